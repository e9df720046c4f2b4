import {
  YEAR_LEADS,
  CENTURY_ORDINALS,
  COUNTED,
  DATE_PREPOSITIONS,
  DECADE_WORDS,
  MONTHS,
  QUANTIFIERS,
  QUARTER_ORDINALS,
  SEASONS,
} from "./date-words.ts";
import type { DateToken } from "./date-tokens.ts";
import type { DateParts } from "../../../model/edtf.ts";

export type Tokens = readonly DateToken[];
/** A part of a date and the index of the token after it. */
export type Read<T> = { readonly value: T; readonly next: number };

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);
const APOSTROPHES = "'’‘";
const BEFORE_DECADE: ReadonlySet<string> = new Set([
  "the",
  "early",
  "late",
  "mid",
  "-",
  "'",
  "’",
  "‘",
]);
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** A number in this range that stands alone in a sentence is taken for a year. */
const USUAL_YEARS = { first: 1900, last: 2060 };

const joinedAt = (t: Tokens, i: number) => t[i]?.joined === true;

/** A whole number that is no part of 2,377, 3.5, F-16, 120K or $40. */
export function plainNumber(t: Tokens, i: number): number | null {
  const token = t[i];
  if (token?.kind !== "number") return null;
  if (token.joined) {
    const before = t[i - 1];
    if (before === undefined || before.kind === "word" || "$€£¥#%+*=".includes(before.text))
      return null;
    if (",.:".includes(before.text) && joinedAt(t, i - 1) && t[i - 2]?.kind === "number")
      return null;
  }
  const after = t[i + 1];
  if (after?.joined === true && ",.:".includes(after.text)) {
    if (t[i + 2]?.kind === "number" && joinedAt(t, i + 2)) return null;
  }
  if (after?.joined === true && "%°".includes(after.text)) return null;
  return Number(token.text);
}

/** "19", "19th"; 1–31. */
export function dayNumber(t: Tokens, i: number): Read<number> | null {
  const value = plainNumber(t, i);
  if (value === null || value < 1 || value > 99 || (t[i]?.text.length ?? 3) > 2) return null;
  const suffix = t[i + 1];
  if (suffix?.joined === true && suffix.kind === "word")
    return ORDINAL_SUFFIXES.has(suffix.lower) ? { value, next: i + 2 } : null;
  return { value, next: i + 1 };
}

/** "September", "Sept."; whether the word is a month here is for the caller to say. */
export function monthName(t: Tokens, i: number): Read<number> | null {
  const token = t[i];
  const value = token === undefined ? undefined : MONTHS.get(token.lower);
  if (token === undefined || value === undefined) return null;
  const dotted = token.text.length <= 4 && token.lower !== "may" && token.lower !== "june";
  const dot = dotted && t[i + 1]?.text === "." && joinedAt(t, i + 1);
  return { value, next: dot ? i + 2 : i + 1 };
}

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

/** The year after a month or day: "2023", ", 2023", "of 2023", "’23". */
export function yearAfter(t: Tokens, i: number): Read<number> | null {
  const plain = yearDigits(t, i);
  if (plain !== null) return countsThings(t, plain.next) ? null : plain;
  const link = t[i]?.lower ?? "";
  if (link === "," || link === "of") {
    const year = yearDigits(t, i + 1);
    return year !== null && !countsThings(t, year.next) ? year : null;
  }
  if (
    link !== "" &&
    APOSTROPHES.includes(link) &&
    joinedAt(t, i + 1) &&
    t[i + 1]?.text.length === 2
  ) {
    const short = plainNumber(t, i + 1);
    if (short !== null) return { value: short + (short < 50 ? 2000 : 1900), next: i + 2 };
  }
  return null;
}

/** A year by itself, where the words around it do not count things. */
export function loneYear(t: Tokens, i: number): Read<number> | null {
  const year = yearDigits(t, i);
  if (year === null) return null;
  const before = t[i - 1];
  const beforeWord = before?.lower ?? "";
  if (QUANTIFIERS.has(beforeWord) || countsThings(t, year.next)) return null;
  if (before?.joined === true && before.text === "-" && t[i - 2]?.kind === "number") return null;
  if (before?.joined === true && before.text === "/") return null;
  if (isNumberGroup(t, year.next)) return null;
  const usual = year.value >= USUAL_YEARS.first && year.value <= USUAL_YEARS.last;
  const round = year.value % 100 === 0;
  const plural = isPlural(t[year.next]);
  if (plural && (round || !usual || ["of", "to", "by", "from"].includes(beforeWord))) return null;
  if (DATE_PREPOSITIONS.has(beforeWord) || YEAR_LEADS.has(beforeWord)) return year;
  if (!usual) return null;
  return plural && !["the", "a", "this", "that", "these", "those"].includes(beforeWord)
    ? null
    : year;
}

