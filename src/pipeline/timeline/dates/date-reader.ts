import type { DateMention } from "../../../model/event.ts";
import type { CalendarDay } from "../../../model/calendar.ts";
import { isRealDay } from "../../../model/calendar.ts";
import { edtfOf, precisionOf, type DateParts } from "../../../model/edtf.ts";
import type { Point, RawDate } from "./raw-date.ts";
import { rawDatesOf } from "./raw-dates.ts";
import type { Block } from "./read-blocks.ts";
import { resolvePoint, type Anchor, type DateContext } from "./resolve-date.ts";
import { NO_TENSE, tenseOf } from "./year-from-context.ts";

/** A date of a document, with what the reading of events needs to know of it. */
export type FoundDate = DateMention & { readonly parts: DateParts; readonly attributive: boolean };

export type ReadBlock = {
  readonly block: Block;
  readonly dates: readonly FoundDate[];
  /** Date of the innermost dated heading above, the title aside. */
  readonly heading: FoundDate | null;
};
type ImpossibleDate = {
  readonly start: number;
  readonly text: string;
  readonly line: number;
};
export type ReadDates = {
  readonly blocks: readonly ReadBlock[];
  readonly impossible: readonly ImpossibleDate[];
};

export type ReaderOptions = { readonly published: CalendarDay | null; readonly textFirst: boolean };

/** Any of these letters or digits must stand in a line that holds a date. */
const CUE =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|today|tomorrow|tonight|spring|summer|autumn|fall|winter|fifties|sixties|seventies|eighties|nineties|\p{L}{3,7}teenth|twentieth|day|week|month|year|morning|afternoon|evening|night|earlier|later|last|this|next)/iu;
/** Longest stretch before or after a date that is read for its tense. */
const TENSE_WINDOW = 160;
const SENTENCE_END = /[.!?]["”’)\]]{0,2}\s+(?=["“‘(]?\p{Lu})/gu;

/**
 * Reads the dates of blocks in text order; what a date leaves open is taken from what stands before it.
 *
 * Out:    one entry a block, with its dates and the heading in force; and the days that no calendar has.
 * Source: docs/methods.md#timeline
 */
export function readDates(
  text: string,
  blocks: readonly Block[],
  options: ReaderOptions,
): ReadDates {
  const reader = new DateReader(text, options);
  const read = blocks.map((block) => reader.read(block));
  return { blocks: read, impossible: reader.impossible };
}

type HeadingInForce = { readonly level: number; readonly date: FoundDate | null };

class DateReader {
  readonly impossible: ImpossibleDate[] = [];
  readonly #text: string;
  readonly #options: ReaderOptions;
  #headings: HeadingInForce[] = [];
  #sibling: DateParts | null = null;
  #main: DateParts | null = null;
  #day: DateParts | null = null;
  #month: DateParts | null = null;
  #any: DateParts | null = null;
  #sentence: Anchor | null = null;
  #paragraph: Anchor | null = null;
  #dayInParagraph: DateParts | null = null;
  #lookBack = false;
  #titled = false;

  constructor(text: string, options: ReaderOptions) {
    this.#text = text;
    this.#options = options;
  }

  read(block: Block): ReadBlock {
    this.#sentence = null;
    this.#paragraph = null;
    this.#dayInParagraph = null;
    if (block.kind === "heading") {
      this.#closeHeadings(block.level);
      if (this.#titled) this.#month = null;
    }
    const raws = CUE.test(block.text) ? rawDatesOf(block.text, block.start) : [];
    const dates: FoundDate[] = [];
    for (const [i, raw] of raws.entries()) {
      const found = this.#resolve(raw, block, raws[i - 1], raws[i + 1]);
      if (found === null) continue;
      dates.push(found);
      this.#remember(found, block, looksBack(raw));
    }
    if (block.kind === "heading" && block.level > 1)
      this.#headings.push({
        level: block.level,
        date: dates.find((date) => isWholeHeading(date, block)) ?? null,
      });
    return { block, dates, heading: this.#heading() };
  }

