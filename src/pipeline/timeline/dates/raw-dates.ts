import { isRealDay } from "../../../model/calendar.ts";
import {
  century,
  decade,
  loneYear,
  monthName,
  plainNumber,
  quarter,
  seasonOfYear,
  yearAfter,
  yearDigits,
  type Read,
  type Tokens,
} from "./date-atoms.ts";
import { dateTokensOf } from "./date-tokens.ts";
import { AMBIGUOUS_MONTHS, DATE_PREPOSITIONS, FUNCTION_WORDS } from "./date-words.ts";
import { dayThenMonth, monthThenDay, RANGE_MARKS, type DateList } from "./day-month.ts";
import type { DateParts } from "../../../model/edtf.ts";
import { numericDate } from "./numeric-date.ts";
import { calendar, type Point, type RawDate } from "./raw-date.ts";
import { relativeDate } from "./relative-date.ts";
import { spokenOffsets } from "./spoken-offset.ts";

/** A date with the tokens it covers. */
type Found = {
  readonly from: Point;
  readonly to?: Point;
  readonly first: number;
  readonly last: number;
  readonly impossible?: boolean;
};

const MODIFIERS: ReadonlySet<string> = new Set(["early", "mid", "late"]);
const MONTH_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since until till during throughout by from before after between last next this early mid late of to through back and - – /".split(
    " ",
  ),
);
/** "of May" and "by June" may be persons; these words leave no doubt. */
const SURE_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since until till during throughout early mid late - – /".split(" "),
);

/**
 * Finds the date expressions of one line by a grammar of dates, without looking up what they leave open.
 *
 * In:     a line and the offset of its first character.
 * Out:    in line order, not overlapping; days that no calendar has are marked.
 * Source: docs/methods.md#timeline
 */
export function rawDatesOf(line: string, offset: number): RawDate[] {
  const t = dateTokensOf(line, offset);
  const dates: RawDate[] = [];
  for (let i = 0; i < t.length;) {
    const found = datesAt(t, i);
    for (const date of found?.value ?? []) dates.push(withSpan(t, date));
    i = Math.max(i + 1, found?.next ?? 0);
  }
  const spoken = spokenOffsets(line, offset);
  if (spoken.length === 0) return dates;
  const apart = dates.filter(
    (date) => !spoken.some((other) => date.start < other.end && other.start < date.end),
  );
  return [...apart, ...spoken].toSorted((a, b) => a.start - b.start);
}

function withSpan(t: Tokens, { from, to, first, last, impossible }: Found): RawDate {
  let start = first;
  if (t[start - 1]?.text === "-" && MODIFIERS.has(t[start - 2]?.lower ?? "")) start -= 2;
  else if (MODIFIERS.has(t[start - 1]?.lower ?? "")) start -= 1;
  return {
    start: t[start]?.start ?? 0,
    end: t[last]?.end ?? 0,
    from,
    ...(to !== undefined && { to }),
    ...(impossible === true && { impossible }),
    attributive: isAttributive(t, start, last),
  };
}

/** "the 2023 offensive", "Eagle Partner 2023 exercises": the date belongs to the noun after it. */
function isAttributive(t: Tokens, first: number, last: number): boolean {
  const before = t[first - 1];
  const after = t[last + 1];
  if (
    before === undefined ||
    after === undefined ||
    before.kind !== "word" ||
    DATE_PREPOSITIONS.has(before.lower)
  )
    return false;
  const hyphen = after.text === "-" && after.joined;
  return hyphen || (after.kind === "word" && !FUNCTION_WORDS.has(after.lower));
}

/** One date, the dates of a list, or the two ends of a range as one. */
function datesAt(t: Tokens, i: number): Read<Found[]> | null {
  const first = itemsAt(t, i);
  const [head] = first?.value ?? [];
  if (first === null || head === undefined || first.value.length > 1 || head.to !== undefined)
    return first;
  const mark = t[first.next]?.lower ?? "";
  const isRange =
    RANGE_MARKS.has(mark) ||
    ["to", "until", "till", "through"].includes(mark) ||
    (mark === "and" && t[i - 1]?.lower === "between");
  const second = isRange ? secondEnd(t, first.next + 1, head) : null;
  const [tail] = second?.value ?? [];
  if (second === null || tail === undefined || second.value.length > 1) return first;
  const joined = joinRange(head, tail);
  return joined === null ? first : { value: [joined], next: second.next };
}

/** The end of a range; a year right after a dash needs no words around it. */
function secondEnd(t: Tokens, i: number, head: Found): Read<Found[]> | null {
  const year = yearDigits(t, i);
  const items = itemsAt(t, i);
  if (items !== null) return items;
  return year === null ? shortYear(t, i, head) : one(calendar({ year: year.value }), i, year.next);
}

/** "2013–14": the century is taken from the first year. */
function shortYear(t: Tokens, i: number, head: Found): Read<Found[]> | null {
  const year = head.from.kind === "calendar" ? head.from.parts.year : undefined;
  const value = plainNumber(t, i);
  if (year === undefined || value === null || t[i]?.text.length !== 2 || !(t[i]?.joined ?? false))
    return null;
  const full = year - (year % 100) + value;
  return full > year
    ? { value: [{ from: calendar({ year: full }), first: i, last: i }], next: i + 1 }
    : null;
}

const yearOnly = (parts: DateParts) => parts.year !== undefined && parts.month === undefined;

