import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { plainNumber } from "./plain-number.ts";
import { NUMBER_WORDS, ORDINAL_WORDS, TENS_WORDS } from "../date-words.ts";

/** No date is counted back or on further than this. */
const MAX_COUNT = 200;

/** "two", "a", "twenty-five", "18": a whole number up to 200. */
export function countAt(t: Tokens, i: number): Read<number> | null {
  const tens = TENS_WORDS.get(lowerAt(t, i));
  if (tens !== undefined) {
    const hyphen = lowerAt(t, i + 1) === "-" && joinedAt(t, i + 1);
    const ones = hyphen ? (NUMBER_WORDS.get(lowerAt(t, i + 2)) ?? 0) : 0;
    return ones > 0 && ones < 10
      ? { value: tens + ones, next: i + 3 }
      : { value: tens, next: i + 1 };
  }
  const value = NUMBER_WORDS.get(lowerAt(t, i)) ?? plainNumber(t, i);
  return value === null || value > MAX_COUNT || value < 1 ? null : { value, next: i + 1 };
}

/** "first", "twentieth", "twenty-first", "thirty first". */
export function ordinalAt(t: Tokens, i: number): Read<number> | null {
  const single = ORDINAL_WORDS.get(lowerAt(t, i));
  if (single !== undefined) return { value: single, next: i + 1 };
  const tens = TENS_WORDS.get(lowerAt(t, i));
  const onesAt = lowerAt(t, i + 1) === "-" ? i + 2 : i + 1;
  const ones = ORDINAL_WORDS.get(lowerAt(t, onesAt)) ?? 0;
  return tens !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, next: onesAt + 1 }
    : null;
}
