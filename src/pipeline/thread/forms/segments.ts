import type { LineClass, PageLine } from "./page-lines.ts";

/** The lines of a post between those that mark it: furniture, body, furniture. Line indices; ends exclusive. */
export type Segment = { readonly from: number; readonly to: number };
export type Body = Segment;

/** Share of the posts in which a line of a kind must stand in the same place to be taken for furniture there. */
const USUAL = 0.4;
/** Share of the posts in which the same words stand at an edge that are then the page's own. */
const REPEATED = 0.5;
const MIN_REPEATED = 3;
const MAX_REPEATED = 80;
const MAX_KEY = 20;
/** Lines of a signature, its rule included. */
const MAX_SIGNATURE = 9;
const MIN_ECHO = 4;
/** Lines looked at from each edge. */
const MAX_EDGE = 12;

type Edge = "head" | "foot";

/**
 * Tells the bodies of posts from the furniture around them.
 *
 * In:     a page's lines and the segments of its posts in page order.
 * Out:    for each segment its body, without the lines at its edges that are buttons, votes, badges, dates and links
 *         of the page: words of the page in themselves, or lines of a kind that most posts have at that edge.
 */
export function findBodies(lines: readonly PageLine[], segments: readonly Segment[]): Body[] {
  const repeated = repeatedLines(lines, segments);
  const accepted = {
    head: usualClasses(lines, segments, repeated, "head"),
    foot: usualClasses(lines, segments, repeated, "foot"),
  };
  const plain = repeatedPatterns(lines, segments, (line) => line.class !== "words");
  return segments.map((segment) => {
    const isFurniture = (at: number, edge: Edge) => {
      const kind = kindOf(lines, at, segment, repeated);
      if (kind === "blank" || kind === "plain" || accepted[edge].has(kind)) return true;
      return kind !== "words" && nextInward(lines, at, segment, edge) === "plain";
    };
    let { from, to } = segment;
    while (from < to && isFurniture(from, "head")) from += 1;
    while (to > from && isFurniture(to - 1, "foot")) to -= 1;
    return from < to ? aboveSignature(lines, { from, to }) : unusual(lines, segment, plain);
  });
}

const RULE = /^[_‗]{5,}$/u;

/** A line of underscores near a post's end stands above its writer's signature. */
function aboveSignature(lines: readonly PageLine[], { from, to }: Body): Body {
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
  usual: ReadonlySet<string>,
): Body {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    const isOwn = line !== undefined && line.class !== "blank" && line.class !== "mark";
    if (isOwn && (line.class === "words" || !usual.has(patternOf(line.words))))
      return { from: at, to: at + 1 };
  }
  return { from, to: from };
}

/** The class of the next line of text further in: a number between buttons is one of them. */
function nextInward(lines: readonly PageLine[], at: number, { from, to }: Segment, edge: Edge) {
  const step = edge === "head" ? 1 : -1;
  for (let i = at + step; i >= from && i < to; i += step)
    if (lines[i]?.class !== "blank") return lines[i]?.class;
  return undefined;
}

type Kind = LineClass | "repeated" | "echo";

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

/** Classes of line that stand at an edge of many of the posts, next to other furniture or to the edge itself. */
function usualClasses(
  lines: readonly PageLine[],
  segments: readonly Segment[],
  repeated: ReadonlySet<string>,
  edge: Edge,
): Set<Kind> {
  const counts = new Map<Kind, number>();
  for (const segment of segments) {
    const seen = new Set<Kind>();
    for (let step = 0; step < Math.min(MAX_EDGE, segment.to - segment.from); step += 1) {
      const kind = kindOf(
        lines,
        edge === "head" ? segment.from + step : segment.to - 1 - step,
        segment,
        repeated,
      );
      if (kind === "words") break;
      seen.add(kind);
    }
    for (const kind of seen) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const enough = Math.max(2, USUAL * segments.length);
  const usual = new Set([...counts].filter(([, count]) => count >= enough).map(([kind]) => kind));
  usual.add("repeated");
  if (usual.has("number")) usual.add("mark");
  return usual;
}

/** Short lines that stand at the edges of many posts, numbers aside. */
const repeatedLines = (lines: readonly PageLine[], segments: readonly Segment[]): Set<string> =>
  repeatedPatterns(lines, segments, (line) => line.class === "words");

function repeatedPatterns(
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
      seen.add(patternOf(line.words));
      const key = keyOf(line.words);
      if (key !== "") seen.add(key);
    }
    for (const pattern of seen) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const enough = Math.max(MIN_REPEATED, REPEATED * segments.length);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([pattern]) => pattern));
}

const patternOf = (words: string): string =>
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
