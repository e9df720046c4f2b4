import type { Analysis } from "../../model/analysis.ts";
import type { Event } from "../../model/event.ts";
import { postKey } from "../../model/post-codes.ts";
import { titleWithDate } from "../charts/calendar.ts";
import { drawDayList } from "../charts/day-list.ts";
import { drawEvent } from "../charts/draw-event.ts";
import { counted } from "../charts/label.ts";
import { readTimeline } from "../charts/readings.ts";
import { eventTable, readersTable } from "../charts/table.ts";
import { drawTimelineKey } from "../charts/timeline-key.ts";
import { timelineView, type DatedEvent, type TimelineView } from "../charts/timeline-view.ts";
import { windowsAround } from "../charts/timeline-windows.ts";
import { drawTimeline } from "../charts/timeline.ts";
import { chartSection } from "../chart-section.ts";
import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { hiddenEvents, readersLayer } from "../timeline-lists.ts";
import { dayListShown } from "../timeline-form.ts";
import { versionSwitch } from "../version-switch.ts";
import type { ViewContext } from "../view-context.ts";

/** The dated events by source and day, as reviewed or as found; for the one chosen the words of every document; and apart from them what readers alone mention. */
export function timeline(context: ViewContext): HTMLElement[] {
  const { version, at } = context.address;
  const kept = keptPosts(context);
  const view = timelineView(kept, version);
  const event = view.events.find(({ id }) => id === at);
  const isReaders = view.readers.some(({ id }) => id === at);
  const chosen = event ?? (isReaders ? undefined : firstChoice(view));
  return [
    element(
      "div",
      { class: "view-head" },
      element("h1", { class: "view-title" }, "What happened, by source and day"),
      element("p", { class: "standfirst" }, readTimeline(view)),
      versionSwitch(context),
    ),
    filterBar(context),
    rulers(context, view, isReaders ? at : (chosen?.id ?? null)),
    ...(chosen === undefined ? [] : [chosenEvent(context, view, chosen)]),
    ...[readersLayer(context, kept), hiddenEvents(context)].filter((part) => part !== null),
  ];
}

/** The analysis as the filter sees it: posts that it leaves out are in no event and in no mention of readers. */
function keptPosts({ analysis, views }: ViewContext): Analysis {
  const kept = new Set(views.filter(({ matches }) => matches).map(({ key }) => key));
  const inKept = (events: readonly Event[]): Event[] =>
    events.map((event) => ({ ...event, posts: event.posts.filter((key) => kept.has(key)) }));
  const { curation, readersEvents } = analysis;
  return {
    ...analysis,
    posts: analysis.posts.filter((post) => kept.has(postKey(analysis, post))),
    events: inKept(analysis.events),
    curation: curation === null ? null : { ...curation, found: inKept(curation.found) },
    readersEvents: readersEvents
      .map((event) => ({ ...event, mentions: event.mentions.filter(({ post }) => kept.has(post)) }))
      .filter(({ mentions }) => mentions.length > 0),
  };
}

/** What the rulers open on: the event that most documents tell, then the one most posts speak of. */
function firstChoice({ events }: TimelineView): DatedEvent | undefined {
  const known = events.filter(({ form }) => form === "day");
  return known.toSorted(
    (a, b) => b.documents.length - a.documents.length || b.posts.length - a.posts.length,
  )[0];
}

function rulers(context: ViewContext, view: TimelineView, selected: string | null) {
  const about = { title: "Rulers", description: readTimeline(view) };
  const section = chartSection(context, {
    id: "timeline",
    title: "Decades, months and days",
    reading: "",
    note: drawTimelineKey(view, document),
    form: "above",
    counted: "timeline",
    draw: (width) => {
      const at = selected === null ? {} : { selected };
      if (dayListShown(width)) return drawDayList(view, document, at);
      const windows = selected === null ? {} : { windows: windowsAround(view, selected, width) };
      return drawTimeline(view, { document, width }, { ...at, ...windows, about });
    },
    tables: () => [eventTable(view), readersTable(view)].filter((table) => table !== null),
  });
  section.classList.add("rulers");
  return section;
}

function chosenEvent(context: ViewContext, view: TimelineView, event: DatedEvent): HTMLElement {
  const { analysis, href, address } = context;
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
            `${words}: ${titleWithDate(other.title, other.when)}`,
          ),
        ],
  );
  return element(
    "section",
    { class: "part chosen-event", "aria-label": "The event chosen", id: `at-${event.id}` },
    drawEvent(analysis, event.id, document, "h2", address.version),
    event.posts.length === 0 ? null : speakers(context, event),
    element("p", { class: "tools" }, ...links),
  );
}

/** A filter knows the events as reviewed; the posts of a found event are links one by one. */
function speakers({ href, address, analysis }: ViewContext, { id, posts }: DatedEvent) {
  const filter = { ...address.filter, event: id };
  const all = `Read the ${counted(posts.length, "post")}`;
  const asReviewed =
    address.version === "reviewed" && analysis.events.some((event) => event.id === id);
  const links = asReviewed
    ? [element("a", { href: href({ view: "thread", filter }), "data-go": "" }, all)]
    : posts.map((key) =>
        element("a", { href: href({ view: "thread", at: key }), "data-go": "" }, `Post ${key}`),
      );
  return element("p", { class: "tools" }, ...links);
}
