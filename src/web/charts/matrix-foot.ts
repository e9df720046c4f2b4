import { numeral } from "./label.ts";
import { sumCells, type MatrixData } from "./matrix-data.ts";
import { balanced, textWidth } from "./text-width.ts";

/** The lines under a matrix of differences: where the first stands, and each from the one before; sizes of their letters. */
export const [FOOT_TOP, FOOT_LINE] = [22, 19];
const FOOT_SIZES = { label: 14, "axis-name": 13 } as const;
const SMALL_FOOT = 12;
const BROKEN_LINES = 2;
/** Digits for which a line has room. */
const COUNT_ROOM = 3;

export type FootLine = { readonly text: string; readonly style: "label" | "axis-name" };

/**
 * What stands under a matrix of differences, in lines that fit: opposite codes first, apart from judgements that the reference does not make.
 *
 * Out: as many lines under each matrix of a row, whatever its counts.
 */
export function footLines(data: MatrixData, width: number, small: boolean): FootLine[] {
  const stance = data.rows.every((head) => head.of === "stance");
  const [mid, left, right] = stance
    ? ["neither", "favor", "against"]
    : ["neutral", "positive", "negative"];
  const other = sumCells(
    data,
    (r, c) => (r === left && c === right) || (r === right && c === left),
  );
  const extra = sumCells(data, (r, c) => r === mid && c !== mid);
  const where = stance
    ? "Judged where the reference does not"
    : "Toned where the reference is neutral";
  const said = [
    { text: stance ? "Other side than the reference" : "Opposite", count: other, style: "label" },
    { text: where, count: extra, style: "axis-name" },
  ] as const;
  return said.flatMap(({ text, count, style }) => {
    const [size, shown] = [small ? SMALL_FOOT : FOOT_SIZES[style], numeral(count)];
    const room = shown.padStart(COUNT_ROOM, "0");
    const whole = `${text}: ${room}`;
    const broken = { mostPx: width, sizePx: size, lines: BROKEN_LINES };
    const fits = textWidth(whole, size, 600) <= width;
    const lines = fits ? [whole] : (balanced(whole, broken) ?? [whole]);
    return lines.map((line) => ({ text: line.replace(room, shown), style }));
  });
}