/** Each end takes from the other what it leaves out: "19 September – 3 October 2023". */
function joinRange(head: Found, tail: Found): Found | null {
  if (head.from.kind !== "calendar" || tail.from.kind !== "calendar" || tail.to !== undefined)
    return null;
  const [from, to] = [head.from.parts, tail.from.parts];
  if (head.from.weekday !== undefined || tail.from.weekday !== undefined) return null;
  if (from.month !== undefined && yearOnly(to)) return null;
  if (yearOnly(from) && yearOnly(to) && (to.year ?? 0) <= (from.year ?? 0)) return null;
  const shared = {
    ...head,
    last: tail.last,
    impossible: head.impossible === true || tail.impossible === true,
  };
  const turns = (to.month ?? 0) < (from.month ?? 0);
  if (from.year === undefined && to.year !== undefined && from.month !== undefined)
    return {
      ...shared,
      from: calendar({ ...from, year: to.year - (turns ? 1 : 0) }),
      to: tail.from,
    };
  if (from.year !== undefined && to.year === undefined && to.month !== undefined)
    return { ...shared, to: calendar({ ...to, year: from.year + (turns ? 1 : 0) }) };
  return { ...shared, to: tail.from };
}

function itemsAt(t: Tokens, i: number): Read<Found[]> | null {
  const numeric = numericDate(t, i);
  if (numeric !== null) {
    const { parts, impossible } = numeric.value;
    return {
      value: [{ from: calendar(parts), first: i, last: numeric.next - 1, impossible }],
      next: numeric.next,
    };
  }
  const days = dayThenMonth(t, i) ?? monthThenDay(t, i);
  if (days !== null) return { value: foundOfList(days.value), next: days.next };
  const months = monthsAt(t, i);
  if (months !== null) return months;
  const parts = century(t, i) ?? decade(t, i) ?? quarter(t, i) ?? seasonOfYear(t, i);
  if (parts !== null) return one(calendar(parts.value), i, parts.next);
  const year = loneYear(t, i);
  if (year !== null) return one(calendar({ year: year.value }), i, year.next);
  const relative = relativeDate(t, i);
  return relative === null ? null : one(relative.value, i, relative.next);
}

const one = (from: Point, first: number, next: number): Read<Found[]> => ({
  value: [{ from, first, last: next - 1 }],
  next,
});

const impossible = ({ day = 0, month = 0, year }: DateParts): boolean =>
  !isRealDay(day, month, year);

function foundOfList({ items, range }: DateList): Found[] {
  const [first, second] = items;
  if (range && first !== undefined && second !== undefined)
    return [
      {
        from: calendar(first.parts),
        to: calendar(second.parts),
        first: first.first,
        last: second.last,
        impossible: impossible(first.parts) || impossible(second.parts),
      },
    ];
  return items.map((item) => ({
    from: calendar(item.parts),
    first: item.first,
    last: item.last,
    impossible: impossible(item.parts),
  }));
}

/** "September 2023", "in March", "March and September of 2022", "Sep-Oct-Nov of 2020". */
function monthsAt(t: Tokens, i: number): Read<Found[]> | null {
  const names: { month: number; first: number; next: number }[] = [];
  let at = i;
  for (;;) {
    const name = monthName(t, at);
    if (name === null) break;
    names.push({ month: name.value, first: at, next: name.next });
    const link = t[name.next]?.lower ?? "";
    if (!["and", "or", ",", "/", "-", "–"].includes(link) || monthName(t, name.next + 1) === null)
      break;
    at = name.next + 1;
  }
  const last = names.at(-1);
  if (last === undefined) return null;
  const year =
    yearAfter(t, last.next) ?? (t[last.next]?.text === "," ? yearDigits(t, last.next + 1) : null);
  if (year === null && !standsAlone(t, i, last.next)) return null;
  const next = year?.next ?? last.next;
  const parts = (month: number) => ({ ...(year !== null && { year: year.value }), month });
  const range = names.length > 1 && "-–".includes(t[names[0]?.next ?? 0]?.text ?? "?");
  const [head] = names;
  if (range && head !== undefined)
    return {
      value: [
        {
          from: calendar(parts(head.month)),
          to: calendar(parts(last.month)),
          first: i,
          last: next - 1,
        },
      ],
      next,
    };
  return {
    value: names.map((name) => ({
      from: calendar(parts(name.month)),
      first: name.first,
      last: name === last ? next - 1 : name.next - 1,
    })),
    next,
  };
}

/** Whether a month's name without day or year is the month, and not a verb or a person. */
function standsAlone(t: Tokens, i: number, next: number): boolean {
  const token = t[i];
  const before = t[i - 1]?.lower ?? "";
  if (token === undefined || ["every", "each"].includes(before)) return false;
  const capital = token.text !== token.lower;
  if (AMBIGUOUS_MONTHS.has(token.lower)) {
    if (!SURE_PREPOSITIONS.has(before)) return false;
    // "in march" of soldiers, "in may" of nothing: a small letter counts only before a break
    return capital || !/^(?:to|the|a|an|be|of|have|not)$/u.test(t[next]?.lower ?? "");
  }
  if (token.text.length <= 3 && !MONTH_PREPOSITIONS.has(before)) return false;
  const named = t[next]?.kind === "word" && t[next]?.text !== t[next]?.lower;
  if (named && !MONTH_PREPOSITIONS.has(before)) return false;
  return capital || MONTH_PREPOSITIONS.has(before);
}
