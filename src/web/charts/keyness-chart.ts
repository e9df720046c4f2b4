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
import { shownWords, type Keyness, type KeyWord } from "./keyness-data.ts";
import type { Comparison, Group } from "./keyness-groups.ts";
import { layoutKeyness, type KeynessLayout } from "./keyness-layout.ts";
import { ratio } from "./keyness-table.ts";
import { counted, numeral } from "./label.ts";
import { drawMark } from "./marks.ts";
import { fitted } from "./text-width.ts";

const MARK = 14;
const DOT = 5;
const RING = 4.5;
const ARROW = 5;
const LABEL_SIZE = 15;
const HEAD_SIZE = 14;
const NONE = "No word is used often enough to be shown.";

/**
 * A row a word: its log-odds as a mark with the 95 % line, its uses and posts at the right.
 *
 * In: `chosen` is the form whose row is marked. Groups too small to compare are drawn as counts alone.
 */
export function drawKeyness(
  keyness: Keyness,
  frame: ChartFrame,
  { about, chosen = null }: { readonly about?: ChartText; readonly chosen?: string | null } = {},
): SVGSVGElement {
  const { comparison } = keyness;
  const words = shownWords(keyness);
  if (words.length === 0) return drawNone(frame, about);
  const layout = layoutKeyness(words, frame.width, comparison.isFair);
  const root = openChart(frame, { name: "keyness", height: layout.height, about });
  if (comparison.isFair) drawAxis(root, comparison, layout);
  drawHeads(root, comparison, layout);
  for (const [index, word] of words.entries()) {
    const row = group(root, `key-row${word.form === chosen ? " is-selected" : ""}`);
    row.attr("data-word", word.form);
    row.append("title").text(rowWords(word, comparison));
    drawRow(row, word, { layout, comparison, width: frame.width, top: index * layout.rowHeight });
  }
  return closeChart(root);
}

/** In the place of a chart that has no rows. */
function drawNone(frame: ChartFrame, about: ChartText | undefined): SVGSVGElement {
  const root = openChart(frame, { name: "keyness", height: LABEL_SIZE + 9, about });
  write(root, { text: NONE, x: 0, y: LABEL_SIZE, style: "ruler-note" });
  return closeChart(root);
}

/** "bridge: 2 uses in 1 post against the tram, 19 uses in 7 posts in favor of the tram; …" */
function rowWords(word: KeyWord, comparison: Comparison): string {
  const { first, second, odds } = word;
  const form = word.isName ? `${word.form} (a name, not tested)` : word.form;
  const counts = [
    `${counted(first.uses, "use")} in ${counted(first.posts, "post")} ${comparison.first.words}`,
    `${counted(second.uses, "use")} in ${counted(second.posts, "post")} ${comparison.second.words}`,
  ].join(", ");
  if (!comparison.isFair) return `${form}: ${counts}`;
  const { delta, interval } = odds;
  const low = delta < 0 ? -interval[1] : interval[0];
  const high = delta < 0 ? -interval[0] : interval[1];
  const more = delta < 0 ? comparison.first.words : comparison.second.words;
  return `${form}: ${counts}; odds ${ratio(Math.abs(delta))} times as high in posts ${more}, with the prior (95 %: ${ratio(low)} to ${ratio(high)})`;
}

function drawAxis(root: SvgRoot, { first, second }: Comparison, layout: KeynessLayout): void {
  const { x, ticks, top, height, left, right, phone } = layout;
  const vertical = (delta: number): string =>
    `M${twoDecimals(x(delta))},${top - 6}V${twoDecimals(height - 4)}`;
  for (const times of ticks)
    for (const delta of [-Math.log(times), Math.log(times)]) {
      root.append("path").attr("class", "hairline").attr("d", vertical(delta));
      const text = `${times}×`;
      write(root, { text, x: x(delta), y: top - 12, style: "axis", anchor: "middle" });
    }
  root.append("path").attr("class", "same").attr("d", vertical(0));
  write(root, { text: "same", x: x(0), y: top - 12, style: "axis", anchor: "middle" });
  const room = (right - left) / 2 - 8;
  const y = phone ? top - 32 : 14;
  const [one, two] = phone
    ? [`← ${first.words}`, `${second.words} →`]
    : [first, second].map(({ words }) => `more in posts ${words}`);
  const fit = (text = "") => fitted(text, room, HEAD_SIZE, 600);
  write(root, { text: fit(one), x: x(0) - 8, y, style: headStyle(first), anchor: "end" });
  write(root, { text: fit(two), x: x(0) + 8, y, style: headStyle(second) });
}

