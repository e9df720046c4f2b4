import type { DateParts } from "../../../../model/edtf.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { DATE_PREPOSITIONS, FUNCTION_WORDS, mayBegin } from "../date-words.ts";
import { stretchAfter } from "./directed-date.ts";
import type { Found } from "./found.ts";
import { isOldStyle } from "./other-calendar.ts";
import { endYear, joinRange, opensRange, shortYear } from "./range-date.ts";
import type { RawDate } from "./raw-date.ts";
import { roughened } from "./rough-date.ts";
import { shareYears } from "./shared-year.ts";
import { itemsAt } from "./date-items.ts";

const MODIFIERS: ReadonlySet<string> = new Set(["early", "mid", "late", "earlier", "later"]);

/**
 * Finds the date expressions of one line by a grammar of dates, without looking up what they leave open.
 *
 * In:     the tokens of a line, and whether it is a heading, where any year may stand by itself.
 * Out:    in line order, not overlapping; what is no day of our calendar is marked.
 * Source: docs/methods.md#timeline
 */
export function rawDatesOf(t: Tokens, isHeading: boolean): RawDate[] {
  const dates: RawDate[] = [];
  let free = 0; // the first token that no date has taken
  for (let i = 0; i < t.length;) {
    const found = mayBegin(t[i]) ? datesAt(t, i, isHeading) : null;
    for (const date of found?.value ?? []) {
      dates.push(withSpan(t, date, free));
      free = date.last + 1;
    }
    i = Math.max(i + 1, found?.next ?? 0);
  }
  return shareYears(t, dates).map((date) => roughened(t, date));
}

function withSpan(
  t: Tokens,
  { from, to, first, last, unread, readings }: Found,
  free: number,
): RawDate {
  let start = first;
  const hyphen = lowerAt(t, start - 1) === "-" ? 1 : 0;
  if (MODIFIERS.has(lowerAt(t, start - 1 - hyphen)) && start - 1 - hyphen >= free)
    start -= 1 + hyphen;
  return {
    start: t[start]?.start ?? 0,
    end: t[last]?.end ?? 0,
    first: start,
    last,
    from,
    ...(to !== undefined && { to }),
    ...(unread !== undefined && { unread }),
    ...(readings !== undefined && { readings }),
    attributive: isAttributive(t, start, last),
  };
}

/** "the 2023 offensive", "Eagle Partner 2023 exercises": the date belongs to the noun after it. */
function isAttributive(t: Tokens, first: number, last: number): boolean {
  const before = t[first - 1];
  const after = t[last + 1];
  if (before?.kind !== "word" || after === undefined || DATE_PREPOSITIONS.has(before.lower))
    return false;
  const hyphen = after.text === "-" && after.joined;
  return hyphen || (after.kind === "word" && !FUNCTION_WORDS.has(after.lower));
}

/** One date, the dates of a list, or the two ends of a range as one. */
function datesAt(t: Tokens, i: number, isHeading: boolean): Read<Found[]> | null {
  const first = withStretch(t, itemsAt(t, i, isHeading));
  const [head] = first?.value ?? [];
  if (first === null || head === undefined || first.value.length > 1 || head.to !== undefined)
    return first;
  if (isOldStyle(t, first.next))
    return { value: [{ ...head, unread: "other-calendar" }], next: first.next };
  if (!opensRange(t, i, first.next)) return first;
  const at = first.next + 1;
  const second = itemsAt(t, at, false) ?? endYear(t, at) ?? shortYear(t, at, head);
  const [tail] = second?.value ?? [];
  if (second === null || tail === undefined || second.value.length > 1) return first;
  const joined = joinRange(head, tail);
  return joined === null ? first : { value: [joined], next: second.next };
}

/** "March" and "of last year", "Monday" and "of this week" are one date. */
function withStretch(t: Tokens, read: Read<Found[]> | null): Read<Found[]> | null {
  const [found, ...more] = read?.value ?? [];
  if (read === null || found?.from.kind !== "calendar" || more.length > 0) return read;
  const { parts, weekday, direction } = found.from;
  if (found.to !== undefined || direction !== undefined || isDated(parts)) return read;
  const unit =
    weekday !== undefined
      ? "week"
      : parts.day !== undefined && parts.month === undefined
        ? "month"
        : "year";
  const of = stretchAfter(t, read.next, unit);
  return of === null
    ? read
    : {
        value: [{ ...found, from: { ...found.from, of: of.value }, last: of.next - 1 }],
        next: of.next,
      };
}

const isDated = ({ year, decade: ten, century: hundred }: DateParts): boolean =>
  year !== undefined || ten !== undefined || hundred !== undefined;
