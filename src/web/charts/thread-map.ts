import { answerCurves } from "./answer-curves.ts";
import type { Arc } from "./arcs.ts";
import {
  closeChart,
  group,
  moved,
  openChart,
  PHONE_WIDTH,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgRoot,
} from "./chart-frame.ts";
import { drawArcs } from "./draw-arcs.ts";
import { drawColumnHeads, headHeight } from "./map-heads.ts";
import { short, type TargetLabel } from "./label.ts";
import { numberedRows, numberIn, NUMBER_SIZE } from "./map-numbers.ts";
import { drawMark, drawTone } from "./marks.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import type { PostView } from "./post-view.ts";
import { textWidth } from "./text-width.ts";

export type ThreadMapOptions = {
  readonly selected?: string | undefined;
  readonly about?: ChartText;
  /** All arcs to draw, of whatever kind; without them those of the answers. */
  readonly arcs?: readonly Arc[];
  /** Rows high enough for a finger. */
  readonly touch?: boolean;
};

/** Above this many posts the rows close up. */
const MANY_POSTS = 120;
const ROW = 26;
const TIGHT_ROW = 12;
const TOUCH_ROW = 44;
const MOST_COLUMN = 96;
/** Deeper replies are indented no further. */
const MOST_INDENTS = 3;
const INDENT = 8;
const HANDLE = 4 / 3;

type Sizes = {
  readonly row: number;
  readonly mark: number;
  readonly curves: number;
  readonly numbers: number;
  readonly column: number;
  readonly columnsFrom: number;
  readonly words: number;
  /** Height of the heads over the rows. */
  readonly head: number;
};

/** Places of the map's columns; rows begin under the heads. */
export function layoutThreadMap(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  width: number,
  touch = false,
): Sizes {
  const row = touch ? TOUCH_ROW : views.length > MANY_POSTS ? TIGHT_ROW : ROW;
  const curves = Math.min(100, Math.max(56, width * 0.16));
  const indents = Math.min(MOST_INDENTS, Math.max(0, ...views.map((view) => view.depth))) * INDENT;
  const widest = Math.max(0, ...views.map((view) => textWidth(view.id, NUMBER_SIZE, 600)));
  const numbers = Math.min(70, widest + indents * 0.6) + 10;
  const words = width < PHONE_WIDTH ? 44 : Math.min(220, width * 0.16);
  const columnsFrom = curves + numbers;
  const column = Math.min(
    MOST_COLUMN,
    Math.max(12, (width - columnsFrom - words) / (targets.length + 1)),
  );
  const head = headHeight(columnNames(targets), column);
  const mark = row === TIGHT_ROW ? 9 : 14;
  return { row, mark, curves, numbers, column, columnsFrom, words, head };
}

function columnNames(targets: readonly TargetLabel[]): string[] {
  return [...targets.map((target) => short(target.label)), "Tone"];
}

/** The score turned upright: every post as a row; serves the thread view, long threads and phones. */
export function drawThreadMap(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  frame: ChartFrame,
  { selected, about, arcs, touch }: ThreadMapOptions = {},
): SVGSVGElement {
  const sizes = layoutThreadMap(views, targets, frame.width, touch);
  const height = sizes.head + views.length * sizes.row + 4;
  const name = `thread-map${sizes.row === TIGHT_ROW ? " tight" : ""}`;
  const root = openChart(frame, { name, height, about });
  const columns = { from: sizes.columnsFrom, width: sizes.column, end: frame.width };
  drawColumnHeads(root, columnNames(targets), { ...columns, height: sizes.head });
  const most = Math.max(1, ...views.map((view) => view.words));
  const numbered = numberedRows(views.map(({ depth }) => depth));
  for (const [index, view] of views.entries()) {
    const isNumbered = sizes.row !== TIGHT_ROW || numbered[index] === 1;
    drawRow(root, view, { index, targets, sizes, most, width: frame.width, selected, isNumbered });
  }
  if (arcs === undefined) drawCurves(root, views, sizes);
  else drawAllArcs(root, arcs, views, sizes);
  return closeChart(root);
}

