import { dateWords } from "./charts/calendar.ts";
import { capital, counted } from "./charts/label.ts";
import { drawQuotations } from "./charts/draw-event.ts";
import { drawReadersList, readReaders, READERS_TITLE } from "./charts/readers-list.ts";
import { element } from "./element.ts";
import type { ViewContext } from "./view-context.ts";

/** What readers alone mention, in the posts that the filter keeps, each on a line that opens; null where there is nothing. */
export function readersLayer(
  { href, analysis }: ViewContext,
  isKept: (key: string) => boolean,
  selected: string | undefined,
): HTMLElement | null {
  const { documents } = analysis;
  if (analysis.readersEvents.length === 0) return null;
  const readersEvents = analysis.readersEvents
    .map((event) => ({ ...event, mentions: event.mentions.filter(({ post }) => isKept(post)) }))
    .filter(({ mentions }) => mentions.length > 0);
  const kept = { readersEvents, documents };
  const [all, shown] = [analysis.readersEvents.length, readersEvents.length];
  const left =
    shown === all ? "" : ` ${counted(all - shown, "other")} in posts that the filter leaves out.`;
  const said = shown === 0 ? "None in the posts shown." : readReaders(kept);
  const list = drawReadersList(kept, {
    document,
    selected,
    linked: (key) => href({ view: "thread", at: key }),
    isBrief: true,
  });
  return element(
    "section",
    { class: "part readers", "aria-labelledby": "section-readers" },
    element("h2", { id: "section-readers" }, READERS_TITLE),
    element("p", { class: "reading" }, `${said}${left}`),
    list,
  );
}

/** In the found version: what the review took out, and why; null elsewhere. */
export function hiddenEvents({ analysis, address, href }: ViewContext): HTMLElement | null {
  const { curation } = analysis;
  if (curation === null || address.version !== "found" || curation.hidden.length === 0) return null;
  const rows = curation.hidden.flatMap(({ event: id, why }) => {
    const event = curation.found.find((known) => known.id === id);
    if (event === undefined) return [];
    const when = capital(dateWords(event.date, event.end));
    const link = element("a", { href: href({ at: id }), "data-go": "" }, `${when}: ${event.title}`);
    const words = element("span", { class: "why" }, why);
    return [element("li", {}, link, words, drawQuotations(analysis, event, document))];
  });
  return element(
    "section",
    { class: "part hidden-events", "aria-labelledby": "section-hidden" },
    element("h2", { id: "section-hidden" }, "Hidden in the reviewed timeline"),
    element(
      "p",
      { class: "reading" },
      `${counted(rows.length, "event")} found by the program ${rows.length === 1 ? "is" : "are"} not shown as reviewed by ${curation.curator}.`,
    ),
    element("ul", { class: "hidden-list" }, ...rows),
  );
}
