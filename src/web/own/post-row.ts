import type { Post } from "../../model/thread.ts";
import { counted, numeral } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { countWordsOf, firstWords } from "./word-count.ts";

const FIRST_WORDS = 110;
const CHOSEN_WORDS = 190;
/** Deeper replies stand below one another, so that their words have room. */
const MAX_DEPTH = 4;

export type PostAction = "divide" | "merge" | "parent" | "drop";

type PostRow = {
  readonly post: Post;
  readonly index: number;
  readonly count: number;
  readonly chosen: boolean;
  /** Whether it is the row that Tab goes to. */
  readonly isStop: boolean;
  readonly actions: readonly PostAction[];
  readonly act: (action: PostAction) => void;
};

/** A post of the split page: its number, first words, length and place; where chosen, what can be repaired. */
export function postRow({ post, index, count, chosen, isStop, actions, act }: PostRow) {
  const depth = Math.min(post.id.split(".").length - 1, MAX_DEPTH);
  const words = firstWords(post.text, chosen ? CHOSEN_WORDS : FIRST_WORDS);
  const head = element(
    "button",
    {
      type: "button",
      class: "own-post-head",
      tabindex: isStop ? "0" : "-1",
      "aria-pressed": String(chosen),
      "data-focus": `own-post-${post.id}`,
    },
    element("span", { class: "own-number" }, post.id),
    element("span", { class: "own-words" }, words === "" ? "(no words)" : words),
  );
  return element(
    "div",
    {
      role: "listitem",
      class: `own-post depth-${depth}${chosen ? " is-chosen" : ""}`,
      "data-own": post.id,
      "aria-setsize": String(count),
      "aria-posinset": String(index + 1),
    },
    head,
    element("div", { class: "own-meta" }, ...metaOf(post, chosen ? actions : [], act)),
  );
}

function metaOf(post: Post, actions: readonly PostAction[], act: PostRow["act"]): HTMLElement[] {
  const { author, postedAt, parent, text } = post;
  const who = [author, postedAt].filter((part) => part !== null).join(", ");
  const place = parent === null ? "comment" : `reply to ${parent}`;
  return [
    element("span", {}, counted(countWordsOf(text), "word")),
    // Beside its actions the chosen post has no room, and its number tells it.
    ...(actions.length > 0 ? [] : [element("span", {}, place)]),
    ...(who === "" ? [] : [element("span", { class: "own-who" }, firstWords(who, 60))]),
    ...actions.map((action) =>
      wordButton(
        ACTION_WORDS[action](post),
        { "data-action": action, "data-focus": `own-${action}` },
        () => act(action),
      ),
    ),
  ];
}

const ACTION_WORDS = {
  divide: () => "split here",
  merge: () => "join with the post above",
  parent: ({ parent }: Post) => (parent === null ? "make it a reply" : "answers another"),
  drop: () => "not a post",
} as const satisfies Record<PostAction, (post: Post) => string>;

/** "37 posts", "19 comments, 18 replies". */
export function countsOf(posts: readonly Post[]): string {
  const replies = posts.filter(({ parent }) => parent !== null).length;
  const comments = counted(posts.length - replies, "comment");
  return `${comments}, ${numeral(replies)} ${replies === 1 ? "reply" : "replies"}`;
}