function headStyle({ value }: Group): string {
  return value === null ? "head" : `head ${value}`;
}

function drawHeads(root: SvgRoot, { first, second }: Comparison, layout: KeynessLayout): void {
  const [one, two] = layout.columns;
  const y = layout.phone ? 12 : 14;
  const text = "uses (posts)";
  for (const [side, at] of [
    [first, one],
    [second, two],
  ] as const) {
    write(root, { text: side.short, x: at, y, style: headStyle(side), anchor: "middle" });
    if (!layout.phone) write(root, { text, x: at, y: y + 18, style: "axis", anchor: "middle" });
  }
  if (layout.phone) write(root, { text, x: 0, y, style: "axis" });
}

type RowPlace = {
  readonly layout: KeynessLayout;
  readonly comparison: Comparison;
  readonly width: number;
  readonly top: number;
};

function drawRow(row: SvgGroup, word: KeyWord, { layout, comparison, width, top }: RowPlace): void {
  const { phone, labelX, rowHeight } = layout;
  const from = layout.top + top;
  row
    .append("rect")
    .attr("class", "hit")
    .attr("x", 0)
    .attr("y", twoDecimals(from))
    .attr("width", twoDecimals(width))
    .attr("height", rowHeight);
  const middle = from + rowHeight / 2;
  const base = phone ? from + 18 : middle + 5;
  const style = word.isClear ? "label" : `key-word${word.isName ? " name" : ""}`;
  const room = phone ? layout.columns[0] - 60 : labelX;
  const text = fitted(word.form, room + 1, LABEL_SIZE, word.isClear ? 600 : 400);
  write(row, { text, x: labelX, y: base, style, anchor: phone ? "start" : "end" });
  if (comparison.isFair)
    drawInterval(row, word, { layout, comparison, y: phone ? from + 32 : middle });
  for (const [count, at] of [
    [word.first, layout.columns[0]],
    [word.second, layout.columns[1]],
  ] as const) {
    write(row, { text: numeral(count.uses), x: at, y: base, style: "key-uses", anchor: "end" });
    write(row, { text: `(${numeral(count.posts)})`, x: at + 6, y: base, style: "key-posts" });
  }
}

type IntervalPlace = Pick<RowPlace, "layout" | "comparison"> & { readonly y: number };

/** The line ends in an arrow where it leaves the axis; a mark off the axis stands at its end. */
function drawInterval(row: SvgGroup, word: KeyWord, { layout, comparison, y }: IntervalPlace) {
  const { left, right, x } = layout;
  const within = (delta: number): number => Math.min(right, Math.max(left, x(delta)));
  const { delta, interval } = word.odds;
  const [low, high] = [within(interval[0]), within(interval[1])];
  const side = delta < 0 ? comparison.first : comparison.second;
  const value = word.isClear ? (side.value ?? "ink") : "unclear";
  const line = group(row, `key-line ${value}`);
  const base = twoDecimals(y);
  line.append("path").attr("d", `M${twoDecimals(low)},${base}H${twoDecimals(high)}`);
  if (x(interval[0]) < left) drawArrow(line, left, base, -1);
  if (x(interval[1]) > right) drawArrow(line, right, base, 1);
  const at = Math.min(right - DOT, Math.max(left + DOT, x(delta)));
  if (word.isClear && side.value !== null) drawMark(row, side.value, { x: at, y, size: MARK });
  else
    row
      .append("circle")
      .attr("class", word.isClear ? "dot" : "key-ring")
      .attr("cx", twoDecimals(at))
      .attr("cy", base)
      .attr("r", word.isClear ? DOT : RING);
}

function drawArrow(line: SvgGroup, at: number, y: number, sign: -1 | 1): void {
  const back = twoDecimals(at - sign * ARROW);
  line
    .append("path")
    .attr("class", "arrow")
    .attr("d", `M${twoDecimals(at)},${y}L${back},${y - 4}V${y + 4}Z`);
}
