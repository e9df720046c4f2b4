import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { conversationIn, type Conversation } from "./conversation.ts";
import { element } from "./html.ts";
import { capital, hedged, inText, listed, stancePhrase, tonePhrase, TONES } from "./label.ts";
import { inlineMark } from "./marks.ts";
import { drawPostNotes } from "./draw-post-notes.ts";
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
  /** The posts around it; those of the analysis without it. */
  readonly conversation?: Conversation;
  /** For a page that answers to keys and pointers: codes, tags and events are stops for arrow keys, notes are short and open. */
  readonly alive?: boolean;
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
  const { document, coder, cut = false, notes = true, alive = false } = options;
  const { conversation = conversationIn(analysis), eventLinked = () => null } = options;
  const key = postKey(analysis, post);
  const style = `post depth-${conversation.depthOf(key, MOST_DEPTH)}`;
  const article = element(document, "article", style);
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
  const text = { document, targets, evidence, cut, key, readers, eventLinked, stops: alive };
  body.append(drawPostText(post, text));
  article.append(body);
  if (!notes) return article;
  const { linked = () => null } = options;
  const aside = drawPostNotes(postNotes(analysis, post, coder, evidence, conversation), {
    document,
    key,
    alive,
    eventLinked,
    linked: (id) => {
      const other = keyWithin(analysis, post, id);
      return conversation.has(other) ? linked(other) : null;
    },
  });
  article.append(aside);
  return article;
}

type HeadOptions = Pick<PostOptions, "document" | "coder" | "heading" | "alive">;

/** Number, judged targets, what is neither, tone. */
export function drawPostHead(
  analysis: Analysis,
  post: AnalysedPost,
  { document, coder, heading, alive = false }: HeadOptions,
): HTMLElement {
  const stop = (code: HTMLElement): void => {
    if (!alive) return;
    code.classList.add("stop");
    code.setAttribute("role", "button");
    code.setAttribute("tabindex", "-1");
  };
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
    stop(code);
    head.append(code);
  }
  if (neither.length > 0) {
    const code = element(document, "span", "code neither");
    code.setAttribute("data-filter", neither.map(({ id }) => `${id}:neither`).join(" "));
    const names = capital(listed(neither.map(({ label }) => inText(label))));
    code.append(inlineMark(document, "neither", HEAD_MARK), `${names}: neither`);
    stop(code);
    head.append(code);
  }
  const tone = TONES.find((value) => value === codeOf(analysis, post, coder, SENTIMENT));
  if (tone !== undefined) {
    const said = element(document, "span", "code tone-words", tonePhrase(tone));
    said.setAttribute("data-filter", `${SENTIMENT}:${tone}`);
    stop(said);
    head.append(said);
  }
  const missing = notCoded(analysis, post, coder);
  if (missing !== null) head.append(element(document, "span", "code uncoded", missing));
  return head;
}
