import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { element } from "./html.ts";
import { capital, hedged, inText, listed, stancePhrase, tonePhrase, TONES } from "./label.ts";
import { inlineMark } from "./marks.ts";
import type { PostNote } from "./post-note.ts";
import { keyWithin, notCoded, postNotes } from "./post-notes.ts";
import { markedWords } from "./post-segments.ts";
import { drawPostText } from "./post-text.ts";
import { readersMentionsOf } from "./readers-mentions.ts";
import {
  codeOf,
  isInferred,
  isUnsure,
  postKey,
  SENTIMENT,
  stanceOf,
} from "../../model/post-codes.ts";

export type PostOptions = {
  readonly document: Document;
  /** Whose codes are shown. */
  readonly coder: string;
  /** Cuts a text over 1,100 characters; false unless asked for. */
  readonly cut?: boolean;
  /** Margin notes; true unless declined. */
  readonly notes?: boolean;
  /** Level of the post's number as a heading; a plain span without it. */
  readonly heading?: "h2" | "h3" | "h4";
  /** Where a post named in a note is found; null for nowhere. */
  readonly linked?: (key: string) => string | null;
  /** Where an event that the post speaks of is found; null for nowhere. */
  readonly eventLinked?: (id: string) => string | null;
};

const HEAD_MARK = 15;
/** Deeper replies are indented no further. */
const MOST_DEPTH = 4;

/** The id of a post's element, for links within a page. */
export function postAnchor(key: string): string {
  return `post-${key}`;
}

/** A post with its codes, its marked words and its margin notes. */
export function drawPost(
  analysis: Analysis,
  post: AnalysedPost,
  options: PostOptions,
): HTMLElement {
  const { document, coder, cut = false, notes = true, linked = () => null } = options;
  const key = postKey(analysis, post);
  const article = element(document, "article", `post depth-${depthOf(analysis, post)}`);
  article.setAttribute("id", postAnchor(key));
  article.setAttribute("data-post", key);
  const body = element(document, "div", "post-body");
  const evidence = markedWords(analysis, post, coder);
  const { targets } = analysis.codebook;
  body.append(drawPostHead(analysis, post, options));
  const readers = readersMentionsOf(analysis, post).map(({ event, mention }) => ({
    start: mention.start,
    end: mention.end,
    event: event.id,
  }));
  const { eventLinked = () => null } = options;
  body.append(drawPostText(post, { document, targets, evidence, cut, key, readers, eventLinked }));
  article.append(body);
  if (!notes) return article;
  const aside = element(document, "aside", "post-notes");
  const isPost = (id: string) =>
    analysis.posts.some((other) => other.thread === post.thread && other.id === id);
  aside.setAttribute("aria-label", `Notes on post ${key}`);
  for (const entry of postNotes(analysis, post, coder, evidence))
    aside.append(
      drawNote(entry, document, (id) =>
        isPost(id) ? linked(keyWithin(analysis, post, id)) : null,
      ),
    );
  article.append(aside);
  return article;
}

/** Number, judged targets, what is neither, tone. */
export function drawPostHead(
  analysis: Analysis,
  post: AnalysedPost,
  { document, coder, heading }: Pick<PostOptions, "document" | "coder" | "heading">,
): HTMLElement {
  const head = element(document, "header", "post-head");
  head.append(element(document, heading ?? "span", "post-id", postKey(analysis, post)));
  const neither: { id: string; label: string }[] = [];
  for (const target of analysis.codebook.targets) {
    const value = codeOf(analysis, post, coder, target.id);
    if (value === "neither") neither.push(target);
    if (value !== "favor" && value !== "against") continue;
    const stance = stanceOf(analysis, post, coder, target.id);
    const inferred = stance !== undefined && isInferred(stance);
    const unsure = stance !== undefined && isUnsure(stance);
    const code = element(document, "span", `code ${value}${unsure ? " unsure" : ""}`);
    code.setAttribute("data-filter", `${target.id}:${value}`);
    const words = hedged(stancePhrase(value, target.label), inferred, unsure);
    code.append(inlineMark(document, value, HEAD_MARK, { inferred }), words);
    head.append(code);
  }
  if (neither.length > 0) {
    const code = element(document, "span", "code neither");
    code.setAttribute("data-filter", neither.map(({ id }) => `${id}:neither`).join(" "));
    const names = capital(listed(neither.map(({ label }) => inText(label))));
    code.append(inlineMark(document, "neither", HEAD_MARK), `${names}: neither`);
    head.append(code);
  }
  const tone = TONES.find((value) => value === codeOf(analysis, post, coder, SENTIMENT));
  if (tone !== undefined) {
    const said = element(document, "span", "code tone-words", tonePhrase(tone));
    said.setAttribute("data-filter", `${SENTIMENT}:${tone}`);
    head.append(said);
  }
  const missing = notCoded(analysis, post, coder);
  if (missing !== null) head.append(element(document, "span", "code uncoded", missing));
  return head;
}

function drawNote(
  { lead, text, posts }: PostNote,
  document: Document,
  linked: (id: string) => string | null,
): HTMLElement {
  const line = element(document, "p", "post-note");
  line.append(element(document, "b", "", lead), " ");
  let rest = text;
  for (const id of posts) {
    const href = linked(id);
    const at = href === null ? -1 : placeOf(id, rest);
    if (href === null || at === -1) continue;
    const link = element(document, "a", "", id);
    link.setAttribute("href", href);
    line.append(rest.slice(0, at), link);
    rest = rest.slice(at + id.length);
  }
  line.append(rest);
  return line;
}

const PART_OF_ID = /[\p{L}\p{N}]/u;

/** Where a post's id stands in a text as a whole: 4 is not found in 14, nor in 4.1; −1 where nowhere. */
function placeOf(id: string, text: string): number {
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const [after = "", next = ""] = text.slice(at + id.length, at + id.length + 2);
    const goesOn = PART_OF_ID.test(after) || (after === "." && PART_OF_ID.test(next));
    if (before !== "." && !PART_OF_ID.test(before) && !goesOn) return at;
  }
  return -1;
}

function depthOf(analysis: Analysis, post: AnalysedPost): number {
  let depth = 0;
  let at: AnalysedPost | undefined = post;
  while (at !== undefined && at.parent !== null && depth < MOST_DEPTH) {
    const { parent, thread }: AnalysedPost = at;
    at = analysis.posts.find((other) => other.thread === thread && other.id === parent);
    depth += 1;
  }
  return depth;
}
