import { epochDay, partsOf } from "./calendar.ts";
import { group, twoDecimals, write, type SvgRoot } from "./chart-frame.ts";
import { drawEventBar, drawStrokes, eventGroup, saysOnly } from "./event-marks.ts";
import { overlaps, type Scale } from "./lane-items.ts";
import { labelPlacer } from "./label-placer.ts";
import { drawFrame, drawRulerName, linear, type Ruler } from "./ruler.ts";
import { fitted, textWidth } from "./text-width.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

const AXIS = 58;
const BAR_Y = AXIS - 12;
const BAR_HEIGHT = 8;
const FRAME_TOP = AXIS - 36;
const MENTIONS = AXIS + 84;
const STROKE_WIDTH = 16;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100] as const;
const YEAR_GAP = 72;
const LABEL_SIZE = 13;
const WHOLE_LABEL = 280;
const MOST_LABEL = 170;
const LEVELS = [BAR_Y - 12, BAR_Y - 28] as const;

export const DECADES_HEIGHT = MENTIONS + 18;

/** All events over the years, with the years that posts name as a quiet lane beneath. */
export function drawDecadeRuler(root: SvgRoot, view: TimelineView, ruler: Ruler): void {
  const { left, right, windows } = ruler;
  const span = windows.decades;
  const scale = linear(span, left, right);
  const [first, last] = [partsOf(span.from).year, partsOf(span.to).year];
  drawRulerName(root, "Decades", `${first} to ${last}`, FRAME_TOP + 10);
  const frame = [scale(windows.months.from), scale(windows.months.to)] as const;
  drawFrame(root, frame, { top: FRAME_TOP, bottom: AXIS });
  const inFrame = (event: DatedEvent): boolean => overlaps(event, windows.months);
  for (const event of view.events) {
    const box = eventGroup(root, [event], ruler.selected);
    const [x, end] = [scale(event.from), scale(event.to)];
    const brief = event.form === "day" || event.form === "month";
    const height = brief ? 12 : BAR_HEIGHT;
    drawEventBar(box, event, {
      x,
      end: brief ? Math.max(end, x + 1.6) : end,
      y: BAR_Y,
      height,
    });
  }
  labelEvents(
    root,
    view.events.filter((event) => !inFrame(event)),
    { scale, frame, left, right },
  );
  drawYears(root, { first, last, scale, left, right });
  drawMentions(root, view, { first, last, scale });
}

type Placing = {
  readonly scale: Scale;
  readonly frame: readonly [number, number];
  readonly left: number;
  readonly right: number;
};

function labelEvents(root: SvgRoot, events: readonly DatedEvent[], place: Placing): void {
  const { scale, frame, left, right } = place;
  const placer = labelPlacer({ left: left - 4, right, top: 0, bottom: AXIS }, [
    { left: frame[0], right: frame[1], top: FRAME_TOP, bottom: AXIS },
  ]);
  for (const event of events) {
    const candidates = [WHOLE_LABEL, MOST_LABEL].flatMap((most) => {
      const text = fitted(event.title, most, LABEL_SIZE);
      const width = textWidth(text, LABEL_SIZE);
      const starts = [scale(event.from), scale(event.to) - width];
      return LEVELS.flatMap((y) =>
        starts.map((x) => ({ left: x, right: x + width, top: y - 12, bottom: y + 4, y, text })),
      );
    });
    const chosen = candidates[placer.place(candidates) ?? -1];
    if (chosen === undefined) continue;
    const style = saysOnly([event]) ? "event-label statement-label" : "event-label";
    write(root, { text: chosen.text, x: chosen.left, y: chosen.y, style });
  }
}

type Years = {
  readonly first: number;
  readonly last: number;
  readonly scale: Scale;
};

function drawYears(
  root: SvgRoot,
  { first, last, scale, left, right }: Years & { readonly left: number; readonly right: number },
): void {
  const axis = group(root, "axis-line");
  const perYear = (right - left) / Math.max(1, last - first);
  const step = YEAR_STEPS.find((years) => years * perYear >= YEAR_GAP) ?? 100;
  let path = `M${twoDecimals(left)},${AXIS}H${twoDecimals(right)}`;
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = scale(epochDay(year, 1, 1));
    path += `M${twoDecimals(x)},${AXIS}v5`;
    write(axis, { text: String(year), x, y: AXIS + 20, style: "axis", anchor: "middle" });
  }
  axis.append("path").attr("d", path);
}

/** One stroke a post in the year that it names; more than ten are only counted. */
function drawMentions(root: SvgRoot, view: TimelineView, { first, last, scale }: Years): void {
  if (view.mentions.length === 0) return;
  const lane = group(root, "mentions");
  write(lane, { text: "Years that posts name", x: 0, y: MENTIONS - 22, style: "lane-name" });
  const outside = view.mentions.filter(({ year }) => year < first || year >= last);
  const posts = new Set(outside.flatMap((mention) => mention.posts)).size;
  const beyond = posts === 0 ? "posts a year; not a source" : `posts a year; ${posts} name others`;
  write(lane, { text: beyond, x: 0, y: MENTIONS - 4, style: "ruler-note" });
  for (const { year, posts: keys } of view.mentions) {
    if (year < first || year >= last) continue;
    const x = scale((epochDay(year, 1, 1) + epochDay(year + 1, 1, 1)) / 2);
    const width = Math.min(STROKE_WIDTH, (scale(366) - scale(0)) * 0.7);
    const box = group(lane, "mention").attr("data-posts", keys.join(" "));
    drawStrokes(box, {
      x: x - width / 2,
      end: x + width / 2,
      y: MENTIONS - 14,
      posts: keys.length,
    });
    write(box, { text: String(keys.length), x, y: MENTIONS + 2, style: "axis", anchor: "middle" });
  }
}
