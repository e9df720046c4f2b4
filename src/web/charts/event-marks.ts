import { group, twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import type { DatedEvent } from "./timeline-view.ts";

const DOT = 4.5;
const NUMBERED_DOT = 8.5;

type Parent = SvgRoot | SvgGroup;

/** The group of one event or of several merged ones, named for the page, with their titles. */
export function eventGroup(
  parent: Parent,
  events: readonly DatedEvent[],
  selected: string | undefined,
): SvgGroup {
  const chosen = events.some((event) => event.id === selected);
  const many = events.length > 1;
  const style = `${many ? "event-group" : "event"}${chosen ? " is-selected" : ""}`;
  const box = group(parent, style);
  if (many) box.attr("data-events", events.map((event) => event.id).join(" "));
  else box.attr("data-event", events[0]?.id ?? "");
  box.append("title").text(events.map((event) => `${event.when}: ${event.title}`).join("; "));
  return box;
}

/** A dot, or a larger one with a number for several events. */
export function drawDot(box: SvgGroup, x: number, y: number, count: number): void {
  box
    .append("circle")
    .attr("class", "dot")
    .attr("cx", twoDecimals(x))
    .attr("cy", twoDecimals(y))
    .attr("r", count > 1 ? NUMBERED_DOT : DOT);
  if (count > 1)
    write(box, { text: String(count), x, y: y + 4, style: "dot-number", anchor: "middle" });
}

type Bar = {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly height: number;
};

/** A bar of the event's true length: filled for a month, open for a year, dashed for less. */
export function drawEventBar(box: SvgGroup, form: DatedEvent["form"], bar: Bar): void {
  const inset = form === "month" || form === "day" ? 0 : 0.7;
  box
    .append("rect")
    .attr("class", `event-bar ${form}`)
    .attr("x", twoDecimals(bar.x + inset))
    .attr("y", twoDecimals(bar.y - bar.height / 2 + inset))
    .attr("width", twoDecimals(Math.max(1, bar.end - bar.x - 2 * inset)))
    .attr("height", twoDecimals(bar.height - 2 * inset));
}
