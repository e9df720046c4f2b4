import { partsOf } from "./calendar.ts";
import { group, twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { DAY_LINE, DOT_ROOM } from "./column-widths.ts";
import { DAY_AXIS, type DayColumn, type DayRulerLayout } from "./day-columns.ts";
import { drawDot, drawStrokes, eventGroup, readersGroup } from "./event-marks.ts";
import { drawRulerName, hairline, type Ruler } from "./ruler.ts";
import { textWidth } from "./text-width.ts";

const STROKE_WIDTH = 16;
const NOTE_SIZE = 13;
const EMPTY = "No document dates an event to these days.";

/** The days with the most events; two dots for two sources. Beneath them what readers alone mention. */
export function drawDayRuler(root: SvgRoot, layout: DayRulerLayout, ruler: Ruler): void {
  const { top, left, right, selected } = ruler;
  drawRulerName(root, "Days", rangeWords(layout, left), top + 12);
  for (const [index, text] of notesOn(layout).entries())
    write(root, { text, x: 0, y: top + 55 + index * 18, style: "ruler-note" });
  const axis = group(root, "axis-line");
  let path = `M${twoDecimals(left)},${twoDecimals(top + DAY_AXIS)}H${twoDecimals(right)}`;
  for (const column of layout.columns) {
    path += `M${twoDecimals(column.x)},${twoDecimals(top + DAY_AXIS)}v-5`;
    const { weekday, day } = partsOf(column.day);
    const text = `${weekday} ${day}`;
    write(axis, { text, x: column.x + 5, y: top + DAY_AXIS - 6, style: "axis" });
    drawColumn(root, column, top, selected);
  }
  axis.append("path").attr("d", path);
  if (layout.columns.every(({ items }) => items.length === 0))
    write(root, { text: EMPTY, x: left + 6, y: top + DAY_AXIS + 24, style: "ruler-note" });
  if (layout.readersTop !== null) drawReaders(root, layout, ruler, top + layout.readersTop);
}

/** "17 to 28 September 2023"; with short months where there is little room. */
function rangeWords({ days }: DayRulerLayout, roomPx: number): string {
  const [first, last] = [partsOf(days.from), partsOf(days.to - 1)];
  const words = (letters: number): string => {
    const [from, to] = [first, last].map(({ monthName }) => monthName.slice(0, letters));
    const start = first.month === last.month ? `${first.day}` : `${first.day} ${from}`;
    return `${start} to ${last.day} ${to} ${last.year}`;
  };
  const whole = words(Infinity);
  return textWidth(whole, NOTE_SIZE) <= roomPx - 8 ? whole : words(3);
}

function notesOn({ columns, isEven }: DayRulerLayout): string[] {
  const twice = columns.some(({ items }) => items.some(({ event }) => event.documents.length > 1));
  return [...(twice ? ["a dot a source"] : []), ...(isEven ? [] : ["narrow: no event"])];
}

function drawColumn(
  root: SvgRoot,
  column: DayColumn,
  top: number,
  selected: string | undefined,
): void {
  const { x, width, items, more, bottom } = column;
  for (const { event, lines, notes, y } of items) {
    const box = eventGroup(root, [event], selected);
    drawHit(box, { x, y: top + y, width, lines: lines.length + notes.length });
    for (const [index] of event.documents.entries())
      drawDot(box, { x: x + 10 + index * 13, y: top + y, events: [event] });
    writeLines(box, lines, x, top + y);
    const below = top + y + lines.length * DAY_LINE;
    for (const [index, text] of notes.entries())
      write(box, {
        text,
        x: x + 6,
        y: below + DOT_ROOM + 8 + index * DAY_LINE,
        style: "ruler-note",
      });
  }
  if (more.length === 0) return;
  const box = eventGroup(root, more, selected);
  const text = `${more.length} more`;
  write(box, { text, x: x + 6, y: top + bottom - 6, style: "ruler-note" });
}

type Hit = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: number;
};

function drawHit(box: SvgGroup, { x, y, width, lines }: Hit): void {
  box
    .append("rect")
    .attr("class", "hit")
    .attr("x", twoDecimals(x + 1))
    .attr("y", twoDecimals(y - 10))
    .attr("width", twoDecimals(width - 2))
    .attr("height", twoDecimals(DOT_ROOM + lines * DAY_LINE + 8));
}

function writeLines(box: SvgGroup, lines: readonly string[], x: number, y: number): void {
  for (const [index, text] of lines.entries())
    write(box, { text, x: x + 6, y: y + DOT_ROOM + 8 + index * DAY_LINE, style: "event-label" });
}

function drawReaders(root: SvgRoot, { columns }: DayRulerLayout, ruler: Ruler, top: number): void {
  const { left, right, selected } = ruler;
  hairline(root, left, right, top);
  write(root, { text: "Mentioned by readers", x: 0, y: top + 16, style: "lane-name" });
  write(root, { text: "not checked", x: 0, y: top + 34, style: "ruler-note" });
  for (const { x, width, readers } of columns)
    for (const { event, lines, y } of readers) {
      const box = readersGroup(root, event, selected);
      const at = top + y;
      drawHit(box, { x, y: at, width, lines: lines.length });
      const [from, posts] = [x + 6, event.posts.length];
      drawStrokes(box, { x: from, end: from + STROKE_WIDTH, y: at, posts: Math.min(3, posts) });
      writeLines(box, lines, x, at);
    }
}
