import type { Analysis } from "../../model/analysis.ts";
import type { EventSource } from "../../model/event.ts";
import { precisionSchema } from "../../model/event.ts";
import { dateWords, spanOf } from "./calendar.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";

const RESOLVED = {
  written: "Date written in full",
  published: "Date completed from the day of publication",
  heading: "Date completed from the heading above it",
  context: "Date completed from the text before it",
} as const satisfies Record<EventSource["dated"]["resolvedBy"], string>;

/** The most exact first. */
const PRECISIONS = precisionSchema.options;

/** An event with one quotation a source, each with document, line and how its date was resolved. */
export function drawEvent(
  analysis: Analysis,
  id: string,
  document: Document,
  heading: "h2" | "h3" | "h4" = "h3",
): HTMLElement | null {
  const event = analysis.events.find((known) => known.id === id);
  if (event === undefined) return null;
  const section = element(document, "section", "event-detail");
  section.setAttribute("data-event", event.id);
  const when = capital(dateWords(event.date, event.end));
  section.append(element(document, heading, "event-head", `${when}: ${event.title}`));
  const posts =
    event.posts.length === 0
      ? "no post speaks of it"
      : `${counted(event.posts.length, "post")} ${event.posts.length === 1 ? "speaks" : "speak"} of it: ${listed(event.posts)}`;
  section.append(
    element(
      document,
      "p",
      "event-facts",
      `${datedBy(event.sources)}; ${posts}${afterArticle(analysis, event)}.`,
    ),
  );
  const sources = element(document, "div", "event-sources");
  for (const source of event.sources) sources.append(drawSource(analysis, source, document));
  section.append(sources);
  return section;
}

/** "2 documents date it to the day, 1 to the month": a document counts once, by its most exact words. */
function datedBy(sources: readonly EventSource[]): string {
  const exact = new Map<string, number>();
  for (const { document, dated } of sources) {
    const rank = PRECISIONS.indexOf(dated.precision);
    exact.set(document, Math.min(rank, exact.get(document) ?? rank));
  }
  const ranks = [...exact.values()];
  const parts = PRECISIONS.flatMap((precision, rank) => {
    const count = ranks.filter((other) => other === rank).length;
    return count === 0 ? [] : [{ count, words: `to the ${precision}` }];
  });
  return parts
    .map(({ count, words }, index) => {
      const verb = count === 1 ? "dates" : "date";
      return index === 0
        ? `${counted(count, "document")} ${verb} it ${words}`
        : `${count} ${words}`;
    })
    .join(", ");
}

function afterArticle(analysis: Analysis, event: { date: string; end: string | null }): string {
  const [thread] = analysis.threads;
  const published = thread === undefined ? null : spanOf(thread.published ?? "");
  const span = spanOf(event.date, event.end);
  if (published === null || span === null || analysis.threads.length > 1) return "";
  return span.from > published.from ? "; the article is older" : "";
}

function drawSource(analysis: Analysis, source: EventSource, document: Document): HTMLElement {
  const figure = element(document, "figure", "quotation");
  figure.append(element(document, "blockquote", "", source.quote));
  const facts = analysis.documents.find((known) => known.id === source.document);
  const thread = analysis.threads.find((known) => known.file === source.document);
  const name = [
    facts?.title ?? thread?.title ?? source.document,
    facts?.publisher ?? thread?.publisher,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(", ");
  const resolved = `${RESOLVED[source.dated.resolvedBy]}: “${source.dated.text}”`;
  const caption = `${name}, line ${source.line}. ${resolved}.`;
  figure.append(element(document, "figcaption", "", caption));
  return figure;
}
