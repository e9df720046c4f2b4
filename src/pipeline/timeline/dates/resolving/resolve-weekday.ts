import {
  calendarDayOf,
  dayNumberOf,
  weekdayOf,
  type DayNumber,
} from "../../../../model/calendar.ts";
import { fullDayOf, type DateParts } from "../../../../model/edtf.ts";
import {
  isNews,
  publishedOf,
  readAgainst,
  toldDay,
  type Anchor,
  type DateContext,
  type Resolved,
} from "./date-context.ts";
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
  const { rangeStart } = context;
  const from = numberOf(rangeStart);
  if (rangeStart !== null && from !== null)
    return dayOf(nextAfter(from, weekday), { parts: rangeStart, by: "context" });
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
    told,
  );
}

const anchorOf = (context: DateContext): Anchor | null => toldDay(context) ?? publishedOf(context);

const dayOf = (day: DayNumber, anchor: Anchor): Resolved => readAgainst(anchor, calendarDayOf(day));

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
function inWeek(weekday: number, weeks: number, anchor: Anchor | null): Resolved | null {
  const day = numberOf(anchor?.parts ?? null);
  if (anchor === null || day === null) return null;
  const monday = onOrBefore(day, 1) + weeks * DAYS_PER_WEEK;
  return dayOf(onOrAfter(monday, weekday), anchor);
}

/** "the following Tuesday", "the previous Friday". */
function resolveTold(weekday: number, direction: number, anchor: Anchor | null): Resolved | null {
  const day = numberOf(anchor?.parts ?? null);
  if (anchor === null || day === null) return null;
  if (direction > 0) return dayOf(nextAfter(day, weekday), anchor);
  return dayOf(direction < 0 ? onOrBefore(day - 1, weekday) : onOrAfter(day, weekday), anchor);
}

function inNews(
  weekday: number,
  direction: number | undefined,
  context: DateContext,
  tense: Tense,
): Resolved | null {
  const writing = publishedOf(context);
  const today = numberOf(context.published);
  if (writing === null || today === null) return null;
  const parts = context.dayInParagraph?.parts ?? null;
  const told = numberOf(parts);
  const goesOn = direction === undefined && tense.sequel && !tense.told && !tense.future;
  if (parts !== null && told !== null && goesOn)
    return dayOf(nextAfter(told, weekday), { parts, by: "context" });
  return dayOf(fromPublication(today, weekday, direction, tense), writing);
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
