import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { DECADE_WORDS } from "../date-words.ts";
import { plainNumber } from "./plain-number.ts";
import { FIRST_YEAR } from "./year-after.ts";
import type { DateParts } from "../../../../model/edtf.ts";

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

/** "1990s", "1800s", "1990’s", "’90s", "the late 90s", "the nineties". */
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
  if (token.text.length === 4 && tens >= FIRST_YEAR)
    return { value: isHundred(t, i, next) ? { century: tens / 100 } : { decade: tens / 10 }, next };
  const short = token.text.length === 2 && tens >= 40;
  const dated = BEFORE_DECADE.has(before) && !isAge(t, i);
  return short && dated ? { value: { decade: 190 + tens / 10 }, next } : null;
}

/** "the 1800s" are a century; "the 2000s", and hundreds beside another decade ("the 1900s and 1910s"), are ten years. */
function isHundred(t: Tokens, i: number, next: number): boolean {
  const value = Number(t[i]?.text);
  if (value % 100 !== 0 || value === 2000) return false;
  const linked = ["and", "or", "to", "-", "–", "/"].includes(lowerAt(t, next));
  const beside = linked && afterPluralS(t, next + 2) !== null ? Number(t[next + 1]?.text) : 0;
  return !(beside % 100 > 0);
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
