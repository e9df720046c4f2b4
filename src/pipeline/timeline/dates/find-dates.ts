import type { DateMention } from "../../../model/event.ts";
import { fullDayOf, partsOf } from "../../../model/edtf.ts";
import { isRealDay, type CalendarDay } from "../../../model/calendar.ts";
import { readDates, type FoundDate } from "./date-reader.ts";
import { readBlocks } from "./read-blocks.ts";

/**
 * Finds the dates that a text names.
 *
 * In:     any text; `published` is the day, as "2023-01-11", from which "Wednesday" or "last summer" are read.
 * Out:    mentions in text order, not overlapping, never more precise than their words. What a date leaves open is taken
 *         from the publication, the heading or the dates before it, as `resolvedBy` says; a date that stays open is left out. Where day and
 *         month may stand in either order, both are in `readings`.
 * Source: docs/methods.md#timeline
 */
export function findDates(
  text: string,
  options: { readonly published?: string } = {},
): DateMention[] {
  const published = publishedDay(options.published);
  const { blocks } = readDates(text, readBlocks(text), {
    published,
    textFirst: published === null,
  });
  return blocks.flatMap(({ dates }) => dates.map(mentionOf));
}

function mentionOf({ parts: _, attributive: __, ...mention }: FoundDate): DateMention {
  return mention;
}

/** The day of publication, or null where there is none or where it is no day of the calendar. */
export function publishedDay(published: string | undefined): CalendarDay | null {
  if (published === undefined) return null;
  const day = fullDayOf(partsOf(published.slice(0, "2023-01-11".length)));
  return day !== null && isRealDay(day.day, day.month, day.year) ? day : null;
}
