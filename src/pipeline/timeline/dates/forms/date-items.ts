import { isRealDay } from "../../../../model/calendar.ts";
import type { DateParts } from "../../../../model/edtf.ts";
import { countedDate } from "./counted-date.ts";
import { century } from "./century-date.ts";
import { decade } from "./decade-date.ts";
import { eraYear } from "./year-after.ts";
import { loneYear } from "./lone-year.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { SHORT_WEEKDAYS, WEEKDAYS } from "../date-words.ts";
import { dayThenMonth, monthThenDay, type DateList } from "./day-month.ts";
import { directedDate, toldDate } from "./directed-date.ts";
import { one, type Found } from "./found.ts";
import { loneDay } from "./lone-day.ts";
import { monthDates } from "./month-date.ts";
import { numericDate } from "./numeric-date.ts";
import { otherCalendar } from "./other-calendar.ts";
import { partOfDate } from "./part-of-date.ts";
import { quarterDate } from "./quarter-date.ts";
import { calendar } from "./raw-date.ts";
import { seasonDate } from "./season-date.ts";
import { spanDate } from "./span-date.ts";
import { spokenOffset } from "./spoken-offset.ts";
import { weekdayDate } from "./weekday-date.ts";
import { dayWord } from "./day-word.ts";

/** The date, or the dates of a list, that begin at a token; the two ends of a range where its form says so ("19–28 May"). */
export function itemsAt(t: Tokens, i: number, isHeading: boolean): Read<Found[]> | null {
  const other = otherCalendar(t, i);
  if (other !== null) return { value: [{ ...unreadDate, first: i, last: other - 1 }], next: other };
  return (
    numbersAt(t, i) ??
    monthDates(t, i) ??
    partsAt(i, century(t, i) ?? decade(t, i) ?? quarterDate(t, i) ?? seasonDate(t, i)) ??
    yearAt(t, i, isHeading) ??
    partsAt(i, loneDay(t, i)) ??
    wordsAt(t, i)
  );
}

const unreadDate = { from: calendar({}), unread: "other-calendar" as const };

function numbersAt(t: Tokens, i: number): Read<Found[]> | null {
  const numeric = numericDate(t, i);
  if (numeric !== null) {
    const { parts, impossible, readings } = numeric.value;
    const found = { from: calendar(parts), first: i, last: numeric.next - 1 };
    return {
      value: [
        {
          ...found,
          ...(impossible && { unread: "impossible" as const }),
          ...(readings !== undefined && { readings }),
        },
      ],
      next: numeric.next,
    };
  }
  const days = dayThenMonth(t, i) ?? monthThenDay(t, i);
  if (days === null) return null;
  const weekday = WEEKDAYS.get(lowerAt(t, i)) ?? SHORT_WEEKDAYS.get(lowerAt(t, i));
  return { value: foundOfList(days.value, weekday), next: days.next };
}

const partsAt = (i: number, parts: Read<DateParts> | null): Read<Found[]> | null =>
  parts === null ? null : one(calendar(parts.value), i, parts.next);

function yearAt(t: Tokens, i: number, isHeading: boolean): Read<Found[]> | null {
  const year = eraYear(t, i) ?? loneYear(t, i, isHeading);
  return year === null ? null : one(calendar({ year: year.value }), i, year.next);
}

/** Dates in words, told by their distance from another day. */
function wordsAt(t: Tokens, i: number): Read<Found[]> | null {
  const point =
    dayWord(t, i) ??
    spokenOffset(t, i) ??
    partOfDate(t, i) ??
    directedDate(t, i) ??
    countedDate(t, i) ??
    toldDate(t, i) ??
    weekdayDate(t, i);
  if (point !== null) return one(point.value, i, point.next);
  const span = spanDate(t, i);
  return span === null
    ? null
    : { value: [{ ...span.value, first: i, last: span.next - 1 }], next: span.next };
}

const isImpossible = ({ day = 0, month = 0, year }: DateParts): boolean =>
  !isRealDay(day, month, year);

/** `onWeekday` is that written before the first item. */
function foundOfList({ items, range, unread }: DateList, onWeekday: number | undefined): Found[] {
  const [first, second] = items;
  const marked = (parts: readonly DateParts[]) => {
    if (unread !== undefined) return { unread };
    return parts.some(isImpossible) ? { unread: "impossible" as const } : {};
  };
  if (range && first !== undefined && second !== undefined)
    return [
      {
        from: calendar(first.parts),
        to: calendar(second.parts),
        first: first.first,
        last: second.last,
        ...marked([first.parts, second.parts]),
      },
    ];
  return items.map((item, n) => ({
    from: {
      ...calendar(item.parts),
      ...(n === 0 && onWeekday !== undefined && { onWeekday }),
    },
    first: item.first,
    last: item.last,
    ...marked([item.parts]),
  }));
}
