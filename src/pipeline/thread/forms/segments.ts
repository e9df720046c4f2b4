import type { PageLine } from "./page-lines.ts";
import { edgeFurniture, patternOf, repeatedPatterns } from "./edge-furniture.ts";

/** Line indices; the end is exclusive. */
export type Segment = { readonly from: number; readonly to: number };

/** Lines of a signature, its rule included. */
const MAX_SIGNATURE = 9;

/**
 * Tells the bodies of posts from the furniture around them.
 *
 * In:     a page's lines and, in page order, the segments of its posts: the lines between those that mark them.
 * Out:    for each segment its body, without the lines at its edges that are buttons, votes, badges, dates and links
 *         of the page: words of the page in themselves, or lines of a kind that most posts have at that edge.
 */
export function findBodies(lines: readonly PageLine[], segments: readonly Segment[]): Segment[] {
  const isHead = edgeFurniture(lines, segments, "head");
  const isFoot = edgeFurniture(lines, segments, "foot");
  const ofPage = repeatedPatterns(lines, segments, (line) => line.class !== "words");
  return segments.map((segment) => {
    let { from, to } = segment;
    while (from < to && isHead(from, segment)) from += 1;
    while (to > from && isFoot(to - 1, segment)) to -= 1;
    return from < to ? aboveSignature(lines, { from, to }) : unusual(lines, segment, ofPage);
  });
}

const RULE = /^[_‗]{5,}$/u;

/** A line of underscores near a post's end stands above its writer's signature. */
function aboveSignature(lines: readonly PageLine[], { from, to }: Segment): Segment {
  for (let at = to - 1; at > Math.max(from, to - MAX_SIGNATURE); at -= 1) {
    if (!RULE.test(lines[at]?.words ?? "")) continue;
    let end = at;
    while (end > from && lines[end - 1]?.class === "blank") end -= 1;
    return { from, to: end };
  }
  return { from, to };
}

/** A post of nothing but words that may be the page's: the first line that is not at the edges of most posts. */
function unusual(
  lines: readonly PageLine[],
  { from, to }: Segment,
  ofPage: ReadonlySet<string>,
): Segment {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    const isOwn = line !== undefined && line.class !== "blank" && line.class !== "mark";
    if (isOwn && (line.class === "words" || !ofPage.has(patternOf(line.words))))
      return { from: at, to: at + 1 };
  }
  return { from, to: from };
}
