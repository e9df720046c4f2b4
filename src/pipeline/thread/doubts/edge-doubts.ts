import type { Doubt, Furniture } from "../../../model/thread.ts";
import { isWordToReaders } from "../page-furniture.ts";
import { inShort } from "./post-doubts.ts";
import { keep, lineAt, mend, type SplitView } from "./split-view.ts";

/** Shorter lines below a thread are the page's menus and titles of other articles. */
const MIN_WORDS = 25;

/** Doubts of a thread's edges: where the article ends, and words below the last post, asked about nowhere else, that may be another one. */
export function edgeDoubts(view: SplitView, others: readonly Doubt[]): Doubt[] {
  const below = belowThread(view).filter((doubt) =>
    others.every(({ start, end }) => end <= doubt.start || doubt.end <= start),
  );
  return [...articleEnd(view), ...below];
}

/** A first post without a mark above it begins where a gap is: the paragraph over the gap may be its own. */
function articleEnd({ text, thread, lines }: SplitView): Doubt[] {
  const { article, posts, furniture } = thread;
  const first = posts[0]?.span ?? null;
  if (article === null || first === null) return [];
  const between = furniture.some(({ start, end }) => start >= article.end && end <= first.start);
  if (between) return [];
  const last = lineAt(lines, article.end - 1);
  let top = last;
  while (top > 0 && lines[top - 1]?.class !== "blank") top -= 1;
  const start = Math.max(lines[top]?.contentStart ?? 0, article.start);
  if (start === article.start) return [];
  const words = inShort(text.slice(start, article.end));
  return [
    {
      kind: "article-end",
      start,
      end: article.end,
      line: lines[top]?.number ?? 1,
      post: "1",
      reason: `Nothing on the page marks where the article ends and post 1 begins. The paragraph “${words}” was taken for the article’s last.`,
      options: [
        keep("Keep it in the article"),
        mend(
          "Make it the beginning of post 1",
          { kind: "divide", at: start },
          { kind: "merge", post: "2" },
        ),
      ],
      kept: 0,
    },
  ];
}

/** A paragraph of the page below its last post. */
function belowThread({ text, thread, lines }: SplitView): Doubt[] {
  const end = thread.posts.at(-1)?.span?.end ?? null;
  if (end === null) return [];
  const isParagraph = ({ start, end: stop, post, kind }: Furniture) => {
    const words = text.slice(start, stop);
    return (
      start >= end &&
      kind === "note" &&
      post === null &&
      words.split(/\s+/u).length >= MIN_WORDS &&
      /[.!?…”"]$/u.test(words) &&
      !isWordToReaders(words) &&
      lines[lineAt(lines, start)]?.isOfPage !== true
    );
  };
  const found = thread.furniture.find(isParagraph);
  if (found === undefined) return [];
  return [
    {
      kind: "below",
      start: found.start,
      end: found.end,
      line: lines[lineAt(lines, found.start)]?.number ?? 1,
      post: null,
      reason: `Below the last post stands a paragraph, “${inShort(text.slice(found.start, found.end))}”. Nothing marks it as a comment, so it was taken for the page’s own words.`,
      options: [
        keep("Keep it as the page’s"),
        mend("Begin a comment here", { kind: "divide", at: found.start }),
      ],
      kept: 0,
    },
  ];
}
