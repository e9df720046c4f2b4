import type { Read, Tokens } from "./date-tokens.ts";
import { FIRST_YEAR, LAST_YEAR, TURN_OF_SHORT_YEARS } from "./year-after.ts";
import { isRealDay } from "../../../../model/calendar.ts";
import type { DateParts } from "../../../../model/edtf.ts";

type Numeric = {
  readonly parts: DateParts;
  readonly impossible: boolean;
  readonly readings?: readonly DateParts[];
};

const SEPARATORS = "-/.";
const MONTHS_IN_YEAR = 12;

/**
 * Reads dates written in digits: 2023-09-24, 2023/9/24, 24.09.2023, 24/09/2023 and, where only one order is possible, 9/24/2023.
 * 03/04/2023 may be March or April; only the year is certain, and both readings are given.
 */
export function numericDate(t: Tokens, i: number): Read<Numeric> | null {
  if (t[i]?.kind !== "number" || (joinedTo(t, i) && !"(['\"“".includes(t[i - 1]?.text ?? "")))
    return null;
  const separator = t[i + 1]?.text ?? "";
  if (!SEPARATORS.includes(separator) || separator === "") return null;
  const tokens = t.slice(i, i + 5);
  if (!allJoined(tokens, 2) || tokens[2]?.kind !== "number") return null;
  const first = tokens[0]?.text ?? "";
  const second = tokens[2].text;
  const full =
    tokens[3]?.text === separator && tokens[4]?.kind === "number" && allJoined(tokens, 4);
  if (!full) return isoMonth(first, second, separator, t, i);
  const third = tokens[4]?.text ?? "";
  if (continues(t, i + 5)) return null;
  const parts =
    first.length === 4 ? ordered(first, second, third) : dayFirst(first, second, third, separator);
  return parts === null ? null : { value: parts, next: i + 5 };
}

const joinedTo = (t: Tokens, i: number): boolean => t[i]?.joined ?? false;

const allJoined = (tokens: Tokens, last: number) =>
  tokens.slice(1, last + 1).every((token) => token.joined);

/** A further joined digit group makes it a phone number, a version or an address. */
function continues(t: Tokens, i: number): boolean {
  const mark = t[i];
  return (
    mark?.joined === true &&
    SEPARATORS.includes(mark.text) &&
    t[i + 1]?.joined === true &&
    t[i + 1]?.kind === "number"
  );
}

function isoMonth(
  first: string,
  second: string,
  separator: string,
  t: Tokens,
  i: number,
): Read<Numeric> | null {
  if (separator !== "-" || first.length !== 4 || second.length !== 2) return null;
  const [year, month] = [Number(first), Number(second)];
  const schoolYear = month === (year % 100) + 1;
  if (!inRange(year) || month < 1 || month > MONTHS_IN_YEAR || schoolYear) return null;
  return continues(t, i + 3)
    ? null
    : { value: { parts: { year, month }, impossible: false }, next: i + 3 };
}

function ordered(year: string, month: string, day: string): Numeric | null {
  if (month.length > 2 || day.length > 2) return null;
  if (month.length === 2 && day.length === 2 && !inRange(Number(year)))
    return anyYear(Number(year), Number(month), Number(day));
  return checked(Number(year), Number(month), Number(day));
}

function dayFirst(first: string, second: string, year: string, separator: string): Numeric | null {
  if (first.length > 2 || second.length > 2) return null;
  const [a, b] = [Number(first), Number(second)];
  if (year.length === 2 && separator === "/") return shortYear(a, b, Number(year));
  if (year.length !== 4) return null;
  const monthFirst = b > MONTHS_IN_YEAR && separator === "/";
  const ambiguous = separator === "/" && a <= MONTHS_IN_YEAR && b <= MONTHS_IN_YEAR && a !== b;
  if (ambiguous) return inRange(Number(year)) ? eitherOrder(Number(year), a, b) : null;
  return monthFirst ? checked(Number(year), a, b) : checked(Number(year), b, a);
}

const eitherOrder = (year: number, a: number, b: number): Numeric => ({
  parts: { year },
  impossible: false,
  readings: [
    { year, month: a, day: b },
    { year, month: b, day: a },
  ],
});

/** "3/22/13": only where the order is certain. */
function shortYear(a: number, b: number, short: number): Numeric | null {
  const year = short + (short < TURN_OF_SHORT_YEARS ? 2000 : 1900);
  if (a <= MONTHS_IN_YEAR && b > MONTHS_IN_YEAR && isRealDay(b, a, year))
    return { parts: { year, month: a, day: b }, impossible: false };
  return b <= MONTHS_IN_YEAR && a > MONTHS_IN_YEAR && isRealDay(a, b, year)
    ? { parts: { year, month: b, day: a }, impossible: false }
    : null;
}

function checked(year: number, month: number, day: number): Numeric | null {
  if (!inRange(year)) return null;
  return { parts: { year, month, day }, impossible: !isRealDay(day, month, year) };
}

const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** 0000-00-00 and 9999-12-31 are dates by their form; the year 0 is none. */
const anyYear = (year: number, month: number, day: number): Numeric => ({
  parts: { year, month, day },
  impossible: year === 0 || !isRealDay(day, month, year),
});
