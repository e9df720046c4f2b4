import {
  closeChart,
  group,
  openChart,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgGroup,
  type SvgRoot,
} from "./chart-frame.ts";
import { numeral } from "./label.ts";
import { drawMark, drawTone } from "./marks.ts";
import {
  headWords,
  matrixTitle,
  sumCells,
  type Cell,
  type Head,
  type MatrixData,
} from "./matrix-data.ts";
import { footLines, FOOT_LINE, FOOT_TOP, type FootLine } from "./matrix-foot.ts";
import { fitted, textWidth } from "./text-width.ts";

/** Width of a matrix with cells of the usual size. */
export const MATRIX_WIDTH = 244;
const USUAL_CELL = 52;
const PHONE_CELL = 78;
/** From this width on the cells take the phone's size, as targets for a finger. */
const PHONE_MATRIX = 330;
const LEAST_CELL = 26;
/** Part of the width that the name of the rows takes at most. */
const MOST_NAME = 0.4;
const SMALL_CELL = 44;
/** Part of the cell that the square of the largest count takes. */
const LARGEST_SQUARE = 0.86;
/** No square is smaller, in pixels. */
const LEAST_SQUARE = 4;
/** Sizes of the number, and the room that it needs in its square and in the corner of its cell. */
const [NUMBER, SMALL_NUMBER] = [14, 13];
const AROUND = 3;
const CORNER = 5;
const BESIDE = 3;
/** Height of a digit as part of the font's size. */
const CAPITAL = 0.66;
const SAME_INSET = 2.5;
const TITLE_GAP = 12;

/** The largest whole count, for one scale over several matrices. */
export function largestCount(matrices: readonly MatrixData[]): number {
  const counts = matrices.flatMap((matrix) => matrix.cells.flat().map((cell) => cell.whole));
  return Math.max(1, ...counts);
}

type Options = { readonly largest?: number; readonly about?: ChartText };

type Grid = {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly small: boolean;
  /** The name of the rows, as much of it as fits. */
  readonly rowsName: string;
  /** Whether it stands above the columns' name, for want of room beside their marks. */
  readonly ownLine: boolean;
  /** None but under a matrix of differences. */
  readonly foot: readonly FootLine[];
};

/** Sizes in pixels for a matrix in `width`. */
export function layoutMatrix(data: MatrixData, width: number): Grid & { readonly height: number } {
  const small = width < MATRIX_WIDTH - 20;
  const size = small ? 12 : 14;
  const heads = Math.max(...data.rows.map((head) => textWidth(headWords(head), size)));
  // A coder's label is longer than a target's: it takes a line of its own above the matrix.
  const above = data.kind === "confusion";
  const ownLine = above || textWidth(data.rowsName, size, 600) > width * MOST_NAME;
  const full = above ? `rows: ${data.rowsName}` : data.rowsName;
  const named = textWidth(full, size) > width ? data.rowsName : full;
  const rowsName = ownLine ? fitted(named, width, size, above ? 400 : 600) : named;
  const beside = ownLine ? 0 : textWidth(rowsName, size, 600) + 8;
  const left = Math.ceil(Math.max(heads + (small ? 27 : 36), beside));
  const most = width >= PHONE_MATRIX ? PHONE_CELL : USUAL_CELL;
  const room = (width - left - 1) / data.columns.length;
  const cell = Math.floor(Math.max(LEAST_CELL, Math.min(most, room)));
  const titled = data.kind === "answers" || data.kind === "confusion";
  const lines = (titled ? 1 : 0) + (ownLine ? 1 : 0);
  const top = (small ? 36 : 44) + lines * (small ? 16 : 20);
  const foot = data.kind === "confusion" ? footLines(data, width, small) : [];
  const below = foot.length === 0 ? 2 : FOOT_TOP + (foot.length - 1) * FOOT_LINE + 7;
  return {
    left,
    top,
    cell,
    small,
    rowsName,
    ownLine,
    foot,
    height: top + cell * data.rows.length + below,
  };
}

/** Counts of posts by two codes: squares of one area scale, each with its number. */
export function drawMatrix(
  data: MatrixData,
  frame: ChartFrame,
  { largest = largestCount([data]), about = aboutOf(data) }: Options = {},
): SVGSVGElement {
  const grid = layoutMatrix(data, frame.width);
  const name = `matrix${grid.small ? " small" : ""}`;
  const root = openChart(frame, { name, height: grid.height, about });
  drawTitles(root, data, grid);
  drawHeads(root, data, grid);
  for (const [r, row] of data.cells.entries()) {
    const line = group(root, "row");
    for (const [c, cell] of row.entries()) drawCell(line, cell, { ...grid, r, c, largest });
  }
  drawFoot(root, data, grid);
  return closeChart(root);
}

/** What the matrix counts, in words. */
function aboutOf(data: MatrixData): ChartText {
  return {
    title: matrixTitle(data),
    description: `Counts of posts, ${sumCells(data, () => true)} in all.`,
  };
}

