import { calendarDayOf } from "../../../model/calendar.ts";
import { dayRangeOf, edtfOf, type DayRange } from "../../../model/edtf.ts";
import type { DateMention } from "../../../model/event.ts";
import type { Span } from "../../../model/place.ts";
import { findDates } from "../dates/find-dates.ts";
import type { SearchedDocument } from "./searched-document.ts";

/** The date that a curator gives an event; `end` is null for a single one. */
export type ClaimedDate = { readonly date: string; readonly end: string | null };

/** What words mean, as far as they bear the claimed date out. */
export type Reading = Pick<DateMention, "date" | "precision" | "resolvedBy" | "against"> & {
  readonly endDate: string | null;
  /** Whether they name the claimed date as exactly as it is given; and the end of a span. */
  readonly namesStart: boolean;
  readonly namesEnd: boolean;
};

/**
 * Days, from the claimed date on, on which a text may have been written that calls it "Wednesday", "last summer", "a year ago",
 * and before it for "next week".
 */
const DAYS_AWAY = [
  0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 31, 61, 92, 122, 153, 183, 244, 305, 365, 731, 1096, -1, -2, -3,
  -4, -5, -6, -7, -14, -31, -61, -92, -183, -365,
];

/**
 * Reads the words by which a curator dates an event.
 *
 * In:     where they stand in their document; the date claimed.
 * Out:    the date that the document gives them where it may be the claimed one; else one that the words alone can mean, seen from
 *         any day; else what the document gives them, which does not meet the claim; null where they name no date at all.
 * Source: docs/methods.md#timeline
 */
export function readDatedWords(
  document: SearchedDocument,
  words: Span,
  claim: ClaimedDate,
): { readonly reading: Reading; readonly meets: boolean } | null {
  const read = joined(document.datesIn(words));
  const inDocument = read === null ? null : compare(read, claim);
  if (inDocument?.meets === true) return inDocument;
  const text = document.source.text.slice(words.start, words.end);
  return readFromAnyDay(text, claim) ?? inDocument;
}

type Read = Omit<Reading, "namesStart" | "namesEnd">;

/** "19 September 2023 – 28 September 2023" may be two dates or one span. */
function joined(dates: readonly DateMention[]): Read | null {
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { date, precision, resolvedBy, against } = first;
  const endDate = last === first ? first.endDate : (last.endDate ?? last.date);
  return { date, endDate, precision, resolvedBy, ...(against !== undefined && { against }) };
}

function compare(read: Read, { date, end }: ClaimedDate) {
  const claimed = dayRangeOf(date, end);
  const meant = dayRangeOf(read.date, read.endDate);
  const [first, last] = [dayRangeOf(read.date), dayRangeOf(read.endDate ?? read.date)];
  const names = (day: DayRange | null) =>
    isWithin(first, day) || (read.endDate !== null && isWithin(last, day));
  const meets =
    claimed !== null &&
    meant !== null &&
    meant.first <= claimed.last &&
    claimed.first <= meant.last;
  const namesEnd = end === null || names(dayRangeOf(end));
  return { meets, reading: { ...read, namesStart: names(dayRangeOf(date)), namesEnd } };
}

/** Whether a date, and its end, is no more exact than the words that date it. */
export const isNamedBy = (readings: readonly Reading[]): boolean =>
  readings.some(({ namesStart }) => namesStart) && readings.some(({ namesEnd }) => namesEnd);

const isWithin = (inner: DayRange | null, outer: DayRange | null): boolean =>
  inner !== null && outer !== null && outer.first <= inner.first && inner.last <= outer.last;

/** What the words mean on the first of many days from which they may mean the claimed date, the most exact if there is one. */
function readFromAnyDay(words: string, claim: ClaimedDate) {
  const range = dayRangeOf(claim.date, claim.end);
  if (range === null) return null;
  let best: ReturnType<typeof compare> | null = null;
  for (const away of DAYS_AWAY) {
    const published = edtfOf(calendarDayOf((away < 0 ? range.first : range.last) + away));
    if (published === null) continue;
    const lead = `On ${published} it began.\n\n`;
    const dates = findDates(lead + words, { published }).filter(
      ({ start }) => start >= lead.length,
    );
    const read = joined(dates);
    const compared = read === null ? null : compare(read, claim);
    if (compared === null || !compared.meets) continue;
    const { against: _, ...seen } = compared.reading;
    const reading = { ...seen, resolvedBy: writtenOr(seen) };
    if (reading.namesStart && reading.namesEnd) return { meets: true, reading };
    best ??= { meets: true, reading };
  }
  return best;
}

/** Seen from a day that nobody wrote down, what is open was filled in from the surroundings. */
const writtenOr = ({ resolvedBy }: Reading): Reading["resolvedBy"] =>
  resolvedBy === "written" ? "written" : "context";
