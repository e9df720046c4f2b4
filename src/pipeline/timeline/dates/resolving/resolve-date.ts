import { dayNumberOf, isRealDay, weekdayOf, type CalendarDay } from "../../../../model/calendar.ts";
import {
  dayRangeOf,
  edtfOf,
  fullDayOf,
  type DateParts,
  type DayRange,
} from "../../../../model/edtf.ts";
import {
  isNews,
  publishedOf,
  readAgainst,
  type Anchor,
  type DateContext,
  type Resolved,
} from "./date-context.ts";
import type { CalendarPoint, Point } from "../forms/raw-date.ts";
import { resolveRelative } from "./resolve-relative.ts";
import { resolveWeekday } from "./resolve-weekday.ts";
import type { Tense } from "./tense.ts";
import { yearNear } from "./year-near.ts";
import { yearFromContext } from "./year-from-context.ts";

/** "this winter", said in March, is the one that has just gone. */
const JUST_GONE_DAYS = 60;
/** The date of a point, or null where nothing tells what it leaves open. */
export function resolvePoint(point: Point, context: DateContext, tense: Tense): Resolved | null {
  if (point.kind === "relative") return resolveRelative(point, context, tense);
  const { parts, weekday, direction, of } = point;
  if (parts.year !== undefined || parts.decade !== undefined || parts.century !== undefined)
    return { parts, by: "written", against: null };
  if (weekday !== undefined) return resolveWeekday({ ...point, weekday }, context, tense);
  if (of !== undefined) {
    const outer = resolveRelative(of, context, tense);
    return outer === null ? null : { ...outer, parts: { ...outer.parts, ...parts } };
  }
  if (direction !== undefined) return resolveDirected(point, direction, context, tense);
  return parts.day !== undefined && parts.month === undefined
    ? resolveLoneDay(parts.day, context, tense)
    : fitted(resolveYearless(parts, context, tense), point.onWeekday, tense);
}

/** Moves a day by a year where only then it falls on the weekday that is written beside it. */
function fitted(
  read: Resolved | null,
  onWeekday: number | undefined,
  tense: Tense,
): Resolved | null {
  const day = read === null || onWeekday === undefined ? null : fullDayOf(read.parts);
  if (read === null || day === null || weekdayOf(dayNumberOf(day)) === onWeekday) return read;
  const order = tense.future ? [1, -1] : [-1, 1];
  const moved = order
    .map((step) => ({ ...day, year: day.year + step }))
    .find((other) => weekdayOf(dayNumberOf(other)) === onWeekday);
  return moved === undefined ? read : { ...read, parts: moved };
}

/** "last summer", "this March", "next June" seen from the publication; "the following April" from the date told before. */
function resolveDirected(
  { parts, to }: CalendarPoint,
  direction: number,
  context: DateContext,
  tense: Tense,
): Resolved | null {
  const anchor = to === "context" ? toldAnchor(context) : publishedOf(context);
  const seen = anchor === null ? null : dayRangeOf(edtfOf(anchor.parts) ?? "");
  const year = anchor?.parts.year;
  if (anchor === null || seen === null || year === undefined) return null;
  if (direction === 0) {
    const same = to === "context" ? year : yearOfThis(parts, year, seen, tense);
    return readAgainst(anchor, { ...parts, year: same });
  }
  for (const step of [1, 0, -1, -2]) {
    const near = year + (direction === 1 ? -step : step);
    const range = dayRangeOf(edtfOf({ ...parts, year: near }) ?? "");
    if (range === null) continue;
    if (direction === -1 ? range.last < seen.first : range.first > seen.last)
      return readAgainst(anchor, { ...parts, year: near });
  }
  return null;
}

function toldAnchor(context: DateContext): Anchor | null {
  const { sentence, paragraph, month, any, heading } = context;
  const told = sentence?.parts ?? paragraph?.parts ?? month ?? any;
  if (told !== null) return { parts: told, by: "context" };
  return heading === null ? publishedOf(context) : { parts: heading, by: "heading" };
}

/** "this winter" is the running one, or the one that has just gone, or the next. */
function yearOfThis(parts: DateParts, year: number, today: DayRange, tense: Tense): number {
  const before = dayRangeOf(edtfOf({ ...parts, year: year - 1 }) ?? "");
  if (parts.season === undefined || before === null || before.last < today.first - JUST_GONE_DAYS)
    return year;
  return tense.future && before.last < today.first ? year : year - 1;
}

/** "on the 4th": the month told before, in news also that of the publication. */
function resolveLoneDay(day: number, context: DateContext, tense: Tense): Resolved | null {
  const { published } = context;
  const told = monthTold(context);
  if (told?.parts.year !== undefined && told.parts.month !== undefined)
    return real({ year: told.parts.year, month: told.parts.month, day }, told);
  if (published === null) return null;
  const back = day > published.day && !tense.future ? 1 : 0;
  const index = published.year * 12 + published.month - 1 - back;
  const parts = { year: Math.floor(index / 12), month: (index % 12) + 1, day };
  return real(parts, { parts: published, by: "published" });
}

function monthTold({ paragraph, heading, month }: DateContext): Anchor | null {
  if (paragraph?.parts.month !== undefined) return { parts: paragraph.parts, by: "context" };
  if (heading?.month !== undefined) return { parts: heading, by: "heading" };
  return month === null ? null : { parts: month, by: "context" };
}

const real = (day: CalendarDay, anchor: Anchor): Resolved | null =>
  isRealDay(day.day, day.month, day.year) ? readAgainst(anchor, day) : null;

function resolveYearless(parts: DateParts, context: DateContext, tense: Tense): Resolved | null {
  const { published, paragraph, heading } = context;
  const lean = (anchor: DateParts, by: Anchor["by"]): Resolved =>
    readAgainst({ parts: anchor, by }, { ...parts, year: yearFromContext(parts, anchor, tense) });
  const near = sentenceAnchor(context, tense);
  if (near !== null) return lean(near, "context");
  if (published !== null && isNews(context)) {
    if (heading?.year !== undefined) return lean(heading, "heading");
    const told = paragraph?.by === "written" ? paragraph.parts : null;
    if (told?.month !== undefined && told.year !== published.year && !tense.perfect)
      return lean(told, "context");
    return nearPublication(parts, published, tense);
  }
  if (paragraph?.parts.year !== undefined) return lean(paragraph.parts, "context");
  if (heading?.year !== undefined) return lean(heading, "heading");
  const anchor = context.month ?? context.main ?? context.any;
  if (anchor?.year !== undefined) return lean(anchor, "context");
  return published === null ? null : nearPublication(parts, published, tense);
}

const nearPublication = (parts: DateParts, published: CalendarDay, tense: Tense): Resolved =>
  readAgainst(
    { parts: published, by: "published" },
    { ...parts, year: yearNear(parts, published, tense) },
  );

/** The date told in the same sentence; in news not one that was itself read from the publication. */
function sentenceAnchor(context: DateContext, tense: Tense): DateParts | null {
  const { sentence, rangeStart } = context;
  if (rangeStart?.year !== undefined) return rangeStart;
  if (sentence?.parts.year === undefined) return null;
  if (!isNews(context)) return sentence.parts;
  const over = tense.future && sentence.parts.year < (context.published?.year ?? 0);
  return sentence.by === "published" || over ? null : sentence.parts;
}