function drawTitles(
  root: SvgRoot,
  data: MatrixData,
  { left, top, cell, small, rowsName, ownLine }: Grid,
): void {
  const middle = left + (cell * data.columns.length) / 2;
  const headLine = top - (small ? 12 : 15) + 4;
  const above = headLine - (small ? 18 : 22);
  const titled = data.kind === "answers" || data.kind === "confusion";
  const line = small ? 16 : 20;
  const confusion = data.kind === "confusion";
  const titleLine = above - (ownLine ? 2 : 1) * line;
  const right = left + cell * data.columns.length;
  const all = sumCells(data, () => true);
  const same = sumCells(data, (row, column) => row === column);
  const size = small ? 12 : 14;
  const roomBeside = (words: string) => right - textWidth(words, small ? 12 : 13) - TITLE_GAP;
  const whole = `${same} of ${all} the same`;
  const isWide = textWidth(data.title, size, 600) <= roomBeside(whole);
  const agreed = isWide ? whole : `${same} of ${all} same`;
  const titleRoom = confusion ? roomBeside(agreed) : right;
  const title = fitted(data.title, titleRoom, size, 600);
  if (titled) write(root, { text: title, x: 0, y: titleLine, style: "label" });
  const columnsName = fitted(data.columnsName, right, size, 600);
  const columns = { text: columnsName, y: above, style: titled ? "axis-name" : "label" };
  // A long name is moved left until it ends with the grid.
  const half = textWidth(columnsName, size, 600) / 2;
  write(root, { ...columns, x: Math.min(middle, right - half), anchor: "middle" });
  const rowsLine = ownLine ? above - line : headLine;
  write(root, { text: rowsName, x: 0, y: rowsLine, style: titled ? "axis-name" : "label" });
  if (!confusion) return;
  write(root, {
    text: agreed,
    x: right,
    y: titleLine,
    style: "axis-name",
    anchor: "end",
  });
}

function drawHeads(root: SvgRoot, data: MatrixData, { left, top, cell, small }: Grid): void {
  const size = small ? 11 : 14;
  for (const [c, head] of data.columns.entries())
    drawHead(root, head, { x: left + (c + 0.5) * cell, y: top - (small ? 12 : 15), size });
  for (const [r, head] of data.rows.entries()) {
    const y = top + (r + 0.5) * cell;
    const x = left - size / 2 - (small ? 7 : 8);
    write(root, {
      text: headWords(head),
      x: x - size / 2 - 6,
      y: y + 5,
      style: "head-words",
      anchor: "end",
    });
    drawHead(root, head, { x, y, size });
  }
}

function drawHead(root: SvgRoot, head: Head, place: { x: number; y: number; size: number }): void {
  if (head.of === "stance") drawMark(root, head.value, place);
  else drawTone(root, head.value, { ...place, size: place.size * 0.85 });
}

type CellPlace = Grid & { readonly r: number; readonly c: number; readonly largest: number };

function drawCell(line: SvgGroup, cell: Cell, place: CellPlace): void {
  const { left, top, cell: size, r, c, largest } = place;
  const x = left + c * size;
  const y = top + r * size;
  const box = group(line, "cell");
  if (cell.posts.length === cell.count) box.attr("data-posts", cell.posts.join(" "));
  else box.attr("data-count", cell.count);
  if (cell.filter !== null) box.attr("data-filter", cell.filter);
  box
    .append("rect")
    .attr("class", "frame")
    .attr("x", x)
    .attr("y", y)
    .attr("width", size)
    .attr("height", size);
  if (cell.same) square(box, "same", { x, y, size, side: size - 2 * SAME_INSET });
  const sideOf = (count: number): number =>
    Math.max(LEAST_SQUARE, size * LARGEST_SQUARE * Math.sqrt(count / largest));
  if (cell.count < cell.whole) square(box, "whole", { x, y, size, side: sideOf(cell.whole) });
  const sides = { side: sideOf(cell.count), whole: sideOf(cell.whole) };
  const { style, ...written } = numberOf(cell, { x, y, size, ...sides });
  if (cell.count > 0) square(box, style, { x, y, size, side: sides.side });
  if (cell.whole === 0) write(box, { ...written, text: "·", style: "none" });
  else if (cell.count > 0) write(box, { ...written, style: "number" });
}

type CountPlace = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Sides of the squares of the kept posts and of all. */
  readonly side: number;
  readonly whole: number;
};

/**
 * Where the number of a cell stands, and the style of its square.
 *
 * In the square; where that is too small for it right beside it, else in the cell's corner, so that every square keeps its true area.
 * Where neither has room it stands over the square, which then has no outline to run into.
 */
function numberOf({ count, whole: all, same }: Cell, { x, y, size, side, whole }: CountPlace) {
  const text = numeral(count);
  const font = size < SMALL_CELL ? SMALL_NUMBER : NUMBER;
  const width = textWidth(text, font, 600);
  const shift = size < SMALL_CELL ? 4 : 5;
  const centred = { text, x: x + size / 2, y: y + size / 2 + shift, anchor: "middle" } as const;
  if (all === 0 || side >= Math.max(width, font) + AROUND) return { ...centred, style: "part" };
  const outer = Math.max(side, whole);
  const beside = (size + outer) / 2 + BESIDE;
  if (beside + width + BESIDE + (same ? SAME_INSET : 0) <= size)
    return { text, x: x + beside, y: centred.y, style: "part", anchor: "start" } as const;
  const edge = same ? CORNER + SAME_INSET : CORNER;
  const above = (size - outer) / 2 >= edge + font * CAPITAL - 1;
  const aside = size - width - edge >= (size + outer) / 2;
  if (!above && !aside) return { ...centred, style: "part bare" };
  const top = y + edge + font * CAPITAL;
  return { text, x: x + size - edge, y: top, anchor: "end", style: "part" } as const;
}

function square(
  box: SvgGroup,
  style: string,
  { x, y, size, side }: { x: number; y: number; size: number; side: number },
): void {
  box
    .append("rect")
    .attr("class", style)
    .attr("x", twoDecimals(x + (size - side) / 2))
    .attr("y", twoDecimals(y + (size - side) / 2))
    .attr("width", twoDecimals(side))
    .attr("height", twoDecimals(side));
}

function drawFoot(root: SvgRoot, data: MatrixData, { top, cell, foot }: Grid): void {
  const y = top + cell * data.rows.length + FOOT_TOP;
  for (const [index, line] of foot.entries())
    write(root, { ...line, x: 0, y: y + index * FOOT_LINE });
}
