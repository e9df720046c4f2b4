import type { DateParts } from "../../../../model/edtf.ts";
import type { Anchor, DateContext } from "./date-context.ts";
import type { FoundDate } from "./found-date.ts";
import type { Block } from "../read-blocks.ts";

type HeadingInForce = { readonly level: number; readonly date: FoundDate | null };

/** How a date stands in its text. */
export type Standing = {
  /** "last year": looks back for its own sentence; the story goes on where it was, save that a day told is a day told. */
  readonly looksBack: boolean;
  /** "since Friday", "the past four years": says nothing of when what follows took place. */
  readonly isSpan: boolean;
};

/** The dates told so far that later ones may lean on; the reader tells it of every block, sentence and date. */
export class ToldDates {
  #headings: HeadingInForce[] = [];
  #heading: FoundDate | null = null;
  #sibling: DateParts | null = null;
  #main: DateParts | null = null;
  #day: DateParts | null = null;
  #month: DateParts | null = null;
  #quarter: DateParts | null = null;
  #any: DateParts | null = null;
  #sentence: Anchor | null = null;
  #paragraph: Anchor | null = null;
  #dayInParagraph: Anchor | null = null;
  #lookBack = false;
  #titled = false;

  beginBlock(block: Block): void {
    this.#sentence = null;
    this.#paragraph = null;
    this.#dayInParagraph = null;
    if (block.kind !== "heading") return;
    this.#closeHeadings(block.level);
    if (this.#titled) this.#month = null;
  }

  beginSentence(): void {
    this.#sentence = null;
    this.#lookBack = false;
  }

  endHeading(block: Block, date: FoundDate | null): void {
    if (block.level > 1) this.#headings.push({ level: block.level, date });
    this.#noteHeading();
  }

  heading(): FoundDate | null {
    return this.#heading;
  }

  context(
    block: Block,
    { published, textFirst }: Pick<DateContext, "published" | "textFirst">,
  ): DateContext {
    const sibling = block.kind === "heading" ? this.#sibling : null;
    return {
      published,
      textFirst,
      heading: this.#heading?.parts ?? null,
      main: this.#main,
      sentence: this.#sentence,
      paragraph: sibling === null ? this.#paragraph : { parts: sibling, by: "heading" },
      day: this.#day,
      dayInParagraph: this.#dayInParagraph,
      month: block.kind === "heading" ? null : this.#month,
      quarter: this.#quarter,
      any: this.#any,
      rangeStart: null,
    };
  }

  remember(found: FoundDate, block: Block, { looksBack, isSpan }: Standing): void {
    const { parts, resolvedBy } = found;
    const hasMonth = parts.month !== undefined;
    if (parts.year !== undefined && block.kind === "heading" && block.level === 1) {
      this.#main ??= parts;
      this.#titled ||= found.endDate === null;
    }
    if (parts.quarter !== undefined) this.#quarter = parts;
    // "the 2020 war" says nothing of when what follows took place
    if ((found.attributive && !hasMonth) || parts.year === undefined) return;
    this.#main ??= parts;
    if (isSpan) return;
    this.#sentence = { parts, by: resolvedBy };
    if (parts.day !== undefined) {
      this.#day = parts;
      this.#dayInParagraph = { parts, by: resolvedBy };
    } else if (looksBack) this.#lookBack = true;
    if (this.#lookBack) return;
    this.#any = parts;
    this.#paragraph = { parts, by: resolvedBy };
    if (hasMonth) this.#month = parts;
  }

  #noteHeading(): void {
    this.#heading = this.#headings.findLast(({ date }) => date !== null)?.date ?? null;
  }

  #closeHeadings(level: number): void {
    this.#sibling = null;
    let last = this.#headings.at(-1);
    while (last !== undefined && last.level >= level) {
      if (last.level === level) this.#sibling = last.date?.parts ?? null;
      this.#headings.pop();
      last = this.#headings.at(-1);
    }
    this.#noteHeading();
  }
}
