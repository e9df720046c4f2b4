import { titleWithDate } from "../charts/calendar.ts";
import { drawEvent } from "../charts/draw-event.ts";
import { followed } from "../charts/given-windows.ts";
import { readTimeline } from "../charts/readings.ts";
import { timelineView, type DatedEvent, type TimelineView } from "../charts/timeline-view.ts";
import { twinOf } from "../charts/timeline-version.ts";
import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { eventPosts } from "../rulers/event-posts.ts";
import { rulers } from "../rulers/rulers.ts";
import { hiddenEvents, readersLayer } from "../timeline-lists.ts";
import { versionSwitch } from "../version-switch.ts";
import type { ViewContext } from "../view-context.ts";

/** The dated events by source and day, as reviewed or as found; for the one chosen the words of every document and of the posts; and apart from them what readers alone mention. */
export function timeline(context: ViewContext): HTMLElement[] {
  const { version, at } = context.address;
  const isKept = keptPosts(context);
  const view = timelineView(context.analysis, version, isKept);
  const wanted = at ?? filteredEvent(context);
  const event = view.events.find(({ id }) => id === wanted);
  const isReaders = view.readers.some(({ id }) => id === wanted);
  const chosen = event ?? (isReaders ? undefined : firstChoice(view));
  const selected = isReaders ? (wanted ?? undefined) : chosen?.id;
  return [
    element(
      "div",
      { class: "view-head" },
      element("h1", { class: "view-title" }, "What the sources tell, by day"),
      element("p", { class: "standfirst" }, readTimeline(view)),
      versionSwitch(context),
    ),
    filterBar(context),
    rulers(context, view, selected),
    ...(chosen === undefined ? [] : [chosenEvent(context, view, chosen)]),
    ...[readersLayer(context, isKept, selected), hiddenEvents(context)].filter(
      (part) => part !== null,
    ),
  ];
}

/** Whether the filter keeps a post: those that it leaves out are in no event and in no mention of readers. */
function keptPosts({ views, matching }: ViewContext): (key: string) => boolean {
  if (matching === views.length) return () => true;
  const kept = new Set(views.filter(({ matches }) => matches).map(({ key }) => key));
  return (key) => kept.has(key);
}

/** The event that the filter is about, in the version shown. */
function filteredEvent({ analysis, address }: ViewContext): string | null {
  const { event } = address.filter;
  if (event === null || address.version === "reviewed") return event;
  return twinOf(analysis, event, "found") ?? event;
}

/** What the rulers open on: the event that most posts speak of, of those shown, then of all; where none does, the day that most documents tell. The earliest of equals. */
function firstChoice({ events }: TimelineView): DatedEvent | undefined {
  const spoken = events.filter(({ allPosts }) => allPosts > 0);
  const bySpoken = spoken.toSorted(
    (a, b) => b.posts.length - a.posts.length || b.allPosts - a.allPosts,
  );
  const known = events.filter(({ form }) => form === "day");
  return bySpoken[0] ?? known.toSorted((a, b) => b.documents.length - a.documents.length)[0];
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
            {
              href: href({ at: other.id, days: followed(address.days, other) }),
              "data-go": "",
              "data-focus": words,
            },
            `${words}: ${titleWithDate(other.title, other.when)}`,
          ),
        ],
  );
  return element(
    "section",
    { class: "part chosen-event", "aria-label": "The event chosen", id: `at-${event.id}` },
    drawEvent(analysis, event.id, document, "h2", address.version),
    eventPosts(context, view, event),
    element("p", { class: "tools" }, ...links),
  );
}
