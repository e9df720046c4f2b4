import type { Analysis } from "../../model/analysis.ts";
import type { Difference, EventSource } from "../../model/event.ts";
import { dateWords } from "./calendar.ts";
import { element } from "./html.ts";

type Dated = EventSource["dated"];

/** What the open part of a date was taken from. */
const AGAINST = {
  published: "the day of publication",
  heading: "the heading above it",
  context: "a date before it in the text",
} as const satisfies Record<Exclude<Dated["resolvedBy"], "written">, string>;

/** A source's own words, with the words that date them and those in which sources differ set apart; beneath them the place, and how the date was read. */
export function drawSource(
  analysis: Analysis,
  source: EventSource,
  differences: readonly Difference[],
  document: Document,
): HTMLElement {
  const figure = element(document, "figure", "quotation");
  const quote = element(document, "blockquote");
  quote.append(...markedQuote(source, differences, document));
  figure.append(quote);
  const facts = analysis.documents.find((known) => known.id === source.document);
  const thread = analysis.threads.find((known) => known.file === source.document);
  const name = [
    facts?.title ?? thread?.title ?? source.document,
    facts?.publisher ?? thread?.publisher,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(", ");
  const published = facts?.published ?? thread?.published ?? null;
  const caption = `${name}, line ${source.line}. ${datingWords(source, published)}.`;
  figure.append(element(document, "figcaption", "", caption));
  return figure;
}

/** "Dated to the day by “Tuesday”, read as 4 May 2021 against the day of publication, 30 April 2021". */
function datingWords(source: EventSource, published: string | null): string {
  const { dated } = source;
  const inside = dated.start >= source.start && dated.end <= source.end;
  const words = `“${dated.text}”${inside ? "" : " outside the quotation"}`;
  const said = `Dated to the ${dated.precision} by ${words}`;
  if (dated.readings !== undefined)
    return `${said}, which may mean ${dated.readings.map((date) => dateWords(date)).join(" or ")}`;
  if (dated.resolvedBy === "written") return `${said}, written in full`;
  const against = dated.against ?? (dated.resolvedBy === "published" ? published : null);
  const day = against === null ? "" : `, ${dateWords(against)}`;
  return `${said}, read as ${dateWords(dated.date)} against ${AGAINST[dated.resolvedBy]}${day}`;
}

type Mark = { readonly start: number; readonly end: number; readonly style: string };

/** The quotation in pieces; a mark that does not lie inside it, or overlaps an earlier one, is left out. */
function markedQuote(
  { document: id, start, quote, dated }: EventSource,
  differences: readonly Difference[],
  document: Document,
): Node[] {
  const differing = differences
    .flatMap(({ tellings }) => tellings)
    .filter((telling) => telling.document === id)
    .map((telling) => ({ ...telling, style: "differs" }));
  const marks: Mark[] = [{ ...dated, style: "dated" }, ...differing]
    .filter((mark) => quote.slice(mark.start - start, mark.end - start) === mark.text)
    .toSorted((a, b) => a.start - b.start);
  const nodes: Node[] = [];
  let at = 0;
  for (const mark of marks) {
    const [from, to] = [mark.start - start, mark.end - start];
    if (from < at || to <= from) continue;
    nodes.push(document.createTextNode(quote.slice(at, from)));
    nodes.push(element(document, "span", mark.style, quote.slice(from, to)));
    at = to;
  }
  nodes.push(document.createTextNode(quote.slice(at)));
  return nodes;
}
