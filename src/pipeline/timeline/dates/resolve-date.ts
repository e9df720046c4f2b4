import type { DateMention } from "../../../model/event.ts";
import {
  calendarDayOf,
  dayNumberOf,
  isRealDay,
  weekdayOf,
  type CalendarDay,
} from "../../../model/calendar.ts";
import { dayRangeOf, edtfOf, fullDayOf, type DateParts } from "../../../model/edtf.ts";
import type { Point } from "./raw-date.ts";
import { yearFromContext, type Tense } from "./year-from-context.ts";

type ResolvedBy = DateMention["resolvedBy"];
export type Resolved = { readonly parts: DateParts; readonly by: ResolvedBy };

/** A date that later words may lean on, and what it was read from. */
export type Anchor = Resolved;

/** What a date may lean on, as it stands where the date is read. */
export type DateContext = {
  readonly published: CalendarDay | null;
  /** An encyclopedia leans on its own dates first, a news text on its publication. */
  readonly textFirst: boolean;
  /** Date of the innermost dated heading above. */
  readonly heading: DateParts | null;
  /** Date of the title or of the first dated sentence. */
  readonly main: DateParts | null;
  readonly sentence: Anchor | null;
  readonly paragraph: Anchor | null;
  /** Last day-precise date; `month` the last that names a month or a day. */
  readonly day: DateParts | null;
  readonly dayInParagraph: DateParts | null;
  readonly month: DateParts | null;
  readonly any: DateParts | null;
};

const DAYS_PER_WEEK = 7;
/** A day without a year that lies this close after the publication is taken to be that one. */
const SOON_DAYS = 45;
/** 29 February comes at least once in these years. */
const LEAP_SEARCH_YEARS = 8;

/** The date of a point, or null where nothing tells what it leaves open. */
export function resolvePoint(point: Point, context: DateContext, tense: Tense): Resolved | null {
  if (point.kind === "relative") return resolveRelative(point, context);
  const { parts, weekday, direction } = point;
  if (parts.year !== undefined || parts.decade !== undefined || parts.century !== undefined)
    return { parts, by: "written" };
  if (weekday !== undefined) return resolveWeekday(weekday, direction, context, tense);
  if (direction !== undefined) return resolveDirected(parts, direction, context);
  return resolveYearless(parts, context, tense);
}

