import { ANSWER_GROUNDS, GROUND, STANCE_CODES, TONE_CODES } from "../../model/post-table.ts";
import { PHONE_WIDTH } from "./chart-frame.ts";
import { short, type TargetLabel } from "./label.ts";
import { paintMark, paintTone, type Brush } from "./paint-marks.ts";
import type { PostView } from "./post-view.ts";
import { numberedRows, numberIn, NUMBER_SIZE } from "./map-numbers.ts";
import { fitted, textWidth } from "./text-width.ts";
import { codeColumns, perViews, type CodeColumns } from "./view-columns.ts";

export const MAP_ROW = 12;
export const MAP_HEAD = 26;
const MARK = 9;
const MOST_COLUMN = 96;
/** Letters of a reply's number that are shown. */
const MOST_SHOWN = 7;
const HEAD_SIZE = 12;
const MOST_INDENTS = 3;
const INDENT = 8;
const HANDLE = 4 / 3;
const NEAR = 0.18;
/** Curves over more rows are no wider. */
const FAR_ROWS = 200;
/** Curves that end at one post. */
const MOST_INTO = 100;
const GHOST = 0.2;
const GHOST_NUMBER = 0.7;

/** A map of very many posts, of which a window is painted at a time. All in CSS pixels. */
export type PaintedMap = {
  readonly views: readonly PostView[];
  readonly targets: readonly TargetLabel[];
  readonly width: number;
  readonly curves: number;
  readonly columnsFrom: number;
  readonly column: number;
  readonly words: number;
  readonly height: number;
};

/** Where the columns of the map stand: as in the smaller map, with the rows close up. */
export function layoutMap(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  width: number,
): PaintedMap {
  const { deepest, longest } = extremes(views, "");
  const curves = Math.min(100, Math.max(56, width * 0.16));
  const indents = Math.min(MOST_INDENTS, deepest) * INDENT;
  const widest = textWidth("0".repeat(longest), NUMBER_SIZE, 600);
  const numbers = Math.min(70, widest + indents * 0.6) + 10;
  const words = width < PHONE_WIDTH ? 44 : Math.min(220, width * 0.16);
  const columnsFrom = curves + numbers;
  const room = (width - columnsFrom - words) / (targets.length + 1);
  const column = Math.min(MOST_COLUMN, Math.max(MAP_ROW, room));
  const height = MAP_HEAD + views.length * MAP_ROW + 4;
  return { views, targets, width, curves, columnsFrom, column, words, height };
}

/** What the whole map is measured by: deepest reply, longest number, most words; and which rows have a number. */
const extremes = perViews((views) => {
  const { depth, words } = codeColumns(views);
  const found = { deepest: 0, longest: 1, most: 1, numbered: numberedRows(depth) };
  for (const [row, view] of views.entries()) {
    found.deepest = Math.max(found.deepest, depth[row] ?? 0);
    found.most = Math.max(found.most, words[row] ?? 0);
    const length = depth[row] === 0 ? view.id.length : Math.min(MOST_SHOWN, view.id.length);
    if (found.numbered[row] === 1) found.longest = Math.max(found.longest, length);
  }
  return found;
});

export type MapWindow = {
  /** How far the map is scrolled, and how much of it is seen. */
  readonly top: number;
  readonly height: number;
  readonly selected: string | null;
};

/** First and last row that a window shows. */
export function rowsIn({ views }: PaintedMap, { top, height }: Pick<MapWindow, "top" | "height">) {
  const first = Math.max(0, Math.floor((top - MAP_HEAD) / MAP_ROW));
  const last = Math.min(views.length - 1, Math.ceil((top + height - MAP_HEAD) / MAP_ROW));
  return { first, last };
}

/** Paints what a window of the map shows, its heads always on top; the canvas begins where the window does. */
export function paintMap(brush: Brush, map: PaintedMap, window: MapWindow): void {
  const { on, palette } = brush;
  on.clearRect(0, 0, map.width, window.height);
  const { first, last } = rowsIn(map, window);
  const columns = codeColumns(map.views);
  on.save();
  on.beginPath();
  on.rect(0, MAP_HEAD, map.width, window.height);
  on.clip();
  on.translate(0, MAP_HEAD - window.top);
  paintCurves(brush, map, columns, { first, last });
  on.font = `600 ${NUMBER_SIZE}px ${palette.sans}`;
  on.textAlign = "left";
  const { most, numbered } = extremes(map.views, "");
  for (let row = first; row <= last; row += 1) {
    const isNumbered = numbered[row] === 1;
    paintRow(brush, map, columns, { row, most, isNumbered, selected: window.selected });
  }
  on.restore();
  paintHeads(brush, map);
}

function paintHeads({ on, palette }: Brush, { targets, columnsFrom, column }: PaintedMap): void {
  on.font = `400 ${HEAD_SIZE}px ${palette.sans}`;
  on.fillStyle = palette.ink2;
  on.textAlign = "center";
  const names = [...targets.map(({ label }) => short(label)), "Tone"];
  for (const [index, name] of names.entries())
    on.fillText(fitted(name, column, HEAD_SIZE), columnsFrom + (index + 0.5) * column, 14);
  on.textAlign = "left";
  on.fillText("Words", columnsFrom + names.length * column + 2, 14);
}

