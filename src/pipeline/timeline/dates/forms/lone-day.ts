import { dayNumber } from "./plain-number.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { isBreak, WEEKDAYS } from "../date-words.ts";
import type { DateParts } from "../../../../model/edtf.ts";

const BEFORE_DAY: ReadonlySet<string> = new Set(
  "on by until till since from before after of".split(" "),
);

/** "on the 4th", "Saturday the 23rd": a day of the month that was told. */
export function loneDay(t: Tokens, i: number): Read<DateParts> | null {
  const weekday = WEEKDAYS.has(lowerAt(t, i)) && lowerAt(t, i + 1) === "the";
  if (weekday) return dayAlone(t, i + 2);
  if (lowerAt(t, i - 1) !== "the" || !BEFORE_DAY.has(lowerAt(t, i - 2))) return null;
  return dayAlone(t, i);
}

function dayAlone(t: Tokens, i: number): Read<DateParts> | null {
  const day = dayNumber(t, i);
  if (day === null || day.next !== i + 2 || day.value > 31) return null;
  return isBreak(lowerAt(t, day.next)) && lowerAt(t, day.next) !== "-"
    ? { value: { day: day.value }, next: day.next }
    : null;
}
