import { drawDayList } from "../../web/charts/day-list.ts";
import { element } from "../../web/charts/html.ts";
import { drawMonthLanes } from "../../web/charts/month-lanes.ts";
import { NOTES, readEvents, readTimeline } from "../../web/charts/readings.ts";
import { drawCodeFigures, openFigure } from "../../web/charts/report-figures.ts";
import { inForms, WIDTHS, type Form } from "../../web/charts/report-sections.ts";
import { drawTimeline } from "../../web/charts/timeline.ts";
import { UNREVIEWED } from "./event-sections.ts";
import type { ReportContext } from "./report-context.ts";

/** The five figures of the first page, numbered; the third and fourth beside each other. */
export function drawFigures(context: ReportContext): HTMLElement[] {
  const pair = element(context.document, "div", "side-by-side");
  const [stance, thread, ...crossings] = drawCodeFigures(context);
  pair.append(...crossings);
  return [...[stance, thread].filter((figure) => figure !== undefined), pair, drawEvents(context)];
}

function drawEvents(context: ReportContext): HTMLElement {
  const { document, timeline } = context;
  const about = { title: "When, and by which source", description: readTimeline(timeline) };
  const section = openFigure(context, {
    number: 5,
    title: about.title,
    readings: [readEvents(timeline)],
    ofAll: true,
    whose: timeline.events.length === 0 || timeline.version !== null ? null : UNREVIEWED,
  });
  if (timeline.events.length === 0) return section;
  section.append(element(document, "p", "note screen-only", NOTES.timeline));
  const draw = (form: Form): readonly Element[] => {
    const frame = { document, width: WIDTHS[form] };
    if (form === "wide") return [drawTimeline(timeline, frame, { about })];
    if (form === "page") return [drawMonthLanes(timeline, frame, { about })];
    return [drawDayList(timeline, document)];
  };
  section.append(...inForms(context, draw));
  return section;
}
