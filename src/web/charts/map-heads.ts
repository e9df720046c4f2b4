import { group, twoDecimals, write, type SvgRoot } from "./chart-frame.ts";
import { fitted, textWidth } from "./text-width.ts";

const SIZE = 12;
/** From the foot of the heads to the rows. */
const FOOT = 12;
const LEVEL_HEIGHT = 26;
/** Least room between two names on a line. */
const GAP = 5;
/** Longest name that stands slanted. */
const MOST_SLANTED = 96;
const SLANT = 45;
/** Width or height that a slanted name takes, as part of its length. */
const SLANTED = Math.SQRT1_2;

/** Height of the heads of columns: names stand level where none touches the next, else slanted. */
export function headHeight(names: readonly string[], columnPx: number): number {
  if (standLevel(names, columnPx)) return LEVEL_HEIGHT;
  const longest = Math.max(0, ...names.map((name) => textWidth(name, SIZE)));
  return Math.ceil(Math.min(MOST_SLANTED, longest) * SLANTED) + FOOT + SIZE;
}

function standLevel(names: readonly string[], columnPx: number): boolean {
  const widths = names.map((name) => textWidth(name, SIZE));
  return widths.every((width, index) => {
    const next = widths[index + 1];
    const half = next === undefined ? columnPx / 2 : next / 2;
    return width / 2 + half + GAP <= columnPx + (next === undefined ? GAP : 0);
  });
}

type Columns = {
  readonly from: number;
  readonly width: number;
  readonly height: number;
  /** Right end of the chart. */
  readonly end: number;
};

/** Names over columns of one width, and after the last of them "Words". */
export function drawColumnHeads(root: SvgRoot, names: readonly string[], columns: Columns): void {
  const { from, width, height, end } = columns;
  const y = height - FOOT;
  const level = standLevel(names, width);
  for (const [index, name] of names.entries()) {
    const x = from + (index + 0.5) * width;
    if (level) {
      write(root, { text: name, x, y, style: "column-head", anchor: "middle" });
      continue;
    }
    const room = Math.min(MOST_SLANTED, (end - x) / SLANTED - SIZE);
    const text = fitted(name, room, SIZE);
    const slanted = group(root, "slanted");
    slanted.attr("transform", `translate(${twoDecimals(x)},${twoDecimals(y)}) rotate(${-SLANT})`);
    if (text !== name) slanted.append("title").text(name);
    write(slanted, { text, x: 0, y: 0, style: "column-head" });
  }
  const x = from + names.length * width + 2;
  write(root, { text: "Words", x, y, style: "column-head" });
}
