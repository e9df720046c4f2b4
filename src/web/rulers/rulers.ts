import { chartSection } from "../chart-section.ts";
import { choiceAt, choiceNear } from "../choice.ts";
import { drawDayList } from "../charts/day-list.ts";
import { readWindows } from "../charts/given-windows.ts";
import { readTimeline } from "../charts/readings.ts";
import { eventTable, readersTable } from "../charts/table.ts";
import { tidyEvents } from "../charts/tidy-tables.ts";
import { drawTimelineKey } from "../charts/timeline-key.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { yearsTable } from "../charts/timeline-years-table.ts";
import { element } from "../element.ts";
import { dayListShown } from "../timeline-form.ts";
import type { ViewContext } from "../view-context.ts";
import { chooseMark } from "./choose-mark.ts";
import { addCursor } from "./cursor.ts";
import { addFrames } from "./frames.ts";
import { makeStage, type Stage } from "./stage.ts";
import { addWheel } from "./wheel.ts";
import { yearChoice } from "./year-choice.ts";
import { yearsList } from "./years-list.ts";

const HOW =
  "Drag a frame or one of its ends, or give it the focus and use the arrow keys, plus and minus. A number in a dot opens the list of its events, a year’s strokes the list of its posts.";

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
      if (dayListShown(width))
        return element(
          "div",
          {},
          drawDayList(view, document, { selected, within }),
          yearsList(context, view),
        );
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
    tables: () =>
      [eventTable(view), readersTable(view), yearsTable(view.years)].filter(
        (table) => table !== null,
      ),
    saved: () => tidyEvents(view),
  });
  section.classList.add("rulers");
  const box = section.querySelector(".chart-box");
  if (!(box instanceof HTMLElement)) throw new Error("expected the rulers' box, found none");
  box.before(yearChoice(context, view));
  const choose = (mark: Element) => chooseMark(context, view, box, mark);
  box.addEventListener("click", (event) => {
    const { target } = event;
    if (target instanceof Element && target.closest("a, summary") !== null) return;
    const mark = choiceAt(target) ?? choiceNear(box, event.clientX, event.clientY);
    if (mark === null || !mark.matches("[data-event], [data-events], [data-year]")) return;
    event.stopPropagation();
    choose(mark);
  });
  addCursor(box, () => stage, { selected, choose });
  return section;
}
