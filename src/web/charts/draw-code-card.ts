import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, isInferred, isUnsure, stanceOf } from "../../model/post-codes.ts";
import {
  codedBy,
  codeReasons,
  rulesReasons,
  toneReasons,
  wordsReasons,
  type Reason,
} from "./code-reasons.ts";
import { element } from "./html.ts";
import { capital, hedged, STANCES, stancePhrase } from "./label.ts";
import { inlineMark } from "./marks.ts";
import { markedWords, type MarkedWords } from "./post-segments.ts";

export type CodeCardOptions = { readonly document: Document; readonly coder: string };
type Target = Analysis["codebook"]["targets"][number];

const MARK = 15;
/** More of the marked words is not repeated on the card: they stand beside it. */
const MOST_WORDS = 200;

/**
 * What marked words tell on hover, on focus and by tap: toward whom they speak, the words, the rule, how sure the code is, and
 * what other coders say.
 *
 * In:  places in the post's list of marked words; several where words are marked for several targets.
 * Out: null for no such place.
 */
export function drawWordsCard(
  analysis: Analysis,
  post: AnalysedPost,
  places: readonly number[],
  options: CodeCardOptions,
): HTMLElement | null {
  const { document, coder } = options;
  const all = markedWords(analysis, post, coder);
  const card = element(document, "div", "card code-card");
  for (const place of places) {
    const marked = all[place];
    const target = analysis.codebook.targets.find(({ id }) => id === marked?.target);
    if (marked === undefined || target === undefined) continue;
    const given = { analysis, post, coder, target };
    const reasons = [...wordsReasons(given, marked), ...codeReasons(given)];
    const said = element(document, "p", "card-words", `“${verbatim(post.text, marked)}”`);
    card.append(wordsHead(target, marked, { ...options, analysis, post }), said);
    card.append(drawReasons(reasons, document));
  }
  return card.childNodes.length === 0 ? null : card;
}

/** What a code in the head of a post tells; null where the coder gave none toward any of the targets. */
export function drawCodesCard(
  analysis: Analysis,
  post: AnalysedPost,
  ids: readonly string[],
  options: CodeCardOptions,
): HTMLElement | null {
  const { document, coder } = options;
  const card = element(document, "div", "card code-card");
  for (const target of analysis.codebook.targets.filter(({ id }) => ids.includes(id))) {
    const value = STANCES.find((stance) => stance === codeOf(analysis, post, coder, target.id));
    if (value === undefined) continue;
    const stance = stanceOf(analysis, post, coder, target.id);
    const inferred = stance !== undefined && isInferred(stance);
    const words = hedged(
      stancePhrase(value, target.label),
      inferred,
      stance !== undefined && isUnsure(stance),
    );
    const head = element(document, "p", "card-head");
    const code = element(document, "span", `code ${value}`);
    code.append(inlineMark(document, value, MARK, { inferred }), capital(words));
    head.append(code, element(document, "span", "whose", codedBy(analysis, coder)));
    const given = { analysis, post, coder, target };
    const reasons = [...rulesReasons(given), ...codeReasons(given)];
    card.append(head, drawReasons(reasons, document));
  }
  return card.childNodes.length === 0 ? null : card;
}

/** What the tone in the head of a post tells. */
export function drawToneCard(
  analysis: Analysis,
  post: AnalysedPost,
  { document, coder }: CodeCardOptions,
): HTMLElement {
  const card = element(document, "div", "card code-card");
  card.append(drawReasons(toneReasons(analysis, post, coder), document));
  return card;
}

type HeadOptions = CodeCardOptions & { readonly analysis: Analysis; readonly post: AnalysedPost };

/** "− against the tram", with whose code it is: words of the other side are said to speak against it. */
function wordsHead(
  target: Target,
  { side }: MarkedWords,
  { document, analysis, post, coder }: HeadOptions,
): HTMLElement {
  const head = element(document, "p", "card-head");
  const said = element(document, "span", `code ${side}`);
  said.append(inlineMark(document, side, MARK), `Speaks ${stancePhrase(side, target.label)}`);
  head.append(said);
  const value = STANCES.find((stance) => stance === codeOf(analysis, post, coder, target.id));
  if (value === undefined) return head;
  const stance = stanceOf(analysis, post, coder, target.id);
  const unsure = stance !== undefined && isUnsure(stance);
  const coded = `the post is coded ${hedged(stancePhrase(value, target.label), false, unsure)} ${codedBy(analysis, coder)}`;
  const whose = value === side && !unsure ? `coded so ${codedBy(analysis, coder)}` : coded;
  head.append(element(document, "span", "whose", whose));
  return head;
}

function verbatim(text: string, { start, end }: MarkedWords): string {
  const words = text.slice(start, end).replaceAll("\n", " ");
  if (words.length <= MOST_WORDS) return words;
  const space = words.lastIndexOf(" ", MOST_WORDS);
  return `${words.slice(0, space > 0 ? space : MOST_WORDS)} …`;
}

function drawReasons(reasons: readonly Reason[], document: Document): HTMLElement {
  const list = element(document, "div", "card-reasons");
  for (const { lead, text } of reasons) {
    const line = element(document, "p", "card-notes");
    line.append(element(document, "b", "", lead), ` ${text}`);
    list.append(line);
  }
  return list;
}
