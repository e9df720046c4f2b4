import { yearAfter } from "./year-after.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { isBreak, SEASONS } from "../date-words.ts";
import type { DateParts } from "../../../../model/edtf.ts";

const BEFORE_SEASON: ReadonlySet<string> = new Set(
  "in during through throughout by until till since before after over for of early late mid".split(
    " ",
  ),
);
/** Without "the", only these place a season on the calendar: "in summer" is every summer. */
const BEFORE_BARE_SEASON: ReadonlySet<string> = new Set("by since until till".split(" "));

/** "summer 2022", "the spring of 1990", "in the fall"; the year may be left open. */
export function seasonDate(t: Tokens, i: number): Read<DateParts> | null {
  const season = SEASONS.get(lowerAt(t, i));
  if (season === undefined) return null;
  // "the autumn and winter of 2001"
  const other = ["and", "or", "to"].includes(lowerAt(t, i + 1)) && SEASONS.has(lowerAt(t, i + 2));
  const shared = other ? yearAfter(t, i + 3) : null;
  if (shared !== null) return { value: { season, year: shared.value }, next: i + 1 };
  const year = yearAfter(t, i + 1);
  if (year !== null) return { value: { season, year: year.value }, next: year.next };
  return standsAlone(t, i) ? { value: { season }, next: i + 1 } : null;
}

function standsAlone(t: Tokens, i: number): boolean {
  const after = lowerAt(t, i + 1);
  if (after === "of") return lowerAt(t, i + 3) === "year" || lowerAt(t, i + 4) === "year";
  if (after === "-" || !isBreak(after)) return false;
  const the = lowerAt(t, i - 1) === "the";
  return the ? BEFORE_SEASON.has(lowerAt(t, i - 2)) : BEFORE_BARE_SEASON.has(lowerAt(t, i - 1));
}
