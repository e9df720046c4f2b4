import { monthName } from "./month-name.ts";
import { yearAfter, yearDigits } from "./year-after.ts";
import { isCapital, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { AMBIGUOUS_MONTHS, isBreak } from "../date-words.ts";
import type { Found } from "./found.ts";
import { calendar } from "./raw-date.ts";

const MONTH_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since until till during throughout by from before after between last next this early mid late of to through back and - – /".split(
    " ",
  ),
);
/** "of May" and "by June" may be persons; these words leave no doubt. */
const SURE_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since until till during between throughout early mid late - – /".split(" "),
);
/** Nor do these before "of": "the end of May". */
const PARTS_OF_MONTH: ReadonlySet<string> = new Set(
  "end start beginning middle half rest week weeks weekend days month months morning night 1st".split(
    " ",
  ),
);
/** A person's name may follow these as well, but with no surname after it a month is meant; never so for "May". */
const LIKELY_PREPOSITIONS: ReadonlySet<string> = new Set(
  "by before after to through from".split(" "),
);
const LINKS: ReadonlySet<string> = new Set(["and", "or", ",", "/", "-", "–"]);

/** More names than this in a row are a table. */
const MOST_NAMES = 12;

type Name = { readonly month: number; readonly first: number; readonly next: number };

/** "September 2023", "in March", "March and September of 2022", "Sep-Oct-Nov of 2020". */
export function monthDates(t: Tokens, i: number): Read<Found[]> | null {
  const names = monthNames(t, i);
  const [head] = names;
  const last = names.at(-1);
  if (head === undefined || last === undefined) return null;
  const year =
    yearAfter(t, last.next) ??
    (lowerAt(t, last.next) === "," ? yearDigits(t, last.next + 1) : null);
  if (year === null && !standsAlone(t, i, last.next)) return null;
  const next = year?.next ?? last.next;
  const point = (month: number) => calendar({ ...(year !== null && { year: year.value }), month });
  const link = lowerAt(t, head.next);
  const between = link === "and" && lowerAt(t, i - 1) === "between";
  const range = names.length > 1 && (link === "-" || link === "–" || between);
  if (range) {
    const ends = { from: point(head.month), to: point(last.month) };
    return { value: [{ ...ends, first: i, last: next - 1 }], next };
  }
  return {
    value: names.map((name) => ({
      from: point(name.month),
      first: name.first,
      last: name === last ? next - 1 : name.next - 1,
    })),
    next,
  };
}

function monthNames(t: Tokens, i: number): Name[] {
  const names: Name[] = [];
  for (let at = i; names.length < MOST_NAMES;) {
    const name = monthName(t, at);
    if (name === null) return names;
    names.push({ month: name.value, first: at, next: name.next });
    if (!LINKS.has(lowerAt(t, name.next))) return names;
    at = name.next + 1;
  }
  return names;
}

/** Whether a month's name without day or year is the month, and not a verb or a person. */
function standsAlone(t: Tokens, i: number, next: number): boolean {
  const token = t[i];
  const before = lowerAt(t, i - 1);
  if (token === undefined || ["every", "each"].includes(before)) return false;
  const capital = isCapital(t, i);
  const named = isCapital(t, next);
  if (capital && opensMonths(t, before, next)) return true;
  if (AMBIGUOUS_MONTHS.has(token.lower)) {
    if (before === "of" && PARTS_OF_MONTH.has(lowerAt(t, i - 2))) return capital;
    if (LIKELY_PREPOSITIONS.has(before) && token.lower !== "may")
      return capital && !named && token.text.length > 3 && !"'’".includes(t[next]?.text ?? "?");
    if (!SURE_PREPOSITIONS.has(before))
      return capital && (isSubject(t, next) || describes(t, i, next));
    // "in march" of soldiers, "in may" of nothing: a small letter counts only before a break
    return capital || !/^(?:to|the|a|an|be|of|have|not)$/u.test(lowerAt(t, next));
  }
  if (token.text.length <= 3 && !MONTH_PREPOSITIONS.has(before)) return false;
  if (named && !MONTH_PREPOSITIONS.has(before)) return false;
  return capital || MONTH_PREPOSITIONS.has(before);
}

/** "from May to June", "May until July 2020". */
function opensMonths(t: Tokens, before: string, next: number): boolean {
  if (!["to", "until", "till", "through"].includes(lowerAt(t, next))) return false;
  const end = isCapital(t, next + 1) ? monthName(t, next + 1) : null;
  return end !== null && (before === "from" || yearAfter(t, end.next) !== null);
}

/** "June was the hottest on record": persons are seldom "the" anything. */
const isSubject = (t: Tokens, next: number): boolean =>
  ["was", "is"].includes(lowerAt(t, next)) && lowerAt(t, next + 1) === "the";

/** What a government of the Mays is called. */
const OF_PERSONS: ReadonlySet<string> = new Set(
  "government cabinet administration ministry family team years era".split(" "),
);
const BEFORE_NOUN: ReadonlySet<string> = new Set("the a an its his her their our".split(" "));

/** "an August report", "its March filing". */
const describes = (t: Tokens, i: number, next: number): boolean =>
  BEFORE_NOUN.has(lowerAt(t, i - 1)) &&
  t[next]?.kind === "word" &&
  !isCapital(t, next) &&
  !isBreak(lowerAt(t, next)) &&
  !OF_PERSONS.has(lowerAt(t, next));
