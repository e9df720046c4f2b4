import { chartSection } from "../chart-section.ts";
import { choiceAt, choiceNear } from "../choice.ts";
import { drawDayList } from "../charts/day-list.ts";
import { followed, readWindows } from "../charts/given-windows.ts";
import { readTimeline } from "../charts/readings.ts";
import { eventTable, readersTable } from "../charts/table.ts";
import { drawTimelineKey } from "../charts/timeline-key.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { element } from "../element.ts";
import { dayListShown } from "../timeline-form.ts";
import type { ViewContext } from "../view-context.ts";
import { addCursor } from "./cursor.ts";
import { openEventList } from "./event-list.ts";
import { addFrames } from "./frames.ts";
import { makeStage, type Stage } from "./stage.ts";
import { addWheel } from "./wheel.ts";
import { yearChoice } from "./year-choice.ts";

const HOW =
  "Drag a frame or one of its ends, or give it the focus and use the arrow keys, plus and minus. A number in a dot opens the list of its events.";

/** The three rulers, or on a narrow page the list by day; what they show is kept in the address. */
export function rulers(
  context: ViewContext,
  view: TimelineView,
  selected: string | undefined,
): HTMLElement {
  const { address, go } = context;
  const about = { title: "Rulers", description: readTimeline(view) };
  const given = readWindows(address.days);
  let stage: Stage | null = null;
  const note = element(
    "div",
    {},
    drawTimelineKey(view, document),
    element("p", { class: "note of-rulers" }, HOW),
  );
  const section = chartSection(context, {
    id: "timeline",
    title: "Decades, months and days",
    reading: "",
    note,
    form: "above",
    counted: "timeline",
    draw: (width) => {
      stage = null;
      const within = given?.days;
      if (dayListShown(width)) return drawDayList(view, document, { selected, within });
      stage = makeStage({
        view,
        width,
        selected,
        given,
        about,
        keep: (days) => go({ days }),
      });
      addFrames(stage);
      addWheel(stage);
      return stage.element;
    },
    tables: () => [eventTable(view), readersTable(view)].filter((table) => table !== null),
  });
  section.classList.add("rulers");
  const box = section.querySelector(".chart-box");
  if (!(box instanceof HTMLElement)) throw new Error("expected the rulers' box, found none");
  box.before(yearChoice(context, view));
  const choose = (mark: Element) => chooseMark(context, view, box, mark);
  box.addEventListener("click", (event) => {
    const mark = choiceAt(event.target) ?? choiceNear(box, event.clientX, event.clientY);
    if (mark === null || !mark.matches("[data-event], [data-events]")) return;
    event.stopPropagation();
    choose(mark);
  });
  addCursor(box, () => stage, { selected, choose });
  return section;
}

/** One event is chosen, and comes into sight; of several the list opens. */
function chooseMark(
  { address, go, href }: ViewContext,
  view: TimelineView,
  box: HTMLElement,
  mark: Element,
): void {
  const ids = mark.getAttribute("data-events")?.split(" ") ?? [];
  const events = view.events.filter(({ id }) => ids.includes(id));
  if (events.length > 1) {
    const linked = (event: { id: string; from: number; to: number }) =>
      href({ at: event.id, days: followed(address.days, event) });
    openEventList(events, { box, at: mark.getBoundingClientRect(), linked });
    return;
  }
  const id = mark.getAttribute("data-event") ?? ids[0];
  const event = [...view.events, ...view.readers].find((known) => known.id === id);
  if (event !== undefined) go({ at: event.id, days: followed(address.days, event) });
}
