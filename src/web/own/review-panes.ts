import type { Repair } from "../../model/repair.ts";
import type { Post, Thread } from "../../model/thread.ts";
import { counted } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { hasPlaces } from "./has-places.ts";
import { dividingPlaces } from "./dividing-places.ts";
import type { OwnPage } from "./own-page.ts";
import { picker, type PickerChoice } from "./picker.ts";
import { countsOf, type PostAction } from "./post-row.ts";
import { PostsPane } from "./posts-pane.ts";
import { openQuestions, questionsAndNotes } from "./questions.ts";
import { redo, repair, undo } from "./repair-step.ts";
import { changeSession, ownSession } from "./session.ts";
import { TextPane } from "./text-pane.ts";
import { countLines, lineAt } from "./text-rows.ts";
import { firstWords } from "./word-count.ts";

const MAX_PARENTS = 200;
const PARENT_WORDS = 90;

/** The text by line beside its posts; what is chosen in one lights up in the other. */
export class ReviewPanes {
  readonly element: HTMLElement;
  readonly #page: OwnPage;
  readonly #thread: Thread;
  readonly #text: TextPane | null;
  readonly #posts: PostsPane;

  constructor(page: OwnPage, thread: Thread) {
    this.#page = page;
    this.#thread = thread;
    const { chosen, pane } = ownSession();
    this.#text = hasPlaces(thread) ? this.#textPane() : null;
    this.#posts = new PostsPane({
      posts: thread.posts,
      chosen,
      head: this.#head(),
      before: questionsAndNotes(page, thread, (start) => this.#show("text", start)),
      actionsOf: (index) => this.#actionsOf(index),
      onChoose: (id) => this.#choose(id),
      act: (action, id) => this.#act(action, id),
    });
    const panes = element(
      "div",
      { class: `own-panes${this.#text === null ? " one" : ""}`, "data-pane": pane },
      this.#text?.element ?? null,
      this.#posts.element,
    );
    this.element = element("div", {}, this.#text === null ? null : this.#switch(), panes);
    queueMicrotask(() => {
      this.#text?.reveal(chosen ?? this.#firstPlace());
      if (chosen !== null) this.#posts.choose(chosen, false);
    });
  }

  close(): void {
    this.#text?.close();
    this.#posts.close();
  }

  #textPane(): TextPane {
    const { source, chosen } = ownSession();
    return new TextPane({
      text: source.text,
      thread: this.#thread,
      lines: countLines(source.text),
      chosen,
      asked: openQuestions(this.#thread),
      onChoose: (post) => this.#choose(post, "text"),
      onOpen: (post) => {
        this.#choose(post, "text");
        this.#show("posts");
        this.#posts.choose(post, true);
      },
      onDivide: (at) => void this.#repair({ kind: "divide", at }),
    });
  }

  #head(): HTMLElement {
    const { repairs } = ownSession();
    const { posts } = this.#thread;
    const back = wordButton("undo", { "data-focus": "own-undo" }, () => void undo(this.#page));
    const again = wordButton("redo", { "data-focus": "own-redo" }, () => void redo(this.#page));
    return element(
      "header",
      {},
      element("h2", {}, counted(posts.length, "post")),
      element(
        "span",
        {},
        countsOf(posts),
        ...(repairs.done.length === 0 ? [] : [" · ", back]),
        ...(repairs.undone.length === 0 ? [] : [" · ", again]),
      ),
    );
  }

  /** On a phone one pane is shown at a time. */
  #switch(): HTMLElement {
    const buttons = (["text", "posts"] as const).map((name) => {
      const button = element(
        "button",
        {
          type: "button",
          class: "switch",
          "data-pane-switch": name,
          "aria-pressed": String(ownSession().pane === name),
        },
        name === "text" ? "Your text" : counted(this.#thread.posts.length, "post"),
      );
      button.addEventListener("click", () => this.#show(name));
      return button;
    });
    return element("div", { class: "switches own-switch" }, ...buttons);
  }

  #show(pane: "text" | "posts", place?: number): void {
    changeSession({ pane });
    this.element.querySelector("[data-pane]")?.setAttribute("data-pane", pane);
    for (const button of this.element.querySelectorAll("[data-pane-switch]"))
      button.setAttribute("aria-pressed", String(button.getAttribute("data-pane-switch") === pane));
    const { chosen } = ownSession();
    if (pane === "text") this.#text?.reveal(place ?? chosen ?? this.#firstPlace());
    if (pane === "posts") this.#posts.choose(chosen, false);
  }

  /** Where there is something to look at: the first question, else the first post. */
  #firstPlace(): number {
    const [question] = openQuestions(this.#thread);
    return question?.start ?? this.#thread.posts[0]?.span?.start ?? 0;
  }

  #choose(id: string | null, from: "text" | "posts" = "posts"): void {
    changeSession({ chosen: id });
    this.#posts.choose(id, from === "posts" && this.element.contains(document.activeElement));
    this.#text?.light(id);
    if (id !== null && from === "posts") this.#text?.reveal(id);
  }

  #actionsOf(index: number): PostAction[] {
    const { split } = ownSession();
    if (split !== null && "threads" in split) return [];
    const inText = this.#thread.posts[index]?.span !== null;
    return [
      ...(inText ? (["divide"] as const) : []),
      ...(inText && index > 0 ? (["merge"] as const) : []),
      ...(index > 0 ? (["parent"] as const) : []),
      "drop",
    ];
  }

  #act(action: PostAction, id: string): void {
    const post = this.#thread.posts.find((one) => one.id === id);
    if (post === undefined) return;
    if (action === "merge" || action === "drop") void this.#repair({ kind: action, post: id });
    else this.#ask(action, post);
  }

  #ask(action: "divide" | "parent", post: Post): void {
    const leave = () => {
      this.#posts.open(null);
      this.#page.focus(`own-${action}`);
    };
    const choices = action === "divide" ? this.#places(post) : this.#parents(post);
    const question =
      action === "divide" ? "Where does the new post begin?" : `Which post does ${post.id} answer?`;
    const note =
      choices.length > 0 ? null : "There is no line and no sentence in it to begin a new post.";
    const made = picker({ question, choices, note, leave });
    this.#posts.open(made);
    const first = made.querySelector<HTMLElement>(".own-choice") ?? made.querySelector("button");
    first?.focus();
  }

  #places(post: Post): PickerChoice[] {
    const { text } = ownSession().source;
    return dividingPlaces(text, post, lineAt(text, post.span?.start ?? 0)).map(
      ({ at, line, words }) => ({
        head: `line ${line}`,
        words: firstWords(words, PARENT_WORDS),
        choose: () => void this.#repair({ kind: "divide", at }),
      }),
    );
  }

  /** Those above it, the nearest first. */
  #parents(post: Post): PickerChoice[] {
    const { posts } = this.#thread;
    const above = posts.slice(0, posts.indexOf(post)).toReversed();
    const answers = above
      .filter(({ id }) => id !== post.parent)
      .slice(0, MAX_PARENTS)
      .map(({ id, text }) => ({
        head: id,
        words: firstWords(text, PARENT_WORDS),
        choose: () => void this.#repair({ kind: "parent", post: post.id, parent: id }),
      }));
    const alone = {
      head: "none",
      words: "it is a comment of its own",
      choose: () => void this.#repair({ kind: "parent", post: post.id, parent: null }),
    };
    return post.parent === null ? answers : [alone, ...answers];
  }

  #repair(one: Repair): Promise<void> {
    return repair(this.#page, { repairs: [one], answers: null });
  }
}
