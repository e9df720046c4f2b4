import type { DaySpan } from "./calendar.ts";
import { twoDecimals, write, type SvgGroup } from "./chart-frame.ts";
import { drawStrokes, readersGroup } from "./event-marks.ts";
import { labelPlacer } from "./label-placer.ts";
import { overlaps, type Scale } from "./lane-items.ts";
import { LANE, placeLabel } from "./month-labels.ts";
import { hairline, type Ruler } from "./ruler.ts";
import type { ReadersMark, TimelineView } from "./timeline-view.ts";

const STROKE_WIDTH = 12;
/** More posts than this are only counted. */
const MOST_STROKES = 6;
const WIDE_NAMES = 170;
/** How far a pointer may be above or below a mark, in pixels. */
const REACH = 12;

/** What readers alone mention and know to the day or month, inside a window. */
export function readersIn(view: TimelineView, months: DaySpan): ReadersMark[] {
  return view.readers.filter(
    (event) => (event.form === "day" || event.form === "month") && overlaps(event, months),
  );
}

type LanePlace = {
  readonly ruler: Ruler;
  readonly scale: Scale;
  /** Middle of the lane. */
  readonly y: number;
  readonly frame: readonly [number, number];
  /** Vertical lines that labels must not cross, in pixels. */
  readonly lines: readonly number[];
};

/** A quiet lane beneath those of the documents: a stroke a post. */
export function drawReadersLane(root: SvgGroup, readers: readonly ReadersMark[], place: LanePlace) {
  const { ruler, scale, y, frame, lines } = place;
  const { left, right, windows } = ruler;
  const note = left >= WIDE_NAMES ? "by no dated event; not checked" : "not checked";
  write(root, { text: "Mentioned by readers", x: 0, y: y - 6, style: "lane-name" });
  write(root, { text: note, x: 0, y: y + 11, style: "ruler-note" });
  hairline(root, left, right, y - LANE / 2);
  const marks = readers.map((event) => {
    const from = scale(Math.max(event.from, windows.months.from));
    const to = scale(Math.min(event.to, windows.months.to));
    const half = Math.max(STROKE_WIDTH, to - from) / 2;
    const middle = (from + to) / 2;
    return { event, left: middle - half, right: middle + half };
  });
  const [top, bottom] = [y - LANE / 2, y + LANE / 2];
  const placer = labelPlacer({ left, right, top, bottom }, [
    ...marks.map((mark) => ({ left: mark.left, right: mark.right, top: y - 8, bottom: y + 8 })),
    { left: frame[0], right: frame[1], top, bottom },
    ...lines.map((x) => ({ left: x - 1, right: x + 1, top, bottom })),
  ]);
  for (const { event, ...edges } of marks) {
    const box = readersGroup(root, event, ruler.selected);
    box
      .append("rect")
      .attr("class", "hit")
      .attr("x", twoDecimals(edges.left - 2))
      .attr("y", twoDecimals(y - REACH))
      .attr("width", twoDecimals(edges.right - edges.left + 4))
      .attr("height", 2 * REACH);
    const posts = Math.min(MOST_STROKES, event.posts.length);
    drawStrokes(box, { x: edges.left, end: edges.right, y: y + (posts - 1) * 2.25, posts });
    placeLabel(root, placer, {
      title: event.title,
      tail: "",
      left: edges.left - 2,
      right: edges.right + 2,
      y,
      style: "event-label quiet",
    });
  }
}
