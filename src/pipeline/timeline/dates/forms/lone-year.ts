import {
  isCapital,
  joinedAt,
  lowerAt,
  type DateToken,
  type Read,
  type Tokens,
} from "./date-tokens.ts";
import { DATE_PREPOSITIONS, QUANTIFIERS, YEAR_LEADS } from "../date-words.ts";
import { eraAfter } from "./era.ts";
import { countsThings, shortenedYear, yearDigits } from "./year-after.ts";

/** A number in this range that stands alone in a sentence is taken for a year. */
const USUAL_YEARS = { first: 1900, last: 2060 };
/** Letters that a year may be joined to by a hyphen: "mid-2007", but not "KT-2041". */
const YEAR_PREFIXES: ReadonlySet<string> = new Set(
  "mid pre post early late since until inter non circa ex".split(" "),
);

/** "c. 1600", "d. 1603". */
const SHORT_LEADS: ReadonlySet<string> = new Set("c ca b d fl r est".split(" "));

/** After these, a year before a plural describes it: "the 1967 borders", "Lorland’s 1967 borders". */
const DETERMINERS: ReadonlySet<string> = new Set(
  "the a this that these those s its his her their our my".split(" "),
);

/** A year by itself, where the words around it do not count things. */
export function loneYear(t: Tokens, i: number, isHeading: boolean): Read<number> | null {
  const beforeWord = lowerAt(t, i - 1);
  const short = DATE_PREPOSITIONS.has(beforeWord) ? shortenedYear(t, i) : null;
  const year = short ?? yearDigits(t, i);
  if (year === null || short !== null) return short;
  if (QUANTIFIERS.has(beforeWord) || countsThings(t, year.next) || isJoinedBefore(t, i))
    return null;
  if (isNumberGroup(t, year.next) || isBeforeEra(t, year.next)) return null;
  const usual = year.value >= USUAL_YEARS.first && year.value <= USUAL_YEARS.last;
  const round = year.value % 100 === 0;
  const plural = isPlural(t[year.next]);
  if (plural && (round || !usual || ["of", "to", "by", "from"].includes(beforeWord))) return null;
  if (DATE_PREPOSITIONS.has(beforeWord) || YEAR_LEADS.has(beforeWord)) return year;
  if (beforeWord === "." && SHORT_LEADS.has(lowerAt(t, i - 2))) return year;
  if (isHeading && i === 0 && (t[1] === undefined || t[1].kind === "mark")) return year;
  if (isYearRange(t, i)) return year;
  if (!usual) return null;
  return plural && !DETERMINERS.has(beforeWord) ? null : year;
}

/** "1919-2000", "12/2000", "KT-2041", "0800 1950": the number belongs to what it is joined to. */
function isJoinedBefore(t: Tokens, i: number): boolean {
  const before = t[i - 1];
  if (before?.kind === "number" && before.text.length > 2) return true;
  if (before?.joined !== true) return false;
  if (before.text === "/") return true;
  if (before.text !== "-" || !joinedAt(t, i)) return false;
  return (
    t[i - 2]?.kind === "number" || (isCapital(t, i - 2) && !YEAR_PREFIXES.has(lowerAt(t, i - 2)))
  );
}

/** "1200–1100 BC" is no range of our years. */
const isBeforeEra = (t: Tokens, i: number): boolean =>
  (t[i]?.kind === "mark" || ["to", "and"].includes(lowerAt(t, i))) &&
  t[i + 1]?.kind === "number" &&
  eraAfter(t, i + 2) !== null;

const LONGEST_RANGE_YEARS = 200;

/** "1843–1851": four digits joined by a dash to four that follow them. */
function isYearRange(t: Tokens, i: number): boolean {
  if (!["–", "-", "—"].includes(lowerAt(t, i + 1)) || !joinedAt(t, i + 1) || !joinedAt(t, i + 2))
    return false;
  const [first, last] = [yearDigits(t, i), yearDigits(t, i + 2)];
  const years = (last?.value ?? 0) - (first?.value ?? 0);
  return first !== null && last !== null && years > 0 && years <= LONGEST_RANGE_YEARS;
}

/** "2020-555-1234" is a telephone number. */
const isNumberGroup = (t: Tokens, i: number) =>
  joinedAt(t, i) &&
  t[i]?.text === "-" &&
  joinedAt(t, i + 1) &&
  joinedAt(t, i + 2) &&
  t[i + 2]?.text === "-";

const isPlural = (token: DateToken | undefined) =>
  token?.kind === "word" &&
  /[^su]s$/u.test(token.text) &&
  !/^(?:was|has|is|does|goes|sees|saw)$/u.test(token.lower);
