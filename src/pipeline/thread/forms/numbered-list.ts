import { issueOf, type Issue } from "../../../model/issue.ts";
import { isBlank, type SourceLine } from "../source-lines.ts";
import { nameLikeness } from "../cues/name-like.ts";
import { weightOf } from "./how-well.ts";
import type { PageLine } from "./page-lines.ts";
import type { Form, ReadPost } from "./reading.ts";

type Marked = {
  readonly line: number;
  readonly kind: "number" | "bullet";
  /** The number; 0 for a bullet. */
  readonly value: number;
  readonly markerEnd: number;
  readonly bodyStart: number;
  readonly indent: number;
  /** The sign behind the number, and the indentation: equal for the items of one list. */
  readonly list: string;
  readonly afterBlank: boolean;
};

const NUMBER = /^(\d{1,5})[.)](?=\s|$)/u;
const BULLET = /^[•◦▪▫‣⁃∙·○●■□*+–—-](?=\s|$)/u;
/** A deleted comment leaves a gap in the numbers; a longer jump is another list. */
const MAX_GAP = 5;
/** Comments stand apart from the text before them; the items of a list in a post mostly do not. */
const APART = 2;
const TIGHT = 0.1;
const GAP_COST = 0.05;
const NAME = 0.8;
const MOST = 0.8;
const MIN_POSTS_WITHOUT_REPLIES = 3;

/** Numbered comments with bulleted replies, as a page of WordPress comments is pasted; the bullets nest by indentation. */
export const numberedList: Form = {
  name: "numbered comments with bulleted replies",
  read({ text, lines, file }) {
    const marked = belowHeading(lines, findMarked(text, lines));
    const chain = bestChain(marked.filter((mark) => mark.kind === "number"));
    const first = chain.at(0);
    if (first === undefined) return null;
    const endLine = endOfThread(lines, chain);
    const posts = withReplies(marked, chain, lines, endLine);
    const replies = posts.length - chain.length;
    const confidence = confidenceOf(chain, replies) / (1 + headersLeft(lines) / posts.length);
    return {
      form: numberedList.name,
      confidence: Math.round(100 * confidence) / 100,
      posts,
      startLine: first.line,
      endLine,
      issues: gaps(chain, lines, file),
    };
  },
};

/** Below a thread's heading with numbers under it, lists above it are the article's. */
function belowHeading(lines: readonly PageLine[], marked: readonly Marked[]): readonly Marked[] {
  const last = marked.findLast((mark) => mark.kind === "number")?.line ?? 0;
  const heading = lines.slice(0, last).findIndex((line) => line.isHeading);
  return heading < 0 ? marked : marked.filter((mark) => mark.line > heading);
}

function findMarked(text: string, lines: readonly SourceLine[]): Marked[] {
  const marked: Marked[] = [];
  for (const [i, line] of lines.entries()) {
    const head = text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 8));
    const number = NUMBER.exec(head);
    const match = number ?? BULLET.exec(head);
    if (match === null) continue;
    const markerEnd = line.contentStart + match[0].length;
    const rest = text.slice(markerEnd, line.contentEnd);
    const previous = lines[i - 1];
    marked.push({
      line: i,
      kind: number === null ? "bullet" : "number",
      value: Number(number?.[1] ?? 0),
      markerEnd,
      bodyStart: rest.trim() === "" ? markerEnd : line.contentEnd - rest.trimStart().length,
      indent: line.indent,
      list: `${match[0].at(-1)}${line.indent}`,
      afterBlank: previous === undefined || isBlank(previous),
    });
  }
  return marked;
}

/**
 * The run of rising numbers at one indentation that explains most lines.
 *
 * Longest path from the end: each number continues with the best run that begins up to `MAX_GAP` higher.
 */
function bestChain(numbers: readonly Marked[]): Marked[] {
  const bestFrom = new Map<string, { weight: number; at: number }>();
  const next: (number | undefined)[] = [];
  let top: { weight: number; at: number } | undefined;
  for (let i = numbers.length - 1; i >= 0; i -= 1) {
    const mark = numbers[i];
    if (mark === undefined) continue;
    let tail: { weight: number; at: number } | undefined;
    for (let gap = 1; gap <= MAX_GAP; gap += 1) {
      const found = bestFrom.get(`${mark.list}:${mark.value + gap}`);
      const weight = (found?.weight ?? 0) - (gap - 1) * GAP_COST;
      if (found !== undefined && weight > (tail?.weight ?? 0)) tail = { weight, at: found.at };
    }
    next[i] = tail?.at;
    const own = {
      weight: (mark.afterBlank ? APART : TIGHT) + (tail?.weight ?? 0),
      at: i,
    };
    const key = `${mark.list}:${mark.value}`;
    if (own.weight >= (bestFrom.get(key)?.weight ?? 0)) bestFrom.set(key, own);
    if (own.weight > (top?.weight ?? 0)) top = own;
  }
  const chain: Marked[] = [];
  for (let at = top?.at; at !== undefined; at = next[at]) {
    const mark = numbers[at];
    if (mark !== undefined) chain.push(mark);
  }
  return chain;
}

