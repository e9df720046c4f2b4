import { epochDay, partsOf } from "./calendar.ts";
import { group, twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { drawEventBar, drawStrokes, eventGroup, saysOnly } from "./event-marks.ts";
import { byImportance } from "./importance.ts";
import { labelForms, widestOf, type LineForm } from "./label-forms.ts";
import { overlaps, type Scale } from "./lane-items.ts";
import { labelPlacer } from "./label-placer.ts";
import { drawFrame, drawRulerName, linear, type Ruler } from "./ruler.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";
import { readYear, YEARS_TITLE } from "./timeline-years.ts";

const LINE = 14.5;
/** Lines of titles above the bars. */
const LEVELS = 4;
const AXIS = 36 + LEVELS * LINE;
const BAR_Y = AXIS - 12;
const BAR_HEIGHT = 8;
const FRAME_TOP = AXIS - 36;
const FIRST_BASE = BAR_Y - 12;
const MENTIONS = AXIS + 84;
const STROKE_WIDTH = 16;
const TARGET = 24;
const WIDE_NAMES = 170;
/** From the lowest stroke of a year to above the highest. */
const STROKES_HEIGHT = 45;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000] as const;
const YEAR_GAP = 72;
const LABEL_SIZE = 13;
const FORMS: readonly LineForm[] = [
  { lines: 1, mostPx: 300 },
  { lines: 2, mostPx: 240 },
  { lines: 3, mostPx: 180 },
  { lines: 4, mostPx: 140 },
];
/** How far a mark of a day or month is at least from its end. */
const LEAST_BAR = 1.6;
/** So many posts of a year are named in its mark; all are counted. */
const MOST_KEYS = 200;
/** More titles than this find no room above the bars. */
const MOST_TRIED = 60;

export const DECADES_HEIGHT = MENTIONS + 18;
/** Top and bottom of the frame in this ruler. */
export const DECADES_FRAME = { top: FRAME_TOP, bottom: AXIS } as const;

/** All events over the years, with the years that posts speak of as a quiet lane beneath. */
export function drawDecadeRuler(parent: SvgRoot, view: TimelineView, ruler: Ruler): void {
  const root = group(parent, "ruler").attr("data-ruler", "decades");
  const { left, right, windows } = ruler;
  const span = windows.decades;
  const scale = linear(span, left, right);
  const [first, last] = [partsOf(span.from).year, partsOf(span.to).year];
  drawRulerName(root, "Decades", `${first} to ${last}`, FRAME_TOP + 10);
  const frame = [scale(windows.months.from), scale(windows.months.to)] as const;
  drawFrame(root, frame, DECADES_FRAME);
  for (const event of view.events) {
    const box = eventGroup(root, [event], ruler.selected);
    const [x, end] = [scale(event.from), scale(event.to)];
    const brief = event.form === "day" || event.form === "month";
    drawEventBar(box, event, {
      x,
      end: brief ? Math.max(end, x + LEAST_BAR) : end,
      y: BAR_Y,
      height: brief ? 12 : BAR_HEIGHT,
    });
  }
  const outside = view.events.filter((event) => !overlaps(event, windows.months));
  labelEvents(root, outside, { scale, frame, left, right, selected: ruler.selected });
  drawYears(root, { first, last, scale, left, right });
  drawSpokenYears(root, view, { first, last, scale, left });
}

type Placing = {
  readonly scale: Scale;
  readonly frame: readonly [number, number];
  readonly left: number;
  readonly right: number;
  readonly selected: string | undefined;
};

/** Titles above the bars, the chosen one and the most important first; one that stands higher hangs on a line. */
function labelEvents(root: SvgGroup, events: readonly DatedEvent[], place: Placing): void {
  const { scale, frame, left, right, selected } = place;
  const placer = labelPlacer({ left: left - 4, right, top: 0, bottom: AXIS }, [
    { left: frame[0], right: frame[1], top: FRAME_TOP, bottom: AXIS },
  ]);
  const first = events.filter(({ id }) => id === selected);
  const others = events.filter(({ id }) => id !== selected).toSorted(byImportance);
  for (const event of [...first, ...others].slice(0, MOST_TRIED)) {
    const edges = [scale(event.from), scale(event.to)] as const;
    const candidates = labelForms({ title: event.title, tail: "" }, FORMS, LABEL_SIZE)
      .flatMap((lines) => placesOf(lines, edges))
      .filter(({ stem }) => stem === null || placer.isFree(stem));
    const chosen = candidates[placer.place(candidates) ?? -1];
    if (chosen === undefined) continue;
    if (chosen.stem !== null) {
      placer.block(chosen.stem);
      drawStem(root, chosen.stem);
    }
    const style = saysOnly([event]) ? "event-label statement-label" : "event-label";
    for (const [index, text] of chosen.lines.entries())
      write(root, {
        text,
        x: chosen.x,
        y: chosen.base + index * LINE,
        style,
        anchor: chosen.anchor,
      });
  }
}

