import type { LineClass, PageLine } from "./page-lines.ts";
import type { Segment } from "./segments.ts";

/** Share of the posts in which a line of a kind must stand at an edge to be taken for furniture there. */
const USUAL = 0.4;
/** Share of the posts at whose edge the same words stand that are then the page's own. */
const REPEATED = 0.5;
const MIN_REPEATED = 3;
const MAX_REPEATED = 80;
const MAX_KEY = 20;
/** Lines looked at from each edge. */
const MAX_EDGE = 12;
const MIN_ECHO = 4;

type Edge = "head" | "foot";
type Kind = LineClass | "repeated" | "echo";

/**
 * A test for the lines that are furniture at an edge of a post.
 *
 * In:     a page's lines, the segments of its posts, and the edge.
 * Out:    for a line and its segment, where all lines between it and the edge are furniture: whether it is furniture as well.
 */
export function edgeFurniture(
  lines: readonly PageLine[],
  segments: readonly Segment[],
  edge: Edge,
): (at: number, segment: Segment) => boolean {
  const candidates = repeatedPatterns(lines, segments, (line) => line.class === "words");
  const { kinds, patterns } = usualAt(lines, segments, candidates, edge);
  if (kinds.has("number")) kinds.add("mark");
  return (at, segment) => {
    const kind = kindOf(lines, at, segment, patterns);
    if (kind === "blank" || kind === "plain" || kind === "repeated" || kinds.has(kind)) return true;
    if (kind === "number" && edge === "foot" && isVotes(lines, at, segment)) return true;
    return kind !== "words" && nextInward(lines, at, segment, edge) === "plain";
  };
}

/** A number right above a row of buttons, below words of the post. */
function isVotes(lines: readonly PageLine[], at: number, { from }: Segment): boolean {
  return (
    lines[at + 1]?.class === "plain" &&
    lines[at + 1]?.cues?.has("button") === true &&
    lines.slice(Math.max(from, at - MAX_EDGE), at).some((line) => line.class === "words")
  );
}

/** The class of the next line of text further in: a number between buttons is one of them. */
function nextInward(lines: readonly PageLine[], at: number, { from, to }: Segment, edge: Edge) {
  const step = edge === "head" ? 1 : -1;
  for (let i = at + step; i >= from && i < to; i += step)
    if (lines[i]?.class !== "blank") return lines[i]?.class;
  return undefined;
}

function kindOf(
  lines: readonly PageLine[],
  at: number,
  segment: Segment,
  repeated: ReadonlySet<string>,
): Kind {
  const line = lines[at];
  if (line === undefined) return "blank";
  if (line.class !== "words") return line.class;
  if (repeated.has(patternOf(line.words)) || repeated.has(keyOf(line.words))) return "repeated";
  return isEcho(lines, at, segment) ? "echo" : "words";
}

/** Kinds of line, and repeated words, that stand at an edge of many of the posts, next to it or to other furniture. */
function usualAt(
  lines: readonly PageLine[],
  segments: readonly Segment[],
  candidates: ReadonlySet<string>,
  edge: Edge,
): { readonly kinds: Set<Kind>; readonly patterns: Set<string> } {
  const kinds = new Map<Kind, number>();
  const patterns = new Map<string, number>();
  for (const segment of segments) {
    const seen = new Set<Kind>();
    const words = new Set<string>();
    for (let step = 0; step < Math.min(MAX_EDGE, segment.to - segment.from); step += 1) {
      const at = edge === "head" ? segment.from + step : segment.to - 1 - step;
      const kind = kindOf(lines, at, segment, candidates);
      if (kind === "words") break;
      seen.add(kind);
      const line = lines[at]?.words ?? "";
      if (kind === "repeated") words.add(patternOf(line)).add(keyOf(line));
    }
    for (const kind of seen) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const word of words) patterns.set(word, (patterns.get(word) ?? 0) + 1);
  }
  patterns.delete("");
  const isKind = new Set(most(kinds, Math.max(2, USUAL * segments.length)));
  return {
    kinds: new Set([...kinds.keys()].filter((kind) => isKind.has(kind))),
    patterns: new Set(most(patterns, Math.max(MIN_REPEATED, REPEATED * segments.length))),
  };
}

const most = (counts: ReadonlyMap<string, number>, least: number) =>
  [...counts].filter(([, count]) => count >= least).map(([found]) => found);

/** Patterns of the short lines that stand near the edges of many posts, numbers aside. */
export function repeatedPatterns(
  lines: readonly PageLine[],
  segments: readonly Segment[],
  isWanted: (line: PageLine) => boolean,
): Set<string> {
  const counts = new Map<string, number>();
  for (const { from, to } of segments) {
    const seen = new Set<string>();
    for (let at = from; at < to; at += 1) {
      if (at === from + MAX_EDGE && to - MAX_EDGE > at) at = to - MAX_EDGE;
      const line = lines[at];
      if (line === undefined || !isWanted(line) || line.words.length > MAX_REPEATED) continue;
      seen.add(patternOf(line.words)).add(keyOf(line.words));
    }
    for (const pattern of seen) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  counts.delete("");
  const enough = Math.max(MIN_REPEATED, REPEATED * segments.length);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([pattern]) => pattern));
}

/** A short line with its numbers made equal; "" for a long one. */
export const patternOf = (words: string): string =>
  words.length > MAX_REPEATED ? "" : words.toLowerCase().replaceAll(/\d+/gu, "#");

/** "Party:" of "Party: none": a page names its facts about writers in the same words. */
function keyOf(words: string): string {
  const colon = words.indexOf(":");
  if (colon < 1 || colon > MAX_KEY || words.length > MAX_REPEATED) return "";
  return /[\s]/u.test(words.slice(0, colon).trim()) ? "" : words.slice(0, colon + 1).toLowerCase();
}

const ECHO = 20;
/** Lines of a post's beginning that a page joins to share it. */
const MAX_ECHOED = 12;

/** A line of the page for sharing the post, with its first words: "Ada: I asked three people at". */
function isEcho(lines: readonly PageLine[], at: number, { from }: Segment): boolean {
  const words = lines[at]?.words ?? "";
  const colon = words.indexOf(": ");
  if (words.length > 2 * MAX_REPEATED || colon < 1 || colon > 2 * MAX_KEY) return false;
  const told = plain(words.slice(colon + 2));
  if (told.length < MIN_ECHO) return false;
  const start = told.slice(0, Math.max(ECHO, told.length - 4));
  const before = lines
    .slice(from, Math.min(at, from + MAX_ECHOED))
    .map((line) => plain(line.words.slice(0, 2 * MAX_REPEATED)));
  return before.some((_, i) => before.slice(i).join(" ").replaceAll(/ +/gu, " ").startsWith(start));
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll("\u00AD", "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
