import type { Analysis } from "../../model/analysis.ts";
import type { Event } from "../../model/event.ts";
import { dateWords, spanOf } from "../../web/charts/calendar.ts";
import { drawEvent } from "../../web/charts/draw-event.ts";
import { element } from "../../web/charts/html.ts";
import { capital, counted } from "../../web/charts/label.ts";
import { sourceName } from "../../web/charts/source-name.ts";
import { drawTable, type Table } from "../../web/charts/table.ts";
import { readCuration, versionWords } from "../../web/charts/timeline-version.ts";
import { openSection, scrolling } from "../../web/charts/report-sections.ts";
import type { ReportContext } from "./report-context.ts";
import { fold } from "./fold.ts";
import { whatBecame, type Became } from "./what-became.ts";

/** Said of a timeline that has one version. */
export const UNREVIEWED = "as found by the program; nobody has reviewed them";

/** Which version of the timeline the report shows, as it stands beside a heading. */
function shownVersion(analysis: Pick<Analysis, "curation">): string {
  const words = versionWords(analysis, "reviewed");
  return words === null ? UNREVIEWED : words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** The id of an event's element, for links within the page; the list of readers' events gives the same. */
export const eventAnchor = (id: string): string => `at-${id}`;

/** Every event with its quotations, by date; those that the charts cannot place at the end. */
export function drawEventDetails(context: ReportContext): HTMLElement {
  const { document, analysis, timeline } = context;
  const { events, curation } = analysis;
  const section = openSection(context, {
    id: "events",
    title: "All events, with their sources",
    ofAll: true,
    ...(events.length > 0 && { whose: shownVersion(analysis) }),
  });
  if (events.length === 0)
    section.append(element(document, "p", "reading", "No document dates an event."));
  if (curation !== null) {
    const said = `${readCuration(analysis)} Both versions are in this report.`;
    const how = `How it was reviewed: ${curation.made}`;
    section.append(element(document, "p", "reading", said), element(document, "p", "note", how));
  }
  const placed = timeline.events.map((event) => event.id);
  const known = new Set(placed);
  const others = events.map((event) => event.id).filter((id) => !known.has(id));
  for (const id of [...placed, ...others]) {
    const detail = drawEvent(analysis, id, document);
    if (detail === null) continue;
    detail.setAttribute("id", eventAnchor(id));
    const sources = detail.querySelector(".event-sources");
    if (sources !== null) fold(sources, counted(sources.childNodes.length, "quotation"), document);
    section.append(detail);
  }
  return section;
}

/** The timeline before its review, with what became of each event; nothing where nobody has reviewed it. */
export function drawFoundEvents(context: ReportContext): HTMLElement[] {
  const { document, analysis } = context;
  if (analysis.curation === null) return [];
  const section = openSection(context, {
    id: "events-found",
    title: "The events as the program found them",
    whose: `reviewed by ${analysis.curation.curator}`,
  });
  const note =
    "Titles, dates and lines as found; the last column says what the review made of each. Beneath the table stand the hidden ones with their quotations; those of all are in events-found.csv.";
  section.append(element(document, "p", "note", note));
  section.append(scrolling(document, drawTable(foundTable(analysis), document)));
  for (const { event: id } of analysis.curation.hidden) {
    const detail = drawEvent(analysis, id, document, "h3", "found");
    if (detail !== null) section.append(detail);
  }
  return [section];
}

/** Found and added events, by first day, then id; dates that the charts cannot place at the end. */
function foundTable(analysis: Analysis): Table {
  const names = ["Date", "title as found", "told by", "in the review"];
  const found = whatBecame(analysis).map((became) => ({
    event: became.found,
    title: became.found.title,
    review: becameWords(became),
  }));
  const added = analysis.events
    .filter((event) => event.found.length === 0)
    .map((event) => ({ event, title: "not found", review: `added: “${event.title}”` }));
  return {
    caption: "Events as found, and in the review",
    columns: names.map((name) => ({ name, numeric: false })),
    rows: [...found, ...added]
      .toSorted((a, b) => byFirstDay(a.event, b.event))
      .map(({ event, title, review }) => ({
        cells: [whenOf(event), title, toldBy(analysis, event), review],
      })),
  };
}

function byFirstDay(a: Event, b: Event): number {
  const [first, second] = [a, b].map(({ date, end }) => spanOf(date, end)?.from ?? Infinity);
  if (first === second || first === undefined || second === undefined) return a.id < b.id ? -1 : 1;
  return first - second;
}

const whenOf = ({ date, end }: Event): string => capital(dateWords(date, end));

/** "The Paper, line 3; History of the tram, line 8". */
function toldBy(analysis: Analysis, { sources }: Event): string {
  return sources
    .map(({ document, line }) => `${sourceName(analysis, document)}, line\u00a0${line}`)
    .join("; ");
}

function becameWords({ fate, now, changes, why }: Became): string {
  if (fate === "hidden") return `hidden: ${why}`;
  if (now === null) return "not in the reviewed version";
  if (fate === "merged") return `merged into “${now.title}”`;
  const words = {
    title: `retitled: “${now.title}”`,
    kind: `now a ${now.kind}`,
    date: `now dated ${dateWords(now.date, now.end)}`,
    sources: "a source added",
  };
  return changes.length === 0 ? fate : changes.map((change) => words[change]).join("; ");
}
