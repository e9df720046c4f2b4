import { creator, select } from "d3";
import { closeChart, group } from "./chart-frame.ts";
import { drawDot, drawEventBar, drawStrokes } from "./event-marks.ts";
import { element } from "./html.ts";
import type { EventForm, TimelineView } from "./timeline-view.ts";
import { readOpenYears } from "./timeline-years.ts";

const WIDTH = 18;
const HEIGHT = 14;
const MIDDLE = 6;
/** A narrow page has the list by day, without these marks. */
const OF_RULERS = " of-rulers";
const STROKES = { x: 1, end: 15, y: 9, posts: 2 };

const FORMS = [
  ["day", "to the day"],
  ["month", "to the month or a run of days"],
  ["year", "to the year or season"],
  ["vague", "to the decade or less"],
] as const satisfies readonly (readonly [EventForm, string])[];

/** The marks of the rulers with what they mean, those alone that the timeline has. */
export function drawTimelineKey(view: TimelineView, document: Document): HTMLElement {
  const key = element(document, "p", "timeline-key", view.events.length === 0 ? "" : "Known ");
  const add = (words: string, draw: (box: SVGSVGElement) => void, style = ""): void => {
    const entry = element(document, "span", `key-entry${style}`);
    const svg = creator("svg").call(document.documentElement);
    select(svg)
      .attr("class", "chart key-mark")
      .attr("width", WIDTH)
      .attr("height", HEIGHT)
      .attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
      .attr("aria-hidden", "true");
    draw(svg);
    entry.append(closeChart(select(svg)), words);
    key.append(entry);
  };
  for (const [form, words] of FORMS)
    if (view.events.some((event) => event.form === form))
      add(words, (box) => drawForm(box, form, "happening"));
  if (view.events.some(({ kind }) => kind === "statement"))
    add("with a tail, title in italics: a statement, dated by when it was said", (box) =>
      drawForm(box, "day", "statement"),
    );
  if (view.readers.length > 0)
    add(
      "mentioned by readers, told by no dated event of the documents; not checked",
      (box) => drawStrokes(select(box), STROKES),
      OF_RULERS,
    );
  if (view.years.length > 0)
    add(
      `years that posts speak of, a stroke a post; not a source${readOpenYears(view.years)}`,
      (box) => drawStrokes(group(select(box), "mention"), STROKES),
      OF_RULERS,
    );
  return key;
}

function drawForm(box: SVGSVGElement, form: EventForm, kind: "happening" | "statement"): void {
  const root = select(box);
  if (form === "day") drawDot(root, { x: 7, y: MIDDLE, events: [{ kind }] });
  else drawEventBar(root, { form, kind }, { x: 0, end: 15, y: MIDDLE, height: 8 });
}
