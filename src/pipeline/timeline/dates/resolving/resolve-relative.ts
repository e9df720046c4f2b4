import {
  calendarDayOf,
  dayNumberOf,
  weekdayOf,
  type CalendarDay,
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
import type { RelativePoint, Unit } from "../forms/raw-date.ts";
import type { Tense } from "./tense.ts";

type Week = Pick<Resolved, "parts" | "until">;

const DAYS_PER_WEEK = 7;
const SATURDAY = 6;
const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;
const QUARTERS_PER_YEAR = 4;

/** The date at a distance from the publication, from the date told before, or from the running month or year. */
export function resolveRelative(
  point: RelativePoint,
  context: DateContext,
  tense: Tense,
): Resolved | null {
  const { unit, amount, coarse } = point;
  const anchor = anchorOf(point, context, tense);
  if (anchor === null) return null;
  if (unit === "week" || unit === "weekend") {
    const week = weekAt(anchor.parts, point, tense);
    return week === null ? null : { ...readAgainst(anchor, week.parts), ...week };
  }
  const parts = shift(anchor.parts, unit, amount);
  if (parts === null) return null;
  const { year, month } = parts;
  const monthAlone = year !== undefined && month !== undefined ? { year, month } : parts;
  return readAgainst(anchor, coarse === true ? monthAlone : parts);
}

function anchorOf(
  { unit, amount, to }: RelativePoint,
  context: DateContext,
  tense: Tense,
): Anchor | null {
  if (to === "published") return publishedAnchor(unit, context);
  if (unit === "quarter" && to === "context") return quarterAnchor(amount, context);
  return to === "here" ? hereAnchor(unit, context, tense) : textAnchor(unit, amount, context);
}

const isShort = (unit: Unit): boolean => unit === "day" || unit === "week" || unit === "weekend";

/** Without a publication date only "last year" and the like can be read, from the document's own date. */
function publishedAnchor(unit: Unit, context: DateContext): Anchor | null {
  const { published, main, textFirst } = context;
  if (published !== null && !(textFirst && main !== null)) return publishedOf(context);
  return main !== null && !isShort(unit) ? { parts: main, by: "context" } : null;
}

/** News speak of the month or year they were written in, unless they are telling of another year. */
function hereAnchor(unit: Unit, context: DateContext, tense: Tense): Anchor | null {
  const { published, sentence, paragraph } = context;
  if (!isNews(context)) return textAnchor(unit, 0, context);
  if (isShort(unit)) return (unit === "day" ? toldDay(context) : null) ?? publishedOf(context);
  const told = sentence ?? paragraph;
  const elsewhere = !tense.future && told?.by === "written" && told.parts.year !== published?.year;
  return elsewhere && (unit === "year" || told.parts.month !== undefined)
    ? { parts: told.parts, by: "context" }
    : publishedOf(context);
}

function textAnchor(unit: Unit, amount: number, context: DateContext): Anchor | null {
  const { heading, paragraph, month, any } = context;
  // "a week later" follows on what was told; "the previous day" may also go before the day of writing
  const last = amount > 0 ? null : publishedOf(context);
  if (isShort(unit)) return toldDay(context) ?? last;
  const near = paragraph?.parts;
  const told = unit === "month" ? (near?.month === undefined ? month : near) : (near ?? any);
  if (told?.year !== undefined) return { parts: told, by: "context" };
  return heading?.year === undefined ? last : { parts: heading, by: "heading" };
}

/** The quarter told before; "the previous quarter" may also be seen from the publication. */
function quarterAnchor(amount: number, context: DateContext): Anchor | null {
  if (context.quarter !== null) return { parts: context.quarter, by: "context" };
  return amount === -1 ? publishedOf(context) : null;
}

/** Moves a date by a unit that is no week; the result is no more precise than the unit. */
function shift(parts: DateParts, unit: Unit, amount: number): DateParts | null {
  const { year } = parts;
  if (year === undefined) return null;
  switch (unit) {
    case "century":
      return { century: Math.floor(year / 100) + amount };
    case "decade":
      return { decade: Math.floor(year / 10) + amount };
    case "year":
      return { year: year + amount };
    case "quarter":
      return quarterAt(parts, amount);
    case "month":
      return monthAt(parts, amount);
    default: {
      const day = fullDayOf(parts);
      return day === null ? null : calendarDayOf(dayNumberOf(day) + amount);
    }
  }
}

function quarterAt({ year = 0, month, quarter }: DateParts, amount: number): DateParts | null {
  const told = quarter ?? (month === undefined ? null : Math.ceil(month / MONTHS_PER_QUARTER));
  if (told === null) return null;
  const index = year * QUARTERS_PER_YEAR + told - 1 + amount;
  return {
    year: Math.floor(index / QUARTERS_PER_YEAR),
    quarter: (index % QUARTERS_PER_YEAR) + 1,
  };
}

function monthAt({ year = 0, month }: DateParts, amount: number): DateParts | null {
  if (month === undefined) return null;
  const index = year * MONTHS_PER_YEAR + month - 1 + amount;
  return { year: Math.floor(index / MONTHS_PER_YEAR), month: (index % MONTHS_PER_YEAR) + 1 };
}

function weekAt(parts: DateParts, { unit, amount, to }: RelativePoint, tense: Tense): Week | null {
  const day = fullDayOf(parts);
  if (day === null) return null;
  if (unit === "week") return weekOf(day, amount);
  const number = dayNumberOf(day);
  return to === "context" ? weekendOf(number, amount) : weekendNear(number, amount, tense);
}

function weekOf(day: CalendarDay, amount: number): Week {
  const number = dayNumberOf(day);
  const monday =
    number - ((weekdayOf(number) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK) + amount * DAYS_PER_WEEK;
  return holding(monday, monday + DAYS_PER_WEEK - 1);
}

/** The first weekend on or after a day, and others counted from it. */
function weekendOf(day: DayNumber, amount: number): Week {
  const saturday = day + ((SATURDAY - weekdayOf(day) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
  return holding(saturday + amount * DAYS_PER_WEEK, saturday + amount * DAYS_PER_WEEK + 1);
}

/** "the weekend" is the last one in what is told, the next one in what is to come. */
function weekendNear(number: DayNumber, amount: number, tense: Tense): Week {
  const sinceSaturday = (weekdayOf(number) - SATURDAY + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const isOn = sinceSaturday <= 1;
  const last = number - sinceSaturday;
  if (amount < 0) return weekendOf(isOn ? last - DAYS_PER_WEEK : last, 0);
  if (amount > 0) return weekendOf(last + DAYS_PER_WEEK, 0);
  return weekendOf(isOn || !tense.future ? last : last + DAYS_PER_WEEK, 0);
}

/** EDTF has no week: the month or else the year that holds all of it; over the turn of a year its two months. */
function holding(from: DayNumber, to: DayNumber): Week {
  const [first, last] = [calendarDayOf(from), calendarDayOf(to)];
  const { year, month } = first;
  if (year !== last.year)
    return { parts: { year, month }, until: { year: last.year, month: last.month } };
  return { parts: month === last.month ? { year, month } : { year } };
}
