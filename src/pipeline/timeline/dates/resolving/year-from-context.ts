import type { DateParts } from "../../../../model/edtf.ts";
import type { Tense } from "./tense.ts";

/** Nine months back or more is read as the turn of a year: January told after December. */
const TURN_OF_YEAR_MONTHS = 9;
const FIRST_MONTH_OF_SEASON: ReadonlyMap<number, number> = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

/**
 * The year of a date told without one, from the date it leans on.
 *
 * In:     month or season, the anchor with its year, and what the words say of the order.
 * Out:    the anchor's year; the next one for a sequel that would else go back, or where December turns to January; the one
 *         before for a "had been" that would else run ahead.
 */
export function yearFromContext(parts: DateParts, anchor: DateParts, tense: Tense): number {
  const year = anchor.year ?? 0;
  const month = parts.month ?? FIRST_MONTH_OF_SEASON.get(parts.season ?? 0);
  if (month === undefined || anchor.month === undefined) return year;
  const back = anchor.month - month;
  if (back >= TURN_OF_YEAR_MONTHS || (back > 0 && tense.sequel)) return year + 1;
  if (back < 0 && tense.past) return year - 1;
  return year;
}
