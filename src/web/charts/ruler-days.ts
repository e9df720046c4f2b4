import { partsOf, titleWithDate, type EpochDay } from "./calendar.ts";
import { group, twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { DAY_LINE, DOT_ROOM } from "./column-widths.ts";
import { columnHead } from "./column-spans.ts";
import { awayFrom, DAY_AXIS, type DayColumn, type DayRulerLayout } from "./day-columns.ts";
import { drawDot, drawStrokes, eventGroup, readersGroup } from "./event-marks.ts";
import { drawRulerName, hairline, type Ruler } from "./ruler.ts";
import { counted } from "./label.ts";
import { textWidth, wrapped } from "./text-width.ts";
import type { DatedEvent } from "./timeline-view.ts";

const STROKE_WIDTH = 16;
const NOTE_SIZE = 13;
const EMPTY = "No document dates an event to these days.";

/** The days with the most events; two dots for two sources. Beneath them what readers alone mention. */
export function drawDayRuler(
  parent: SvgRoot,
  layout: DayRulerLayout,
  ruler: Ruler & { readonly articles: readonly EpochDay[] },
): void {
  const root = group(parent, "ruler").attr("data-ruler", "days");
  const { top, left, right, selected, articles } = ruler;
  drawRulerName(root, "Days", rangeWords(layout, left), top + 12);
  const isArticle = ({ day, to }: DayColumn) => articles.some((at) => at >= day && at < to);
  const notes = [
    ...notesOn(layout),
    ...(layout.columns.some(isArticle) ? ["dashed: the article"] : []),
  ];
  for (const [index, text] of notes.entries())
    write(root, { text, x: 0, y: top + 55 + index * 18, style: "ruler-note" });
  const axis = group(root, "axis-line");
  let path = `M${twoDecimals(left)},${twoDecimals(top + DAY_AXIS)}H${twoDecimals(right)}`;
  for (const column of layout.columns) {
    path += `M${twoDecimals(column.x)},${twoDecimals(top + DAY_AXIS)}v-5`;
    const text = columnHead(column.day, layout.unit);
    const y = top + DAY_AXIS - 6;
    if (textWidth(text, NOTE_SIZE) + 5 <= column.width)
      write(axis, { text, x: column.x + 5, y, style: "axis" });
    if (isArticle(column)) drawArticleDay(root, column.x, top, layout.height);
    drawColumn(root, column, top, { selected, isDated: layout.unit !== "day" });
  }
  axis.append("path").attr("d", path);
  if (layout.columns.every(({ items }) => items.length === 0))
    drawEmpty(root, layout, { left, right, top, selected });
  if (layout.readersTop !== null) drawReaders(root, layout, ruler, top + layout.readersTop);
}

function drawArticleDay(root: SvgGroup, x: number, top: number, height: number): void {
  root
    .append("path")
    .attr("class", "article-day")
    .attr("d", `M${twoDecimals(x)},${twoDecimals(top + DAY_AXIS)}V${twoDecimals(top + height)}`);
}

type Room = Pick<Ruler, "left" | "right" | "top" | "selected">;

/** That no event is dated to these days, and which one is nearest. */
function drawEmpty(root: SvgGroup, { days, nearest }: DayRulerLayout, room: Room): void {
  const { left, right, top, selected } = room;
  const [x, y] = [left + 6, top + DAY_AXIS + 24];
  write(root, { text: EMPTY, x, y, style: "ruler-note" });
  if (nearest === null) return;
  const away = counted(awayFrom(nearest, days), "day");
  const text = `Nearest, ${away} ${nearest.from < days.from ? "before" : "after"}: ${titleWithDate(nearest.title, nearest.when)}`;
  const box = eventGroup(root, [nearest], selected);
  const lines = wrapped(text, right - left - 12, NOTE_SIZE, 2);
  const width = right - left;
  drawHit(box, { x: left, y: y + 10, width, lines: lines.length });
  for (const [index, words] of lines.entries())
    write(box, { text: words, x, y: y + 22 + index * DAY_LINE, style: "event-label" });
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

function notesOn({ columns, isEven, unit }: DayRulerLayout): string[] {
  const twice = columns.some(({ items }) => items.some(({ event }) => event.documents.length > 1));
  return [
    ...(unit === "day" ? [] : [`a column a ${unit}`]),
    ...(twice ? ["a dot a source"] : []),
    ...(isEven ? [] : ["narrow: no event"]),
  ];
}

type ColumnStyle = {
  readonly selected: string | undefined;
  /** Whether each event says its own day. */
  readonly isDated: boolean;
};

function drawColumn(
  root: SvgGroup,
  column: DayColumn,
  top: number,
  { selected, isDated }: ColumnStyle,
): void {
  const { x, width, items, more, bottom } = column;
  for (const { event, lines, notes, y } of items) {
    const box = eventGroup(root, [event], selected);
    drawHit(box, { x, y: top + y, width, lines: lines.length + notes.length });
    for (const [index] of event.documents.entries())
      drawDot(box, { x: x + 10 + index * 13, y: top + y, events: [event] });
    if (isDated) writeDay(box, event, x, top + y);
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
  const y = top + bottom - 14;
  drawHit(box, { x, y, width, lines: 0 });
  drawDot(box, { x: x + 14, y, events: more });
  const text = more.length > 1 ? "more" : "1 more";
  write(box, { text, x: x + 28, y: y + 4, style: "ruler-note" });
}

/** The day beside the dots, where the column stands for more than one. */
function writeDay(box: SvgGroup, { from, documents }: DatedEvent, x: number, y: number): void {
  const { weekday, day } = partsOf(from);
  const text = documents.length > 2 ? String(day) : `${weekday} ${day}`;
  write(box, { text, x: x + 6 + documents.length * 13, y: y + 4, style: "axis" });
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

function drawReaders(root: SvgGroup, { columns }: DayRulerLayout, ruler: Ruler, top: number): void {
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
