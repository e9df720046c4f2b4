import type { DaySpan } from "./calendar.ts";
import { twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import type { Scale } from "./lane-items.ts";
import type { TimelineWindow } from "./timeline-windows.ts";

/** What the rulers share. */
export type Ruler = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly windows: TimelineWindow;
  readonly selected: string | undefined;
};

/** A scale from days to pixels. */
export function linear(span: DaySpan, left: number, right: number): Scale {
  const length = Math.max(1, span.to - span.from);
  return (day) => left + ((day - span.from) / length) * (right - left);
}

export function hairline(root: SvgRoot | SvgGroup, left: number, right: number, y: number): void {
  root
    .append("path")
    .attr("class", "hairline")
    .attr("d", `M${twoDecimals(left)},${twoDecimals(y)}H${twoDecimals(right)}`);
}

/** The frame that the next ruler enlarges. */
export function drawFrame(
  root: SvgRoot | SvgGroup,
  [x, end]: readonly [number, number],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  root
    .append("rect")
    .attr("class", "zoom-frame")
    .attr("x", twoDecimals(x))
    .attr("y", twoDecimals(top))
    .attr("width", twoDecimals(Math.max(3, end - x)))
    .attr("height", twoDecimals(bottom - top));
}

/** Name and range of a ruler, at the left. */
export function drawRulerName(
  root: SvgRoot | SvgGroup,
  name: string,
  note: string,
  top: number,
): void {
  write(root, { text: name, x: 0, y: top, style: "ruler-name" });
  write(root, { text: note, x: 0, y: top + 19, style: "ruler-note" });
}
