import { parse } from "chrono-node/en";
import type { RawDate } from "./raw-date.ts";

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** Any day will do: only the distance from it is used. */
const REFERENCE = new Date(0);
const CUE =
  /\b(?:the day (?:before yesterday|after tomorrow)|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:days?|weeks?) from now)\b/giu;

/**
 * Finds days and weeks told by their distance from the day of writing: "the day before yesterday", "two weeks from now".
 *
 * Source: chrono-node reads the distance.
 */
export function spokenOffsets(line: string, offset: number): RawDate[] {
  return [...line.matchAll(CUE)].flatMap(({ 0: words, index }) => {
    const [result] = parse(words, { instant: REFERENCE, timezone: 0 });
    if (result === undefined) return [];
    const days = Math.round((result.start.date().getTime() - REFERENCE.getTime()) / MS_PER_DAY);
    const weeks = /\bweeks?\b/iu.test(words);
    const from = {
      kind: "relative" as const,
      unit: weeks ? ("week" as const) : ("day" as const),
      amount: weeks ? Math.round(days / DAYS_PER_WEEK) : days,
      to: "published" as const,
    };
    return [
      { start: offset + index, end: offset + index + words.length, from, attributive: false },
    ];
  });
}
