import { creator, select } from "d3";
import type { AnalysedPost } from "../../model/analysis.ts";
import { closeChart } from "./chart-frame.ts";
import { element } from "./html.ts";
import { short, stancePhrase, type TargetLabel } from "./label.ts";
import {
  cutPlace,
  segmentsOf,
  type MarkedWords,
  type ReadersSpan,
  type Segment,
} from "./post-segments.ts";

/** Lines under one word; more overlap is drawn on the last. */
const MOST_LEVEL = 2;

type TextOptions = {
  readonly document: Document;
  readonly targets: readonly TargetLabel[];
  readonly evidence: readonly MarkedWords[];
  /** Hides the end of a long text; a button promises it. */
  readonly cut: boolean;
  /** Key of the post, for the button. */
  readonly key: string;
  /** Where the post speaks of what no document tells; none without it. */
  readonly readers?: readonly ReadersSpan[];
  /** Where an event is found; null for nowhere. */
  readonly eventLinked?: (id: string) => string | null;
  /** Makes tags and mentions places for arrow keys, and names the evidence that words belong to. */
  readonly stops?: boolean;
};

/**
 * The text of a post in paragraphs: evidence underlined and tagged, quotations set apart, events pinned.
 *
 * Out: where it is not cut, an element whose text is the post's, letter for letter: who copies or quotes it gets no sign of ours.
 */
export function drawPostText(post: AnalysedPost, options: TextOptions): HTMLElement {
  const { document, evidence, cut, key, readers } = options;
  const box = element(document, "div", "post-text");
  const end = cut ? cutPlace(post.text) : post.text.length;
  const segments = segmentsOf(post, evidence, end, readers);
  const shown = segments.filter(({ start }) => start < end);
  const paragraphs = drawParagraphs(post, shown, options);
  box.append(...paragraphs);
  if (end >= post.text.length) return box;
  const hidden = (post.text.slice(end).match(/\S+/gu) ?? []).length;
  const more = element(document, "button", "more", `${hidden} more words`);
  more.setAttribute("type", "button");
  more.setAttribute("data-post", key);
  const last = box.querySelector("p:last-of-type") ?? box.appendChild(element(document, "p"));
  last.append(" … ", more);
  const rest = element(document, "div", "rest");
  // A browser that searches the page finds what is hidden so, and shows it.
  rest.setAttribute("hidden", "until-found");
  const later = segments.filter(({ start }) => start >= end);
  rest.append(...drawParagraphs(post, later, options));
  box.append(rest);
  return box;
}

function drawParagraphs(
  post: AnalysedPost,
  segments: readonly Segment[],
  options: TextOptions,
): Node[] {
  const { document } = options;
  const paragraphs: Node[] = [];
  let paragraph = element(document, "p");
  let last: string | null = null;
  for (const segment of segments) {
    const text = post.text.slice(segment.start, segment.end);
    if (text === "\n") {
      if (paragraph.childNodes.length > 0) paragraphs.push(paragraph);
      paragraphs.push(document.createTextNode(text));
      paragraph = element(document, "p");
      continue;
    }
    const spoken = segment.event ?? segment.readers;
    const opens = spoken !== null && spoken !== last;
    last = spoken;
    const endsLine = post.text[segment.end] === "\n";
    paragraph.append(...drawSegment(text, segment, { ...options, opens, endsLine }));
  }
  if (paragraph.childNodes.length > 0) paragraphs.push(paragraph);
  return paragraphs;
}

type LinePlace = {
  /** Whether the first words that speak of an event stand in it. */
  readonly opens: boolean;
  /** Whether a line ends with it: a clause that goes on in the next one is named here too. */
  readonly endsLine: boolean;
};