/** Right above the bar first, then higher; from its start to the right, from its end to the left. */
function placesOf(lines: readonly string[], [start, end]: readonly [number, number]) {
  const width = widestOf(lines, LABEL_SIZE);
  const sides = [
    { anchor: "start", x: start, left: start, right: start + width },
    { anchor: "end", x: end, left: end - width, right: end },
  ] as const;
  return Array.from({ length: LEVELS - lines.length + 1 }, (_, level) => level).flatMap((level) =>
    sides.map((side) => {
      const bottom = FIRST_BASE - level * LINE + 4;
      const base = FIRST_BASE - (level + lines.length - 1) * LINE;
      const stem =
        level === 0
          ? null
          : { left: side.x - 0.5, right: side.x + 0.5, top: bottom, bottom: FIRST_BASE + 4 };
      return { ...side, lines, base, top: base - 12, bottom, stem };
    }),
  );
}

function drawStem(
  root: SvgGroup,
  { left, top, bottom }: { readonly left: number; readonly top: number; readonly bottom: number },
): void {
  const path = `M${twoDecimals(left + 0.5)},${twoDecimals(top)}V${twoDecimals(bottom)}`;
  root.append("path").attr("class", "hairline stem").attr("d", path);
}

type Years = {
  readonly first: number;
  readonly last: number;
  readonly scale: Scale;
};

function drawYears(
  root: SvgGroup,
  { first, last, scale, left, right }: Years & { readonly left: number; readonly right: number },
): void {
  const axis = group(root, "axis-line");
  const perYear = (right - left) / Math.max(1, last - first);
  const step = YEAR_STEPS.find((years) => years * perYear >= YEAR_GAP) ?? 1000;
  let path = `M${twoDecimals(left)},${twoDecimals(AXIS)}H${twoDecimals(right)}`;
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = scale(epochDay(year, 1, 1));
    path += `M${twoDecimals(x)},${twoDecimals(AXIS)}v5`;
    const anchor = x > right - 14 ? "end" : "middle";
    write(axis, { text: String(year), x, y: AXIS + 20, style: "axis", anchor });
  }
  axis.append("path").attr("d", path);
}

/** One stroke a post in the year that it speaks of; more than ten are only counted. */
function drawSpokenYears(
  root: SvgGroup,
  { years }: TimelineView,
  { first, last, scale, left }: Years & { readonly left: number },
): void {
  if (years.length === 0) return;
  const lane = group(root, "mentions").attr("data-ruler", "years");
  const isWide = left >= WIDE_NAMES;
  const name = isWide ? YEARS_TITLE : "Years in posts";
  write(lane, { text: name, x: 0, y: MENTIONS - 22, style: "lane-name" });
  const outside = years.filter(({ year }) => year < first || year >= last);
  const posts = new Set(outside.flatMap((year) => year.posts)).size;
  const note = isWide ? "posts a year; not a source" : "not a source";
  const beyond = posts === 0 ? note : `${posts} of other years`;
  write(lane, { text: beyond, x: 0, y: MENTIONS - 4, style: "ruler-note" });
  const perYear = scale(366) - scale(0);
  let free = -Infinity;
  for (const spoken of years) {
    const { year, posts: keys } = spoken;
    if (year < first || year >= last) continue;
    const x = scale((epochDay(year, 1, 1) + epochDay(year + 1, 1, 1)) / 2);
    const box = group(lane, "mention");
    box.attr("data-year", year).attr("data-posts", keys.slice(0, MOST_KEYS).join(" "));
    box.append("title").text(readYear(spoken));
    drawHit(box, x, Math.min(TARGET, perYear));
    const width = Math.min(STROKE_WIDTH, perYear * 0.7);
    drawStrokes(box, {
      x: x - width / 2,
      end: x + width / 2,
      y: MENTIONS - 14,
      posts: keys.length,
    });
    const text = String(keys.length);
    const half = widestOf([text], LABEL_SIZE) / 2;
    if (x - half < free) continue;
    free = x + half + 2;
    write(box, { text, x, y: MENTIONS + 2, style: "axis", anchor: "middle" });
  }
}

/** What of a year answers to a pointer: all the room of its strokes, and of its number. */
function drawHit(box: SvgGroup, x: number, width: number): void {
  const top = MENTIONS - 14 - STROKES_HEIGHT;
  box
    .append("rect")
    .attr("class", "hit")
    .attr("x", twoDecimals(x - width / 2))
    .attr("y", twoDecimals(top))
    .attr("width", twoDecimals(width))
    .attr("height", twoDecimals(MENTIONS + 6 - top));
}
