import { isRealDay, type CalendarDay } from "../../../model/calendar.ts";
import { edtfOf, precisionOf, type DateParts } from "../../../model/edtf.ts";
import { NO_CONTEXT, type Resolved } from "./resolving/date-context.ts";
import { dateTokensOf, lowerAt, type Tokens } from "./forms/date-tokens.ts";
import { DATE_PREPOSITIONS } from "./date-words.ts";
import { mayHoldDate } from "./forms/date-cue.ts";
import type { FoundDate } from "./resolving/found-date.ts";
import type { Point, RawDate } from "./forms/raw-date.ts";
import { rawDatesOf } from "./forms/raw-dates.ts";
import type { Block } from "./read-blocks.ts";
import { resolvePoints } from "./resolving/resolve-points.ts";
import { sentenceAfter, sentenceBefore } from "./resolving/sentence-words.ts";
import { NO_TENSE, tenseOf, type Tense } from "./resolving/tense.ts";
import { ToldDates, type Standing } from "./resolving/told-dates.ts";

export type { FoundDate } from "./resolving/found-date.ts";

export type ReadBlock = {
  readonly block: Block;
  readonly dates: readonly FoundDate[];
  /** Date of the innermost dated heading above, the title aside. */
  readonly heading: FoundDate | null;
};
/** Words that have the form of a date and were left out. */
type UnreadDate = {
  readonly start: number;
  readonly text: string;
  readonly line: number;
};
export type ReadDates = {
  readonly blocks: readonly ReadBlock[];
  /** Days that no calendar has. */
  readonly impossible: readonly UnreadDate[];
  /** Dates of other calendars, and of years before 1. */
  readonly otherCalendar: readonly UnreadDate[];
};

export type ReaderOptions = { readonly published: CalendarDay | null; readonly textFirst: boolean };

/** A longer heading is running text. */
const LONGEST_HEADING = 300;

/**
 * Reads the dates of blocks in text order; what a date leaves open is taken from what stands before it.
 *
 * Out:    one entry a block, with its dates and the heading in force; and what was left out.
 * Source: docs/methods.md#timeline
 */
export function readDates(
  text: string,
  blocks: readonly Block[],
  options: ReaderOptions,
): ReadDates {
  const reader = new DateReader(text, options);
  const read = blocks.map((block) => reader.read(block));
  return { blocks: read, ...reader.unread };
}

class DateReader {
  readonly unread: Record<"impossible" | "otherCalendar", UnreadDate[]> = {
    impossible: [],
    otherCalendar: [],
  };
  readonly #text: string;
  readonly #options: ReaderOptions;
  readonly #told = new ToldDates();
  /** Order of the date before in the same sentence. */
  #tense: Tense | null = null;

  constructor(text: string, options: ReaderOptions) {
    this.#text = text;
    this.#options = options;
  }

  read(block: Block): ReadBlock {
    this.#told.beginBlock(block);
    const isHeading = block.kind === "heading";
    const tokens = mayHoldDate(block.text) ? dateTokensOf(block.text, block.start) : [];
    const raws = rawDatesOf(tokens, isHeading);
    const dates: FoundDate[] = [];
    for (const [i, raw] of raws.entries()) {
      const found = this.#resolve(raw, block, tokens, raws[i - 1]);
      if (found === null) continue;
      dates.push(found);
      this.#told.remember(found, block, standingOf(raw, tokens));
    }
    if (isHeading)
      this.#told.endHeading(block, dates.find((date) => isWholeHeading(date, block)) ?? null);
    return { block, dates, heading: this.#told.heading() };
  }

  #resolve(
    raw: RawDate,
    block: Block,
    tokens: Tokens,
    previous: RawDate | undefined,
  ): FoundDate | null {
    const tense = this.#tenseOf(raw, tokens, previous);
    if (raw.unread !== undefined) return this.#leaveOut(raw, block, raw.unread);
    const context = isWritten(raw) ? NO_CONTEXT : this.#told.context(block, this.#options);
    const ends = resolvePoints(restating(raw, tokens, previous), context, tense);
    if (ends === null) return null;
    return isReal(ends.from.parts) && isReal(ends.to?.parts ?? {})
      ? this.#foundOf(raw, ends.from, ends.to)
      : this.#leaveOut(raw, block, "impossible");
  }

