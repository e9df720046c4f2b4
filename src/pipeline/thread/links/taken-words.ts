import type { Link } from "../../../model/thread.ts";
import { findCopies, type Copy } from "./copies.ts";
import { markTaken, placesWithin, type Page, type Places } from "./page.ts";
import { readQuotations, type Quotation } from "./quotations.ts";
import { findQuoted, type Quote } from "./quotes.ts";
import { judgeCopies } from "./repeats.ts";

/** The words that a text took from others. */
export type TakenWords = {
  readonly quotes: readonly Quote[];
  readonly repeats: readonly { readonly to: number; readonly link: Link }[];
  /** Quotations whose words stand in no text above. */
  readonly unplaced: readonly Quotation[];
};

/** So many words in quotation marks are hardly their writer's own. */
const MIN_SAYING = 3;
/** A copy may begin a word or two outside the marks around it. */
const EDGE = 2;

/**
 * Finds the words of a text that it took from the texts above: lines and passages copied without marks, then words in
 * quotation marks and lines that open with ">". All of them are marked as taken.
 */
export function findTaken(page: Page, text: number): TakenWords {
  const quotations = readQuotations(page.texts[text] ?? "").map((quotation) => ({
    quotation,
    places: quotation.spans.map(({ start, end }) => placesWithin(page, text, start, end)),
  }));
  for (const { quotation, places } of quotations)
    if (quotation.isBlock) for (const part of places) markTaken(page, part);
  const marked = quotations.flatMap(({ places }) => places);
  const copies = judgeCopies(page, text, outside(findCopies(page, text), marked));
  for (const { copy } of copies) markTaken(page, copy);
  const free = quotations.filter(
    ({ quotation, places }) => quotation.isBlock || !places.some((part) => isTaken(page, part)),
  );
  const placed = free.map(({ quotation }) => ({
    quotation,
    quote: findQuoted(page, text, quotation),
  }));
  for (const part of marked) if (part.last - part.first >= MIN_SAYING) markTaken(page, part);
  return {
    quotes: [
      ...copies.flatMap(({ copy, link }) =>
        link.kind === "quotes" ? [{ to: copy.from, links: [link], name: null, isRare: true }] : [],
      ),
      ...placed.flatMap(({ quote }) => (quote === null ? [] : [quote])),
    ],
    repeats: copies.flatMap(({ copy, link }) =>
      link.kind === "repeats" ? [{ to: copy.from, link }] : [],
    ),
    unplaced: placed.flatMap(({ quotation, quote }) => (quote === null ? [quotation] : [])),
  };
}

/** Copies that do not lie within marks; both in text order. */
function outside(copies: readonly Copy[], marked: readonly Places[]): Copy[] {
  let next = 0;
  return copies.filter((copy) => {
    while ((marked[next]?.last ?? Infinity) + EDGE < copy.last) next += 1;
    return (marked[next]?.first ?? Infinity) - EDGE > copy.first;
  });
}

function isTaken({ own }: Page, { first, last }: Places): boolean {
  for (let at = first; at < last; at += 1) if (own[at] === 0) return true;
  return false;
}
