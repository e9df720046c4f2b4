import type { Span } from "../../model/place.ts";

/** A word of a text, lower case, with its place. */
export type PlacedWord = Span & { readonly word: string };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order; punctuation, case and kinds of quotation marks are left aside. */
export function placeWords(text: string, offset = 0): PlacedWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Where runs of words stand: text number and index of the run's first word. */
export type RunPlace = { readonly text: number; readonly at: number };

/** A run that stands in very many places tells nothing and would cost the square of the page. */
const MAX_PLACES = 50;

/**
 * Finds runs of `length` words in many texts.
 *
 * In:  the words of each text.
 * Out: a look-up of up to 50 places of a run, in page order.
 */
export function indexRuns(texts: readonly (readonly PlacedWord[])[], length: number) {
  const places = new Map<string, RunPlace[]>();
  for (const [text, words] of texts.entries())
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = runAt(words, at, length);
      const found = places.get(run);
      if (found === undefined) places.set(run, [{ text, at }]);
      else if (found.length < MAX_PLACES) found.push({ text, at });
    }
  return (words: readonly PlacedWord[], at: number): readonly RunPlace[] =>
    places.get(runAt(words, at, length)) ?? [];
}

function runAt(words: readonly PlacedWord[], at: number, length: number): string {
  let run = "";
  for (let i = at; i < at + length; i += 1) run += `${words[i]?.word ?? ""} `;
  return run;
}
