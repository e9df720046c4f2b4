import { dayRangeOf } from "../../../model/edtf.ts";
import type { Span } from "../../../model/place.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import type { FoundDate, ReadBlock } from "../dates/date-reader.ts";
import { datedVerb, happensAt } from "./happening.ts";
import { wordsOf } from "./sentence-words.ts";
import type { DocumentText } from "./tellings.ts";
import { isPast } from "./verb-group.ts";

type LaterDate = { readonly start: number; readonly text: string; readonly line: number };

/**
 * The first date of each sentence that tells in the past tense of a day after the publication.
 *
 * Out: in text order; none where no day of publication is known.
 */
export function toldAfter(
  { text, latest }: DocumentText,
  blocks: readonly ReadBlock[],
): LaterDate[] {
  if (latest === null) return [];
  return blocks.flatMap(({ block, dates }) => {
    const later = dates.filter((date) => isAfter(date, latest));
    if (block.kind === "heading" || block.kind === "row" || later.length === 0) return [];
    return splitSentences(block.text).flatMap(({ start, end }) => {
      const span = { start: block.start + start, end: block.start + end };
      const first = pastIn(text, span, later);
      return first === undefined
        ? []
        : [{ start: first.start, text: first.text, line: block.line }];
    });
  });
}

function pastIn(text: string, span: Span, later: readonly FoundDate[]): FoundDate | undefined {
  const own = later.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (own.length === 0) return undefined;
  const words = wordsOf(text.slice(span.start, span.end), span.start);
  return own.find((date) => {
    const verb = datedVerb(words, date);
    return verb !== -1 && isPast(words, verb) && happensAt(words, date, "own");
  });
}

function isAfter(date: FoundDate, latest: number): boolean {
  const range = dayRangeOf(date.date);
  return range !== null && range.first > latest;
}
