import type { MarkKind } from "./mark-of.ts";
import type { PageLine } from "./page-lines.ts";

/** The mark that the posts of a page have in common: of one kind, with a number beside it, or dated in several ways. */
export type AnchorKind = MarkKind | "number-date" | "dated";

export type Anchor = {
  /** Index into the page's lines. */
  readonly line: number;
  readonly kind: MarkKind;
  /** Who wrote, where this line says it. */
  readonly name: string | null;
};

/** Share of a page's dates that must be written alike before others are taken for words of a post. */
const ALIKE = 0.6;
/** Share of the posts that may stand on the far side of a heading or of the page's last words. */
const FAR = 0.2;
/** Rows of buttons stand above the comments, too. */
const MENU_FAR = 0.6;
const MAX_FAR = 30;

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

/** The line below the last heading of a thread that has nearly all anchors below it. */
function headingAbove(lines: readonly PageLine[], anchors: readonly Anchor[], far: number): number {
  const last = anchors.at(-1)?.line ?? 0;
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
    if (line.isHeading && !isBelowButtons) start = i + 1;
  }
  return start;
}

/** The first line of the page's own words that has nearly all anchors above it. */
function endBelow(lines: readonly PageLine[], anchors: readonly Anchor[]): number {
  let above = 0;
  const shapes = anchors.map(({ line }) => lines[line]?.cues?.dateShape ?? "");
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
    if (!line.isOfPage && !(isBelowWords && line.isHeading)) continue;
    const isFar = anchors.length - above <= (line.isPager ? 0 : FAR) * anchors.length;
    if (isFar || shapes.slice(above, above + MAX_FAR).every((shape) => !seen.has(shape))) return i;
  }
  return lines.length;
}
