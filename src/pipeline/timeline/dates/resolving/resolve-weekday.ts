import {
  calendarDayOf,
  dayNumberOf,
  weekdayOf,
  type DayNumber,
} from "../../../../model/calendar.ts";
import { fullDayOf, type DateParts } from "../../../../model/edtf.ts";
import { isNews, publishedOf, toldDay, type DateContext, type Resolved } from "./date-context.ts";
import type { CalendarPoint } from "../forms/raw-date.ts";
import type { Tense } from "./tense.ts";

const DAYS_PER_WEEK = 7;
type WeekdayPoint = CalendarPoint & { readonly weekday: number };

/**
 * The day of a weekday: in news the last one, or the next one where the words look ahead; in a story told in the past the one of
 * that week, counted on from the day told before.
 */
export function resolveWeekday(
  point: WeekdayPoint,
  context: DateContext,
  tense: Tense,
): Resolved | null {
  const { weekday, direction, of, to } = point;
  const from = numberOf(context.rangeStart);
  if (from !== null) return dayOf(nextAfter(from, weekday), "context");
  if (of !== undefined)
    return inWeek(
      weekday,
      of.amount,
      of.to === "published" ? publishedOf(context) : anchorOf(context),
    );
  if (to === "context") return resolveTold(weekday, direction ?? 0, anchorOf(context));
  if (isNews(context)) return inNews(weekday, direction, context, tense);
  const told = toldDay(context);
  const day = numberOf(told?.parts ?? null);
  if (told === null || day === null || direction !== undefined)
    return context.published === null ? null : inNews(weekday, direction, context, tense);
  return dayOf(
    tense.past
      ? day - ((weekdayOf(day) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK)
      : onOrAfter(day, weekday),
    told.by === "heading" ? "heading" : "context",
  );
}

const anchorOf = (context: DateContext): Resolved | null =>
  toldDay(context) ?? publishedOf(context);

const dayOf = (day: DayNumber, by: Resolved["by"]): Resolved => ({ parts: calendarDayOf(day), by });

function numberOf(parts: DateParts | null): DayNumber | null {
  const day = parts === null ? null : fullDayOf(parts);
  return day === null ? null : dayNumberOf(day);
}

const onOrAfter = (day: DayNumber, weekday: number): DayNumber =>
  day + ((weekday - weekdayOf(day) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
const nextAfter = (day: DayNumber, weekday: number): DayNumber => onOrAfter(day + 1, weekday);
const onOrBefore = (day: DayNumber, weekday: number): DayNumber =>
  day - ((weekdayOf(day) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);

/** "Monday of last week". */
function inWeek(weekday: number, weeks: number, anchor: Resolved | null): Resolved | null {
  const day = numberOf(anchor?.parts ?? null);
  if (anchor === null || day === null) return null;
  const monday = onOrBefore(day, 1) + weeks * DAYS_PER_WEEK;
  return dayOf(onOrAfter(monday, weekday), anchor.by);
}

/** "the following Tuesday", "the previous Friday". */
function resolveTold(weekday: number, direction: number, anchor: Resolved | null): Resolved | null {
  const day = numberOf(anchor?.parts ?? null);
  if (anchor === null || day === null) return null;
  const by = anchor.by === "heading" ? "heading" : "context";
  if (direction > 0) return dayOf(nextAfter(day, weekday), by);
  return dayOf(direction < 0 ? onOrBefore(day - 1, weekday) : onOrAfter(day, weekday), by);
}

function inNews(
  weekday: number,
  direction: number | undefined,
  context: DateContext,
  tense: Tense,
): Resolved | null {
  const today = numberOf(context.published);
  if (today === null) return null;
  const told = numberOf(context.dayInParagraph?.parts ?? null);
  if (direction === undefined && told !== null && tense.sequel && !tense.told && !tense.future)
    return dayOf(nextAfter(told, weekday), "context");
  return dayOf(fromPublication(today, weekday, direction, tense), "published");
}

function fromPublication(
  today: DayNumber,
  weekday: number,
  direction: number | undefined,
  tense: Tense,
): DayNumber {
  // nobody calls yesterday "last Thursday", or tomorrow "next Saturday"
  if (direction === -1) return onOrBefore(today - 2, weekday);
  if (direction === 1) return nextAfter(today + 1, weekday);
  const ahead = direction === 0 ? !tense.told || tense.future : tense.future;
  return ahead ? onOrAfter(today, weekday) : onOrBefore(today, weekday);
}
