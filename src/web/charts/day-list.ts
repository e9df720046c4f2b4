import { epochDay, partsOf, shortDay, type DaySpan, type EpochDay } from "./calendar.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { overlaps } from "./lane-items.ts";
import { documentName, type DatedEvent, type TimelineView } from "./timeline-view.ts";

type Options = {
  readonly selected?: string | undefined;
  /** The days whose events are listed; all where it is missing. */
  readonly within?: DaySpan | undefined;
};

/** What is known to the month or day stands under the month that it begins in, the rest under its own words. */
type Month = DaySpan & {
  readonly head: string;
  readonly events: DatedEvent[];
  readonly articles: EpochDay[];
};

/** The timeline of a narrow page: the events as a list, by month; the days of the articles stand among them. */
export function drawDayList(
  view: TimelineView,
  document: Document,
  { selected, within }: Options = {},
): HTMLElement {
  const list = element(document, "ol", "day-list");
  const shown = view.events.filter((event) => within === undefined || overlaps(event, within));
  const articles = view.articles.filter(
    (day) => within === undefined || (day >= within.from && day < within.to),
  );
  for (const month of monthsOf(shown, articles)) {
    const entry = element(document, "li", "month");
    entry.append(element(document, "h3", "day-date", month.head));
    const inner = element(document, "ul", "day-events");
    let left = month.articles;
    for (const event of month.events) {
      const before = left.filter((day) => day < event.from);
      left = left.slice(before.length);
      for (const day of before) inner.append(drawArticle(day, document));
      inner.append(drawItem(view, event, document, selected));
    }
    for (const day of left) inner.append(drawArticle(day, document));
    entry.append(inner);
    list.append(entry);
  }
  if (shown.length === 0) list.append(element(document, "li", "note", NONE));
  return list;
}

const NONE = "No document dates an event to these days.";

/** Each month once, by its first day; a year or season stands before the months that begin with it. */
function monthsOf(events: readonly DatedEvent[], articles: readonly EpochDay[]): Month[] {
  const months = new Map<string, Month>();
  const under = (head: string, span: DaySpan): Month => {
    const known = months.get(head) ?? { ...span, head, events: [], articles: [] };
    months.set(head, known);
    return known;
  };
  for (const event of events) {
    const isClose = event.form === "day" || event.form === "month";
    const month = isClose
      ? under(monthOf(event.from), monthSpan(event.from))
      : under(capital(event.when), event);
    month.events.push(event);
  }
  for (const day of articles) under(monthOf(day), monthSpan(day)).articles.push(day);
  return [...months.values()].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function monthOf(day: EpochDay): string {
  const { monthName, year } = partsOf(day);
  return `${monthName} ${year}`;
}

function monthSpan(day: EpochDay): DaySpan {
  const { year, month } = partsOf(day);
  return { from: epochDay(year, month, 1), to: epochDay(year, month + 1, 1) };
}

function drawItem(
  view: TimelineView,
  event: DatedEvent,
  document: Document,
  selected: string | undefined,
): HTMLElement {
  const style = `event ${event.kind}${event.id === selected ? " is-selected" : ""}`;
  const item = element(document, "li", style);
  item.setAttribute("data-event", event.id);
  item.append(element(document, "span", `event-sign ${event.form}`));
  const title = element(document, "span", "event-title");
  const day = dayWords(event);
  if (day !== "") title.append(element(document, "b", "event-day", day), " ");
  title.append(event.title);
  const facts = [
    ...(event.kind === "statement" ? ["said"] : []),
    listed(event.documents.map((id) => documentName(view, id))),
    ...(event.differences.length === 0 ? [] : [`differ on ${listed(event.differences)}`]),
    ...(event.posts.length === 0 ? [] : [counted(event.posts.length, "post")]),
  ];
  item.append(title, element(document, "span", "event-source", facts.join("; ")));
  return item;
}

/** "19", "19–20" for a run of days in its month, the whole date for one that leaves it; "" for what its head says already. */
function dayWords({ form, from, to, when }: DatedEvent): string {
  if (form === "day") return String(partsOf(from).day);
  if (form !== "month") return "";
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  if (first.month !== last.month || first.year !== last.year) return when;
  const isWhole = first.day === 1 && partsOf(to).day === 1;
  return isWhole ? "" : `${first.day}–${last.day}`;
}

function drawArticle(day: number, document: Document): HTMLElement {
  return element(document, "li", "article-line", `Article published, ${shortDay(day)}`);
}
