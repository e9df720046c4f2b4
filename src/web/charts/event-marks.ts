import { group, twoDecimals, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { counted } from "./label.ts";
import type { DatedEvent, ReadersMark } from "./timeline-view.ts";

const DOT = 4.5;
const NUMBERED_DOT = 8.5;
/** How far the tail of a statement hangs under its mark, in pixels. */
const TAIL = 4.5;
const STROKE_STEP = 4.5;
const MOST_STROKES = 10;

type Parent = SvgRoot | SvgGroup;

/** The group of one event or of several merged ones, named for the page, with their titles. */
export function eventGroup(
  parent: Parent,
  events: readonly DatedEvent[],
  selected: string | undefined,
): SvgGroup {
  const chosen = events.some((event) => event.id === selected);
  const many = events.length > 1;
  const said = saysOnly(events) ? " statement" : "";
  const style = `${many ? "event-group" : "event"}${said}${chosen ? " is-selected" : ""}`;
  const box = group(parent, style);
  if (many) box.attr("data-events", events.map((event) => event.id).join(" "));
  else box.attr("data-event", events[0]?.id ?? "");
  box.append("title").text(events.map(eventWords).join("; "));
  return box;
}

/** "3 May 2021: The tram opens", "2019, said: …". */
function eventWords({ when, kind, title }: DatedEvent): string {
  return `${when}${kind === "statement" ? ", said" : ""}: ${title}`;
}

/** Whether all of the events are statements: then their mark has a tail. */
export function saysOnly(events: readonly Pick<DatedEvent, "kind">[]): boolean {
  return events.every(({ kind }) => kind === "statement");
}

type Dot = {
  readonly x: number;
  readonly y: number;
  readonly events: readonly Pick<DatedEvent, "kind">[];
};

/** A dot, or a larger one with a number for several events; with a tail where all of them are statements. */
export function drawDot(box: SvgGroup | SvgRoot, { x, y, events }: Dot): void {
  const count = events.length;
  const radius = count > 1 ? NUMBERED_DOT : DOT;
  if (saysOnly(events)) drawTail(box, x - radius, y + radius * 0.2, radius);
  box
    .append("circle")
    .attr("class", "dot")
    .attr("cx", twoDecimals(x))
    .attr("cy", twoDecimals(y))
    .attr("r", radius);
  if (count > 1)
    write(box, { text: String(count), x, y: y + 4, style: "dot-number", anchor: "middle" });
}

/** What makes a mark look like a balloon: somebody said it. */
function drawTail(box: SvgGroup | SvgRoot, x: number, y: number, height: number): void {
  const [left, top, down] = [twoDecimals(x), twoDecimals(y), twoDecimals(height + TAIL * 0.6)];
  box
    .append("path")
    .attr("class", "tail")
    .attr("d", `M${left},${top}v${down}l${twoDecimals(height)},-${TAIL}Z`);
}

type Bar = {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly height: number;
};

/** A bar of the event's true length: filled for a month, open for a year, dashed for less; with a tail under a statement. */
export function drawEventBar(
  box: SvgGroup | SvgRoot,
  { form, kind }: Pick<DatedEvent, "form" | "kind">,
  bar: Bar,
): void {
  if (kind === "statement" && bar.end - bar.x > TAIL)
    drawTail(box, bar.x, bar.y + bar.height / 2 - 1, TAIL);
  const inset = form === "month" || form === "day" ? 0 : 0.7;
  box
    .append("rect")
    .attr("class", `event-bar ${form}`)
    .attr("x", twoDecimals(bar.x + inset))
    .attr("y", twoDecimals(bar.y - bar.height / 2 + inset))
    .attr("width", twoDecimals(Math.max(1, bar.end - bar.x - 2 * inset)))
    .attr("height", twoDecimals(bar.height - 2 * inset));
}

type Strokes = {
  readonly x: number;
  readonly end: number;
  /** The lowest stroke. */
  readonly y: number;
  readonly posts: number;
};

/** A stroke a post, over each other, ten at most: what posts speak of or name; never a source. */
export function drawStrokes(box: SvgGroup | SvgRoot, { x, end, y, posts }: Strokes): void {
  const lines = Array.from(
    { length: Math.min(MOST_STROKES, posts) },
    (_, index) =>
      `M${twoDecimals(x)},${twoDecimals(y - index * STROKE_STEP)}h${twoDecimals(end - x)}`,
  );
  box.append("path").attr("class", "strokes").attr("d", lines.join(""));
}

/** The group of what readers alone mention, named for the page. */
export function readersGroup(
  parent: Parent,
  { id, when, title, posts }: ReadersMark,
  selected: string | undefined,
): SvgGroup {
  const box = group(parent, `readers-event${id === selected ? " is-selected" : ""}`);
  box.attr("data-event", id);
  const who = counted(posts.length, "post");
  box
    .append("title")
    .text(
      `${when}: ${title}, mentioned in ${who}; told by no dated event of the documents; not checked`,
    );
  return box;
}
