import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { relative, type Point } from "./raw-date.ts";
import { afterDayPart } from "./weekday-date.ts";

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

/** "yesterday", "tonight", "tomorrow night", and "today" where it means the day. */
export function dayWord(t: Tokens, i: number): Read<Point> | null {
  const amount = DAY_WORDS.get(lowerAt(t, i));
  if (amount === undefined || (lowerAt(t, i) === "today" && !isThisDay(t, i))) return null;
  return { value: relative("day", amount, "published"), next: afterDayPart(t, i + 1) };
}

const THESE_TIMES: ReadonlySet<string> = new Set(
  "world society youth children generation standards market markets economy politics technology young kids readers money prices terms dollars".split(
    " ",
  ),
);

/** "The West today has", "today’s youth" mean these times and not the day. */
function isThisDay(t: Tokens, i: number): boolean {
  const after = lowerAt(t, i + 1);
  if (after === "'" || after === "’") return !THESE_TIMES.has(lowerAt(t, i + 3));
  const named = t[i - 1]?.kind === "word" && t[i - 1]?.text !== lowerAt(t, i - 1);
  return (
    !named ||
    !/^(?:is|isn|are|aren|has|have|does|doesn|do|don|can|still|no|not|we|it)$/u.test(after)
  );
}
