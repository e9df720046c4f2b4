import type { Doubt, Thread } from "../../../model/thread.ts";
import { readingsOf } from "../split-page.ts";
import { miscountOf, type Miscount } from "../compare-count.ts";
import { edgeDoubts } from "./edge-doubts.ts";
import { lostDoubts } from "./lost-doubts.ts";
import { numberDoubts } from "./number-doubts.ts";
import { postDoubts } from "./post-doubts.ts";
import { keep, lineAt, openView, type SplitView } from "./split-view.ts";

/** A reading that explains so much less of the page than the chosen one is no rival of it. */
const RIVAL = 0.8;
/** One that finds as many posts as the page says there are may explain less. */
const COUNTED_RIVAL = 0.5;
/** A page with more places of doubt is to be read in another form. */
const MAX_DOUBTS = 30;

/**
 * Finds where a page could be split otherwise than it was, as questions with the choices that there are.
 *
 * In:     the page's text and the thread that it was split into, repaired or not; `isChosen` where a person named the form.
 * Out:    doubts in page order, one of the form of the whole page first; the first option of each is what the split is
 *         now. Repairs of an option are made after those made already.
 * Source: docs/methods.md#doubts
 */
export function findDoubts(text: string, thread: Thread, isChosen = false): Doubt[] {
  if (thread.posts.length === 0) return [];
  const view = openView(text, thread);
  const miscount = miscountOf(text, thread);
  const lost = lostDoubts(view, miscount);
  const placed = [...numberDoubts(view), ...postDoubts(view), ...lost, ...edgeDoubts(view, lost)];
  const sorted = placed.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const wanted = lost.length === 0 ? miscount : null;
  return [...(isChosen ? [] : formDoubt(view, wanted)), ...sorted].slice(0, MAX_DOUBTS);
}

/** Another form that explains the page nearly as well and finds other posts, or finds as many as the page says there are. */
function formDoubt(
  { text, lines, thread: { form, posts } }: SplitView,
  miscount: Miscount | null,
): Doubt[] {
  const readings = readingsOf(text);
  const chosen = readings.find((reading) => reading.form === form.name);
  const others = readings.filter(
    (reading) => reading.form !== form.name && reading.posts.length !== chosen?.posts.length,
  );
  const counted = others.find(
    (reading) =>
      reading.posts.length === miscount?.stated &&
      reading.worth >= COUNTED_RIVAL * (chosen?.worth ?? 0),
  );
  const rival = counted ?? others[0];
  if (chosen === undefined || rival === undefined) return [];
  if (counted === undefined && rival.worth < RIVAL * chosen.worth) return [];
  const first = posts[0]?.span?.start ?? 0;
  const why =
    counted === undefined
      ? "and that explains nearly as much of it"
      : "as many as the page says that it has";
  return [
    {
      kind: "form",
      start: first,
      end: posts.at(-1)?.span?.end ?? first,
      line: lines[lineAt(lines, first)]?.number ?? 1,
      post: null,
      reason: `The page was read as “${form.name}”, with ${chosen.posts.length} posts. Read as “${rival.form}” it would have ${rival.posts.length}, ${why}.`,
      options: [
        keep(`Keep ${chosen.posts.length} posts`),
        { words: `Read it with ${rival.posts.length} posts`, repairs: [], form: rival.form },
      ],
      kept: 0,
    },
  ];
}
