import type { PostView } from "./post-view.ts";

/** The line from an answer to the post it answers, by their places in the drawn order. */
export type AnswerCurve = {
  readonly from: string;
  readonly to: string;
  readonly fromIndex: number;
  readonly toIndex: number;
  /** False where the answered post was found by the words of the answer. */
  readonly under: boolean;
  readonly matches: boolean;
};

/** One curve for each post whose answered post is among the views, in thread order. */
export function answerCurves(views: readonly PostView[]): AnswerCurve[] {
  const indexes = new Map(views.map((view, index) => [view.key, index]));
  return views.flatMap((view, fromIndex) => {
    const toIndex = view.answers === null ? undefined : indexes.get(view.answers.to);
    if (view.answers === null || toIndex === undefined || toIndex === fromIndex) return [];
    const under = view.answers.by === "position";
    return [
      { from: view.key, to: view.answers.to, fromIndex, toIndex, under, matches: view.matches },
    ];
  });
}

/** Curves flatten with distance, so that a far answer does not push the rest off the page. */
export function curveHeight(distance: number, largest: number): number {
  return Math.min(largest, FOOT + STEP * distance);
}
const FOOT = 13;
const STEP = 8;

/** "12" for a top-level post, ".1" for a reply whose parent's number it continues. */
export function shortId(view: PostView, parentId: string | undefined): string {
  if (parentId !== undefined && view.id.startsWith(`${parentId}.`))
    return view.id.slice(parentId.length);
  return view.id;
}
