import type { Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { drawDayList } from "../charts/day-list.ts";
import { drawEvent } from "../charts/draw-event.ts";
import { counted, listed } from "../charts/label.ts";
import { NOTES, readTimeline } from "../charts/readings.ts";
import { eventTable } from "../charts/table.ts";
import { timelineView, type DatedEvent, type TimelineView } from "../charts/timeline-view.ts";
import { windowsAround } from "../charts/timeline-windows.ts";
import { drawTimeline } from "../charts/timeline.ts";
import { chartSection } from "../chart-section.ts";
import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { dayListShown } from "../timeline-form.ts";
import type { ViewContext } from "../view-context.ts";

/** The dated events by source and day, and for the one chosen the words of every document. */
export function timeline(context: ViewContext): HTMLElement[] {
  const { address } = context;
  const view = timelineView(keptPosts(context));
  const selected = view.events.find(({ id }) => id === address.at) ?? firstChoice(view);
  return [
    element(
      "div",
      { class: "view-head" },
      element("h1", { class: "view-title" }, "What happened, by source and day"),
      element("p", { class: "standfirst" }, readTimeline(view)),
    ),
    filterBar(context),
    rulers(context, view, selected),
    ...(selected === undefined ? [] : [chosenEvent(context, view, selected)]),
  ];
}

/** The analysis as the filter sees it: readers' mentions are counted in the posts that it keeps. */
function keptPosts({ analysis, views }: ViewContext): Analysis {
  const kept = new Set(views.filter(({ matches }) => matches).map(({ key }) => key));
  return {
    ...analysis,
    posts: analysis.posts.filter((post) => kept.has(postKey(analysis, post))),
    events: analysis.events.map((event) =>
      Object.assign({}, event, { posts: event.posts.filter((key) => kept.has(key)) }),
    ),
  };
}

/** What the rulers open on: the event that most documents tell, then the one most posts speak of. */
function firstChoice({ events }: TimelineView): DatedEvent | undefined {
  const known = events.filter(({ form }) => form === "day");
  return known.toSorted(
    (a, b) => b.documents.length - a.documents.length || b.posts.length - a.posts.length,
  )[0];
}

function rulers(context: ViewContext, view: TimelineView, selected: DatedEvent | undefined) {
  const about = { title: "Rulers", description: readTimeline(view) };
  const section = chartSection(context, {
    id: "timeline",
    title: "Decades, months and days",
    reading: "",
    note: NOTES.timeline,
    form: "above",
    counted: "timeline",
    draw: (width) => {
      const at = selected === undefined ? {} : { selected: selected.id };
      if (dayListShown(width)) return drawDayList(view, document, at);
      const windows =
        selected === undefined ? {} : { windows: windowsAround(view, selected.id, width) };
      return drawTimeline(view, { document, width }, { ...at, ...windows, about });
    },
    tables: () => [eventTable(view)],
  });
  section.classList.add("rulers");
  return section;
}

function chosenEvent(context: ViewContext, view: TimelineView, event: DatedEvent): HTMLElement {
  const { analysis, href } = context;
  const index = view.events.indexOf(event);
  const around = [
    { words: "Earlier", other: view.events[index - 1] },
    { words: "Later", other: view.events[index + 1] },
  ];
  const links = around.flatMap(({ words, other }) =>
    other === undefined
      ? []
      : [
          element(
            "a",
            { href: href({ at: other.id }), "data-go": "", "data-focus": words },
            `${words}: ${other.title}, ${other.when}`,
          ),
        ],
  );
  return element(
    "section",
    { class: "part chosen-event", "aria-label": "The event chosen", id: `at-${event.id}` },
    drawEvent(analysis, event.id, document, "h2"),
    event.posts.length === 0 ? null : speakers(context, event),
    element("p", { class: "tools" }, ...links),
  );
}

function speakers({ href, address }: ViewContext, { id, posts }: DatedEvent): HTMLElement {
  const count = `Read the ${counted(posts.length, "post")}`;
  const filter = { ...address.filter, event: id };
  return element(
    "p",
    { class: "tools" },
    element(
      "a",
      { href: href({ view: "thread", at: null, filter }), "data-go": "" },
      `${count}: ${listed(posts)}`,
    ),
  );
}
