import type { DateParts } from "../../../../model/edtf.ts";
import { lowerAt, type Tokens } from "./date-tokens.ts";
import type { CalendarPoint, Point, RawDate } from "./raw-date.ts";

const LAST_LINKS: ReadonlySet<string> = new Set(["and", "or", "&"]);
const REPEATED: ReadonlySet<string> = new Set(["on", "in", "the"]);
/** A month that lies this far after the one that follows it in a list is of the year before. */
const TURN_OF_YEAR_MONTHS = 6;

/** Gives the year at the end of a list to the days or months before it: "1 May, 2 May and 3 June 2020", "early May and late June 2020". */
export function shareYears(t: Tokens, dates: readonly RawDate[]): RawDate[] {
  const shared: RawDate[] = [];
  for (const date of dates.toReversed()) {
    const after = shared.at(-1);
    const isItem = after !== undefined && isListLink(t, date.last + 1, after.first);
    shared.push(isItem ? withYearOf(date, after.from) : date);
  }
  return shared.toReversed();
}

/** ",", "and", ", and", "and on the"; ", and on" opens a new clause. */
function isListLink(t: Tokens, from: number, to: number): boolean {
  let at = lowerAt(t, from) === "," ? from + 1 : from;
  if (LAST_LINKS.has(lowerAt(t, at))) at += 1;
  if (at === from || at - from > 1) return at === to && at > from;
  while (at < to && REPEATED.has(lowerAt(t, at))) at += 1;
  return at === to;
}

function withYearOf(date: RawDate, next: Point): RawDate {
  const { from, to } = date;
  if (date.unread !== undefined || next.kind !== "calendar" || !isOpen(from)) return date;
  if ((from.parts.day === undefined) !== (next.parts.day === undefined)) return date;
  if (next.parts.year === undefined || next.parts.month === undefined) return date;
  if (to === undefined) return { ...date, from: withYear(from, next.parts) };
  return isOpen(to)
    ? { ...date, from: withYear(from, next.parts), to: withYear(to, next.parts) }
    : date;
}

const isOpen = (point: Point): point is CalendarPoint =>
  point.kind === "calendar" &&
  point.parts.month !== undefined &&
  point.parts.year === undefined &&
  point.direction === undefined &&
  point.of === undefined;

function withYear(point: CalendarPoint, { year = 0, month = 0 }: DateParts): CalendarPoint {
  const turn = (point.parts.month ?? 0) - month > TURN_OF_YEAR_MONTHS ? 1 : 0;
  return { ...point, parts: { ...point.parts, year: year - turn } };
}
