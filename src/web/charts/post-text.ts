import { creator, select } from "d3";
import type { AnalysedPost } from "../../model/analysis.ts";
import { element } from "./html.ts";
import { short, type TargetLabel } from "./label.ts";
import { cutPlace, segmentsOf, type MarkedWords, type Segment } from "./post-segments.ts";

/** Lines under one word; more overlap is drawn on the last. */
const MOST_LEVEL = 2;

type TextOptions = {
  readonly document: Document;
  readonly targets: readonly TargetLabel[];
  readonly evidence: readonly MarkedWords[];
  /** Cuts a long text; the rest is promised by a button. */
  readonly cut: boolean;
  /** Key of the post, for the button. */
  readonly key: string;
};

/** The text of a post in paragraphs: evidence underlined and tagged, quotations set apart, events pinned. */
export function drawPostText(post: AnalysedPost, options: TextOptions): HTMLElement {
  const { document, evidence, cut, key } = options;
  const box = element(document, "div", "post-text");
  const end = cut ? cutPlace(post.text) : post.text.length;
  let paragraph = element(document, "p");
  let lastEvent: string | null = null;
  for (const segment of segmentsOf(post, evidence, end)) {
    const text = post.text.slice(segment.start, segment.end);
    if (text === "\n") {
      if (paragraph.childNodes.length > 0) box.append(paragraph);
      paragraph = element(document, "p");
      continue;
    }
    const opens = segment.event !== null && segment.event !== lastEvent;
    lastEvent = segment.event;
    const endsLine = post.text[segment.end] === "\n";
    paragraph.append(...drawSegment(text, segment, { ...options, opens, endsLine }));
  }
  if (end < post.text.length) {
    const hidden = (post.text.slice(end).match(/\S+/gu) ?? []).length;
    const more = element(document, "button", "more", `${hidden} more words`);
    more.setAttribute("type", "button");
    more.setAttribute("data-post", key);
    paragraph.append(" … ", more);
  }
  if (paragraph.childNodes.length > 0) box.append(paragraph);
  return box;
}

type LinePlace = {
  /** Whether the first words of an event stand in it. */
  readonly opens: boolean;
  /** Whether a line ends with it: a clause that goes on in the next one is named here too. */
  readonly endsLine: boolean;
};

function drawSegment(
  text: string,
  segment: Segment,
  { document, targets, opens, endsLine }: TextOptions & LinePlace,
): Node[] {
  const pieces = segment.pieces.map((piece) => {
    const words = text.slice(piece.start - segment.start, piece.end - segment.start);
    const styles = [...(piece.cue ? ["cue"] : []), ...(piece.mention ? ["mention"] : [])];
    const spoken = document.createTextNode(words);
    return styles.length === 0 ? spoken : wrap(document, [spoken], styles.join(" "));
  });
  let nodes: readonly Node[] = opens ? [pin(document), ...pieces] : pieces;
  if (segment.quoted) nodes = [wrap(document, nodes, "quoted")];
  if (segment.event !== null) {
    const mention = element(document, "span", "event-mention");
    mention.setAttribute("data-event", segment.event);
    mention.append(...nodes);
    nodes = [mention];
  }
  for (const words of segment.evidence) {
    const style = `evidence ${words.side} level-${Math.min(MOST_LEVEL, words.level)}`;
    const mark = element(document, "mark", style);
    mark.setAttribute("data-target", words.target);
    mark.append(...nodes);
    nodes = [mark];
  }
  const closing = segment.evidence.filter((words) => endsLine || words.end === segment.end);
  return [...nodes, ...closing.map((words) => tagOf(words, { document, targets }))];
}

/** "+ tram" or "− Council"; the style sheet keeps it on the line of the word before it. */
function tagOf(
  { side, target }: MarkedWords,
  { document, targets }: Pick<TextOptions, "document" | "targets">,
): Node {
  const name = targets.find(({ id }) => id === target)?.label ?? target;
  return element(
    document,
    "span",
    `tag ${side}`,
    `${side === "favor" ? "+" : "−"}\u00a0${short(name)}`,
  );
}

function wrap(document: Document, nodes: readonly Node[], style: string): Node {
  const span = element(document, "span", style);
  span.append(...nodes);
  return span;
}

const PIN = { width: 9, height: 13, middle: 4.5, head: 3.2, foot: 12.4 } as const;

/** A pin before words that speak of an event. */
function pin(document: Document): Node {
  const root = select(creator("svg").call(document.documentElement))
    .attr("class", "pin")
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
  const node = root.node();
  if (node === null) throw new Error("expected an svg element, found none");
  return node;
}
