import { parse } from "chrono-node/en";
import { countAt } from "./counts.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { relative, type Point } from "./raw-date.ts";

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** Any day will do: only the distance from it is used. */
const REFERENCE = new Date(0);

/**
 * Reads days and weeks told by their distance from the day of writing: "the day before yesterday", "two weeks from now".
 *
 * Source: chrono-node reads the distance.
 */
export function spokenOffset(t: Tokens, i: number): Read<Point> | null {
  const next = endOfWords(t, i);
  if (next === null) return null;
  const words = t.slice(i, next).map(({ lower }) => lower);
  const [result] = parse(words.join(" "), { instant: REFERENCE, timezone: 0 });
  if (result === undefined) return null;
  const days = Math.round((result.start.date().getTime() - REFERENCE.getTime()) / MS_PER_DAY);
  const weeks = words.some((word) => word.startsWith("week"));
  const point = weeks
    ? relative("week", Math.round(days / DAYS_PER_WEEK), "published")
    : relative("day", days, "published");
  return { value: point, next };
}

function endOfWords(t: Tokens, i: number): number | null {
  if (lowerAt(t, i) === "the") {
    if (lowerAt(t, i + 1) !== "day") return null;
    const way = `${lowerAt(t, i + 2)} ${lowerAt(t, i + 3)}`;
    return way === "before yesterday" || way === "after tomorrow" ? i + 4 : null;
  }
  const count = countAt(t, i);
  if (count === null || !/^(?:day|week)s?$/u.test(lowerAt(t, count.next))) return null;
  const isNow = lowerAt(t, count.next + 1) === "from" && lowerAt(t, count.next + 2) === "now";
  return isNow ? count.next + 3 : null;
}
