import { dayNumber } from "./plain-number.ts";
import { FIRST_YEAR, LAST_YEAR, yearAfter, yearDigits } from "./year-after.ts";
import { isCapital, joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { QUARTER_ORDINALS } from "../date-words.ts";
import type { DateParts } from "../../../../model/edtf.ts";

/** A quarter near these words is one of a match. */
const SPORT =
  /^(?:touchdowns?|yards?|goals?|baskets?|scored|scoring|halftime|rebounds?|lead|led|trailed|points|pointer|quarterback)$/u;
const SPORT_WINDOW = 8;
const QUARTERS = 4;

/** "Q3 2023", "the third quarter of 2021", "fourth-quarter", "H1 2022", "FY2023"; the year may be left open. */
export function quarterDate(t: Tokens, i: number): Read<DateParts> | null {
  const token = t[i];
  if (token?.kind === "word" && isCapital(t, i) && token.text.length <= 2)
    return letterAndNumber(t, i);
  const ordinal = QUARTER_ORDINALS.get(token?.lower ?? "");
  const numbered = token?.kind === "number" ? dayNumber(t, i) : null;
  const quarter = ordinal ?? (numbered?.next === i + 2 ? numbered.value : 0);
  if (quarter < 1 || quarter > QUARTERS) return null;
  let at = ordinal === undefined ? i + 2 : i + 1;
  if (lowerAt(t, at) === "fiscal") at += 1;
  if (lowerAt(t, at) === "-") at += 1;
  const read = lowerAt(t, at) === "quarter" ? ofYear(t, at + 1, { quarter }) : null;
  // "the last quarter" alone is the one before this
  return token?.lower === "last" && read?.value.year === undefined ? null : read;
}

function ofYear(t: Tokens, i: number, parts: DateParts): Read<DateParts> | null {
  const fiscalAt = lowerAt(t, i) === "of" ? i + 1 : i;
  const year = lowerAt(t, fiscalAt) === "fiscal" ? yearDigits(t, fiscalAt + 1) : yearAfter(t, i);
  if (year !== null) return { value: { ...parts, year: year.value }, next: year.next };
  if (lowerAt(t, i) === "of" && !isYearWord(t, i + 1)) return null;
  return isSport(t, i) ? null : { value: parts, next: i };
}

const isYearWord = (t: Tokens, i: number): boolean =>
  lowerAt(t, i + 1) === "year" || lowerAt(t, i + 2) === "year";

const isSport = (t: Tokens, i: number): boolean =>
  t.slice(Math.max(0, i - SPORT_WINDOW), i + SPORT_WINDOW).some(({ lower }) => SPORT.test(lower));

function letterAndNumber(t: Tokens, i: number): Read<DateParts> | null {
  const letters = t[i]?.text ?? "";
  const joined = joinedAt(t, i + 1);
  if (letters === "FY") {
    const year = joined && t[i + 1]?.text.length === 4 ? Number(lowerAt(t, i + 1)) : Number.NaN;
    return year >= FIRST_YEAR && year <= LAST_YEAR ? { value: { year }, next: i + 2 } : null;
  }
  const digit = joined ? Number(lowerAt(t, i + 1)) : Number.NaN;
  if (letters === "H" && (digit === 1 || digit === 2)) {
    const year = yearAfter(t, i + 2);
    return year === null ? null : { value: { year: year.value }, next: year.next };
  }
  if (letters !== "Q" || !(digit >= 1 && digit <= QUARTERS)) return null;
  return ofYear(t, i + 2, { quarter: digit });
}
