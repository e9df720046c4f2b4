import { titleWithDate } from "../charts/calendar.ts";
import { followed } from "../charts/given-windows.ts";
import { capital, counted } from "../charts/label.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { datesIn, readYear, type SpokenYear } from "../charts/timeline-years.ts";
import type { ViewContext } from "../view-context.ts";
import { openList, type ListItem } from "./event-list.ts";

/** Posts of a year that are listed; the table has all of them. */
const MOST_LISTED = 40;

/** One event is chosen, and comes into sight; of several the list opens, and of a year that of its posts. */
export function chooseMark(
  context: ViewContext,
  view: TimelineView,
  box: HTMLElement,
  mark: Element,
): void {
  const { address, go, href } = context;
  const at = mark.getBoundingClientRect();
  const year = view.years.find((known) => String(known.year) === mark.getAttribute("data-year"));
  if (year !== undefined) {
    openList({ head: readYear(year), ...yearPosts(context, year), box, at });
    return;
  }
  const ids = mark.getAttribute("data-events")?.split(" ") ?? [];
  const events = view.events.filter(({ id }) => ids.includes(id));
  if (events.length > 1) {
    const items = events.map((event) => ({
      words: capital(titleWithDate(event.title, event.when)),
      href: href({ at: event.id, days: followed(address.days, event) }),
      style: `event ${event.kind}`,
    }));
    openList({ head: counted(events.length, "event"), items, note: "", box, at });
    return;
  }
  const id = mark.getAttribute("data-event") ?? ids[0];
  const event = [...view.events, ...view.readers].find((known) => known.id === id);
  if (event !== undefined) go({ at: event.id, days: followed(address.days, event) });
}

/** The posts of a year as links, each with its words, and how many more there are. */
export function yearPosts(
  context: ViewContext,
  { year, posts }: SpokenYear,
): { readonly items: readonly ListItem[]; readonly note: string } {
  const items = posts.slice(0, MOST_LISTED).map((key) => postItem(context, key, year));
  const left = posts.length - items.length;
  return { items, note: left === 0 ? "" : `${counted(left, "more post")} in the table` };
}

/** "Post 4.1: “this year”"; its words where the page has them. */
function postItem({ posts, href }: ViewContext, key: string, year: number): ListItem {
  const words = new Set(datesIn(posts.get(key)?.dates ?? [], year).map(({ text }) => `“${text}”`));
  const said = words.size === 0 ? "" : `: ${[...words].join(", ")}`;
  return { words: `Post ${key}${said}`, href: href({ view: "thread", at: key }), style: "" };
}