type Row = {
  readonly row: number;
  readonly most: number;
  readonly isNumbered: boolean;
  readonly selected: string | null;
};

function paintRow(
  brush: Brush,
  map: PaintedMap,
  columns: CodeColumns,
  { row, most, isNumbered, selected }: Row,
) {
  const { on, palette } = brush;
  const { views, targets, curves, columnsFrom, column, words, width } = map;
  const view = views[row];
  if (view === undefined) return;
  const y = (row + 0.5) * MAP_ROW;
  if (view.key === selected) {
    on.fillStyle = palette.sel;
    on.fillRect(curves - 4, row * MAP_ROW, width - curves + 4, MAP_ROW);
  }
  const kept = columns.mask[row] === 1;
  if (isNumbered) {
    on.globalAlpha = kept ? 1 : GHOST_NUMBER;
    on.fillStyle = columns.depth[row] === 0 ? palette.ink : palette.ink2;
    on.fillText(numberIn(view.id, columnsFrom - curves - 3), curves + 3, y + 4.5);
  }
  on.globalAlpha = kept ? 1 : GHOST;
  for (const [at, { id }] of targets.entries()) {
    const value = STANCE_CODES[(columns.stance(id)[row] ?? 0) - 1];
    const inferred = ((columns.grounds(id)[row] ?? 0) & GROUND.inferred) !== 0;
    const x = columnsFrom + (at + 0.5) * column;
    if (value !== undefined) paintMark(brush, value, { x, y, size: MARK, inferred });
  }
  const tone = TONE_CODES[(columns.tone[row] ?? 0) - 1];
  const toneX = columnsFrom + (targets.length + 0.5) * column;
  if (tone !== undefined) paintTone(brush, tone, { x: toneX, y, size: MARK * 0.85 });
  on.fillStyle = palette.rule2;
  const length = Math.max(1, ((columns.words[row] ?? 0) / most) * (words - 6));
  on.fillRect(columnsFrom + (targets.length + 1) * column + 2, y - MARK / 4, length, MARK / 2);
  on.globalAlpha = 1;
}

/** Rows by the row that they answer: those that answer `row` are `rows[from[row]]` up to `rows[from[row + 1]]`. */
const answering = perViews((views) => {
  const { size, answersTo } = codeColumns(views);
  const from = new Uint32Array(size + 2);
  for (const to of answersTo) if (to >= 0) from[to + 2] = (from[to + 2] ?? 0) + 1;
  for (let row = 2; row < from.length; row += 1)
    from[row] = (from[row] ?? 0) + (from[row - 1] ?? 0);
  const rows = new Uint32Array(from[size + 1] ?? 0);
  for (const [row, to] of answersTo.entries()) {
    if (to < 0) continue;
    const place = from[to + 1] ?? 0;
    rows[place] = row;
    from[to + 1] = place + 1;
  }
  return { from, rows };
});

type Range = { readonly first: number; readonly last: number };

/** The curves that begin or end among the rows seen. */
function paintCurves(brush: Brush, map: PaintedMap, columns: CodeColumns, { first, last }: Range) {
  const { answersTo } = columns;
  const { from, rows } = answering(map.views, "");
  for (let row = first; row <= last; row += 1) {
    const to = answersTo[row] ?? -1;
    if (to >= 0) paintCurve(brush, map, columns, { row, to });
    const start = from[row] ?? 0;
    const end = Math.min(from[row + 1] ?? 0, start + MOST_INTO);
    for (let at = start; at < end; at += 1) {
      const below = rows[at] ?? 0;
      if (below < first || below > last) paintCurve(brush, map, columns, { row: below, to: row });
    }
  }
  brush.on.setLineDash([]);
  brush.on.globalAlpha = 1;
}

const POSITION = ANSWER_GROUNDS.indexOf("position") + 1;

function paintCurve(
  { on, palette }: Brush,
  { curves }: PaintedMap,
  { answersBy, mask }: CodeColumns,
  { row, to }: { readonly row: number; readonly to: number },
): void {
  const under = answersBy[row] === POSITION;
  const x = curves - 6;
  const room = curves - 10;
  const part = Math.sqrt(Math.min(1, Math.abs(row - to) / FAR_ROWS));
  const handle = x - Math.min(room, room * (NEAR + (1 - NEAR) * part)) * HANDLE * 0.98;
  const [a, b] = [(row + 0.5) * MAP_ROW, (to + 0.5) * MAP_ROW];
  on.globalAlpha = mask[row] === 1 ? 1 : GHOST;
  on.strokeStyle = under ? palette.rule2 : palette.ink;
  on.lineWidth = under ? 1 : 1.5;
  on.setLineDash(under ? [] : [4, 2.6]);
  on.beginPath();
  on.moveTo(x, a);
  on.bezierCurveTo(handle, a, handle, b, x, b);
  on.stroke();
}