type RowContext = {
  readonly index: number;
  readonly targets: readonly TargetLabel[];
  readonly sizes: Sizes;
  readonly most: number;
  readonly width: number;
  readonly selected: string | undefined;
  readonly isNumbered: boolean;
};

function drawRow(root: SvgRoot, view: PostView, context: RowContext): void {
  const { index, targets, sizes, most, width, selected, isNumbered } = context;
  const { row, mark, column, columnsFrom, curves, numbers, words, head } = sizes;
  const y = row / 2;
  const states = `${view.matches ? "" : " ghost"}${view.key === selected ? " is-selected" : ""}`;
  const line = group(root, `map-row${states}`)
    .attr("data-post", view.key)
    .attr("transform", moved(0, head + index * row));
  const left = twoDecimals(curves - 4);
  const hit = line.append("rect").attr("class", "hit").attr("x", left).attr("y", 0);
  hit.attr("width", twoDecimals(width - curves + 4)).attr("height", row);
  const indent = Math.min(MOST_INDENTS, view.depth) * INDENT;
  const style = view.depth === 0 ? "post-number top" : "post-number";
  const id = numberIn(view.id, numbers - 3 - indent);
  if (isNumbered) write(line, { text: id, x: curves + 3 + indent, y: y + 4.5, style });
  for (const [at, target] of targets.entries()) {
    const value = view.stance.get(target.id);
    if (value !== undefined)
      drawMark(line, value, {
        x: columnsFrom + (at + 0.5) * column,
        y,
        size: mark,
        inferred: view.inferred.has(target.id),
      })
        .attr("data-post", view.key)
        .attr("data-filter", `${target.id}:${value}`);
  }
  const toneX = columnsFrom + (targets.length + 0.5) * column;
  if (view.tone !== null)
    drawTone(line, view.tone, { x: toneX, y, size: mark * 0.85 })
      .attr("data-post", view.key)
      .attr("data-filter", `${SENTIMENT}:${view.tone}`);
  line
    .append("rect")
    .attr("class", "words")
    .attr("x", twoDecimals(columnsFrom + (targets.length + 1) * column + 2))
    .attr("y", twoDecimals(y - mark / 4))
    .attr("width", twoDecimals(Math.max(1, (view.words / most) * (words - 6))))
    .attr("height", twoDecimals(mark / 2));
}

function drawAllArcs(
  root: SvgRoot,
  arcs: readonly Arc[],
  views: readonly PostView[],
  { row, curves, head }: Sizes,
): void {
  const indexes = new Map(views.map(({ key }, index) => [key, index]));
  drawArcs(root, arcs, {
    indexOf: (key) => indexes.get(key),
    matches: (key) => views[indexes.get(key) ?? -1]?.matches ?? false,
    centre: (index) => head + (index + 0.5) * row,
    x: curves - 6,
    room: curves - 10,
    articleY: head - 16,
  });
}

function drawCurves(root: SvgRoot, views: readonly PostView[], { row, curves, head }: Sizes): void {
  const layer = group(root, "curves");
  const x = twoDecimals(curves - 6);
  const room = curves - 10;
  const centre = (index: number): number => twoDecimals(head + (index + 0.5) * row);
  const all = answerCurves(views);
  const far = Math.max(1, ...all.map((curve) => Math.abs(curve.fromIndex - curve.toIndex)));
  for (const { fromIndex, toIndex, under, matches, from } of all) {
    const distance = Math.abs(fromIndex - toIndex);
    const reach = Math.min(room, room * (0.18 + 0.82 * Math.sqrt(distance / far)));
    const handle = twoDecimals(x - reach * HANDLE * 0.98);
    const [a, b] = [centre(fromIndex), centre(toIndex)];
    layer
      .append("path")
      .attr("class", `curve ${under ? "under" : "found"}${matches ? "" : " ghost"}`)
      .attr("data-post", from)
      .attr("d", `M${x},${a}C${handle},${a} ${handle},${b} ${x},${b}`);
  }
}