function drawSegment(text: string, segment: Segment, options: TextOptions & LinePlace): Node[] {
  const { document, opens, endsLine, evidence, stops } = options;
  const pieces = segment.pieces.map((piece) => {
    const words = text.slice(piece.start - segment.start, piece.end - segment.start);
    const styles = [...(piece.cue ? ["cue"] : []), ...(piece.mention ? ["mention"] : [])];
    const spoken = document.createTextNode(words);
    return styles.length === 0 ? spoken : wrap(document, [spoken], styles.join(" "));
  });
  let nodes: readonly Node[] = opens ? [pin(document, segment.event === null), ...pieces] : pieces;
  if (segment.quoted) nodes = [wrap(document, nodes, "quoted")];
  if (segment.event !== null || segment.readers !== null)
    nodes = [spokenOf(segment, nodes, options)];
  for (const words of segment.evidence) {
    const style = `evidence ${words.side} level-${Math.min(MOST_LEVEL, words.level)}`;
    const mark = element(document, "mark", style);
    mark.setAttribute("data-target", words.target);
    if (stops === true) mark.setAttribute("data-words", String(evidence.indexOf(words)));
    mark.append(...nodes);
    nodes = [mark];
  }
  const closing = segment.evidence.filter((words) => endsLine || words.end === segment.end);
  return [...nodes, ...closing.map((words) => tagOf(words, options))];
}

/** Words that speak of an event: a link to it where it is to be found; one stop of the Tab key however many pieces they are in. */
function spokenOf(
  { event, readers, start }: Segment,
  nodes: readonly Node[],
  { document, opens, eventLinked, stops }: TextOptions & LinePlace,
): Node {
  const id = event ?? readers ?? "";
  const href = eventLinked?.(id) ?? null;
  const style = event === null ? "readers-mention" : "event-mention";
  const mention = element(document, href === null ? "span" : "a", style);
  mention.setAttribute("data-event", id);
  mention.setAttribute("data-start", String(start));
  if (href !== null) mention.setAttribute("href", href);
  if (href !== null && (!opens || stops === true)) mention.setAttribute("tabindex", "-1");
  if (href !== null && opens && stops === true) mention.classList.add("stop");
  mention.append(...nodes);
  return mention;
}

/** "+ tram" or "− Council"; the style sheet writes it, on the line of the word before it. */
function tagOf(words: MarkedWords, { document, targets, evidence, stops }: TextOptions): Node {
  const { side, target } = words;
  const name = targets.find(({ id }) => id === target)?.label ?? target;
  const sign = side === "favor" ? "+" : "−";
  const tag = element(document, "span", `tag ${side}`);
  tag.setAttribute("data-tag", `${sign}\u00a0${short(name)}`);
  if (stops !== true) return tag;
  tag.classList.add("stop");
  tag.setAttribute("role", "button");
  tag.setAttribute("tabindex", "-1");
  tag.setAttribute("aria-label", `${stancePhrase(side, name)}: why`);
  tag.setAttribute("data-words", String(evidence.indexOf(words)));
  return tag;
}

function wrap(document: Document, nodes: readonly Node[], style: string): Node {
  const span = element(document, "span", style);
  span.append(...nodes);
  return span;
}

const PIN = { width: 9, height: 13, middle: 4.5, head: 3.2, foot: 12.4 } as const;

/** A pin before words that speak of an event; open before those that speak of what no document tells. The style sheet keeps it on the line of the word after it. */
function pin(document: Document, isOpen: boolean): Node {
  const root = select(creator("svg").call(document.documentElement))
    .attr("class", isOpen ? "pin open" : "pin")
    .attr("width", PIN.width)
    .attr("height", PIN.height)
    .attr("viewBox", `0 0 ${PIN.width} ${PIN.height}`)
    .attr("aria-hidden", "true");
  root
    .append("circle")
    .attr("cx", PIN.middle)
    .attr("cy", PIN.head + 0.3)
    .attr("r", PIN.head);
  root.append("path").attr("d", `M${PIN.middle},${PIN.head}V${PIN.foot}M2,${PIN.foot}H7`);
  const holder = element(document, "span", "pin-holder");
  holder.append(closeChart(root));
  return holder;
}
