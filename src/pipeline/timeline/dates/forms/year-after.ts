import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { COUNTED, isBreak } from "../date-words.ts";
import { plainNumber } from "./plain-number.ts";

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2100;
const APOSTROPHES = "'’‘";

/** Four digits that stand alone, with no look at the words around. */
export function yearDigits(t: Tokens, i: number): Read<number> | null {
  const value = plainNumber(t, i);
  if (value === null || t[i]?.text.length !== 4 || value < FIRST_YEAR || value > LAST_YEAR)
    return null;
  const after = t[i + 1];
  if (after?.joined === true && after.kind === "word") return null;
  if (after?.joined === true && after.text === "/" && t[i + 2]?.kind === "number") return null;
  return { value, next: i + 1 };
}

/** The year after a month or day: "2023", ", 2023", "of 2023", "’23", "AD 79". */
export function yearAfter(t: Tokens, i: number): Read<number> | null {
  const plain = yearDigits(t, i) ?? eraYear(t, i) ?? unusualYear(t, i);
  if (plain !== null) return countsThings(t, plain.next) ? null : plain;
  const link = lowerAt(t, i);
  if (link === "," || link === "of") {
    const year = yearDigits(t, i + 1) ?? eraYear(t, i + 1) ?? unusualYear(t, i + 1);
    return year !== null && !countsThings(t, year.next) ? year : null;
  }
  return shortenedYear(t, i);
}

/** A year far from ours, such as 800 or 9999, where nothing follows that it could count. */
function unusualYear(t: Tokens, i: number): Read<number> | null {
  const value = plainNumber(t, i);
  const digits = t[i]?.text.length ?? 0;
  if (value === null || digits < 3 || digits > 4 || value === 0) return null;
  return isBreak(lowerAt(t, i + 1)) && !"%°-–/".includes(t[i + 1]?.text ?? "?")
    ? { value, next: i + 1 }
    : null;
}

export const TURN_OF_SHORT_YEARS = 50;

/** "’23" is 2023, "’77" is 1977. */
export function shortenedYear(t: Tokens, i: number): Read<number> | null {
  if (!APOSTROPHES.includes(t[i]?.text ?? "?") || !joinedAt(t, i + 1)) return null;
  if (t[i + 1]?.text.length !== 2 || (joinedAt(t, i + 2) && t[i + 2]?.kind !== "mark")) return null;
  const short = plainNumber(t, i + 1);
  if (short === null) return null;
  return { value: short + (short < TURN_OF_SHORT_YEARS ? 2000 : 1900), next: i + 2 };
}

/** "AD 79", "79 AD", "1066 CE". */
export function eraYear(t: Tokens, i: number): Read<number> | null {
  const letters = t[i]?.text ?? "";
  if (letters === "AD" || letters === "CE") {
    const year = plainNumber(t, i + 1);
    return year === null || year < 1 || year > LAST_YEAR ? null : { value: year, next: i + 2 };
  }
  const era = t[i + 1]?.text ?? "";
  if ((era !== "AD" && era !== "CE") || joinedAt(t, i + 1)) return null;
  const year = plainNumber(t, i);
  return year === null || year < 1 || year > LAST_YEAR ? null : { value: year, next: i + 2 };
}

/** "2000 people": the number counts what follows. */
export const countsThings = (t: Tokens, i: number) => COUNTED.has(lowerAt(t, i));
