import {
  closeChart,
  group,
  openChart,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgRoot,
} from "./chart-frame.ts";
import { numeral, type TargetLabel } from "./label.ts";
import { drawMark, drawTone } from "./marks.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { isFiltered, type PostView } from "./post-view.ts";
import { layoutScore, type ScoreColumn, type ScoreLayout } from "./score-layout.ts";
import { textWidth } from "./text-width.ts";

const WORD_BAR = 0.42;
const MOST_WORD_BAR = 12;
/** A cubic curve reaches three quarters of the height of its handles. */
const HANDLE = 4 / 3;
const NOTES = {
  under: "solid: stands under it",
  found: "dashed: found by the words of the answer",
} as const;
const NOTE_SIZE = 13;
/** Notes beside the curves are left out under this width; the reading says it there. */
const NOTES_FROM = 900;

/** Under this a column cannot carry a mark that is told apart. */
const LEAST_PITCH = 14;
const MOST_COLUMNS = 120;
/** Room that names of rows take at most, for this question. */
const NAMES_ROOM = 90;

/** Whether every post gets a column wide enough; else the thread map serves. */
export function scoreFits(views: readonly PostView[], width: number): boolean {
  return (
    views.length <= MOST_COLUMNS && (width - NAMES_ROOM) / Math.max(1, views.length) >= LEAST_PITCH
  );
}

/** Every post as a column in thread order: who answers whom, stance, tone, length. */
export function drawScore(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  frame: ChartFrame,
  about?: ChartText,
): SVGSVGElement {
  const layout = layoutScore(views, targets, frame.width);
  const root = openChart(frame, { name: "score", height: layout.height, about });
  if (isFiltered(views)) drawLitColumns(root, layout);
  drawCurves(root, layout);
  if (frame.width >= NOTES_FROM) drawNotes(root, layout);
  for (const { name, y } of layout.rows)
    write(root, { text: name, x: 0, y: y + 4.5, style: "label" });
  write(root, { text: "Words", x: 0, y: layout.wordsTop + 11, style: "label" });
  for (const column of layout.columns) drawColumn(root, column, layout);
  for (const { view, x, words } of layout.longest)
    write(root, {
      text: numeral(view.words),
      x,
      y: layout.wordsTop + words + 14,
      style: "axis",
      anchor: "middle",
    });
  return closeChart(root);
}

function drawLitColumns(root: SvgRoot, { columns, numberY, height, pitch }: ScoreLayout): void {
  const top = numberY - 13;
  for (const { view, x } of columns)
    if (view.matches)
      root
        .append("rect")
        .attr("class", "lit")
        .attr("x", twoDecimals(x - pitch / 2))
        .attr("y", twoDecimals(top))
        .attr("width", twoDecimals(pitch))
        .attr("height", twoDecimals(height - top - 4));
}

function drawCurves(root: SvgRoot, { curves, curvesY }: ScoreLayout): void {
  const layer = group(root, "curves");
  for (const { x1, x2, rise, under, matches, from } of curves) {
    const [a, b] = [twoDecimals(x1), twoDecimals(x2)];
    const [y, handle] = [twoDecimals(curvesY), twoDecimals(curvesY - rise * HANDLE)];
    layer
      .append("path")
      .attr("class", `curve ${under ? "under" : "found"}${matches ? "" : " ghost"}`)
      .attr("data-post", from)
      .attr("d", `M${a},${y}C${a},${handle} ${b},${handle} ${b},${y}`);
  }
}

/** Says beside one curve of each kind what the line means, where no curve or note is in the way. */
function drawNotes(root: SvgRoot, { curves, curvesY }: ScoreLayout): void {
  const boxes = curves.map(({ x1, x2, rise }) => ({
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: curvesY - rise,
    bottom: curvesY,
  }));
  for (const kind of ["under", "found"] as const) {
    const width = textWidth(NOTES[kind], NOTE_SIZE);
    const places = curves
      .filter((curve) => curve.under === (kind === "under"))
      .map(({ x1, x2, rise }) => {
        const x = Math.max((x1 + x2) / 2, width / 2);
        const y = curvesY - rise - 7;
        return { x, y, left: x - width / 2, right: x + width / 2, top: y - 12, bottom: y + 3 };
      });
    const place = places.find((p) =>
      boxes.every(
        (box) =>
          p.right < box.left || p.left > box.right || p.bottom < box.top || p.top > box.bottom,
      ),
    );
    if (place === undefined) continue;
    boxes.push(place);
    write(root, { text: NOTES[kind], x: place.x, y: place.y, style: "axis", anchor: "middle" });
  }
}

function drawColumn(root: SvgRoot, { view, x, number, words }: ScoreColumn, layout: ScoreLayout) {
  const { pitch, mark, numberY, rows, wordsTop, height } = layout;
  const column = group(root, `column${view.matches ? "" : " ghost"}`).attr("data-post", view.key);
  column
    .append("rect")
    .attr("class", "hit")
    .attr("x", twoDecimals(x - pitch / 2))
    .attr("y", twoDecimals(numberY - 13))
    .attr("width", twoDecimals(pitch))
    .attr("height", twoDecimals(height - numberY + 9));
  const style = view.depth === 0 ? "post-number top" : "post-number";
  if (number !== null) write(column, { text: number, x, y: numberY, style, anchor: "middle" });
  for (const { target, y } of rows) {
    if (target === null) {
      if (view.tone !== null)
        drawTone(column, view.tone, { x, y, size: mark * 0.88 })
          .attr("data-post", view.key)
          .attr("data-filter", `${SENTIMENT}:${view.tone}`);
      continue;
    }
    const value = view.stance.get(target.id);
    if (value !== undefined)
      drawMark(column, value, { x, y, size: mark, inferred: view.inferred.has(target.id) })
        .attr("data-post", view.key)
        .attr("data-filter", `${target.id}:${value}`);
  }
  const width = Math.min(MOST_WORD_BAR, pitch * WORD_BAR * 1.3);
  column
    .append("rect")
    .attr("class", "words")
    .attr("x", twoDecimals(x - width / 2))
    .attr("y", twoDecimals(wordsTop))
    .attr("width", twoDecimals(width))
    .attr("height", twoDecimals(words));
}