function resolveWeekday(
  weekday: number,
  direction: number | undefined,
  { published }: DateContext,
  tense: Tense,
): Resolved | null {
  if (published === null) return null;
  const today = dayNumberOf(published);
  const back = (weekdayOf(today) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const forward = (DAYS_PER_WEEK - back) % DAYS_PER_WEEK;
  let day = today - back;
  if (direction === -1 && back === 0) day = today - DAYS_PER_WEEK;
  else if (direction === 1) day = today + (forward === 0 ? DAYS_PER_WEEK : forward);
  else if (tense.future) day = today + forward;
  return { parts: calendarDayOf(day), by: "published" };
}

/** "last summer", "this March", "next June", seen from the publication. */
function resolveDirected(
  parts: DateParts,
  direction: number,
  { published }: DateContext,
): Resolved | null {
  if (published === null) return null;
  if (direction === 0) return { parts: { ...parts, year: published.year }, by: "published" };
  const today = dayNumberOf(published);
  for (const step of [1, 0, -1, -2]) {
    const year = published.year + (direction === 1 ? -step : step);
    const range = dayRangeOf(edtfOf({ ...parts, year }) ?? "");
    if (range === null) continue;
    if (direction === -1 && range.last < today)
      return { parts: { ...parts, year }, by: "published" };
    if (direction === 1 && range.first > today)
      return { parts: { ...parts, year }, by: "published" };
  }
  return null;
}

function resolveYearless(parts: DateParts, context: DateContext, tense: Tense): Resolved | null {
  const { published, sentence, paragraph, heading } = context;
  if (sentence !== null && sentence.parts.year !== undefined)
    return { parts: withYear(parts, sentence.parts, tense), by: "context" };
  if (published !== null && !context.textFirst) {
    if (heading?.year !== undefined)
      return { parts: withYear(parts, heading, tense), by: "heading" };
    const told =
      paragraph?.by === "written" && paragraph.parts.month !== undefined ? paragraph.parts : null;
    if (told !== null && told.year !== published.year)
      return { parts: withYear(parts, told, tense), by: "context" };
    return { parts: { ...parts, year: yearNear(parts, published, tense) }, by: "published" };
  }
  if (paragraph?.parts.year !== undefined)
    return { parts: withYear(parts, paragraph.parts, tense), by: "context" };
  if (heading?.year !== undefined) return { parts: withYear(parts, heading, tense), by: "heading" };
  const anchor = context.month ?? context.main ?? context.any;
  if (anchor?.year !== undefined) return { parts: withYear(parts, anchor, tense), by: "context" };
  return published === null
    ? null
    : { parts: { ...parts, year: yearNear(parts, published, tense) }, by: "published" };
}

const withYear = (parts: DateParts, anchor: DateParts, tense: Tense): DateParts => ({
  ...parts,
  year: yearFromContext(parts, anchor, tense),
});

/** The year of the last such date before the publication; of the next one where the words speak of what is to come. */
function yearNear(parts: DateParts, published: CalendarDay, tense: Tense): number {
  const today = dayNumberOf(published);
  const starts = (year: number) => dayRangeOf(edtfOf({ ...parts, year }) ?? "")?.first ?? 0;
  const ends = (year: number) => dayRangeOf(edtfOf({ ...parts, year }) ?? "")?.last ?? 0;
  const real = (year: number) =>
    parts.day === undefined || isRealDay(parts.day, parts.month ?? 0, year);
  let next = published.year - 1;
  while ((ends(next) < today || !real(next)) && next < published.year + LEAP_SEARCH_YEARS)
    next += 1;
  const soon = parts.day !== undefined && starts(next) - today <= SOON_DAYS;
  if (tense.future || soon) return next;
  let last = published.year;
  while ((starts(last) > today || !real(last)) && last > published.year - LEAP_SEARCH_YEARS)
    last -= 1;
  return last;
}

function resolveRelative(
  point: Extract<Point, { kind: "relative" }>,
  context: DateContext,
): Resolved | null {
  const anchor =
    point.to === "published"
      ? publishedAnchor(point.unit, context)
      : textAnchor(point.unit, context);
  if (anchor === null) return null;
  const parts = shift(anchor.parts, point.unit, point.amount);
  return parts === null ? null : { parts, by: anchor.by };
}

/** Without a publication date only "last year" and the like can be read, from the document's own date. */
function publishedAnchor(
  unit: string,
  { published, main, textFirst }: DateContext,
): Resolved | null {
  if (published !== null && !(textFirst && main !== null))
    return { parts: published, by: "published" };
  return main !== null && unit !== "day" && unit !== "week" ? { parts: main, by: "context" } : null;
}

function textAnchor(unit: string, context: DateContext): Resolved | null {
  const { heading, published } = context;
  if (unit === "day" || unit === "week") {
    const near = context.dayInParagraph;
    if (near !== null) return { parts: near, by: "context" };
    if (heading !== null && fullDayOf(heading) !== null) return { parts: heading, by: "heading" };
    return context.day === null ? null : { parts: context.day, by: "context" };
  }
  const told = context.paragraph?.parts ?? (unit === "month" ? context.month : context.any);
  if (told?.year !== undefined) return { parts: told, by: "context" };
  if (heading?.year !== undefined) return { parts: heading, by: "heading" };
  return published === null ? null : { parts: published, by: "published" };
}

/** Moves a date by days, months or years; the result is no more precise than the unit. */
function shift(parts: DateParts, unit: string, amount: number): DateParts | null {
  const { year, month } = parts;
  if (year === undefined) return null;
  if (unit === "year") return { year: year + amount };
  if (unit === "month") {
    if (month === undefined) return null;
    const index = year * 12 + month - 1 + amount;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  }
  const day = fullDayOf(parts);
  if (day === null) return null;
  return unit === "day" ? calendarDayOf(dayNumberOf(day) + amount) : weekOf(day, amount);
}

/** EDTF has no week: the month that holds all of it, else the year. */
function weekOf(day: CalendarDay, amount: number): DateParts {
  const number = dayNumberOf(day);
  const monday =
    number - ((weekdayOf(number) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK) + amount * DAYS_PER_WEEK;
  const [first, last] = [calendarDayOf(monday), calendarDayOf(monday + DAYS_PER_WEEK - 1)];
  if (first.month === last.month) return { year: first.year, month: first.month };
  return first.year === last.year ? { year: first.year } : { decade: Math.floor(first.year / 10) };
}
