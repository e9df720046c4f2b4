import type { DaySpan } from "./calendar.ts";
import { columnSpans, type ColumnUnit } from "./column-spans.ts";
import { byImportance } from "./importance.ts";
import { overlaps } from "./lane-items.ts";
import {
  columnWidths,
  leastWidth,
  ITEM_GAP,
  itemHeight,
  LEAST_WIDTH,
  linesOf,
  notesOf,
  type Mark,
} from "./column-widths.ts";
import type { DatedEvent, ReadersMark, TimelineView } from "./timeline-view.ts";

export const DAY_AXIS = 24;
/** Events of one day that are written out. */
const MOST_IN_A_DAY = 8;
const FIRST_ITEM = DAY_AXIS + 18;
/** From the line above the readers' part to its first stroke. */
const READERS_HEAD = 20;
/** The readers' part begins below the notes at the ruler's left. */
const BELOW_NOTES = 96;
/** A numbered dot for what is not written out. */
const MORE_HEIGHT = 26;
/** Room for the lines that say that there is nothing. */
const EMPTY_BOTTOM = 96;
const MOST_COLUMNS = 60;
type DayItem<T extends Mark> = {
  readonly event: T;
  readonly lines: readonly string[];
  /** Beneath the title: "sources differ". */
  readonly notes: readonly string[];
  readonly y: number;
};
export type DayColumn = {
  /** The first day, and the first one after the column. */
  readonly day: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly items: readonly DayItem<DatedEvent>[];
  /** What readers alone mention; beneath a line of their own. */
  readonly readers: readonly DayItem<ReadersMark>[];
  /** Events that are not written out. */
  readonly more: readonly DatedEvent[];
  readonly bottom: number;
};
export type DayRulerLayout = {
  readonly days: DaySpan;
  /** What a column stands for: where days find no room, weeks do, else months. */
  readonly unit: ColumnUnit;
  /** The event known to the day that is nearest, where none is in sight. */
  readonly nearest: DatedEvent | null;
  readonly columns: readonly DayColumn[];
  /** Where the readers' own part begins; null where there is none. */
  readonly readersTop: number | null;
  readonly isEven: boolean;
  readonly height: number;
};

type Day = {
  readonly day: number;
  readonly to: number;
  readonly shown: readonly DatedEvent[];
  readonly more: readonly DatedEvent[];
  readonly readers: readonly ReadersMark[];
};

/**
 * A column for each day, its events under each other with their titles written out; for each week or month where days find no room.
 *
 * Out: columns with events are as wide as makes the ruler low; those without are narrow. The chosen event is among those written out, then the most important.
 */
export function layoutDayRuler(
  view: TimelineView,
  days: DaySpan,
  { left, right }: { readonly left: number; readonly right: number },
  selected: string | undefined,
): DayRulerLayout {
  const { unit, all } = filledColumns(view, days, right - left, selected);
  const widths = columnWidths(all, right - left, selected);
  let x = left;
  let readersBottom = READERS_HEAD;
  const columns = all.map(({ day, to, shown, more, readers }, index): DayColumn => {
    const width = widths[index] ?? LEAST_WIDTH;
    const { items, bottom } = stack(shown, { width, top: FIRST_ITEM, selected });
    const end = bottom + (more.length > 0 ? MORE_HEIGHT : 0);
    const column = { day, to, x, width, items, more, bottom: end };
    x += width;
    const below = stack(readers, { width, top: READERS_HEAD, selected });
    readersBottom = Math.max(readersBottom, below.bottom);
    return { ...column, readers: below.items };
  });
  const isEmpty = columns.every(({ items }) => items.length === 0);
  const least = isEmpty ? EMPTY_BOTTOM : FIRST_ITEM;
  const bottom = Math.max(least, ...columns.map((column) => column.bottom));
  const hasReaders = columns.some(({ readers }) => readers.length > 0);
  const readersTop = hasReaders ? Math.max(bottom + ITEM_GAP, BELOW_NOTES) : null;
  return {
    days,
    unit,
    nearest: isEmpty ? nearestTo(view, days) : null,
    columns,
    readersTop,
    isEven: new Set(widths).size === 1,
    height: readersTop === null ? Math.max(bottom + 4, BELOW_NOTES) : readersTop + readersBottom,
  };
}

/** Columns of the shortest unit in which all find room. */
function filledColumns(
  view: TimelineView,
  days: DaySpan,
  total: number,
  selected: string | undefined,
): { readonly unit: ColumnUnit; readonly all: readonly Day[] } {
  const inSight = <T extends DaySpan & { readonly form: string }>(marks: readonly T[]): T[] =>
    marks.filter((mark) => mark.form === "day" && overlaps(mark, days));
  const [events, readers] = [inSight(view.events), inSight(view.readers)];
  for (const unit of ["day", "week"] as const) {
    // no page is so wide that more columns stand beside each other
    if (days.to - days.from > MOST_COLUMNS * (unit === "day" ? 1 : 7)) continue;
    const all = columnSpans(days, unit).map((span) => columnOf(events, readers, span, selected));
    if (leastWidth(all) <= total) return { unit, all };
  }
  const unit = "month";
  const all = columnSpans(days, unit).map((span) => columnOf(events, readers, span, selected));
  return { unit, all };
}

/** The event known to the day that is the fewest days away; the earlier of equals. */
function nearestTo({ events }: TimelineView, days: DaySpan): DatedEvent | null {
  let best: DatedEvent | null = null;
  for (const event of events)
    if (event.form === "day" && (best === null || awayFrom(event, days) < awayFrom(best, days)))
      best = event;
  return best;
}

/** Days between an event and a window. */
export function awayFrom({ from }: DaySpan, days: DaySpan): number {
  return Math.max(0, days.from - from, from - (days.to - 1));
}

function columnOf(
  all: readonly DatedEvent[],
  readers: readonly ReadersMark[],
  span: DaySpan,
  selected: string | undefined,
): Day {
  const events = all.filter((event) => overlaps(event, span));
  const first = events.toSorted(byImportance);
  const chosen = first.find(({ id }) => id === selected);
  const foremost = chosen === undefined ? first : [chosen, ...first.filter((e) => e !== chosen)];
  const kept = new Set(foremost.slice(0, MOST_IN_A_DAY));
  return {
    day: span.from,
    to: span.to,
    shown: events.filter((event) => kept.has(event)),
    more: events.filter((event) => !kept.has(event)),
    readers: readers.filter((mark) => overlaps(mark, span)).slice(0, MOST_IN_A_DAY),
  };
}

type Stack = {
  readonly width: number;
  readonly top: number;
  readonly selected: string | undefined;
};

function stack<T extends Mark>(events: readonly T[], { width, top, selected }: Stack) {
  let y = top;
  const items = events.map((event): DayItem<T> => {
    const item = { event, lines: linesOf(event, width, selected), notes: notesOf(event), y };
    y += itemHeight(event, item.lines.length);
    return item;
  });
  return { items, bottom: y };
}
