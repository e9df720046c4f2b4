import { PHONE_WIDTH } from "./chart-frame.ts";
import type { KeyWord } from "./keyness-data.ts";
import { textWidth } from "./text-width.ts";

const ROW = 23;
/** On a phone a word and its counts stand over its line, and the whole row is the target. */
const PHONE_ROW = 44;
const TOP = 44;
const LABEL_SIZE = 15;
const MOST_LABEL = 0.22;
const GAP = 14;
/** Between the edge of a row, which is seen where it is chosen, and its word. */
const ROW_EDGE = 8;
const COLUMN = 92;
const TIGHT_COLUMN = 78;
const COUNTS_GAP = 28;
const POSTS = 40;
const PHONE_POSTS = 34;
/** Axes end at one of these ratios; a line that leaves them ends in an arrow. */
const REACHES = [
  { most: 1.5, ticks: [1.25, 1.5] },
  { most: 2.5, ticks: [1.5, 2] },
  { most: 6, ticks: [2, 4] },
  { most: 40, ticks: [4, 16] },
  { most: 100, ticks: [4, 16, 64] },
] as const;

export type KeynessLayout = {
  readonly phone: boolean;
  readonly top: number;
  readonly rowHeight: number;
  readonly height: number;
  /** Where words end, or on a phone begin. */
  readonly labelX: number;
  readonly left: number;
  readonly right: number;
  /** Right ends of the two columns of uses. */
  readonly columns: readonly [number, number];
  /** Pixels of a log-odds ratio. */
  readonly x: (delta: number) => number;
  readonly ticks: readonly number[];
};

/** Places in CSS pixels; without an axis the counts stand beside their words. The axis is as wide to the left of zero as to the right. */
export function layoutKeyness(
  words: readonly KeyWord[],
  width: number,
  isFair: boolean,
): KeynessLayout {
  const phone = width < PHONE_WIDTH;
  const labels = Math.max(0, ...words.map(({ form }) => textWidth(form, LABEL_SIZE, 600)));
  const column = phone || width < 800 ? TIGHT_COLUMN : COLUMN;
  const labelX = phone ? 0 : Math.min(labels + ROW_EDGE, width * MOST_LABEL);
  const left = phone ? 8 : labelX + GAP;
  const right = phone ? width - 8 : width - 2 * column - COUNTS_GAP;
  const { most, ticks } = reachOf(words);
  const half = (right - left) / 2;
  const rowHeight = phone ? PHONE_ROW : ROW;
  return {
    phone,
    top: phone ? TOP + 22 : TOP,
    rowHeight,
    height: (phone ? TOP + 22 : TOP) + words.length * rowHeight + 6,
    labelX,
    left,
    right,
    columns: columnsOf(isFair || phone ? width : left + 2 * column, column, phone),
    x: (delta) => left + half + (delta / Math.log(most)) * half,
    ticks,
  };
}

/** Right of a count stands its number of posts. */
function columnsOf(end: number, column: number, phone: boolean): [number, number] {
  const last = end - (phone ? PHONE_POSTS : POSTS);
  return [last - column, last];
}

/** The smallest axis that holds nine of ten interval ends; the widest where none does. */
function reachOf(words: readonly KeyWord[]) {
  const ends = words
    .flatMap(({ odds }) => odds.interval.map((end) => Math.exp(Math.abs(end))))
    .toSorted((a, b) => a - b);
  const wanted = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const [widest] = REACHES.slice(-1);
  const fits = REACHES.find(({ most }) => wanted <= most) ?? widest;
  if (fits === undefined) throw new Error("expected an axis, found none");
  return fits;
}
