import type { ReadBlock } from "../dates/date-reader.ts";
import type { Telling } from "./telling.ts";
import { shorten } from "./shorten.ts";

/** Infobox rows that date the document's subject as a whole; other rows name what happened in their key. */
const WHOLE = /^(?:date|dates|when|duration|period)$/u;
const HAPPENED =
  /^(?:founded|formed|established|formation|opened|opening|closed|dissolved|born|birth.date|died|death.date|built|completed|released|launched|signed|inaugurated|first.flight|abolished|disbanded|demolished|date.(?:signed|effective|founded|opened|formed))$/u;

/** The event that an infobox row tells, titled with the words of the box; `subject` is what the box is about. */
export function rowTelling(
  { name, text }: { readonly name: string; readonly text: string },
  { block, dates }: ReadBlock,
  subject: string,
): Telling[] {
  const [date] = dates;
  const key = block.key.replaceAll(" ", ".");
  if (date === undefined || (!WHOLE.test(key) && !HAPPENED.test(key))) return [];
  if (subject === "") return [];
  const title = shorten(WHOLE.test(key) ? subject : `${subject}: ${block.key}`);
  return [
    {
      date: date.date,
      end: date.endDate,
      title,
      clause: title,
      source: {
        document: name,
        start: block.start,
        end: block.end,
        quote: text.slice(block.start, block.end),
        line: block.line,
        dated: {
          start: date.start,
          end: date.end,
          text: date.text,
          date: date.date,
          precision: date.precision,
          resolvedBy: date.resolvedBy,
        },
      },
    },
  ];
}

/** What the box is about: its title row, else the document's title or first line. */
export function subjectOf(blocks: readonly ReadBlock[]): string {
  const row = blocks.find(
    ({ block }) => block.kind === "row" && /^(?:title|name|conflict|event)$/u.test(block.key),
  );
  if (row !== undefined) return row.block.text.slice(row.block.text.search(/[:=]/u) + 1).trim();
  return (blocks.find(({ block }) => block.kind === "heading") ?? blocks[0])?.block.text ?? "";
}