  #closeHeadings(level: number): void {
    this.#sibling = null;
    let last = this.#headings.at(-1);
    while (last !== undefined && last.level >= level) {
      if (last.level === level) this.#sibling = last.date?.parts ?? null;
      this.#headings.pop();
      last = this.#headings.at(-1);
    }
  }

  #heading(): FoundDate | null {
    return this.#headings.findLast((heading) => heading.date !== null)?.date ?? null;
  }

  #context(block: Block): DateContext {
    const anchor = block.kind === "heading" ? this.#sibling : null;
    const paragraph: Anchor | null =
      anchor === null ? this.#paragraph : { parts: anchor, by: "heading" };
    return {
      ...this.#options,
      heading: this.#heading()?.parts ?? null,
      main: this.#main,
      sentence: this.#sentence,
      paragraph,
      day: this.#day,
      dayInParagraph: this.#dayInParagraph,
      month: block.kind === "heading" ? null : this.#month,
      any: this.#any,
    };
  }

  #resolve(
    raw: RawDate,
    block: Block,
    previous: RawDate | undefined,
    next: RawDate | undefined,
  ): FoundDate | null {
    const words = this.#text.slice(raw.start, raw.end);
    const before = this.#text.slice(
      Math.max(previous?.end ?? block.start, raw.start - TENSE_WINDOW),
      raw.start,
    );
    const after = this.#text.slice(
      raw.end,
      Math.min(next?.start ?? block.end, raw.end + TENSE_WINDOW),
    );
    const sentenceBefore = before.slice(lastSentenceStart(before));
    if (previous === undefined || sentenceBefore !== before) {
      this.#sentence = null;
      this.#lookBack = false;
    }
    const tense = isWritten(raw) ? NO_TENSE : tenseOf(sentenceBefore, after);
    const context = this.#context(block);
    const from = raw.impossible === true ? null : resolvePoint(raw.from, context, tense);
    const to =
      raw.to === undefined || from === null
        ? null
        : resolvePoint(raw.to, { ...context, sentence: from }, tense);
    if (
      raw.impossible === true ||
      (from !== null && !isReal(from.parts)) ||
      (to !== null && !isReal(to.parts))
    ) {
      this.impossible.push({ start: raw.start, text: words, line: block.line });
      return null;
    }
    const date = from === null ? null : edtfOf(from.parts);
    if (from === null || date === null || (raw.to !== undefined && to === null)) return null;
    return {
      start: raw.start,
      end: raw.end,
      text: words,
      date,
      endDate: to === null ? null : edtfOf(to.parts),
      precision: precisionOf(from.parts),
      resolvedBy: from.by,
      parts: from.parts,
      attributive: raw.attributive,
    };
  }

  #remember(found: FoundDate, block: Block, lookBack: boolean): void {
    const { parts, resolvedBy } = found;
    const hasMonth = parts.month !== undefined;
    if (parts.year !== undefined && block.kind === "heading" && block.level === 1) {
      this.#main ??= parts;
      this.#titled ||= found.endDate === null;
    }
    // "the 2020 war" says nothing of when what follows took place
    if (found.attributive && !hasMonth) return;
    if (parts.year === undefined) return;
    this.#main ??= parts;
    this.#sentence = { parts, by: resolvedBy };
    // "last year" looks back for its own sentence; the story goes on where it was
    if (lookBack) this.#lookBack = true;
    if (this.#lookBack) return;
    this.#any = parts;
    this.#paragraph = { parts, by: resolvedBy };
    if (hasMonth) this.#month = parts;
    if (parts.day !== undefined) {
      this.#day = parts;
      this.#dayInParagraph = parts;
    }
  }
}

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
  const rest = restOf(date, block);
  return !/\p{L}{2,}/u.test(rest) || /^\s*[:–—-]/u.test(block.text.slice(date.end - block.start));
}

function restOf(date: FoundDate, block: Block): string {
  return block.text.slice(0, date.start - block.start) + block.text.slice(date.end - block.start);
}

function lastSentenceStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  // the last sentence may end right before the date's own first word
  const tail = /[.!?]["”’)\]]{0,2}\s+$/u.exec(before);
  return tail === null ? start : before.length;
}
