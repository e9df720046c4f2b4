import { epochDay, partsOf, type DaySpan } from "../charts/calendar.ts";
import { readWindows, writeWindows } from "../charts/given-windows.ts";
import { capital, counted } from "../charts/label.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/** Buttons of the years that events begin in, for the list of a narrow page: one year at a time, or all of them. */
export function yearChoice({ address, href }: ViewContext, view: TimelineView): HTMLElement {
  const counts = new Map<string, { days: DaySpan; count: number }>();
  for (const { form, from, to, when } of view.events) {
    const { year } = partsOf(from);
    const isVague = form === "vague";
    const words = isVague ? capital(when) : String(year);
    const days = isVague
      ? { from, to }
      : { from: epochDay(year, 1, 1), to: epochDay(year + 1, 1, 1) };
    counts.set(words, { days, count: (counts.get(words)?.count ?? 0) + 1 });
  }
  const given = readWindows(address.days)?.days ?? null;
  const link = (words: string, days: string | null, count: number) => {
    const isShown = days === (given === null ? null : writeWindows({ days: given, months: null }));
    return element(
      "a",
      {
        href: href({ days }),
        "data-go": "",
        "data-focus": `year-${words}`,
        "aria-current": isShown ? "true" : null,
        "aria-label": `${words}: ${counted(count, "event")}`,
      },
      words,
      element("span", { class: "year-count" }, String(count)),
    );
  };
  const years = [...counts].map(([words, { days, count }]) =>
    link(words, writeWindows({ days, months: null }), count),
  );
  return element(
    "p",
    { class: "year-choice", role: "group", "aria-label": "Years of the list" },
    link("All", null, view.events.length),
    ...years,
  );
}
