import { issueOf, type Issue, type IssueCode } from "../../../model/issue.ts";
import { periodWords } from "../../../model/edtf.ts";
import type { EventSource } from "../../../model/event.ts";
import type { Place, Span } from "../../../model/place.ts";
import type { DatedQuote } from "../../../model/timeline-file.ts";
import { readDatedWords, type ClaimedDate, type Reading } from "./dated-words.ts";
import type { SearchedDocument } from "./searched-document.ts";

export type Documents = ReadonlyMap<string, SearchedDocument>;

/** A quote as a source, and what its words say of the event's date; else what is wrong with it. */
export type QuotedSource = GoodSource | { readonly source: null; readonly issue: Issue };
export type GoodSource = {
  readonly source: EventSource;
  readonly reading: Reading;
  readonly issue: null;
};

/** So many documents and lines are named in a message. */
const MAX_NAMED = 5;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Checks a quote that a curator gave, and the words by which it dates an event.
 *
 * In:     the quote; the event's date; the documents by name; where a field of the quote stands in the review.
 * Out:    the source with the document's own words.
 * Issues: `review-quote` where the document lacks the words; `review-date` where the words that date it do not stand where they
 *         should, or cannot mean the date (errors).
 */
export function quotedSource(
  quote: DatedQuote,
  claim: ClaimedDate,
  documents: Documents,
  placeOf: (field: keyof DatedQuote) => Place,
): QuotedSource {
  const fail = (code: IssueCode, field: keyof DatedQuote, message: string) => ({
    source: null,
    issue: issueOf(code, placeOf(field), message),
  });
  const document = documents.get(quote.document);
  if (document === undefined)
    return fail("review-quote", "document", unknownDocument(quote.document, documents));
  const span = document.locate(quote.quote, quote.line);
  if (span === null) return fail("review-quote", "quote", unlikeDocument(quote, document));
  const words = findDated(quote, span, document);
  if (words === null) return fail("review-date", "dated", noSuchWords(quote, document));
  const read = readDatedWords(document, words, claim);
  if (read === null || !read.meets)
    return fail("review-date", "dated", otherDate(quote.dated, claim, read?.reading ?? null));
  const { text, name } = document.source;
  const { date, precision, resolvedBy, against } = read.reading;
  const source = {
    document: name,
    ...span,
    quote: text.slice(span.start, span.end),
    line: document.lineOf(span.start),
    dated: {
      ...words,
      text: text.slice(words.start, words.end),
      date,
      precision,
      resolvedBy,
      ...(against !== undefined && { against }),
    },
  };
  return { source, reading: read.reading, issue: null };
}

/** What to say of a document that the study lacks. */
export function unknownDocument(name: string, documents: Documents): string {
  const names = [...documents.keys()];
  const more = names.length > MAX_NAMED ? " …" : "";
  return `The study has no document ${name}. Name one of its files: ${names.slice(0, MAX_NAMED).join(", ")}${more}.`;
}

/** What to say of a quote that its document lacks. */
export function unlikeDocument(
  { document: name, quote }: Pick<DatedQuote, "document" | "quote">,
  document: SearchedDocument,
): string {
  const outside = document.lineOutside(quote);
  if (outside !== null)
    return `These words stand on line ${outside} of ${name}, outside its article: comments are no source. Quote the article, or a document.`;
  const difference = document.firstDifference(quote);
  const line = difference?.line ?? null;
  const place = line === null ? "" : ` (line ${line} of the document)`;
  const where = difference === null ? "" : ` They differ from it at “${difference.words}”${place}.`;
  return `These words do not stand in ${name}.${where} Copy them from the document, letter by letter.`;
}

/** Where the words that date an event stand: in its quote, or on the line named. */
function findDated(
  { dated, datedLine }: DatedQuote,
  quote: Span,
  document: SearchedDocument,
): Span | null {
  const part = datedLine === undefined ? quote : document.spanOfLine(datedLine);
  return part === null ? null : wholeWordsIn(document.source.text, part, dated.trim());
}

/** The first place in a part of a text where words stand that are no part of longer ones. */
function wholeWordsIn(text: string, part: Span, words: string): Span | null {
  if (words === "") return null;
  const inner = text.slice(part.start, part.end);
  for (let at = inner.indexOf(words); at !== -1; at = inner.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!LETTER.test(inner[at - 1] ?? "") && !LETTER.test(inner[end] ?? ""))
      return { start: part.start + at, end: part.start + end };
  }
  return null;
}

function noSuchWords({ document: name, dated, datedLine }: DatedQuote, document: SearchedDocument) {
  if (datedLine !== undefined)
    return `The words “${dated}” do not stand on line ${datedLine} of ${name}. Correct datedLine: or dated:.`;
  const lines = linesWith(dated, document);
  const where = lines.length === 0 ? "" : ` (they stand on line ${lines.join(", ")})`;
  return `The words “${dated}” do not stand in the quote. Copy the words that date the event out of the quote, or name with datedLine: the line of the document that they stand on${where}.`;
}

function linesWith(words: string, document: SearchedDocument): number[] {
  const lines = new Set<number>();
  let from = 0;
  while (lines.size < MAX_NAMED) {
    const { text } = document.source;
    const span = wholeWordsIn(text, { start: from, end: text.length }, words.trim());
    if (span === null) break;
    const line = document.lineOf(span.start);
    lines.add(line);
    from = document.spanOfLine(line)?.end ?? text.length;
  }
  return [...lines];
}

/** As the file writes it, with its words where the writing does not tell: "2019-23 (autumn 2019)". */
export const dateText = ({ date, end }: ClaimedDate): string =>
  end === null ? pointText(date) : `${pointText(date)}/${pointText(end)}`;

function pointText(date: string): string {
  const words = periodWords(date);
  return words === null ? date : `${date} (${words})`;
}

/** What to say of a date that none of the words that date the event gives so exactly. */
export function tooExact(claim: ClaimedDate, sources: readonly GoodSource[]): string {
  const said = sources.map(
    ({ source, reading: { date, endDate } }) =>
      `“${source.dated.text}” says ${dateText({ date, end: endDate })}`,
  );
  return `The date ${dateText(claim)} is more exact than the words that date the event: ${said.join(", ")}. Give no more than they say, or quote words that say it.`;
}

function otherDate(dated: string, claim: ClaimedDate, reading: Reading | null): string {
  if (reading === null)
    return `The words “${dated}” cannot mean ${dateText(claim)}. Correct the date, or name the words that date the event.`;
  const meant = dateText({ date: reading.date, end: reading.endDate });
  return `The words “${dated}” mean ${meant}, not ${dateText(claim)}. Correct the date, or name the words that date the event.`;
}
