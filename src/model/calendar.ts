const MS_PER_DAY = 86_400_000;

/** A day as the number of days since 1970-01-01 (Gregorian, also before 1582). */
export type DayNumber = number;

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** `month` is 1–12; `setUTCFullYear` because `Date.UTC` reads years below 100 as 19xx. */
export function dayNumberOf({ year, month, day }: CalendarDay): DayNumber {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY);
}

export function calendarDayOf(dayNumber: DayNumber): CalendarDay {
  const date = new Date(dayNumber * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return calendarDayOf(dayNumberOf({ year, month: month + 1, day: 1 }) - 1).day;
}

/** False for days such as 31 June. Without a year, 29 February is a day. */
export function isRealDay(day: number, month: number, year = 2000): boolean {
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month);
}

/** 0 is Sunday. */
export function weekdayOf(dayNumber: DayNumber): number {
  return new Date(dayNumber * MS_PER_DAY).getUTCDay();
}