/** "2020-555-1234" is a telephone number. */
const isNumberGroup = (t: Tokens, i: number) =>
  joinedAt(t, i) &&
  t[i]?.text === "-" &&
  joinedAt(t, i + 1) &&
  joinedAt(t, i + 2) &&
  t[i + 2]?.text === "-";

const countsThings = (t: Tokens, i: number) => COUNTED.has(t[i]?.lower ?? "");
const isPlural = (token: DateToken | undefined) =>
  token?.kind === "word" &&
  /[^su]s$/u.test(token.text) &&
  !/^(?:was|has|is|does|goes|sees|saw)$/u.test(token.lower);

/** "1990s", "1990’s", "’90s", "the late 90s", "the nineties". */
export function decade(t: Tokens, i: number): Read<DateParts> | null {
  const token = t[i];
  const before = t[i - 1]?.lower ?? "";
  if (token?.kind === "word") {
    const value = DECADE_WORDS.get(token.lower);
    const dated = ["the", "early", "late", "mid"].includes(before) && !isAge(t, i);
    return value !== undefined && dated ? { value: { decade: value }, next: i + 1 } : null;
  }
  const next = afterPluralS(t, i + 1);
  if (next === null || token === undefined || plainNumber(t, i) === null) return null;
  const tens = Number(token.text);
  if (tens % 10 !== 0) return null;
  if (token.text.length === 4 && tens >= FIRST_YEAR) return { value: { decade: tens / 10 }, next };
  const short = token.text.length === 2 && tens >= 40;
  const dated = BEFORE_DECADE.has(before) && !isAge(t, i);
  return short && dated ? { value: { decade: 190 + tens / 10 }, next } : null;
}

/** "in her late 40s", "temperatures in the 90s" name no decade. */
function isAge(t: Tokens, i: number): boolean {
  return t
    .slice(Math.max(0, i - 4), i)
    .some(({ lower }) =>
      /^(?:his|her|their|my|your|our|aged?|temperatures?|degrees|highs|lows)$/u.test(lower),
    );
}

function afterPluralS(t: Tokens, i: number): number | null {
  if (!joinedAt(t, i)) return null;
  if (t[i]?.lower === "s") return i + 1;
  const apostrophe = APOSTROPHES.includes(t[i]?.text ?? "?");
  return apostrophe && joinedAt(t, i + 1) && t[i + 1]?.lower === "s" ? i + 2 : null;
}

/** "19th century", "nineteenth-century". */
export function century(t: Tokens, i: number): Read<DateParts> | null {
  const word = CENTURY_ORDINALS.get(t[i]?.lower ?? "");
  const number = dayNumber(t, i);
  const ordinal = word === undefined ? number : { value: word, next: i + 1 };
  if (ordinal === null || (word === undefined && ordinal.next !== i + 2)) return null;
  const at = t[ordinal.next]?.text === "-" ? ordinal.next + 1 : ordinal.next;
  if (t[at]?.lower !== "century" || ordinal.value < 2) return null;
  return { value: { century: ordinal.value - 1 }, next: at + 1 };
}

/** "Q3 2023", "the third quarter of 2023". */
export function quarter(t: Tokens, i: number): Read<DateParts> | null {
  const token = t[i];
  const digit = token?.lower === "q" && joinedAt(t, i + 1) ? Number(t[i + 1]?.text) : Number.NaN;
  if (digit >= 1 && digit <= 4) {
    const year = yearAfter(t, i + 2);
    return year === null ? null : { value: { quarter: digit, year: year.value }, next: year.next };
  }
  const ordinal = QUARTER_ORDINALS.get(token?.lower ?? "");
  if (ordinal === undefined || t[i + 1]?.lower !== "quarter") return null;
  const year = yearAfter(t, i + 2);
  return year === null ? null : { value: { quarter: ordinal, year: year.value }, next: year.next };
}

/** "summer 2022", "the spring of 1990". */
export function seasonOfYear(t: Tokens, i: number): Read<DateParts> | null {
  const season = SEASONS.get(t[i]?.lower ?? "");
  if (season === undefined) return null;
  const year = yearAfter(t, i + 1);
  return year === null ? null : { value: { season, year: year.value }, next: year.next };
}
