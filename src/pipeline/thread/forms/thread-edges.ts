import { isWordToReaders } from "../page-furniture.ts";
import type { PageLine } from "./page-lines.ts";
import type { Segment } from "./segments.ts";

/** Share of the posts that must end in buttons for the buttons of the last one to end the thread. */
const MOST = 0.6;
const MAX_HEAD = 14;
/** So many short lines in a row below the last post are the page's menu. */
const MENU_LINES = 3;
const MENU_WORDS = 5;
const LEGAL = /^(?:©|\(c\)|copyright|all rights reserved|powered by|terms of|privacy)/iu;

/**
 * The first line below the last post.
 *
 * In:     the lines from the last post's header to where the page's own words begin; the segments of the other posts.
 * Out:    the line below its buttons, where the others end in buttons; else the line where the page's menu begins.
 */
export function endOfLastPost(
  lines: readonly PageLine[],
  { from, to }: Segment,
  others: readonly Segment[],
): number {
  const hasButton = (at: number) =>
    lines[at]?.class === "plain" && lines[at].cues?.has("button") === true;
  const withButtons = others.filter((segment) => lastButton(segment, hasButton) !== null).length;
  if (others.length > 0 && withButtons >= MOST * others.length) {
    let hasWords = false;
    for (let at = from; at < to; at += 1) {
      hasWords ||= lines[at]?.class === "words";
      if (hasWords && hasButton(at)) return endOfRun(lines, at, to);
    }
  }
  return menuBelow(lines, from, to);
}

function lastButton({ from, to }: Segment, hasButton: (at: number) => boolean): number | null {
  for (let at = to - 1; at >= Math.max(from, to - 8); at -= 1) if (hasButton(at)) return at;
  return null;
}

function endOfRun(lines: readonly PageLine[], from: number, to: number): number {
  let end = from + 1;
  for (let at = end; at < to; at += 1) {
    const kind = lines[at]?.class;
    if (kind === "blank") continue;
    if (kind === "words" || kind === "date" || lines[at]?.isOfPage === true) break;
    end = at + 1;
  }
  return end;
}

const LISTED = /^(?:[•◦▪‣*·–—-]|\d{1,3}[.)])\s/u;

/** A page's menu below the last post: at least three short lines in a row, to the page's end. */
function menuBelow(lines: readonly PageLine[], from: number, to: number): number {
  let end = to;
  let count = 0;
  let menu = 0;
  for (let at = to - 1; at > from; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.class === "blank") continue;
    const isMenu =
      LEGAL.test(line.words) ||
      line.class !== "words" ||
      (line.words.split(/\s+/u).length <= MENU_WORDS && !/[.!?…:,"”]$/u.test(line.words));
    if (!isMenu || LISTED.test(line.words)) break;
    count += 1;
    if (lines[at - 1]?.class === "blank") [end, menu] = [at, count];
  }
  return trimEnd(lines, from, menu >= MENU_LINES ? end : to);
}

function trimEnd(lines: readonly PageLine[], from: number, to: number): number {
  let end = to;
  while (end > from && lines[end - 1]?.class === "blank") end -= 1;
  return end;
}

/**
 * The first line of the first post, where the mark stands below a post's words.
 *
 * In:     the line of its mark; the line below the thread's heading, 0 where the page has none.
 * Out:    the line below the heading; else the paragraph, or the run of paragraphs below a wider gap, above the mark.
 */
export function startOfFirstPost(
  lines: readonly PageLine[],
  mark: number,
  belowHeading: number,
): number {
  if (belowHeading > 0) {
    let start = belowHeading;
    for (let at = start; at < Math.min(mark, belowHeading + MAX_HEAD); at += 1)
      if (
        lines[at]?.class !== "words" ||
        isWordToReaders(lines[at]?.words ?? "") ||
        lines[at]?.isOfPage === true
      )
        start = at + 1;
      else break;
    return Math.min(start, mark);
  }
  let start = mark;
  let gap = 0;
  for (let at = mark - 1; at >= 0; at -= 1) {
    if (lines[at]?.class === "blank") {
      gap += 1;
      continue;
    }
    if (gap > 0 && start < mark) break;
    start = at;
    gap = 0;
  }
  return start;
}
