import type { EventSource } from "../../../model/event.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import type { ReadBlock } from "../dates/date-reader.ts";
import { countedInRow } from "./counted.ts";
import type { Telling } from "./telling.ts";
import { shorten } from "./shorten.ts";

/** Infobox rows that date the document's subject as a whole; other rows name what happened in their key. */
const WHOLE = /^(?:date|dates|when|duration|period)$/u;
const HAPPENED =
  /^(?:founded|formed|established|formation|opened|opening|closed|dissolved|born|birth.date|died|death.date|built|completed|released|launched|signed|inaugurated|first.flight|trial|ceremony|held|construction|occupation|abolished|disbanded|demolished|date.(?:signed|effective|founded|opened|formed))$/u;

const SENTENCE = /[.!?]["”’)\]]?$/u;
const ITEM_KEY = /^[-*•|]\s?(?<key>\p{L}[\p{L} _]{0,40}):\s/u;

/** A row of an infobox, or a list item written like one: "- Date: 6 April 2016". */
export function isRow({ block, dates }: ReadBlock): boolean {
  if (block.kind === "row") return true;
  const key = block.kind === "item" ? keyOf(block) : "";
  const [date] = dates;
  if (key === "" || date === undefined || !(WHOLE.test(key) || HAPPENED.test(key))) return false;
  return block.text.slice(0, date.start - block.start).endsWith(": ");
}

/** The key in lower case, dots for its spaces. */
function keyOf({ key, text }: ReadBlock["block"]): string {
  const own = key === "" ? (ITEM_KEY.exec(text)?.groups?.["key"]?.toLowerCase() ?? "") : key;
  return own.replaceAll(" ", ".");
}

/** What a box is about, and those of its rows that count what happened in all. */
type Subject = {
  readonly title: string;
  readonly counts: readonly ReadBlock["block"][];
  /** The sentence that the lead opens with. */
  readonly opening: { readonly start: number; readonly end: number; readonly line: number } | null;
};

/** A longer opening is no definition. */
const MAX_OPENING = 1_500;

const MAX_COUNTS = 12;

/** The event that an infobox row tells, titled with the words of the box. */
export function rowTelling(
  { name, text }: { readonly name: string; readonly text: string },
  { block, dates }: ReadBlock,
  subject: Subject,
): Telling[] {
  const [date] = dates;
  const key = keyOf(block);
  if (date === undefined || (!WHOLE.test(key) && !HAPPENED.test(key))) return [];
  if (subject.title === "") return [];
  const isWhole = WHOLE.test(key);
  const title = shorten(isWhole ? subject.title : `${subject.title}: ${key.replaceAll(".", " ")}`);
  const sourceOf = (
    { start, end, line }: ReadBlock["block"],
    { resolvedBy, against }: Pick<EventSource["dated"], "resolvedBy" | "against">,
  ): EventSource => ({
    document: name,
    start,
    end,
    quote: text.slice(start, end),
    line,
    dated: {
      start: date.start,
      end: date.end,
      text: date.text,
      date: date.date,
      precision: date.precision,
      resolvedBy,
      ...(against !== undefined && { against }),
    },
  });
  return [
    {
      kind: "happening",
      date: date.date,
      end: date.endDate,
      title,
      clause: title,
      source: sourceOf(block, date),
      ...(isWhole && { totals: subject.counts.map((row) => sourceOf(row, byBox(date))) }),
    },
  ];
}

/** The rows of a box are dated by its row of dates. */
const byBox = ({ date }: { readonly date: string }) => ({
  resolvedBy: "context" as const,
  against: date,
});

/**
 * The sentence that says what an article is about: "The 2016 dock strike was a labour dispute at Aa."
 *
 * In:  the telling of the box's date; it dates the sentence too.
 * Out: none where the first sentence does not open with the title.
 */
export function definitionTelling(
  { name, text }: { readonly name: string; readonly text: string },
  { opening: lead }: Subject,
  row: Telling,
): Telling[] {
  if (lead === null) return [];
  const { start, end, line } = lead;
  const quote = text.slice(start, end);
  const title = row.clause.toLowerCase();
  const opening = quote.toLowerCase().replace(/^(?:the|a|an) /u, "");
  if (!opening.startsWith(title) || !/^ (?:was|were) /u.test(opening.slice(title.length)))
    return [];
  const { dated } = row.source;
  const source = { document: name, start, end, quote, line };
  const { kind, date, end: last, title: headline, clause } = row;
  const own = { ...source, dated: { ...dated, ...byBox(dated) } };
  return [{ kind, date, end: last, title: headline, clause, source: own }];
}

/** What the box is about: its title row, else the document's title or first line; and its rows that count. */
export function subjectOf(blocks: readonly ReadBlock[]): Subject {
  const counts = blocks
    .map(({ block }) => block)
    .filter(({ kind, text, start }) => kind === "row" && countedInRow(text, start) !== null)
    .slice(0, MAX_COUNTS);
  return { title: titleOf(blocks), counts, opening: openingOf(blocks) };
}

function titleOf(blocks: readonly ReadBlock[]): string {
  const row = blocks.find(
    ({ block }) => block.kind === "row" && /^(?:title|name|conflict|event)$/u.test(block.key),
  );
  if (row !== undefined) return row.block.text.slice(row.block.text.search(/[:=]/u) + 1).trim();
  const [first] = blocks;
  const title = blocks.find(({ block }) => block.kind === "heading" && block.level === 1) ?? first;
  return title?.block.text ?? "";
}

function openingOf(blocks: readonly ReadBlock[]): Subject["opening"] {
  const lead = blocks.find(({ block }) => block.kind === "paragraph" && SENTENCE.test(block.text));
  const first = splitSentences(lead?.block.text.slice(0, MAX_OPENING) ?? "")[0];
  if (lead === undefined || first === undefined || first.end === MAX_OPENING) return null;
  const { start, line } = lead.block;
  return { start: start + first.start, end: start + first.end, line };
}
