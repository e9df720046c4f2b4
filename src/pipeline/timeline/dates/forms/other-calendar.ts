import { eraAfter } from "./era.ts";
import { plainNumber } from "./plain-number.ts";
import { JAPANESE_ERAS, MONTHS_ELSEWHERE } from "./other-calendar-words.ts";
import { lowerAt, type Tokens } from "./date-tokens.ts";

const ORDINAL_ENDS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);
const MAX_MONTH_WORDS = 3;
const MARKED_OLD = "O.S.";
/** Tokens of the longest old-style date: "O.S. 25 October 1917". */
const MAX_OLD_STYLE = 8;

/**
 * Finds the end of a date of another calendar or of a year before 1 that begins at a token: "12 Muharram 1445 AH",
 * "5 Brumaire an II", "the 1st year of Reiwa", "Heisei 3", "1445 AH", "15 March 44 BC", "O.S. 1 May".
 *
 * Out: the index after its last token, or null.
 */
export function otherCalendar(t: Tokens, i: number): number | null {
  if (t[i]?.kind === "number") return dayOfMonth(t, i) ?? numberedEra(t, i) ?? yearOfEra(t, i);
  const word = lowerAt(t, i);
  if (JAPANESE_ERAS.has(word)) return plainNumber(t, i + 1) === null ? null : i + 2;
  if (t[i]?.text === "AH") return plainNumber(t, i + 1) === null ? null : i + 2;
  if (word === "o") return oldStyleDate(t, i);
  if (MONTHS_ELSEWHERE.has(word)) return monthAndYear(t, i);
  return null;
}

function dayOfMonth(t: Tokens, i: number): number | null {
  const at = ORDINAL_ENDS.has(lowerAt(t, i + 1)) ? i + 2 : i + 1;
  const month = lowerAt(t, at) === "of" ? at + 1 : at;
  if (plainNumber(t, i) === null || !MONTHS_ELSEWHERE.has(lowerAt(t, month))) return null;
  return afterYear(t, month + 1);
}

/** "Nisan 5783", "Muharram 1445 AH": the year shows that no Gregorian one is meant. */
function monthAndYear(t: Tokens, i: number): number | null {
  const year = plainNumber(t, i + 1) ?? 0;
  const foreign = year > 5000 || (year >= 1200 && year <= 1500);
  return foreign ? afterYear(t, i + 1) : null;
}

/** Past the further words of a month ("Rabi al-awwal"), its year and the letters of its era. */
function afterYear(t: Tokens, i: number): number {
  for (let at = i; at <= i + MAX_MONTH_WORDS + 1; at += 1) {
    if (plainNumber(t, at) !== null && t[at]?.kind === "number")
      return eraAfter(t, at + 1) ?? at + 1;
    if (/^(?:an|year)$/u.test(lowerAt(t, at))) return at + 2;
    if (!/^(?:al|ul|-|'|’|awwal|thani|hijjah|qadah|i|ii|,)$/u.test(lowerAt(t, at))) break;
  }
  return i;
}

/** "1445 AH", "44 BC", "300 B.C.", "1200–1100 BC", "5th century BC". */
function numberedEra(t: Tokens, i: number): number | null {
  if (plainNumber(t, i) === null) return null;
  const single = eraAfter(t, i + 1);
  if (single !== null) return single;
  if (lowerAt(t, i + 2) === "century" || lowerAt(t, i + 2) === "millennium")
    return eraAfter(t, i + 3);
  const range = ["–", "-", "—", "to", "and"].includes(lowerAt(t, i + 1));
  return range && plainNumber(t, i + 2) !== null ? eraAfter(t, i + 3) : null;
}

/** "[O.S. 1 May]" is a day of the Julian calendar. */
function oldStyleDate(t: Tokens, i: number): number | null {
  const letters = t.slice(i, i + MARKED_OLD.length).map(({ text }) => text);
  if (letters.join("") !== MARKED_OLD) return null;
  let at = i + MARKED_OLD.length;
  while (at < i + MAX_OLD_STYLE && t[at] !== undefined && t[at]?.kind !== "mark") at += 1;
  return at;
}

/** "25 October 1917 (Old Style)", "25 October 1917 O.S.". */
export function isOldStyle(t: Tokens, i: number): boolean {
  const at = lowerAt(t, i) === "(" ? i + 1 : i;
  if (lowerAt(t, at) === "old") return lowerAt(t, at + 1) === "style";
  return lowerAt(t, at) === "o" && oldStyleDate(t, at) !== null;
}

/** "1st year of Reiwa", "3rd year of the Meiji era". */
function yearOfEra(t: Tokens, i: number): number | null {
  if (!ORDINAL_ENDS.has(lowerAt(t, i + 1)) || lowerAt(t, i + 2) !== "year") return null;
  if (lowerAt(t, i + 3) !== "of") return null;
  const at = lowerAt(t, i + 4) === "the" ? i + 5 : i + 4;
  return JAPANESE_ERAS.has(lowerAt(t, at)) ? at + 1 : null;
}
