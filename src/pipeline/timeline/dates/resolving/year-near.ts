import { dayNumberOf, isRealDay, type CalendarDay } from "../../../../model/calendar.ts";
import type { DateParts } from "../../../../model/edtf.ts";
import type { Tense } from "./tense.ts";

/** A day without a year that lies this close after the publication is taken to be that one. */
const SOON_DAYS = 45;
/** A day without a year is not put further ahead than this: it has just passed. */
const FAR_DAYS = 290;
/** 29 February comes at least once in these years. */
const LEAP_SEARCH_YEARS = 8;
/** Places in a year of months that are all equally long; only their order counts. */
const PLACES_PER_MONTH = 32;
const PLACES_PER_YEAR = 12 * PLACES_PER_MONTH;
const FIRST_SEASON = 21;

type Stretch = { readonly first: number; readonly last: number };

/** The year of the last such date before the publication; of the next one where the words speak of what is to come. */
export function yearNear(parts: DateParts, published: CalendarDay, tense: Tense): number {
  const { day, month = 0 } = parts;
  const { first, last } = stretchOf(parts);
  const today = published.year * PLACES_PER_YEAR + placeOf(published.month, published.day);
  const isThere = (year: number) => day === undefined || isRealDay(day, month, year);
  let next = published.year - 1;
  const limit = published.year + LEAP_SEARCH_YEARS;
  while ((next * PLACES_PER_YEAR + last < today || !isThere(next)) && next < limit) next += 1;
  if (day === undefined ? tense.future : isToCome({ year: next, month, day }, published, tense))
    return next;
  let year = published.year;
  while (
    (year * PLACES_PER_YEAR + first > today || !isThere(year)) &&
    year > published.year - LEAP_SEARCH_YEARS
  )
    year -= 1;
  return year;
}

function isToCome(day: CalendarDay, published: CalendarDay, tense: Tense): boolean {
  const ahead = dayNumberOf(day) - dayNumberOf(published);
  return ahead <= SOON_DAYS || (tense.future && ahead <= FAR_DAYS);
}

const placeOf = (month: number, day: number): number => month * PLACES_PER_MONTH + day;

/** First and last place in the year; winter ends in the next one. */
function stretchOf({ month, day, season, quarter }: DateParts): Stretch {
  if (month !== undefined)
    return { first: placeOf(month, day ?? 1), last: placeOf(month, day ?? 31) };
  const start = season === undefined ? 3 * (quarter ?? 1) - 2 : 3 * (season - FIRST_SEASON + 1);
  return { first: placeOf(start, 1), last: placeOf(start + 2, 31) };
}
