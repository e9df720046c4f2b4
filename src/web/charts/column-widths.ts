import { broken, wrapped } from "./text-width.ts";
import type { DatedEvent, ReadersMark } from "./timeline-view.ts";

export const DAY_LINE = 16;
const TITLE_SIZE = 13;
/** More lines than any title of 90 letters needs: titles are not cut. */
const ALL_LINES = 24;
export const DOT_ROOM = 14;
export const ITEM_GAP = 14;
/** A day without events needs room for its name alone. */
const EMPTY_WIDTH = 52;
export const LEAST_WIDTH = 80;
const MOST_WIDTH = 236;
const WIDTH_STEP = 12;
const SIDE = 10;
/** The chosen title is bold. */
const CHOSEN_SIDE = 15;
/** A title of more lines is hard to take in; each line more counts as so many pixels of height. */
const FEW_LINES = 3;
const LONG_COST = 120;
/** A word that must be broken is as bad as so many lines. */
const BROKEN_AS_LINES = 6;

export type Mark = DatedEvent | ReadersMark;

/** What stands in a day's column. */
type Marks = {
  readonly shown: readonly DatedEvent[];
  readonly readers: readonly ReadersMark[];
};

/** A title in lines of a column, whole; a word that is longer than a line has a hyphen. */
export function linesOf({ id, title }: Mark, width: number, selected?: string): string[] {
  const room = width - (id === selected ? CHOSEN_SIDE : SIDE);
  return wrapped(broken(title, room, TITLE_SIZE), room, TITLE_SIZE, ALL_LINES);
}

/** What is said beneath a title: that its sources do not agree. */
export function notesOf(event: Mark): string[] {
  return "differences" in event && event.differences.length > 0 ? ["sources differ"] : [];
}

export function itemHeight(event: Mark, lines: number): number {
  return DOT_ROOM + (lines + notesOf(event).length) * DAY_LINE + ITEM_GAP;
}

type Written = { readonly event: Mark; readonly lines: readonly string[] };

function heightOf(written: readonly Written[]): number {
  return written.reduce((sum, { event, lines }) => sum + itemHeight(event, lines.length), 0);
}

/** Widths of the columns: step by step the day that would gain most gets more, what is left is shared out. */
export function columnWidths(days: readonly Marks[], total: number, selected?: string): number[] {
  const costs = days.map((day) => costsOf(day, selected));
  const count = costs.filter((own) => own.length > 0).length;
  const least = leastWidth(days);
  if (count === 0 || least > total) return days.map(() => total / days.length);
  const steps = days.map(() => 0);
  let room = total - least;
  for (; room >= WIDTH_STEP; room -= WIDTH_STEP) {
    const grown = costliest(costs, steps);
    if (grown === null) break;
    steps[grown] = (steps[grown] ?? 0) + 1;
  }
  return costs.map((own, index) => {
    const base = own.length === 0 ? EMPTY_WIDTH : LEAST_WIDTH + (steps[index] ?? 0) * WIDTH_STEP;
    return base + room / days.length;
  });
}

/** Pixels without which the columns cannot stand beside each other. */
export function leastWidth(days: readonly Marks[]): number {
  const filled = days.filter(({ shown, readers }) => shown.length + readers.length > 0).length;
  return filled * LEAST_WIDTH + (days.length - filled) * EMPTY_WIDTH;
}

/** By width, from the least to the most: how much room a day's titles take downward, and how many lines too long they are; none for a day without any. */
function costsOf({ shown, readers }: Marks, selected: string | undefined): number[] {
  if (shown.length + readers.length === 0) return [];
  const widths = Math.floor((MOST_WIDTH - LEAST_WIDTH) / WIDTH_STEP) + 1;
  return Array.from({ length: widths }, (_, step) => {
    const width = LEAST_WIDTH + step * WIDTH_STEP;
    const write = (event: Mark): Written => ({ event, lines: linesOf(event, width, selected) });
    const [above, below] = [shown.map(write), readers.map(write)];
    const written = [...above, ...below];
    const most = Math.max(...written.map(({ lines }) => lines.length));
    const isBroken = written.some(({ event, lines }) => lines.join(" ") !== event.title);
    const long = Math.max(0, most - FEW_LINES) + (isBroken ? BROKEN_AS_LINES : 0);
    return Math.max(heightOf(above), heightOf(below)) + long * LONG_COST;
  });
}

/** The column of the highest cost that gains by growing; the first of equals. */
function costliest(costs: readonly (readonly number[])[], steps: readonly number[]): number | null {
  let best: { index: number; cost: number } | null = null;
  for (const [index, own] of costs.entries()) {
    const step = steps[index] ?? 0;
    const cost = own[step];
    if (cost === undefined || !own.slice(step + 1).some((later) => later < cost)) continue;
    if (best === null || cost > best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}
