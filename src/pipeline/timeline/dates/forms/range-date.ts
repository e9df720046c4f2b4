import { plainNumber } from "./plain-number.ts";
import { yearDigits } from "./year-after.ts";
import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { RANGE_MARKS } from "./day-month.ts";
import type { DateParts } from "../../../../model/edtf.ts";
import { one, type Found } from "./found.ts";
import { calendar } from "./raw-date.ts";

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "through", "thru"]);
/** "his death in 1809 until 1822" is no range; "from 1809 until 1822" is. */
const OPEN_RANGE_WORDS: ReadonlySet<string> = new Set(["until", "till"]);
const WINTER = 24;
const CENTURY = 100;

/** Whether the token after a date that begins at `first` opens the other end of a range. */
export function opensRange(t: Tokens, first: number, mark: number): boolean {
  const word = lowerAt(t, mark);
  const before = lowerAt(t, first - 1);
  return (
    RANGE_MARKS.has(word) ||
    RANGE_WORDS.has(word) ||
    (OPEN_RANGE_WORDS.has(word) && ["from", "(", ""].includes(before)) ||
    (word === "and" && before === "between")
  );
}

/** "2013–14": the century is taken from the first year. */
export function shortYear(t: Tokens, i: number, head: Found): Read<Found[]> | null {
  const year = head.from.kind === "calendar" ? head.from.parts.year : undefined;
  const value = plainNumber(t, i);
  if (year === undefined || value === null || t[i]?.text.length !== 2 || !joinedAt(t, i))
    return null;
  const full = year - (year % CENTURY) + value;
  return full > year ? one(calendar({ year: full }), i, i + 1) : null;
}

/** A year right after a dash needs no words around it. */
export function endYear(t: Tokens, i: number): Read<Found[]> | null {
  const year = yearDigits(t, i);
  return year === null ? null : one(calendar({ year: year.value }), i, year.next);
}

const yearOnly = (parts: DateParts) => parts.year !== undefined && Object.keys(parts).length === 1;

/** Each end takes from the other what it leaves out: "19 September – 3 October 2023"; null where the two are no range. */
export function joinRange(head: Found, tail: Found): Found | null {
  if (head.from.kind !== "calendar" || tail.from.kind !== "calendar" || tail.to !== undefined)
    return null;
  const shared = { ...head, last: tail.last, ...(tail.unread && { unread: tail.unread }) };
  const [from, to] = [head.from.parts, tail.from.parts];
  if (head.from.weekday !== undefined || tail.from.weekday !== undefined)
    return head.from.weekday !== undefined && tail.from.weekday !== undefined
      ? { ...shared, to: tail.from }
      : null;
  if (from.season === WINTER && yearOnly(to) && to.year === (from.year ?? 0) + 1) return shared;
  if (from.month !== undefined && yearOnly(to)) return null;
  if (yearOnly(from) && yearOnly(to) && (to.year ?? 0) <= (from.year ?? 0)) return null;
  return withYears(shared, from, to);
}

function withYears(shared: Found, from: DateParts, to: DateParts): Found {
  const turn = (to.month ?? 0) < (from.month ?? 0) ? 1 : 0;
  if (from.year === undefined && to.year !== undefined && from.month !== undefined)
    return { ...shared, from: calendar({ ...from, year: to.year - turn }), to: calendar(to) };
  const follows = from.year !== undefined && to.year === undefined && to.month !== undefined;
  return { ...shared, to: calendar(follows ? { ...to, year: (from.year ?? 0) + turn } : to) };
}
