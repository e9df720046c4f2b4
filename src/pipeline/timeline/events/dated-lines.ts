import type { FoundDate, ReadBlock } from "../dates/date-reader.ts";
import type { Span } from "../../../model/place.ts";

/** With fewer headings or lines that are dates a document is no chronology. */
const MIN_HEADINGS = 2;
const MIN_LINES = 2;
const COARSE_HEADING = /^(?:month|season|year)$/u;
const LINE_START = /^[-*•–\s]*$/u;
const AFTER_MARK = /^\s?[:–—-]\s*\p{L}/u;
const AFTER_STOP = /^\.\s+\p{Lu}/u;
const AFTER_SPACE = /^\s\p{Lu}/u;
const SENTENCE_CLOSE = /[.!?]["”’)]?$/u;

/** The dates that the headings and the openings of lines give to what stands under or beside them. */
export class DatedLines {
  readonly #headings: boolean;
  readonly #lines: boolean;
  #above: Span | null = null;

  constructor(blocks: readonly ReadBlock[]) {
    const headings = new Set(blocks.flatMap(({ heading }) => heading ?? []));
    this.#headings = headings.size >= MIN_HEADINGS;
    this.#lines = blocks.filter((read) => opens(read, true)).length >= MIN_LINES;
  }

  /** To be called with every heading, in text order. */
  passHeading({ block }: ReadBlock): void {
    this.#above = { start: block.start, end: block.end };
  }

  /**
   * The date that the heading above gives to the sentences of a block.
   *
   * Out: a day always; a month, season or year only in a chronology, and only right under its heading.
   */
  headingOf({ heading }: ReadBlock): FoundDate | null {
    if (heading === null || heading.precision === "day") return heading;
    const above = this.#above;
    const direct = above !== null && heading.start >= above.start && heading.end <= above.end;
    return this.#headings && direct && COARSE_HEADING.test(heading.precision) ? heading : null;
  }

  /** "- 24 September: The agency …", "1994 – Truce signed", and in a chronology "1948 Nationalised.": the date that a line opens with. */
  openingOf(read: ReadBlock): FoundDate | null {
    return opens(read, this.#lines) ? (read.dates[0] ?? null) : null;
  }
}

function opens({ block, dates }: ReadBlock, bare: boolean): boolean {
  const [first] = dates;
  if (first === undefined || first.attributive || block.kind === "heading") return false;
  const before = block.text.slice(0, first.start - block.start);
  const after = block.text.slice(first.end - block.start);
  if (!LINE_START.test(before)) return false;
  if (AFTER_MARK.test(after)) return true;
  return bare && SENTENCE_CLOSE.test(after) && (AFTER_STOP.test(after) || AFTER_SPACE.test(after));
}

/** "March 1, 1845. The company is sold.": the date belongs to the sentence after it. */
export function withOpening(
  sentences: readonly Span[],
  opening: FoundDate | null,
  start: number,
): readonly Span[] {
  const [first, second, ...rest] = sentences;
  if (opening === null || first === undefined || second === undefined) return sentences;
  const alone = first.end + start <= opening.end + 1;
  return alone ? [{ start: first.start, end: second.end }, ...rest] : sentences;
}
