import type { Doubt, Post } from "../../../model/thread.ts";
import type { PageLine } from "../forms/page-lines.ts";
import { isQuotation } from "../forms/mark-of.ts";
import { isBlank } from "../source-lines.ts";
import { keep, lineAt, linesOf, mend, type SplitView } from "./split-view.ts";

const WRITTEN = /[\p{L}\p{Extended_Pictographic}]/u;
const MOST = 0.8;
const LONGEST = 60;

/** Doubts of single posts: lines inside them like another one's header, posts without words, posts that nobody signed. */
export function postDoubts(view: SplitView): Doubt[] {
  const { posts } = view.thread;
  const named = posts.filter(({ author }) => author !== null).length;
  const areNamed = posts.length > 2 && named >= MOST * posts.length;
  return posts.flatMap((post, i) => [
    ...headersIn(view, post),
    ...(isOdd(post) ? [shortDoubt(view, post, i)] : []),
    ...(areNamed && post.author === null ? [unnamedDoubt(view, post, i)] : []),
  ]);
}

/** Words of a header with a writer and a date, or with what somebody says, behind an empty line: no quotation. */
function headersIn(view: SplitView, post: Post): Doubt[] {
  const lines = linesOf(view, post);
  return lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const below = lines[i + 1];
    if (above === undefined || below === undefined || !isBlank(above) || !isHeader(line)) return [];
    return isQuotation(below.words) ? [] : [headerDoubt(post, line)];
  });
}

const isHeader = ({ mark }: PageLine): boolean =>
  mark?.kind === "name-date" ||
  mark?.kind === "by-date" ||
  (mark?.kind === "says" && mark.name !== null);

function headerDoubt({ id, parent }: Post, line: PageLine): Doubt {
  return {
    kind: "header",
    start: line.contentStart,
    end: line.contentEnd,
    line: line.number,
    post: id,
    reason: `The line “${inShort(line.words)}” looks like the head of a comment. It is not written as the others are, so it was kept as words of post ${id}.`,
    options: [
      keep(`Keep inside post ${id}`),
      mend(`Begin a ${parent === null ? "comment" : "reply"} here`, {
        kind: "divide",
        at: line.contentStart,
      }),
    ],
    kept: 0,
  };
}

const isOdd = ({ span, text }: Post): boolean => span !== null && !WRITTEN.test(text);

function shortDoubt(view: SplitView, post: Post, index: number): Doubt {
  const found = post.text === "" ? "has no words" : `is “${inShort(post.text)}”, without a letter`;
  return doubtOf(view, post, index, {
    kind: "short",
    reason: `Post ${post.id} ${found}. It may be a deleted comment, or no comment at all.`,
  });
}

function unnamedDoubt(view: SplitView, post: Post, index: number): Doubt {
  return doubtOf(view, post, index, {
    kind: "unnamed",
    reason: `Nobody is named as the writer of post ${post.id}, as at nearly all others. It may belong to the post above, or be no comment at all.`,
  });
}

function doubtOf(
  { lines }: SplitView,
  { id, span }: Post,
  index: number,
  said: Pick<Doubt, "kind" | "reason">,
): Doubt {
  const { start, end } = span ?? { start: 0, end: 0 };
  return {
    ...said,
    start,
    end,
    line: lines[lineAt(lines, start)]?.number ?? 1,
    post: id,
    options: [
      keep(`Keep post ${id}`),
      ...(index > 0 ? [mend("Join it with the post above", { kind: "merge", post: id })] : []),
      mend("It is not a post", { kind: "drop", post: id }),
    ],
    kept: 0,
  };
}

/** The first words on one line. */
export function inShort(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()} …`;
}
