import { countUses, sentencesOf, type Sentence, type Use } from "../charts/concordance.ts";
import { counted, numeral } from "../charts/label.ts";
import type { PostView } from "../charts/post-view.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { postLink } from "./post-link.ts";
import { usesOf, type StudyWords } from "./word-store.ts";

const FIRST_POSTS = 20;
const MORE_POSTS = 100;
/** A post that uses the words often shows its first sentences. */
const MOST_SENTENCES = 3;

/** The posts that hold the words searched for, each with its sentences and the words marked. */
export function foundPosts(
  context: ViewContext,
  words: StudyWords,
  { phrase, target }: { readonly phrase: string; readonly target: string | null },
): HTMLElement {
  const { views } = context;
  const found = byPost(usesOf(words, phrase).filter(({ post }) => views[post]?.matches === true));
  const uses = found.reduce((sum, [, ofPost]) => sum + ofPost.length, 0);
  const list = element("ol", { class: "found-posts" });
  const more = element("p", { class: "tools" });
  const showMore = (count: number) => {
    const from = list.childElementCount;
    for (const [post, ofPost] of found.slice(from, from + count)) {
      const view = views[post];
      const text = words.sources[post]?.text ?? "";
      if (view !== undefined) list.append(foundPost(context, view, { text, uses: ofPost, target }));
    }
    const left = found.length - list.childElementCount;
    more.replaceChildren(
      ...(left === 0
        ? []
        : [wordButton(counted(left, "more post"), {}, () => showMore(MORE_POSTS))]),
    );
  };
  showMore(FIRST_POSTS);
  return element(
    "section",
    { class: "part", "aria-labelledby": "section-found" },
    element("h2", { id: "section-found" }, `Posts with “${phrase}”`),
    element(
      "p",
      { class: "reading" },
      `${counted(uses, "use")} in ${numeral(found.length)} of ${counted(views.length, "post")}${inQuotations(found)}.`,
    ),
    list,
    more,
  );
}

/** ", 2 of them in quotations"; "" for none. */
function inQuotations(found: readonly [number, Use[]][]): string {
  const { quoted } = countUses(found.flatMap(([, uses]) => uses));
  return quoted.uses === 0 ? "" : `, ${numeral(quoted.uses)} of them in quotations`;
}

/** The uses of each post, posts in their order. */
function byPost(uses: readonly Use[]): [number, Use[]][] {
  const posts = new Map<number, Use[]>();
  for (const use of uses) {
    const ofPost = posts.get(use.post);
    if (ofPost === undefined) posts.set(use.post, [use]);
    else ofPost.push(use);
  }
  return [...posts];
}

type Found = {
  readonly text: string;
  readonly uses: readonly Use[];
  readonly target: string | null;
};

function foundPost(context: ViewContext, view: PostView, found: Found): HTMLElement {
  const sentences = sentencesOf(found.text, found.uses);
  const hidden = sentences
    .slice(MOST_SENTENCES)
    .reduce((sum, sentence) => sum + sentence.uses.length, 0);
  return element(
    "li",
    { class: "found-post" },
    postLink(context, view, found.target),
    element(
      "p",
      { class: "found-text" },
      ...sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => marked(found, sentence)),
      hidden === 0
        ? null
        : element("span", { class: "found-more" }, `${counted(hidden, "more use")} in this post`),
    ),
  );
}

/** A sentence as text, its uses marked; quoted ones as quotations. */
function marked({ text, uses }: Found, sentence: Sentence): (HTMLElement | string)[] {
  const pieces: (HTMLElement | string)[] = [];
  let at = sentence.start;
  for (const span of sentence.uses) {
    pieces.push(text.slice(at, span.start));
    const quoted = uses.some((use) => use.quoted && use.start === span.start);
    const word = text.slice(span.start, span.end);
    pieces.push(element("mark", { class: quoted ? "hit quoted" : "hit" }, word));
    at = span.end;
  }
  return [...pieces, text.slice(at, sentence.end).trimEnd(), " "];
}
