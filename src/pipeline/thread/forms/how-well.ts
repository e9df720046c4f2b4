import { nameLikeness } from "../cues/name-like.ts";
import { isWordToReaders } from "../page-furniture.ts";
import { isQuotation } from "./mark-of.ts";
import type { PageLine } from "./page-lines.ts";
import type { Cut } from "./posts-by-anchor.ts";

/** What a reading without any name on it still explains. */
const NAMELESS = 0.6;
/** What a reading keeps where the thread's edges or the gaps around its marks speak for the other side. */
const WRONG_EDGE = 0.5;
const WRONG_GAPS = 0.75;
const UNREAD = 0.8;
const UNSURE_SIDE = 0.9;
/** One post without a heading above it is mostly an article's own line of name and date. */
const ALONE = 0.4;
/** So many lines between the thread's heading and its first mark are a post's, more are an article. */
const MAX_UNREAD = 12;
const MIN_UNREAD = 5;
/** A page that writes its headers in one way is the likelier reading. */
const MIXED = 0.97;
const HARDLY_MIXED = 0.8;
const MIN_MIXED = 0.2;
const DATES_ALONE = 0.4;
/** Menus are rows of buttons, too. */
const BUTTONS_ALONE = 0.8;
const ALONE_BELOW_HEADING = 0.75;
/** A row of buttons inside a post weighs less than a header inside one. */
const BUTTON_WEIGHT = 0.5;
/** Posts, too, tell what somebody says. */
const SAYS_WEIGHT = 0.5;

/**
 * How well a cut explains a page, 0 … 1: the product of
 * - the share of lines that look like a post's header or buttons which it reads as such;
 * - the share of posts with words;
 * - the share of posts with a name, between 0.6 (none) and 1 (all), and how much these look like names;
 * - whether the words at the thread's edges and the gaps around its marks fit the side on which the marks stand;
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
    gaps(lines, cut) *
    buttons(lines, cut) *
    (cut.kind === "dated"
      ? mixed(cut)
      : cut.kind === "buttons" && cut.headingLine === 0
        ? BUTTONS_ALONE
        : 1) *
    (count / (count + 0.5));
  const known = count > 1 ? 1 : cut.headingLine === 0 ? ALONE : ALONE_BELOW_HEADING;
  const bare = isBare(lines, cut) ? DATES_ALONE : 1;
  return Math.round(100 * known * bare * product) / 100;
}

/** Dates without a name, a button or a heading above them: an article has them, too. */
function isBare(
  lines: readonly PageLine[],
  { posts, headingLine, startLine, endLine }: Cut,
): boolean {
  return (
    headingLine === 0 &&
    posts.every(({ name }) => name === null) &&
    !lines.slice(startLine, endLine).some(({ cues }) => cues?.has("button") === true)
  );
}

function mixed({ posts }: Cut): number {
  const counts = new Map<string, number>();
  for (const { anchor } of posts) counts.set(anchor.kind, (counts.get(anchor.kind) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most > (1 - MIN_MIXED) * posts.length ? HARDLY_MIXED : MIXED;
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

/** How much a line looks like a part of a post's header, 0 … 1; a name above quoted words is part of the body. */
export function weightOf(lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  if (line === undefined || line.class === "blank") return 0;
  const { mark } = line;
  if (mark === null) return 0;
  if (mark.kind === "buttons") return BUTTON_WEIGHT;
  if (mark.kind !== "says" || line.cues?.has("date") === true) return 1;
  return isQuotation(lines[at + 1]?.words ?? "") ? 0 : SAYS_WEIGHT;
}

/** Words below the last mark belong to a mark before them, words above the first to one after them. */
function edges(
  lines: readonly PageLine[],
  { side, kind, posts, headingLine, startLine, endLine, regionEnd }: Cut,
): number {
  const edge = side === "before" ? posts.at(-1) : posts.at(0);
  const hasWords =
    edge !== undefined &&
    lines.slice(edge.body.from, edge.body.to).some((line) => line.class === "words");
  if (!hasWords) return WRONG_EDGE;
  if (side === "after") {
    if (isSure(lines, posts, kind)) return 1;
    return UNSURE_SIDE * (lines.slice(endLine, regionEnd).some(isUnread) ? UNREAD : 1);
  }
  const unread = lines.slice(headingLine, startLine).filter(isUnread).length;
  return headingLine > 0 && unread > 0 && unread <= MAX_UNREAD ? UNREAD : 1;
}

/** A line that may be somebody's words. */
const isUnread = (line: PageLine): boolean =>
  line.class === "words" &&
  line.words.split(" ").length >= MIN_UNREAD &&
  !line.isOfPage &&
  !isWordToReaders(line.words);

/** "Posted by Ada", and a date behind buttons, stand below a post's words. */
function isSure(lines: readonly PageLine[], posts: Cut["posts"], kind: Cut["kind"]): boolean {
  const signed = posts.filter(({ anchor }) => isSigned(lines[anchor.line]?.words ?? ""));
  return kind === "buttons" || signed.length > posts.length / 2 || startsWithButton(lines, posts);
}

const isSigned = (line: string): boolean => /^(?!post\s?by)\p{L}+\s?by\b/iu.test(line);

function startsWithButton(lines: readonly PageLine[], posts: Cut["posts"]): boolean {
  const led = posts.filter(({ anchor }) => lines[anchor.line]?.cues?.cues[0]?.kind === "button");
  return led.length > posts.length / 2;
}

/** A mark stands nearer to the words of its own post than to those of the next. */
function gaps(lines: readonly PageLine[], { side, posts }: Cut): number {
  let sum = 0;
  for (const { anchor, name } of posts.slice(1)) {
    const top = Math.min(anchor.line, name?.line ?? anchor.line);
    sum +=
      blankLines(lines, top - 1, -1) -
      blankLines(lines, Math.max(anchor.line, name?.line ?? 0) + 1, 1);
  }
  const mean = sum / Math.max(1, posts.length - 1);
  const fits = side === "before" ? mean > -0.3 : mean < 0.3;
  return fits ? 1 : WRONG_GAPS;
}

/** Buttons close a post: right above the marks they end the post before, right below them the mark's own. */
function buttons(lines: readonly PageLine[], { side, posts }: Cut): number {
  const isButton = (at: number, step: 1 | -1) => {
    let next = at;
    while (lines[next]?.class === "blank" || isFact(lines[next])) next += step;
    return lines[next]?.class === "plain" && lines[next]?.cues?.has("button") === true;
  };
  let sum = 0;
  for (const { anchor, name } of posts) {
    if (isButton(Math.min(anchor.line, name?.line ?? anchor.line) - 1, -1)) sum += 1;
    if (isButton(Math.max(anchor.line, name?.line ?? 0) + 1, 1)) sum -= 1;
  }
  const mean = sum / posts.length;
  const fits = side === "before" ? mean > -0.4 && !startsWithButton(lines, posts) : mean < 0.4;
  return fits ? 1 : WRONG_GAPS;
}

const isFact = (line: PageLine | undefined): boolean =>
  line?.class === "plain" && line.cues?.has("button") !== true;

/** Blank lines from a place on, in a direction; buttons and votes between are passed over. */
function blankLines(lines: readonly PageLine[], from: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; count < 3; at += step) {
    const line = lines[at];
    if (line === undefined || line.class !== "blank") return count;
    count += 1;
  }
  return count;
}
