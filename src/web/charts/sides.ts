import type { Analysis, Division } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { tableOf, threadTable } from "../../model/post-table.ts";
import {
  closeChart,
  group,
  openChart,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
} from "./chart-frame.ts";
import { postsOn, SIDE_NAMES } from "./division-view.ts";
import { textWidth } from "./text-width.ts";

const LABELS = 96;
const NUMBER_SIZE = 12;
const NUMBER_GAP = 6;
/** Least way from a post to the next one on the other side. */
const STEP = 9;
const MOST_PITCH = 34;
const TOP = 40;
const DISTANCE = 92;
const ARC = 22;
/** Room between a number and the lines that end at it. */
const CLEAR = 11;

type Dot = { readonly id: string; readonly side: 0 | 1; readonly x: number };

/** Posts of either side from left to right in page order; null where their numbers have no room. */
export function layoutSides(analysis: Analysis, division: Division, width: number): Dot[] | null {
  const sides = new Map<string, 0 | 1>();
  for (const side of [0, 1] as const) for (const id of postsOn(division, side)) sides.set(id, side);
  const placed = threadTable(tableOf(analysis), division.thread).ids.flatMap((id) => {
    const side = sides.get(id);
    return side === undefined ? [] : [{ id, side, x: 0 }];
  });
  const ends: [number, number] = [0, 0];
  let before = -STEP;
  for (const dot of placed) {
    const half = textWidth(dot.id, NUMBER_SIZE, 600) / 2;
    dot.x = Math.max(before + STEP, ends[dot.side] + half);
    before = dot.x;
    ends[dot.side] = dot.x + half + NUMBER_GAP;
  }
  const least = Math.max(1, ...ends);
  const room = width - LABELS;
  if (least > room) return null;
  const spread = Math.max(1, Math.min(room, MOST_PITCH * placed.length) / least);
  return placed.map((dot) => ({ ...dot, x: LABELS + dot.x * spread }));
}

/** Two rows of posts by side, a line from each to the post that it answers; null where there is no room. */
export function drawSides(
  analysis: Analysis,
  division: Division,
  frame: ChartFrame,
  about?: ChartText,
): SVGSVGElement | null {
  const dots = layoutSides(analysis, division, frame.width);
  if (dots === null || dots.length === 0) return null;
  const root = openChart(frame, { name: "sides", height: 2 * TOP + DISTANCE - 4, about });
  const places = new Map(dots.map((dot) => [dot.id, dot]));
  const lines = group(root, "curves");
  const { ids, keys, answersTo } = threadTable(tableOf(analysis), division.thread);
  for (const [row, id] of ids.entries()) {
    const from = places.get(id);
    const to = places.get(ids[answersTo[row] ?? -1] ?? "");
    if (from === undefined || to === undefined) continue;
    lines
      .append("path")
      .attr("class", "curve")
      .attr("data-post", keys[row] ?? "")
      .attr("d", lineBetween(from, to));
  }
  for (const [side, text] of SIDE_NAMES.entries())
    write(root, { text, x: 0, y: rowOf(side) + 4.5, style: "label" });
  write(root, { text: "line: answers", x: 0, y: rowOf(0) + DISTANCE / 2 + 4.5, style: "axis" });
  for (const { id, side, x } of dots) {
    const dot = group(root, "side-post");
    dot.attr("data-post", postKey(analysis, { thread: division.thread, id }));
    write(dot, { text: id, x, y: rowOf(side) + 4.5, style: "post-number top", anchor: "middle" });
  }
  return closeChart(root);
}

function rowOf(side: number): number {
  return TOP + side * DISTANCE;
}

/** Across: a straight line; within a side: an arc on its outer edge. */
function lineBetween(from: Dot, to: Dot): string {
  const [a, b] = [twoDecimals(from.x), twoDecimals(to.x)];
  const inner = (side: 0 | 1): number => rowOf(side) + (side === 0 ? CLEAR : -CLEAR);
  if (from.side !== to.side) return `M${a},${inner(from.side)}L${b},${inner(to.side)}`;
  const out = from.side === 0 ? -1 : 1;
  const edge = rowOf(from.side) + out * CLEAR;
  return `M${a},${edge}C${a},${edge + out * ARC} ${b},${edge + out * ARC} ${b},${edge}`;
}
