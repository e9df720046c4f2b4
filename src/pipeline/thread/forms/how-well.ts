import { nameLikeness } from "../cues/name-like.ts";
import { anchorOf } from "./anchors.ts";
import type { PageLine } from "./page-lines.ts";
import type { Cut } from "./posts-by-anchor.ts";

/** What a reading without any name on it still explains. */
const NAMELESS = 0.6;
const WRONG_EDGE = 0.5;
/** A run of lines that is furniture only by its place weighs less than a header. */
const BUTTON_WEIGHT = 0.5;

/**
 * How well a cut explains a page, 0 … 1: the product of
 * - the share of lines that look like a post's header or buttons which it reads as such;
 * - the share of posts with words;
 * - the share of posts with a name, between 0.6 (none) and 1 (all), and how much these look like names;
 * - whether the words at the thread's edges fit the side on which the marks stand;
 * - n / (n + ½) for n posts.
 */
export function confidenceOf(lines: readonly PageLine[], cut: Cut): number {
  const { posts } = cut;
  const count = posts.length;
  const withWords = posts.filter(({ body }) => body.from < body.to).length / count;
  const names = posts.flatMap(({ name }) => (name === null ? [] : [nameLikeness(name.name)]));
  const named = names.reduce((sum, likeness) => sum + likeness, 0) / count;
  const product =
    explained(lines, cut) *
    withWords *
    (NAMELESS + (1 - NAMELESS) * named) *
    edges(lines, cut) *
    (count / (count + 0.5));
  return Math.round(100 * product) / 100;
}

function explained(lines: readonly PageLine[], { posts, startLine, endLine }: Cut): number {
  let total = 0;
  let left = 0;
  const inBody = new Uint8Array(endLine - startLine);
  for (const { body } of posts)
    for (let at = body.from; at < body.to; at += 1) inBody[at - startLine] = 1;
  for (let at = startLine; at < endLine; at += 1) {
    const weight = weightOf(lines, at);
    total += weight;
    if (inBody[at - startLine] === 1) left += weight;
  }
  return total === 0 ? 0 : 1 - left / total;
}

/** How much a line looks like a part of a post's header; a name above quoted words is part of the body. */
function weightOf(lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  if (line === undefined || line.class === "blank") return 0;
  const anchor = anchorOf(line, at);
  if (anchor === null) return 0;
  if (anchor.kind === "buttons") return BUTTON_WEIGHT;
  if (anchor.kind === "says" && /^[>"“]/u.test(lines[at + 1]?.words ?? "")) return 0;
  return 1;
}

/** Words below the last mark belong to a mark before them, words above the first to one after them. */
function edges(lines: readonly PageLine[], { side, posts }: Cut): number {
  const edge = side === "before" ? posts.at(-1) : posts.at(0);
  const hasWords =
    edge !== undefined &&
    lines.slice(edge.body.from, edge.body.to).some((line) => line.class === "words");
  return hasWords ? 1 : WRONG_EDGE;
}
