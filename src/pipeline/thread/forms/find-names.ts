import { nameLikeness } from "../cues/name-like.ts";
import type { Anchor } from "./anchors.ts";
import type { PageLine } from "./page-lines.ts";

/** Where the name of a post's writer stands: index of its line, and the name. */
export type NamePlace = { readonly line: number; readonly name: string };
export type Names = {
  readonly side: "anchor" | "above" | "below" | "none";
  /** By anchor; null where a post has no name. */
  readonly places: readonly (NamePlace | null)[];
};

const MIN_NAME = 0.4;
/** Share of the posts that must have a name at a place for it to be the names' place. */
const MOST = 0.6;
const ALL = 0.9;
const MANY = 0.2;
const MAX_BLANK = 2;
const MAX_SKIPPED = 8;
/** Lines of a header above its date: badge, name, motto, number of fans. */
const MAX_BLOCK = 5;
const MAX_HEADER = 14;
const MAX_HEADER_LINE = 80;
/** "Ada Fern · Works at the library". */
const MAX_PIECES = 3;
/** Names that are also ranks, where nobody is named beside them. */
const NAMED_BADGE = /^(?:admin|administrator|moderator|mod|editor|host|staff|author)$/iu;
const NUMBERED = /^(?:[#(]?\d{1,5}[.):]?\s+)(?=\p{L})/u;

/**
 * Finds who wrote each post, where the line that marks the posts does not say it.
 *
 * In:     a page's lines, the anchors in page order, and the first line of the thread.
 * Out:    the side of the anchors on which names stand, and each post's name there.
 */
export function findNames(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
  startLine: number,
): Names {
  const missing = anchors.filter((anchor) => anchor.name === null).length;
  if (missing === 0 && anchors[0]?.kind === "name-date" && anchors.length > 1) {
    const onTop = anchors.map(({ line }) =>
      lines[line - 1]?.cues?.has("number") === true ? null : nameAt(lines, line - 1),
    );
    if (
      onTop.filter((place) => (place === null ? 0 : nameLikeness(place.name)) >= 0.8).length >=
      0.8 * anchors.length
    )
      return { side: "above", places: onTop };
  }
  if (missing === 0)
    return {
      side: "anchor",
      places: anchors.map(({ line, name }) => (name === null ? null : { line, name })),
    };
  const above = placesAbove(lines, anchors, startLine);
  const below = anchors.map((anchor, i) =>
    anchor.name === null
      ? nearest(lines, anchor.line + 1, 1, anchors[i + 1]?.line ?? lines.length)
      : { line: anchor.line, name: anchor.name },
  );
  const found = (places: readonly (NamePlace | null)[]) =>
    places.filter((place) => place !== null).length / anchors.length;
  const [aboveShare, belowShare] = [found(above), found(below)];
  if (Math.max(aboveShare, belowShare) < MOST)
    return { side: "none", places: anchors.map(() => null) };
  const isAbove = aboveShare >= belowShare - 0.15;
  return { side: isAbove ? "above" : "below", places: isAbove ? above : below };
}

/** The name nearest above each anchor, or the top line of its header where most headers have several lines of words. */
function placesAbove(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
  startLine: number,
): (NamePlace | null)[] {
  const tops = anchors.map((anchor, i) =>
    topOfBlock(lines, anchor.line, Math.max(startLine, (anchors[i - 1]?.line ?? -1) + 1)),
  );
  const closed = tops.filter((top) => top !== undefined);
  const several = closed.filter((top) => top.count > 1).length;
  const isTop =
    closed.length >= ALL * anchors.length ||
    (closed.length >= MOST * anchors.length && several >= MANY * anchors.length);
  const below = anchors.map((anchor, i) =>
    belowButtons(lines, anchor.line, Math.max(startLine, (anchors[i - 1]?.line ?? -1) + 1)),
  );
  const isBelow = below.filter((places) => places.length > 0).length >= MOST * (anchors.length - 1);
  const usual = median(below.slice(1).map((places) => places.length));
  return anchors.map((anchor, i) => {
    if (anchor.name !== null) return { line: anchor.line, name: anchor.name };
    const topmost = i === 0 ? below[i]?.[usual - 1] : below[i]?.at(-1);
    if (isBelow && topmost !== undefined) return topmost;
    const top = tops[i];
    if (isTop && top !== undefined && top.place !== null) return top.place;
    const until = Math.max(startLine, (anchors[i - 1]?.line ?? -1) + 1);
    return nearest(lines, anchor.line - 1, -1, until - 1);
  });
}

const median = (counts: readonly number[]): number =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;

/** The names between an anchor and the buttons of the post above it, from below. */
function belowButtons(lines: readonly PageLine[], anchor: number, until: number): NamePlace[] {
  const places: NamePlace[] = [];
  for (let at = anchor - 1; at >= until && anchor - at <= MAX_HEADER; at -= 1) {
    const line = lines[at];
    if (line?.class === "plain" && line.cues?.has("button") === true) return places;
    if (line === undefined || line.class !== "words") continue;
    const place = nameAt(lines, at);
    if (place === null) return [];
    places.push(place);
    if (places.length > MAX_BLOCK || line.words.length > MAX_HEADER_LINE) return [];
  }
  return [];
}

/** The first line of words in the unbroken run of lines above an anchor; undefined where a body runs into it. */
function topOfBlock(lines: readonly PageLine[], anchor: number, until: number) {
  let place: NamePlace | null = null;
  let count = 0;
  for (let at = anchor - 1; at >= until && anchor - at <= MAX_BLOCK + 1; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.class === "blank" || line.cues?.has("button") === true)
      return { place, count };
    if (line.class !== "words") continue;
    if (nameLikeness(line.words) === 0 && line.words.length > MAX_HEADER_LINE) return undefined;
    if (line.cues?.has("says") === true && at < anchor - 1) return undefined;
    count += 1;
    place = nameAt(lines, at);
  }
  return anchor - MAX_BLOCK - 1 < until ? { place, count } : undefined;
}

function nearest(
  lines: readonly PageLine[],
  from: number,
  step: 1 | -1,
  until: number,
): NamePlace | null {
  let blank = 0;
  let badge: NamePlace | null = null;
  for (let at = from, seen = 0; at !== until && seen < MAX_SKIPPED; at += step, seen += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    if (line.class === "blank") blank += 1;
    if (blank > MAX_BLANK || (badge !== null && line.class === "blank")) return badge;
    if (line.class === "words") return nameAt(lines, at) ?? badge;
    if (step === -1 && NAMED_BADGE.test(line.words) && lines[at - 1]?.class !== "words")
      badge ??= { line: at, name: line.words };
  }
  return badge;
}

function nameAt(lines: readonly PageLine[], at: number): NamePlace | null {
  const line = lines[at];
  if (line === undefined || line.class !== "words" || line.cues?.has("date") === true) return null;
  const name = (line.cues?.words[0] ?? line.words).replace(NUMBERED, "");
  const isAlone =
    (line.cues?.words.length ?? MAX_PIECES + 1) <= MAX_PIECES ||
    nameLikeness(line.words) >= MIN_NAME;
  return isAlone && nameLikeness(name) >= MIN_NAME ? { line: at, name } : null;
}

/**
 * Finds who wrote each post where the mark stands below its words.
 *
 * Out:    by post, the name in the mark; else the first line of words where most posts begin with a name.
 */
export function namesAtTop(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
  segments: readonly { readonly from: number; readonly to: number }[],
): (NamePlace | null)[] {
  const inAnchor = anchors.map(({ line, name }) => (name === null ? null : { line, name }));
  if (inAnchor.filter((place) => place !== null).length >= MOST * anchors.length) return inAnchor;
  const atTop = segments.map(({ from, to }) => {
    const first = lines.slice(from, to).findIndex((line) => line.class === "words");
    return first >= 0 && from + first < to - 1 ? nameAt(lines, from + first) : null;
  });
  const named = atTop.filter((place) => place !== null).length;
  return named >= 0.8 * anchors.length ? atTop : inAnchor;
}
