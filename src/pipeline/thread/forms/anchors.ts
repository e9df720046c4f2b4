import { nameLikeness } from "../cues/name-like.ts";
import { isPageFurniture, isPager, isThreadHeading } from "../page-furniture.ts";
import type { PageLine } from "./page-lines.ts";

/** What a line that stands once in each post is made of. */
export type AnchorKind =
  "number-date" | "dated" | "says" | "by-date" | "name-date" | "date" | "by" | "buttons";

export type Anchor = {
  /** Index into the page's lines. */
  readonly line: number;
  readonly kind: AnchorKind;
  /** Who wrote, where this line says it. */
  readonly name: string | null;
};

/** Names with fewer of the marks of one are words of a sentence. */
const MIN_NAME = 0.4;
const MAX_PIECES = 4;
const MAX_NAMED_WORDS = 10;
/** "said..." below a name. */
const MAX_BARE = 20;
/** Share of a page's dates that must be written alike before others are taken for words of a post. */
const ALIKE = 0.6;
/** Share of the posts that may stand on the far side of a heading or of the page's last words. */
const FAR = 0.2;
/** Rows of buttons stand above the comments, too. */
const MENU_FAR = 0.6;
const MAX_FAR = 30;
const MAX_HEADINGS = 2;

/** The anchor that a line may be, by its cues alone; null for a line of somebody's words. */
export function anchorOf(line: PageLine, index: number): Anchor | null {
  const { cues } = line;
  if (cues === null || line.words.startsWith(">")) return null;
  const name = nameOf(cues.words);
  const at = (kind: AnchorKind, named: string | null = null) => ({
    line: index,
    kind,
    name: named,
  });
  const isShort =
    cues.words.length <= MAX_PIECES && cues.words.join(" ").split(/\s+/u).length <= MAX_NAMED_WORDS;
  if (cues.has("says")) {
    const said = name ?? (isNickname(cues.words[0] ?? "") ? (cues.words[0] ?? null) : null);
    const isBare = cues.words.length === 0 && (cues.has("date") || line.words.length <= MAX_BARE);
    return isShort && (said !== null || isBare) ? at("says", said) : null;
  }
  if (cues.has("by") && isShort) {
    const by = name ?? (isNickname(cues.words[0] ?? "") ? (cues.words[0] ?? null) : null);
    if (by !== null) return at(cues.has("date") ? "by-date" : "by", by);
  }
  if (cues.has("date")) {
    if (line.words.endsWith(":")) return null;
    if (cues.words.length === 0) {
      const guest = badgeName(line);
      return at(guest === null ? "date" : "name-date", guest);
    }
    return isShort && name !== null && name === cues.words[0] ? at("name-date", name) : null;
  }
  const isButton = line.class === "plain" && cues.has("button") && !isPageFurniture(line.words);
  return isButton ? at("buttons") : null;
}

/** Whether a line is somebody else's words: "> …", or quotation marks around the whole of it. */
export const isQuotation = (words: string): boolean =>
  words.startsWith(">") || (/^["“„«]/u.test(words) && /["”“»]$/u.test(words));

const nameOf = (words: readonly string[]): string | null =>
  words.find((piece) => nameLikeness(piece) >= MIN_NAME) ?? null;

