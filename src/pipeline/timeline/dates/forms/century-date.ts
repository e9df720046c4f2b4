import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { ordinalAt } from "./counts.ts";
import { dayNumber } from "./plain-number.ts";
import type { DateParts } from "../../../../model/edtf.ts";

/** "19th century", "nineteenth-century", and the first of "late 19th and early 20th centuries". */
export function century(t: Tokens, i: number): Read<DateParts> | null {
  const ordinal = centuryOrdinal(t, i);
  if (ordinal === null || ordinal.value < 2) return null;
  const value = { century: ordinal.value - 1 };
  const noun = afterCentury(t, ordinal.next);
  if (noun !== null) return { value, next: noun };
  if (!["and", "or", "to", "-", "–"].includes(lowerAt(t, ordinal.next))) return null;
  const early = ["early", "late", "mid"].includes(lowerAt(t, ordinal.next + 1)) ? 2 : 1;
  const second = centuryOrdinal(t, ordinal.next + early);
  return second !== null && afterCentury(t, second.next) !== null
    ? { value, next: ordinal.next }
    : null;
}

function centuryOrdinal(t: Tokens, i: number): Read<number> | null {
  const word = ordinalAt(t, i);
  if (word !== null) return word;
  const number = dayNumber(t, i);
  return number?.next === i + 2 ? number : null;
}

function afterCentury(t: Tokens, i: number): number | null {
  const at = lowerAt(t, i) === "-" ? i + 1 : i;
  return ["century", "centuries"].includes(lowerAt(t, at)) ? at + 1 : null;
}
