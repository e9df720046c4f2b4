import { counted } from "../charts/label.ts";
import { readOpenYears, readYear, YEARS_TITLE, type SpokenYear } from "../charts/timeline-years.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { yearPosts } from "./choose-mark.ts";

/** The years that posts speak of for a narrow page, which has no rulers: a line each that opens on its posts. */
export function yearsList(context: ViewContext, { years }: TimelineView): HTMLElement | null {
  if (years.length === 0) return null;
  return element(
    "div",
    { class: "years-list" },
    element("h3", { class: "day-date" }, YEARS_TITLE),
    element(
      "p",
      { class: "note" },
      `A post counts once a year; not a source${readOpenYears(years)}.`,
    ),
    ...years.map((year) => yearLine(context, year)),
  );
}

function yearLine(context: ViewContext, year: SpokenYear): HTMLElement {
  const { items, note } = yearPosts(context, year);
  return element(
    "details",
    { class: "readers-fold" },
    element(
      "summary",
      {},
      element("span", { class: "readers-head" }, String(year.year)),
      element("span", { class: "readers-count" }, counted(year.posts.length, "post")),
    ),
    element("p", { class: "note" }, `${readYear(year)}.`),
    ...items.map(({ words, href }) =>
      element("p", { class: "tools" }, element("a", { href, "data-go": "" }, words)),
    ),
    note === "" ? null : element("p", { class: "note" }, `${note}.`),
  );
}
