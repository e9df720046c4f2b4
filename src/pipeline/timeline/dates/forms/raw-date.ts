import type { DateParts } from "../../../../model/edtf.ts";

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/**
 * What a distance counts from: the day of writing ("ago"), the date told before ("later", "the following"), or the running
 * month or year of the sentence ("the end of the year").
 */
export type Reference = "published" | "context" | "here";

export type RelativePoint = {
  readonly kind: "relative";
  readonly unit: Unit;
  readonly amount: number;
  readonly to: Reference;
  /** Days counted in weeks: the result is no finer than the month. */
  readonly coarse?: boolean;
};

export type CalendarPoint = {
  readonly kind: "calendar";
  readonly parts: DateParts;
  /** 0 is Sunday; given only where no date stands beside it. */
  readonly weekday?: number;
  /** The weekday written beside a day: it tells the year that the words leave open. */
  readonly onWeekday?: number;
  /** "last summer" −1, "this March" 0, "next Friday" 1. */
  readonly direction?: number;
  /** What the direction counts from: "the following April" is seen from the date told before. */
  readonly to?: Reference;
  /** "March of last year", "Monday of this week". */
  readonly of?: RelativePoint;
};

/** A point of time as the words give it, before what they leave open is looked up. */
export type Point = CalendarPoint | RelativePoint;

/** One point, or the two ends of a span. */
export type Points = { readonly from: Point; readonly to?: Point };

/** A date expression as found; offsets in the whole text. */
export type RawDate = Points & {
  readonly start: number;
  readonly end: number;
  /** Its first and last token in the line. */
  readonly first: number;
  readonly last: number;
  /** No date that can be given: a day that no calendar has, such as 31 June, or one of another calendar. */
  readonly unread?: "impossible" | "other-calendar";
  /** What it may mean where the order of day and month is open. */
  readonly readings?: readonly DateParts[];
  /** The date only describes the noun after it ("the 2020 ceasefire"). */
  readonly attributive: boolean;
};

export const calendar = (parts: DateParts): CalendarPoint => ({ kind: "calendar", parts });

export const relative = (unit: Unit, amount: number, to: Reference): RelativePoint => ({
  kind: "relative",
  unit,
  amount,
  to,
});
