import type { Span } from "../../model/place.ts";

/** Text between quotation marks; the span leaves the marks out. */
export type Quotation = Span & { readonly words: number; readonly firstWord: number };

const CLOSES: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‘", "’"],
  ['"', '"'],
]);
const MARKS = /[“”„«»‘’"\n]/gu;
const LETTER = /\p{L}/u;

/**
 * Finds text between quotation marks.
 *
 * Out:    in text order, not nested; marks that do not close in their line are no quotation.
 */
export function findQuotations(text: string, words: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let open: { readonly start: number; readonly closes: string } | null = null;
  let word = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === "\n") open = null;
    else if (open === null) {
      const closes = CLOSES.get(mark);
      if (closes !== undefined) open = { start: index + 1, closes };
    } else if (open.closes.includes(mark) && !isApostrophe(text, mark, index)) {
      const { start } = open;
      while ((words[word]?.start ?? Infinity) < start) word += 1;
      const firstWord = word;
      while ((words[word]?.start ?? Infinity) < index) word += 1;
      found.push({ start, end: index, words: word - firstWord, firstWord });
      open = null;
    }
  }
  return found;
}

const isApostrophe = (text: string, mark: string, at: number): boolean =>
  mark === "’" && LETTER.test(text[at + 1] ?? "");
