import { GROUND, TONE_CODES } from "../../model/post-table.ts";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { judgesSide } from "./stance-counts.ts";
import { codeColumns, perViews } from "./view-columns.ts";

/** The posts of one tone, counted. */
export type ToneCount = {
  readonly value: SentimentValue;
  readonly whole: number;
  /** Those that the filter keeps. */
  readonly matching: number;
};

const counted = perViews((views): ToneCount[] => {
  const { size, mask, tone } = codeColumns(views);
  const whole = new Uint32Array(TONE_CODES.length + 1);
  const kept = new Uint32Array(TONE_CODES.length + 1);
  for (let row = 0; row < size; row += 1) {
    const code = tone[row] ?? 0;
    whole[code] = (whole[code] ?? 0) + 1;
    kept[code] = (kept[code] ?? 0) + (mask[row] ?? 0);
  }
  return TONE_CODES.map((value, index) => ({
    value,
    whole: whole[index + 1] ?? 0,
    matching: kept[index + 1] ?? 0,
  }));
});

/** Posts by tone, negative first; posts without a tone are in none. */
export function toneCounts(views: readonly PostView[]): readonly ToneCount[] {
  return counted(views, "");
}

/** The posts of one tone, in thread order. */
export function postsOfTone(views: readonly PostView[], value: SentimentValue): PostView[] {
  const { tone } = codeColumns(views);
  const code = TONE_CODES.indexOf(value) + 1;
  return views.filter((_view, row) => tone[row] === code);
}

/** Posts of one tone that the filter keeps and that judge none of the targets. */
export function tonedWithoutSide(
  views: readonly PostView[],
  value: SentimentValue,
  targets: readonly TargetLabel[],
): number {
  const { size, mask, tone, stance } = codeColumns(views);
  const code = TONE_CODES.indexOf(value) + 1;
  const columns = targets.map(({ id }) => stance(id));
  let count = 0;
  for (let row = 0; row < size; row += 1)
    if (mask[row] === 1 && tone[row] === code)
      if (!columns.some((column) => judgesSide(column[row] ?? 0))) count += 1;
  return count;
}

/** Of the posts of one tone that the filter keeps, those that judge a target, and those of them that the program is sure of. */
export function tonedJudging(
  views: readonly PostView[],
  value: SentimentValue,
  target: string,
): { judging: number; sure: number } {
  const { size, mask, tone, stance, grounds } = codeColumns(views);
  const [code, values, bits] = [TONE_CODES.indexOf(value) + 1, stance(target), grounds(target)];
  const counts = { judging: 0, sure: 0 };
  for (let row = 0; row < size; row += 1) {
    if (mask[row] !== 1 || tone[row] !== code || !judgesSide(values[row] ?? 0)) continue;
    counts.judging += 1;
    if (((bits[row] ?? 0) & (GROUND.unsure | GROUND.held)) === 0) counts.sure += 1;
  }
  return counts;
}
