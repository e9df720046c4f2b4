import type { DateMention } from "../../../../model/event.ts";
import { datesMeet, dayRangeOf, type DayRange } from "../../../../model/edtf.ts";

const PRESENT = /^(?:this |today|tonight|now)/iu;
const COARSE: ReadonlySet<string> = new Set(["decade", "century"]);
const DIGIT = /\d/u;
const DAYS_OF_YEAR = 366;
const DAYS_AROUND = 10;

/** A date of a post with the days that it may mean. */
export type PostDate = DateMention & {
  /** Null where it means no certain time: "this year" and "today" are the present. */
  readonly range: DayRange | null;
  /** Days by which it may be meant loosely. */
  readonly slack: number;
  /** A decade, or a span of years: it speaks only of what lasted as long. */
  readonly isLong: boolean;
};

export function postDate(mention: DateMention): PostDate {
  const { date, endDate, precision, text } = mention;
  const range = PRESENT.test(text) ? null : dayRangeOf(date, endDate);
  const isSpan = endDate !== null && endDate.slice(0, 4) !== date.slice(0, 4);
  return { ...mention, range, slack: slackOf(mention), isLong: isSpan || COARSE.has(precision) };
}

/** "Two years ago" is seldom exact, and "Sunday" may be another one than that beside the page's day: posts follow for days. */
function slackOf(date: DateMention): number {
  if (isAround(date)) return DAYS_OF_YEAR;
  return isSpokenDay(date) ? DAYS_AROUND : 0;
}

/** How a post's date fits an event: the same time, near it where it is meant loosely, or not. */
export type Fit = "meets" | "near" | "not";

export function fitOf({ range: own, slack, isLong }: PostDate, range: DayRange): Fit {
  if (own === null || (isLong && range.last - range.first < own.last - own.first)) return "not";
  if (datesMeet(own, range)) return "meets";
  const wide = { first: own.first - slack, last: own.last + slack };
  return slack > 0 && datesMeet(wide, range) ? "near" : "not";
}

/** "Two years ago": a year counted from the page's. */
const isAround = ({ precision, resolvedBy }: DateMention): boolean =>
  precision === "year" && resolvedBy === "published";

/** "Sunday", "yesterday": a day counted from another. */
export const isSpokenDay = ({ precision, resolvedBy, text }: DateMention): boolean =>
  precision === "day" && resolvedBy !== "written" && !DIGIT.test(text);

/** Of the three degrees in which a date may be exact. */
export function exactness({ precision }: Pick<DateMention, "precision">): "day" | "month" | "year" {
  if (precision === "day") return "day";
  return precision === "month" || precision === "season" || precision === "quarter"
    ? "month"
    : "year";
}
