import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { documentName, type DatedEvent, type TimelineView } from "./timeline-view.ts";

type Options = { readonly selected?: string | undefined };

/** The timeline of a narrow page: all events as a list, one entry a date. */
export function drawDayList(
  view: TimelineView,
  document: Document,
  { selected }: Options = {},
): HTMLElement {
  const list = element(document, "ol", "day-list");
  const dates = new Map<string, DatedEvent[]>();
  for (const event of view.events) {
    const known = dates.get(event.when);
    if (known === undefined) dates.set(event.when, [event]);
    else known.push(event);
  }
  for (const [when, events] of dates) {
    const entry = element(document, "li", "day");
    entry.append(element(document, "h3", "day-date", capital(when)));
    const inner = element(document, "ul", "day-events");
    for (const event of events) {
      const style = `event ${event.kind}${event.id === selected ? " is-selected" : ""}`;
      const item = element(document, "li", style);
      item.setAttribute("data-event", event.id);
      item.append(element(document, "span", `event-sign ${event.form}`));
      item.append(element(document, "span", "event-title", event.title));
      const sources = listed(event.documents.map((id) => documentName(view, id)));
      const facts = [
        ...(event.kind === "statement" ? ["said"] : []),
        sources,
        ...(event.differences.length === 0 ? [] : [`differ on ${listed(event.differences)}`]),
        ...(event.posts.length === 0 ? [] : [counted(event.posts.length, "post")]),
      ];
      item.append(element(document, "span", "event-source", facts.join("; ")));
      inner.append(item);
    }
    entry.append(inner);
    list.append(entry);
  }
  return list;
}
