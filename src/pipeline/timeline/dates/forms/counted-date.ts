import { countAt } from "./counts.ts";
import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { UNITS } from "../date-words.ts";
import { relative, type Point } from "./raw-date.ts";

/** Words that make a count a mere bound: "over two years ago" names no year. */
const BOUNDS: ReadonlySet<string> = new Set("over than least most past last".split(" "));
/** Words that make a count rough; a rough count of days names no day. */
const ROUGH: ReadonlySet<string> = new Set(
  "about around nearly almost some roughly approximately".split(" "),
);
const WEEKS_PER_FORTNIGHT = 2;
const APOSTROPHES = "'’";

/** "two days ago", "a week earlier", "three years later", "two days prior", "in two years’ time", "the year before". */
export function countedDate(t: Tokens, i: number): Read<Point> | null {
  return countedUnits(t, i) ?? unitBefore(t, i) ?? yearAgo(t, i);
}

function countedUnits(t: Tokens, i: number): Read<Point> | null {
  const count = countAt(t, i);
  const noun = count === null ? "" : lowerAt(t, count.next);
  const fortnight = noun === "fortnight" || noun === "fortnights";
  const unit = fortnight ? "week" : UNITS.get(noun);
  if (count === null || unit === undefined) return null;
  const amount = fortnight ? WEEKS_PER_FORTNIGHT * count.value : count.value;
  const before = lowerAt(t, i - 1);
  if (BOUNDS.has(before) || (ROUGH.has(before) && (unit === "day" || unit === "week"))) return null;
  const at = count.next + 1;
  const inTime = timeAfter(t, at);
  if (inTime !== null)
    return before === "in" ? { value: relative(unit, amount, "published"), next: inTime } : null;
  const way = distanceWord(t, at);
  return way === null
    ? null
    : { value: relative(unit, way.value.sign * amount, way.value.to), next: way.next };
}

/** "two years' time", "a year's time". */
function timeAfter(t: Tokens, i: number): number | null {
  if (!APOSTROPHES.includes(t[i]?.text ?? "?") || !joinedAt(t, i)) return null;
  const at = lowerAt(t, i + 1) === "s" && joinedAt(t, i + 1) ? i + 2 : i + 1;
  return lowerAt(t, at) === "time" ? at + 1 : null;
}

type Way = { readonly sign: -1 | 1; readonly to: "published" | "context" };

function distanceWord(t: Tokens, i: number): Read<Way> | null {
  const after = lowerAt(t, i + 1);
  const way = (sign: -1 | 1, to: Way["to"], next = i + 1): Read<Way> => ({
    value: { sign, to },
    next,
  });
  switch (lowerAt(t, i)) {
    case "ago":
      return way(-1, "published");
    case "earlier":
    case "previously":
      return after === "than" ? null : way(-1, "context");
    case "prior":
      return after === "to" ? null : way(-1, "context");
    case "before":
      return endsClause(after) ? way(-1, "context") : null;
    case "later":
      return after === "than" ? null : way(1, "context");
    case "after":
      return endsClause(after) ? way(1, "context") : null;
    case "from":
      return after === "now" || after === "today" ? way(1, "published", i + 2) : null;
    case "hence":
      return way(1, "published");
    default:
      return null;
  }
}

const endsClause = (word: string) =>
  word === "" || /^[.,;:!?)”"—–]$|^(?:and|but|in|at|when|during|by|as)$/u.test(word);

/** "the day before", "the year after", "the night before", "the year earlier", "the week before last". */
function unitBefore(t: Tokens, i: number): Read<Point> | null {
  if (lowerAt(t, i) !== "the") return null;
  const noun = lowerAt(t, i + 1);
  const unit = noun === "night" ? "day" : noun.endsWith("s") ? undefined : UNITS.get(noun);
  if (unit === undefined) return null;
  if (lowerAt(t, i + 2) === "before" && lowerAt(t, i + 3) === "last" && noun !== "day")
    return { value: relative(unit, -2, "published"), next: i + 4 };
  const way = lowerAt(t, i + 2) === "later" ? null : distanceWord(t, i + 2);
  return way === null || way.value.to === "published" || way.next !== i + 3
    ? null
    : { value: relative(unit, way.value.sign, "context"), next: way.next };
}

/** "year-ago quarter", "the year-earlier period". */
function yearAgo(t: Tokens, i: number): Read<Point> | null {
  if (lowerAt(t, i) !== "year" || lowerAt(t, i + 1) !== "-" || !joinedAt(t, i + 1)) return null;
  if (!["ago", "earlier"].includes(lowerAt(t, i + 2))) return null;
  switch (lowerAt(t, i + 3)) {
    case "quarter":
      return { value: relative("quarter", -4, "context"), next: i + 4 };
    case "month":
      return { value: relative("month", -12, "context"), next: i + 4 };
    case "period":
      return { value: relative("year", -1, "context"), next: i + 4 };
    default:
      return { value: relative("year", -1, "context"), next: i + 3 };
  }
}
