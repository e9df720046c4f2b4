import type { DateMention } from "../../../model/event.ts";
import type { Span } from "../../../model/place.ts";
import { readDates } from "../dates/date-reader.ts";
import { publishedDay } from "../dates/find-dates.ts";
import { readBlocks } from "../dates/read-blocks.ts";
import type { TimelineSource } from "../read-timeline.ts";
import { squeeze, type Squeezed } from "./squeeze.ts";

/** A document in which the words of a review are looked up; offsets are those of its whole text. */
export class SearchedDocument {
  readonly source: TimelineSource;
  readonly #span: Span;
  #lineStarts: number[] | null = null;
  #squeezed: Squeezed | null = null;
  #dates: { readonly all: readonly DateMention[]; readonly ends: readonly number[] } | null = null;

  constructor(source: TimelineSource) {
    this.source = source;
    this.#span = source.span ?? { start: 0, end: source.text.length };
  }

  /** Where words stand, on the given line before any other; runs of white space count as one space. */
  locate(words: string, line: number | null = null): Span | null {
    const wanted = words.trim();
    const onLine = line === null ? null : this.#onLine(wanted, line);
    const exact = onLine ?? this.#from(wanted, this.#span.start);
    if (exact !== null) return exact;
    this.#squeezed ??= squeeze(this.source.text, this.#span);
    return this.#squeezed.locate(wanted);
  }

  /** The first words of a quote that stand in no place of the document, with those before them, and the line of these; null where all stand there. */
  firstDifference(words: string): { readonly words: string; readonly line: number | null } | null {
    this.#squeezed ??= squeeze(this.source.text, this.#span);
    const found = this.#squeezed.firstDifference(words);
    if (found === null) return null;
    return { words: found.words, line: found.after === null ? null : this.lineOf(found.after) };
  }

  /** The line on which words stand in the file around the document, as in the comments below an article; null where they do not. */
  lineOutside(words: string): number | null {
    if (this.source.span === undefined) return null;
    const { text } = this.source;
    const span = squeeze(text, { start: 0, end: text.length }).locate(words);
    return span === null ? null : this.lineOf(span.start);
  }

  /** 1 is the first line of the whole text. */
  lineOf(offset: number): number {
    return countUpTo(this.#starts(), offset);
  }

  /** The line's text, without its break; null where the document has no such line. */
  spanOfLine(line: number): Span | null {
    const starts = this.#starts();
    const start = starts[line - 1];
    if (start === undefined) return null;
    const next = starts[line];
    return { start, end: next === undefined ? this.source.text.length : next - 1 };
  }

  /** The dates that the program reads in a part of the document. */
  datesIn(part: Span): readonly DateMention[] {
    this.#dates ??= this.#readDates();
    const { all, ends } = this.#dates;
    const dates: DateMention[] = [];
    for (let i = countUpTo(ends, part.start); i < all.length; i += 1) {
      const date = all[i];
      if (date === undefined || date.start >= part.end) break;
      dates.push(date);
    }
    return dates;
  }

  #onLine(words: string, line: number): Span | null {
    const span = this.spanOfLine(line);
    const found = span === null ? null : this.#from(words, Math.max(span.start, this.#span.start));
    return found !== null && span !== null && found.start < span.end ? found : null;
  }

  #from(words: string, from: number): Span | null {
    const start = this.source.text.indexOf(words, from);
    const end = start + words.length;
    return start === -1 || end > this.#span.end ? null : { start, end };
  }

  #starts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.source.text);
    return this.#lineStarts;
  }

  #readDates() {
    const { text, kind } = this.source;
    const published = publishedDay(this.source.published);
    const options = { published, textFirst: kind === "encyclopedia" };
    const { blocks } = readDates(text, readBlocks(text, this.#span), options);
    const all = blocks.flatMap(({ dates }) => dates);
    return { all, ends: all.map(({ end }) => end) };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of ascending numbers are at most the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
