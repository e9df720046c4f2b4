import { calendarDayOf, dayNumberOf } from "../../../../model/calendar.ts";
import { fullDayOf } from "../../../../model/edtf.ts";
import { isNews, type DateContext, type Resolved } from "./date-context.ts";
import type { Points } from "../forms/raw-date.ts";
import { resolvePoint } from "./resolve-date.ts";
import type { Tense } from "./tense.ts";

type Ends = { readonly from: Resolved; readonly to: Resolved | null };

const DAYS_PER_WEEK = 7;

/** A date, or both ends of a range; null where one of them stays open. */
export function resolvePoints(points: Points, context: DateContext, tense: Tense): Ends | null {
  // only the day of writing tells which years "the past three years" are
  if (points.to?.kind === "relative" && points.to.to === "published" && context.published === null)
    return null;
  const from = resolvePoint(points.from, context, tense);
  if (from === null) return null;
  if (points.to === undefined) return { from, to: endOf(from) };
  const to = resolvePoint(points.to, { ...context, rangeStart: from.parts }, tense);
  if (to === null) return null;
  const isWeekdays = points.from.kind === "calendar" && points.from.weekday !== undefined;
  return isWeekdays && isNews(context) && !tense.future
    ? over({ from, to }, context)
    : { from, to };
}

const endOf = (from: Resolved): Resolved | null =>
  from.until === undefined ? null : { ...from, parts: from.until };

/** "ran from Friday to Sunday", told on the Friday after: both days are of the week before. */
function over({ from, to }: { from: Resolved; to: Resolved }, { published }: DateContext): Ends {
  const [first, last] = [fullDayOf(from.parts), fullDayOf(to.parts)];
  if (first === null || last === null || published === null) return { from, to };
  if (dayNumberOf(last) <= dayNumberOf(published)) return { from, to };
  return {
    from: { ...from, parts: calendarDayOf(dayNumberOf(first) - DAYS_PER_WEEK) },
    to: { ...to, parts: calendarDayOf(dayNumberOf(last) - DAYS_PER_WEEK) },
  };
}
