import type { Doubt, Post } from "../../../model/thread.ts";
import { closingForm } from "../closing-lines.ts";
import { tellMiscount, type Miscount } from "../compare-count.ts";
import { isWordToReaders } from "../page-furniture.ts";
import { noteRuns, usualClosings, type NoteRun } from "./note-runs.ts";
import { inShort } from "./post-doubts.ts";
import { keep, lineAt, linesOf, mend, type SplitView } from "./split-view.ts";

/** Fewer words before or behind a line that closes posts are a note of the page. */
const SEVERAL = 3;
/** Shorter words that nothing closes are no post, however short the others are. */
const MIN_USUAL = 8;
/** Letters of which the first are shown. */
const SHOWN = 100;
/** What a form for comments says. */
const OF_A_FORM = /\byour (?:e-?mail|comment|name)\b|\be-?mail\b/iu;

/** Words that look like a post and are none: of the page, or inside another post behind the line that closes posts. */
export function lostDoubts(view: SplitView, miscount: Miscount | null): Doubt[] {
  const closings = usualClosings(view);
  const usual = Math.max(MIN_USUAL, middle(view.thread.posts.map(({ text }) => countOf(text))));
  const told = miscount === null ? "" : ` ${tellMiscount(miscount)}`;
  const page = { usual, areClosed: closings.size > 0 };
  const found = [
    ...noteRuns(view, closings).map((run): Found => ({
      words: shownOf(view, run.start, run.end),
      doubt: isLikePost(view, run, page) ? runDoubt(view, run, told) : null,
    })),
    ...view.thread.posts.flatMap((post) => swallowed(view, post, { closings, told })),
  ];
  const times = new Map<string, number>();
  for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1);
  return found.flatMap(({ words, doubt }) =>
    doubt === null || (times.get(words) ?? 0) > 1 ? [] : [doubt],
  );
}

/** Words that may be a post; the same words in several places are a signature or a note of the page. */
type Found = { readonly words: string; readonly doubt: Doubt | null };

const shownOf = ({ text }: SplitView, start: number, end: number): string =>
  text.slice(start, Math.min(end, start + SHOWN)).trimEnd();

type Page = { readonly usual: number; readonly areClosed: boolean };

function isLikePost({ text }: SplitView, run: NoteRun, { usual, areClosed }: Page): boolean {
  const words = text.slice(run.start, run.end);
  if (isWordToReaders(words) || OF_A_FORM.test(words)) return false;
  const count = countOf(words);
  if (run.isClosed && run.isAfterClosing) return count >= SEVERAL;
  if (run.isAfterPage || count < usual || !/[.!?…”"]$/u.test(words)) return false;
  return areClosed ? run.isAfterClosing : run.isBelowThread;
}

function runDoubt({ text, lines }: SplitView, run: NoteRun, told: string): Doubt {
  const { start, end, isClosed } = run;
  const why = isClosed
    ? "are followed by the line that closes the other posts"
    : "are as long as the posts of this page are";
  return {
    kind: "lost",
    start,
    end,
    line: lines[lineAt(lines, start)]?.number ?? 1,
    post: null,
    reason: `Is this a post? The words “${inShort(text.slice(start, end))}” ${why}. Nothing names their writer as it does at the others, so they were taken for the page’s own.${told}`,
    options: [
      keep("Keep it as the page’s"),
      mend("Begin a comment here", { kind: "divide", at: start }),
    ],
    kept: 0,
  };
}

type Asked = { readonly closings: ReadonlySet<string>; readonly told: string };

/** Words in a post below a line that closes the others. */
function swallowed(view: SplitView, post: Post, { closings, told }: Asked): Found[] {
  const found: Found[] = [];
  let isClosed = false;
  for (const line of linesOf(view, post)) {
    if (line.contentStart <= (post.span?.start ?? 0) || line.words === "") continue;
    if (closings.has(closingForm(line.words))) isClosed = true;
    else if (isClosed) {
      const { contentStart: start, contentEnd: end, number } = line;
      const words = shownOf(view, start, post.span?.end ?? end);
      const doubt = swallowedDoubt(post, { start, end, line: number, words, told });
      found.push({ words, doubt: countOf(words) >= SEVERAL ? doubt : null });
      isClosed = false;
    }
  }
  return found;
}

type Swallowed = Pick<Doubt, "start" | "end" | "line"> & {
  readonly words: string;
  readonly told: string;
};

function swallowedDoubt({ id, parent }: Post, { words, told, ...place }: Swallowed): Doubt {
  const kind = parent === null ? "comment" : "reply";
  return {
    kind: "lost",
    ...place,
    post: id,
    reason: `Does another post begin at “${inShort(words)}”? It stands below a line that closes the other posts. Nothing names its writer as it does at the others, so it was kept as words of post ${id}.${told}`,
    options: [
      keep(`Keep inside post ${id}`),
      mend(`Begin a ${kind} here`, { kind: "divide", at: place.start }),
    ],
    kept: 0,
  };
}

const countOf = (words: string): number => words.match(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;

function middle(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