  #foundOf(raw: RawDate, from: Resolved, to: Resolved | null): FoundDate | null {
    const date = edtfOf(from.parts);
    const endDate = to === null ? null : edtfOf(to.parts);
    if (date === null || (to !== null && endDate === null)) return null;
    const against = from.against === null ? null : edtfOf(from.against);
    return {
      start: raw.start,
      end: raw.end,
      text: this.#text.slice(raw.start, raw.end),
      date,
      endDate: endDate === date ? null : endDate,
      precision: precisionOf(from.parts),
      resolvedBy: from.by,
      ...(against !== null && { against }),
      ...(raw.readings !== undefined && { readings: raw.readings.flatMap(readable) }),
      parts: from.parts,
      attributive: raw.attributive,
    };
  }

  #leaveOut(raw: RawDate, block: Block, why: "impossible" | "other-calendar"): null {
    const list = why === "impossible" ? this.unread.impossible : this.unread.otherCalendar;
    const text = this.#text.slice(raw.start, raw.end);
    list.push({ start: raw.start, text, line: block.line });
    return null;
  }

  /** Also notes where a new sentence begins. */
  #tenseOf(raw: RawDate, tokens: Tokens, previous: RawDate | undefined): Tense {
    const floor = previous === undefined ? 0 : previous.last + 1;
    const { words, isNew } = sentenceBefore(tokens, raw.first, floor);
    if (isNew || previous === undefined) {
      this.#told.beginSentence();
      this.#tense = null;
    }
    if (isWritten(raw)) return NO_TENSE;
    this.#tense = tenseOf(words, () => sentenceAfter(tokens, raw.last), this.#tense);
    return this.#tense;
  }
}

/** "in 1844, two centuries later, …" names 1844 again; "Closed in 1844, two years later it …" counts on from it. */
function restating(raw: RawDate, t: Tokens, previous: RawDate | undefined): RawDate {
  const { from } = raw;
  const apposed =
    previous?.last === raw.first - 2 &&
    lowerAt(t, raw.first - 1) === "," &&
    [",", ";", ".", ""].includes(lowerAt(t, raw.last + 1)) &&
    DATE_PREPOSITIONS.has(lowerAt(t, previous.first - 1));
  return apposed && from.kind === "relative" && from.to === "context" && raw.to === undefined
    ? { ...raw, from: { ...from, amount: 0 } }
    : raw;
}

function readable(parts: DateParts): string[] {
  const date = edtfOf(parts);
  return date === null ? [] : [date];
}

const standingOf = (raw: RawDate, tokens: Tokens): Standing => ({
  looksBack: looksBack(raw),
  isSpan: raw.to?.kind === "relative" || isSince(tokens, raw.first),
});

/** "since Friday", "since at least 2003". */
const isSince = (t: Tokens, first: number): boolean =>
  lowerAt(t, first - 1) === "since" ||
  lowerAt(t, first - 2) === "since" ||
  (lowerAt(t, first - 3) === "since" && lowerAt(t, first - 2) === "at");

const isFull = (point: Point): boolean => point.kind === "calendar" && edtfOf(point.parts) !== null;

/** Whether the words leave nothing open; reading their order would be in vain. */
function isWritten({ from, to }: RawDate): boolean {
  return isFull(from) && (to === undefined || isFull(to));
}

/** "last year", "last September", "two years ago". */
function looksBack({ from }: RawDate): boolean {
  return from.kind === "relative"
    ? from.to === "published" && from.amount < 0
    : (from.direction ?? 0) < 0;
}

function isReal({ year, month, day }: DateParts): boolean {
  return year !== undefined && day !== undefined ? isRealDay(day, month ?? 0, year) : true;
}

/** "===24 September===" dates its section; "== Impact on the 2024 season ==" does not. */
function isWholeHeading(date: FoundDate, block: Block): boolean {
  if (block.text.length > LONGEST_HEADING) return false;
  const after = block.text.slice(date.end - block.start);
  const rest = block.text.slice(0, date.start - block.start) + after;
  return !/\p{L}{2,}/u.test(rest) || /^\s*[:–—-]/u.test(after);
}
