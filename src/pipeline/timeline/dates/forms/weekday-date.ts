import { isCapital, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import {
  DAY_PARTS,
  isBreak,
  SHORT_WEEKDAYS,
  WEEKDAY_NAME_AFTER,
  WEEKDAY_NAME_BEFORE,
  WEEKDAYS,
} from "../date-words.ts";
import type { Point } from "./raw-date.ts";

/** "Wednesday", "Monday night", "on Tues.", and "on the Friday", which is that of the week told of; not "Black Friday", "the Sunday Ledger", "every Monday". */
export function weekdayDate(t: Tokens, i: number): Read<Point> | null {
  const before = lowerAt(t, i - 1);
  const capital = isCapital(t, i);
  const day = weekdayAt(t, i, before === "on");
  if (day === undefined || (!capital && before !== "on") || WEEKDAY_NAME_BEFORE.has(before))
    return null;
  if (
    capital &&
    ((isCapital(t, i + 1) && WEEKDAY_NAME_AFTER.has(lowerAt(t, i + 1))) || isName(t, i, before))
  )
    return null;
  if (before === "a" && isBreak(lowerAt(t, i + 1))) return null;
  // the day that "the Monday after Easter" means is not told
  if (before === "the" && ["after", "before", "following"].includes(lowerAt(t, i + 1))) return null;
  const told = before === "the" && ["on", "by", "until"].includes(lowerAt(t, i - 2));
  const point = { kind: "calendar" as const, parts: {}, weekday: day };
  return {
    value: told ? { ...point, direction: 0, to: "context" } : point,
    next: afterDayPart(t, i + 1),
  };
}

/** The weekday's number (0 is Sunday); abbreviations only with a capital and where the words call for a day. */
export function weekdayAt(t: Tokens, i: number, short: boolean): number | undefined {
  const lower = lowerAt(t, i);
  return WEEKDAYS.get(lower) ?? (short && isCapital(t, i) ? SHORT_WEEKDAYS.get(lower) : undefined);
}

const isName = (t: Tokens, i: number, before: string): boolean =>
  before === "the" && isCapital(t, i + 1) && !isBreak(lowerAt(t, i + 1));

/** "Monday night" is one expression. */
export const afterDayPart = (t: Tokens, i: number): number =>
  DAY_PARTS.has(lowerAt(t, i)) && t[i]?.joined === false ? i + 1 : i;
