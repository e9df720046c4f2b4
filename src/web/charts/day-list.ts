import { partsOf, shortDay, type DaySpan } from "./calendar.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { overlaps } from "./lane-items.ts";
import { documentName, type DatedEvent, type TimelineView } from "./timeline-view.ts";

type Options = {
  readonly selected?: string | undefined;
  /** The days whose events are listed; all where it is missing. */
  readonly within?: DaySpan | undefined;
};

/** What is known to the month or day stands under its month, the rest under its own words. */
type Month = { readonly head: string; readonly from: number; readonly events: DatedEvent[] };

/** The timeline of a narrow page: the events as a list, by month; the days of the articles stand among them. */
export function drawDayList(
  view: TimelineView,
  document: Document,
  { selected, within }: Options = {},
): HTMLElement {
  const list = element(document, "ol", "day-list");
  const shown = view.events.filter((event) => within === undefined || overlaps(event, within));
  let articles = view.articles.filter(
    (day) => within === undefined || (day >= within.from && day < within.to),
  );
  const months = monthsOf(shown);
  for (const month of months) {
    const entry = element(document, "li", "month");
    entry.append(element(document, "h3", "day-date", month.head));
    const inner = element(document, "ul", "day-events");
    for (const event of month.events) {
      const before = articles.filter((day) => day < event.from);
      articles = articles.slice(before.length);
      for (const day of before) inner.append(drawArticle(day, document));
      inner.append(drawItem(view, event, document, selected));
    }
    entry.append(inner);
    list.append(entry);
  }
  if (articles.length > 0) {
    const last = element(document, "li", "month");
    const inner = element(document, "ul", "day-events");
    for (const day of articles) inner.append(drawArticle(day, document));
    last.append(inner);
    list.append(last);
  }
  if (shown.length === 0) list.append(element(document, "li", "note", NONE));
  return list;
}

const NONE = "No document dates an event to these days.";

function monthsOf(events: readonly DatedEvent[]): Month[] {
  const months: Month[] = [];
  for (const event of events) {
    const head = headOf(event);
    const last = months.at(-1);
    if (last?.head === head) last.events.push(event);
    else months.push({ head, from: event.from, events: [event] });
  }
  return months;
}

function headOf({ form, from, to, when }: DatedEvent): string {
  if (form !== "day" && form !== "month") return capital(when);
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const isOne = first.month === last.month && first.year === last.year;
  return isOne ? `${first.monthName} ${first.year}` : capital(when);
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

/** "19", "19–20" for a run of days in its month; "" for what its head says already. */
function dayWords({ form, from, to }: DatedEvent): string {
  if (form === "day") return String(partsOf(from).day);
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const isRun = form === "month" && first.month === last.month && first.year === last.year;
  const isWhole = first.day === 1 && partsOf(to).day === 1;
  return isRun && !isWhole ? `${first.day}–${last.day}` : "";
}

function drawArticle(day: number, document: Document): HTMLElement {
  return element(document, "li", "article-line", `Article published, ${shortDay(day)}`);
}
