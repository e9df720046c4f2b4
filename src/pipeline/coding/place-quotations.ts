import type { Span } from "../../model/place.ts";
import { findQuotations } from "../language/find-quotations.ts";

/** A quotation and the words in it. */
export type Quotation = Span & { readonly words: number; readonly firstWord: number };

/** Quotations of a text with the words in them; `words` are the text's, in order. */
export function placeQuotations(text: string, words: readonly Span[]): Quotation[] {
  let word = 0;
  return findQuotations(text).map(({ start, end }) => {
    while ((words[word]?.start ?? Infinity) < start) word += 1;
    const firstWord = word;
    while ((words[word]?.start ?? Infinity) < end) word += 1;
    return { start, end, firstWord, words: word - firstWord };
  });
}
