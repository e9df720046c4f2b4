import { epochDay } from "../charts/calendar.ts";
import { element } from "../element.ts";
import { announce } from "../announce.ts";
import { afterZoomKey } from "./frames.ts";
import type { Stage } from "./stage.ts";

const RULERS = ["decades", "years", "months", "days"] as const;
type RulerName = (typeof RULERS)[number];
const EVENTS = "[data-event], [data-events]";
const YEAR = "[data-year]";
const AROUND = 3;
/** A year’s strokes stand over the middle of it. */
const MID_YEAR = 7;

/** Where the keys are: on a mark of a ruler, known by the events or the year that it stands for. */
type Cursor = {
  readonly ruler: RulerName;
  readonly id: string;
  /** The mark that up and down began on: coming back to its ruler leads to it. */
  readonly from?: string;
};

type Hands = {
  readonly selected: string | undefined;
  /** What Enter does with the mark. */
  readonly choose: (mark: Element) => void;
};

/** Keys on the chart itself: left and right go through the events, up and down through the rulers, plus and minus zoom, Enter chooses. */
export function addCursor(
  box: HTMLElement,
  current: () => Stage | null,
  { selected, choose }: Hands,
): void {
  let cursor: Cursor | null = null;
  const moveTo = (stage: Stage, next: Cursor | null) => {
    if (next === null) return;
    cursor = next;
    const mark = markOf(stage, next);
    if (mark === undefined) return;
    showFrame(box, mark);
    announce(`${next.ruler}: ${mark.querySelector("title")?.textContent ?? ""}`);
    mark.scrollIntoView({ block: "nearest" });
  };
  box.addEventListener("keydown", (event) => {
    const stage = current();
    if (stage === null || event.target !== box) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const now = cursor ?? startOf(stage, selected);
    const mark = cursor === null ? undefined : markOf(stage, cursor);
    if (key === "Enter" && mark !== undefined) choose(mark);
    else if (key === "ArrowLeft" || key === "ArrowRight")
      moveTo(stage, cursor === null ? now : beside(stage, cursor, key === "ArrowLeft" ? -1 : 1));
    else if (key === "ArrowUp" || key === "ArrowDown")
      moveTo(stage, cursor === null ? now : inRuler(stage, cursor, key === "ArrowUp" ? -1 : 1));
    else {
      const isFar = now?.ruler === "decades" || now?.ruler === "years";
      const name = isFar ? "months" : "days";
      const next = afterZoomKey(stage.windows(), name, key, zoomDay(stage, now, name));
      if (next === null) return;
      stage.show(next, name);
      stage.settle("soon");
      clearFrame(box);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener("blur", () => current()?.settle("now"));
}

function marksIn(stage: Stage, ruler: RulerName): Element[] {
  const items = ruler === "years" ? YEAR : EVENTS;
  const marks = [...stage.element.querySelectorAll(`[data-ruler=${ruler}] :is(${items})`)];
  return marks
    .map((mark) => ({ mark, rect: mark.getBoundingClientRect() }))
    .toSorted((a, b) => a.rect.left - b.rect.left || a.rect.top - b.rect.top)
    .map(({ mark }) => mark);
}

function idsOf(mark: Element): string[] {
  const year = mark.getAttribute("data-year");
  if (year !== null) return [yearId(Number(year))];
  return (mark.getAttribute("data-event") ?? mark.getAttribute("data-events") ?? "").split(" ");
}

/** No event has such an id: it has a space. */
function yearId(year: number): string {
  return `year ${year}`;
}

function markOf(stage: Stage, { ruler, id }: Cursor): Element | undefined {
  return marksIn(stage, ruler).find((mark) => idsOf(mark).includes(id));
}

/** The chosen event in the most exact ruler that has it, else the first mark there is. */
function startOf(stage: Stage, selected: string | undefined): Cursor | null {
  for (const ruler of RULERS.toReversed())
    if (selected !== undefined && markOf(stage, { ruler, id: selected }) !== undefined)
      return { ruler, id: selected };
  for (const ruler of RULERS.toReversed()) {
    const id = marksIn(stage, ruler).map(idsOf)[0]?.[0];
    if (id !== undefined) return { ruler, id };
  }
  return null;
}

function beside(stage: Stage, { ruler, id }: Cursor, step: 1 | -1): Cursor | null {
  const marks = marksIn(stage, ruler);
  const at = marks.findIndex((mark) => idsOf(mark).includes(id));
  const next = marks[Math.max(0, Math.min(marks.length - 1, at + step))];
  const [first] = next === undefined ? [] : idsOf(next);
  return first === undefined ? null : { ruler, id: first };
}

/** The same event in the ruler above or below; where it is not in that one, the mark nearest in time. */
function inRuler(stage: Stage, { ruler, id, from = id }: Cursor, step: 1 | -1): Cursor | null {
  const name = RULERS[RULERS.indexOf(ruler) + step];
  if (name === undefined) return null;
  const here = dayOf(stage, from) ?? 0;
  const away = (mark: string): number => Math.abs((dayOf(stage, mark) ?? Infinity) - here);
  let best: string | null = null;
  for (const mark of marksIn(stage, name).flatMap(idsOf))
    if (mark === from) return { ruler: name, id: from };
    else if (best === null || away(mark) < away(best)) best = mark;
  return best === null
    ? inRuler(stage, { ruler: name, id, from }, step)
    : { ruler: name, id: best, from };
}

function dayOf({ view }: Stage, id: string): number | undefined {
  const year = view.years.find((known) => yearId(known.year) === id)?.year;
  if (year !== undefined) return epochDay(year, MID_YEAR, 1);
  return [...view.events, ...view.readers].find((event) => event.id === id)?.from;
}

/** The day that keeps its place in a zoom: the cursor's where it is in sight, else the middle. */
function zoomDay(stage: Stage, cursor: Cursor | null, name: "months" | "days"): number {
  const { from, to } = stage.windows()[name];
  const day = cursor === null ? undefined : dayOf(stage, cursor.id);
  return day !== undefined && day >= from && day < to ? day : (from + to) / 2;
}

function clearFrame(box: Element): void {
  for (const frame of box.querySelectorAll(".cursor")) frame.remove();
}

function showFrame(box: HTMLElement, mark: Element): void {
  clearFrame(box);
  const [rect, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  const frame = element("div", { class: "cursor" });
  frame.style.left = `${rect.left - outer.left - AROUND}px`;
  frame.style.top = `${rect.top - outer.top - AROUND}px`;
  frame.style.width = `${rect.width + 2 * AROUND}px`;
  frame.style.height = `${rect.height + 2 * AROUND}px`;
  box.append(frame);
}