/** Before "says:" stands whatever somebody calls himself. */
const isNickname = (words: string): boolean =>
  words !== "" && words.length <= 50 && !/[!?…:"“”]|\.$/u.test(words);

/** A page may know its guests by their state alone: "Guest · 2 hours ago". */
function badgeName({ words, cues }: PageLine): string | null {
  const first = cues?.cues[0];
  if (first?.kind !== "badge") return null;
  const name = words.slice(first.start, first.end).replace(/[\s•·|–—-]+$/u, "");
  return /^(?:guest|anonymous|admin|administrator|moderator|editor)$/iu.test(name) ? name : null;
}

/**
 * The lines of a kind that stand once in each post, without those that only look so.
 *
 * In:     a page's lines; anchors of one kind in page order.
 * Out:    the anchors whose dates are written as most are, below the thread's heading and above the page's last words.
 */
export function consistentAnchors(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
): { readonly anchors: readonly Anchor[]; readonly startLine: number; readonly endLine: number } {
  const alike = withCommonDate(lines, anchors);
  const isMenu = anchors[0]?.kind === "buttons";
  const startLine = headingAbove(lines, alike, isMenu ? MENU_FAR : FAR);
  const below = alike.filter((anchor) => anchor.line >= startLine);
  const endLine = endBelow(lines, below);
  return { anchors: below.filter((anchor) => anchor.line < endLine), startLine, endLine };
}

function withCommonDate(lines: readonly PageLine[], anchors: readonly Anchor[]): Anchor[] {
  const shapeOf = ({ line }: Anchor) => lines[line]?.cues?.dateShape ?? null;
  const counts = new Map<string, number>();
  let dated = 0;
  for (const anchor of anchors) {
    const shape = shapeOf(anchor);
    if (shape === null) continue;
    dated += 1;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const common = new Set(
    [...counts]
      .filter(([shape, count]) => count >= ALIKE * dated || shape === "relative")
      .map(([shape]) => shape),
  );
  if (![...common].some((shape) => (counts.get(shape) ?? 0) >= ALIKE * dated)) return [...anchors];
  return anchors.filter((anchor) => {
    const shape = shapeOf(anchor);
    return shape === null || common.has(shape);
  });
}

/** A heading stands once or twice; "3 replies" below many posts is none. */
function headingTest(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const counts = new Map<string, number>();
  const pattern = (line: PageLine) => line.words.replaceAll(/\d+/gu, "#");
  for (const line of lines) {
    if (!isThreadHeading(line.words)) continue;
    counts.set(pattern(line), (counts.get(pattern(line)) ?? 0) + 1);
  }
  return (line) => isThreadHeading(line.words) && (counts.get(pattern(line)) ?? 0) <= MAX_HEADINGS;
}

/** The line below the last heading of a thread that has nearly all anchors below it. */
function headingAbove(lines: readonly PageLine[], anchors: readonly Anchor[], far: number): number {
  const last = anchors.at(-1)?.line ?? 0;
  const isHeading = headingTest(lines);
  let start = 0;
  let lastWritten = -1;
  let above = 0;
  for (const [i, line] of lines.slice(0, last).entries()) {
    while ((anchors[above]?.line ?? Number.POSITIVE_INFINITY) <= i) above += 1;
    if (above > far * anchors.length) break;
    const isBelowButtons =
      above > 0 &&
      /plain|number/u.test(lines[lastWritten]?.class ?? "") &&
      /^\d+ (?:repl|answer|response)\w*$/iu.test(line.words);
    if (line.class === "blank") continue;
    lastWritten = i;
    if (isHeading(line) && !isBelowButtons) start = i + 1;
  }
  return start;
}

/** The first line of the page's own words that has nearly all anchors above it. */
function endBelow(lines: readonly PageLine[], anchors: readonly Anchor[]): number {
  let above = 0;
  const shapes = anchors.map(({ line }) => lines[line]?.cues?.dateShape ?? "");
  const isHeading = headingTest(lines);
  let lastWritten = -1;
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    while ((anchors[above]?.line ?? Number.POSITIVE_INFINITY) < i) {
      seen.add(shapes[above] ?? "");
      above += 1;
    }
    if (above === 0) continue;
    const isBelowWords =
      lines[lastWritten]?.class === "words" || lines[lastWritten]?.class === "date";
    if (line.class !== "blank") lastWritten = i;
    if (!isPageFurniture(line.words) && !(isBelowWords && isHeading(line))) continue;
    const isFar = anchors.length - above <= (isPager(line.words) ? 0 : FAR) * anchors.length;
    if (isFar || shapes.slice(above, above + MAX_FAR).every((shape) => !seen.has(shape))) return i;
  }
  return lines.length;
}