/** An indented list ends where a line stands further left than its numbers; any list where the page's own words begin. */
function endOfThread(lines: readonly PageLine[], chain: readonly Marked[]): number {
  const last = chain.at(-1);
  if (last === undefined) return lines.length;
  for (let i = last.line + 1; i < lines.length; i += 1) {
    const line = lines[i];
    const previous = lines[i - 1];
    if (line === undefined || isBlank(line) || previous === undefined || !isBlank(previous))
      continue;
    if (line.indent < last.indent || line.isOfPage) return i;
  }
  return lines.length;
}

/** A bullet after a blank line, deeper than the comment's number, is a reply; deeper still, a reply to the reply. */
function withReplies(
  marked: readonly Marked[],
  chain: readonly Marked[],
  lines: readonly PageLine[],
  endLine: number,
): ReadPost[] {
  const topLines = new Set(chain.map((mark) => mark.line));
  const firstLine = chain[0]?.line ?? 0;
  const starts = marked.filter(
    (mark) =>
      mark.line >= firstLine &&
      mark.line < endLine &&
      (topLines.has(mark.line) || (mark.kind === "bullet" && mark.afterBlank)),
  );
  let indents: number[] = [];
  const isNamed = namedFirst(lines, starts);
  return starts.map((mark, i) => {
    if (topLines.has(mark.line)) indents = [];
    else indents = [...indents.filter((indent) => indent < mark.indent), mark.indent];
    const bodyEnd = endOfBody(lines, mark, starts[i + 1]?.line ?? endLine);
    const line = lines[mark.line];
    const marker = {
      start: line?.contentStart ?? mark.markerEnd,
      end: mark.markerEnd,
      kind: mark.kind,
    };
    const next = isNamed ? belowName(lines, mark, bodyEnd) : null;
    const nameEnd = line?.contentEnd ?? mark.bodyStart;
    return {
      bodyStart: next ?? mark.bodyStart,
      bodyEnd,
      level: indents.length,
      replyTo: null,
      author:
        next === null ? null : (line?.words.slice(mark.bodyStart - line.contentStart) ?? null),
      postedAt: null,
      furniture:
        next === null
          ? [marker]
          : [marker, { start: mark.bodyStart, end: nameEnd, kind: "author" as const }],
    };
  });
}

/** Whether the first line of nearly every item is a name alone, apart from the words below it. */
function namedFirst(lines: readonly PageLine[], starts: readonly Marked[]): boolean {
  const named = starts.filter(({ line, bodyStart }) => {
    const first = lines[line];
    const below = lines[line + 1];
    const words = first?.words.slice(bodyStart - first.contentStart) ?? "";
    return below?.class === "blank" && nameLikeness(words) >= NAME && words.split(" ").length <= 4;
  });
  return starts.length >= MIN_POSTS_WITHOUT_REPLIES && named.length >= MOST * starts.length;
}

/** Where the words below the name of an item begin; null where there are none. */
function belowName(lines: readonly PageLine[], { line }: Marked, bodyEnd: number): number | null {
  for (let at = line + 1; (lines[at]?.contentStart ?? bodyEnd) < bodyEnd; at += 1)
    if (lines[at]?.class !== "blank") return lines[at]?.contentStart ?? null;
  return null;
}

function endOfBody(lines: readonly SourceLine[], mark: Marked, nextLine: number): number {
  for (let i = nextLine - 1; i >= mark.line; i -= 1) {
    const line = lines[i];
    if (line !== undefined && !isBlank(line)) return Math.max(mark.bodyStart, line.contentEnd);
  }
  return mark.bodyStart;
}

/** Share of what a comment list shows: it starts at 1, each number follows a blank line, none is missing. */
function confidenceOf(chain: readonly Marked[], replies: number): number {
  if (replies === 0 && chain.length < MIN_POSTS_WITHOUT_REPLIES) return 0;
  const apart = chain.filter((mark) => mark.afterBlank).length / chain.length;
  const steps =
    chain.filter((mark, i) => i === 0 || mark.value - (chain[i - 1]?.value ?? 0) === 1).length /
    chain.length;
  const startsAtOne = chain[0]?.value === 1 ? 1 : 0.8;
  const many = chain.length / (chain.length + 0.5);
  return Math.round(100 * apart * steps * startsAtOne * many) / 100;
}

/** What looks like the headers of posts on the page, which this reading leaves unexplained. */
function headersLeft(lines: readonly PageLine[]): number {
  let left = 0;
  for (const [at, line] of lines.entries())
    if (line.cues?.has("button") !== true) left += weightOf(lines, at);
  return left;
}

function gaps(chain: readonly Marked[], lines: readonly SourceLine[], file: string): Issue[] {
  return chain.flatMap((mark, i) => {
    const before = chain[i - 1];
    const line = lines[mark.line];
    if (before === undefined || line === undefined || mark.value - before.value === 1) return [];
    const place = { file, line: line.number, column: line.contentStart - line.start + 1 };
    return [issueOf("numbering-gap", place, `from ${before.value} to ${mark.value}`)];
  });
}
