import type { DaySpan } from "./calendar.ts";
import { overlaps } from "./lane-items.ts";
import {
  columnWidths,
  DAY_LINE,
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
type DayItem<T extends Mark> = {
  readonly event: T;
  readonly lines: readonly string[];
  /** Beneath the title: "sources differ". */
  readonly notes: readonly string[];
  readonly y: number;
};
export type DayColumn = {
  readonly day: number;
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
  readonly columns: readonly DayColumn[];
  /** Where the readers' own part begins; null where there is none. */
  readonly readersTop: number | null;
  readonly isEven: boolean;
  readonly height: number;
};

type Day = {
  readonly day: number;
  readonly shown: readonly DatedEvent[];
  readonly more: readonly DatedEvent[];
  readonly readers: readonly ReadersMark[];
};

/**
 * A column for each day, its events under each other with their titles written out.
 *
 * Out: days with events are as wide as makes the ruler low; days without are narrow. The chosen event is among those written out.
 */
export function layoutDayRuler(
  view: TimelineView,
  days: DaySpan,
  { left, right }: { readonly left: number; readonly right: number },
  selected: string | undefined,
): DayRulerLayout {
  const all = Array.from({ length: Math.max(1, days.to - days.from) }, (_, index) =>
    dayOf(view, days.from + index, selected),
  );
  const widths = columnWidths(all, right - left, selected);
  let x = left;
  let readersBottom = READERS_HEAD;
  const columns = all.map(({ day, shown, more, readers }, index): DayColumn => {
    const width = widths[index] ?? LEAST_WIDTH;
    const { items, bottom } = stack(shown, { width, top: FIRST_ITEM, selected });
    const end = bottom + (more.length > 0 ? DAY_LINE : 0);
    const column = { day, x, width, items, more, bottom: end };
    x += width;
    const below = stack(readers, { width, top: READERS_HEAD, selected });
    readersBottom = Math.max(readersBottom, below.bottom);
    return { ...column, readers: below.items };
  });
  const bottom = Math.max(FIRST_ITEM, ...columns.map((column) => column.bottom));
  const hasReaders = columns.some(({ readers }) => readers.length > 0);
  const readersTop = hasReaders ? Math.max(bottom + ITEM_GAP, BELOW_NOTES) : null;
  return {
    days,
    columns,
    readersTop,
    isEven: new Set(widths).size === 1,
    height: readersTop === null ? bottom + 4 : readersTop + readersBottom,
  };
}

function dayOf(view: TimelineView, day: number, selected: string | undefined): Day {
  const span = { from: day, to: day + 1 };
  const events = view.events.filter((event) => event.form === "day" && overlaps(event, span));
  const readers = view.readers
    .filter((event) => event.form === "day" && overlaps(event, span))
    .slice(0, MOST_IN_A_DAY);
  const first = events.slice(0, MOST_IN_A_DAY);
  const chosen = events.slice(MOST_IN_A_DAY).find(({ id }) => id === selected);
  const shown = chosen === undefined ? first : [...first.slice(0, -1), chosen];
  return { day, shown, more: events.filter((event) => !shown.includes(event)), readers };
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
