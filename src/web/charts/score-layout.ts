import { answerCurves, curveHeight, shortId, type AnswerCurve } from "./answer-curves.ts";
import { short, type TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { fitted, textWidth } from "./text-width.ts";

export type ScoreColumn = {
  readonly view: PostView;
  readonly x: number;
  /** Null where the number would touch the one before it. */
  readonly number: string | null;
  /** Height of the bar of words. */
  readonly words: number;
};

export type ScoreLayout = {
  readonly height: number;
  readonly pitch: number;
  readonly mark: number;
  readonly numberY: number;
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly {
    readonly name: string;
    readonly target: TargetLabel | null;
    readonly y: number;
  }[];
  readonly wordsTop: number;
  readonly curves: readonly (AnswerCurve & {
    readonly x1: number;
    readonly x2: number;
    readonly rise: number;
  })[];
  readonly curvesY: number;
  readonly longest: readonly ScoreColumn[];
};

export const ROW_LABEL_SIZE = 13;
const LABEL_GAP = 16;
/** Longer names are cut: pixels, or part of the width where that is more. */
const MOST_NAME = 90;
const NAMES_PART = 0.15;
const MOST_PITCH = 34;
const NUMBER_SIZE = 12;
const LONGEST_LABELLED = 2;

type Sizes = { readonly row: number; readonly arcs: number; readonly words: number };
const ROOMY: Sizes = { row: 25, arcs: 92, words: 44 };
const SMALL: Sizes = { row: 17, arcs: 40, words: 20 };
const ROOMY_PITCH = 20;

/** Places every post as a column in thread order. */
export function layoutScore(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  width: number,
): ScoreLayout {
  const nameOf = (target: TargetLabel): string =>
    fitted(short(target.label), Math.max(MOST_NAME, width * NAMES_PART), ROW_LABEL_SIZE, 600);
  const names = [...targets.map(nameOf), "Tone", "Words"];
  const labels = Math.max(...names.map((name) => textWidth(name, ROW_LABEL_SIZE, 600))) + LABEL_GAP;
  const pitch = Math.min(MOST_PITCH, (width - labels) / Math.max(1, views.length));
  const sizes = pitch >= ROOMY_PITCH ? ROOMY : SMALL;
  const mark = Math.min(15, pitch * 0.74);
  const centre = (index: number): number => labels + pitch * (index + 0.5);
  const curves = answerCurves(views).map((curve) => ({
    ...curve,
    x1: centre(curve.fromIndex),
    x2: centre(curve.toIndex),
    rise: curveHeight(Math.abs(curve.fromIndex - curve.toIndex), sizes.arcs),
  }));
  const tallest = Math.max(0, ...curves.map((curve) => curve.rise));
  const notes = sizes === ROOMY && curves.length > 0 ? 22 : 4;
  const curvesY = notes + tallest;
  const numberY = curvesY + 15;
  const firstRow = numberY + sizes.row * 0.5 + 9;
  const rows = [...targets, null].map((target, index) => ({
    name: target === null ? "Tone" : nameOf(target),
    target,
    y: firstRow + index * sizes.row,
  }));
  const wordsTop = firstRow + rows.length * sizes.row - sizes.row * 0.25;
  const most = Math.max(1, ...views.map((view) => view.words));
  const numbers = numbersOf(views, pitch);
  const columns = views.map((view, index) => ({
    view,
    x: centre(index),
    number: numbers[index] ?? null,
    words: Math.max(1, (view.words / most) * sizes.words),
  }));
  return {
    height: wordsTop + sizes.words + (sizes === ROOMY ? 20 : 4),
    pitch,
    mark,
    numberY,
    columns,
    rows,
    wordsTop,
    curves,
    curvesY,
    longest: sizes === ROOMY ? longestOf(columns) : [],
  };
}

/** Numbers of top-level posts come first; a reply's is left out where it would touch another. */
function numbersOf(views: readonly PostView[], pitch: number): (string | null)[] {
  const ids = new Map(views.map((view) => [view.key, view.id]));
  const texts = views.map((view, index) => {
    const parent = view.parent === null ? undefined : ids.get(view.parent);
    // A reply that was moved there stands apart from what it answers.
    const before = views[index - 1]?.id ?? "";
    const follows = before === parent || before.startsWith(`${parent}.`);
    return shortId(view, follows ? parent : undefined);
  });
  const half = texts.map((text) => textWidth(text, NUMBER_SIZE, 600) / 2 + 1);
  const kept: boolean[] = views.map(() => false);
  const free = (index: number): boolean =>
    kept.every(
      (is, other) =>
        !is || Math.abs(other - index) * pitch >= (half[other] ?? 0) + (half[index] ?? 0),
    );
  for (const top of [true, false])
    for (const [index, view] of views.entries())
      if ((view.depth === 0) === top && free(index)) kept[index] = true;
  return texts.map((text, index) => (kept[index] === true ? text : null));
}

function longestOf(columns: readonly ScoreColumn[]): ScoreColumn[] {
  return columns
    .toSorted((a, b) => b.view.words - a.view.words || a.x - b.x)
    .slice(0, LONGEST_LABELLED)
    .filter((column) => column.view.words > 0);
}
