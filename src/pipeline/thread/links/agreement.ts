import { placesOf, type Page } from "./page.ts";
import { BREAK } from "./page-words.ts";

/** How a text opens that says no more than that another one is right. Source: compiled by hand from everyday English. */
const PHRASES = `agree|i agree|totally agree|fully agree|completely agree|couldnt agree more|could not agree more|exactly|precisely
|well said|well put|spot on|absolutely right|you are right|youre right|youre absolutely right|my thoughts exactly|hear hear
|amen|this exactly|exactly this|this every word|same here|nailed it|what he said|what she said|quite right|so true|very true
|bang on|seconded|good point|great point|great comment|excellent comment|great post|100|this 100|1000|this so much|truest comment`;

const SEQUENCES = PHRASES.split("|").map((phrase) => phrase.trim().split(/\s+/u));
const POINTERS = /^(?:\^+|\+ ?1\d*\b|👆|⬆)/u;
const MAX_OPENING_WORDS = 12;
/** A name of up to so many words may stand before. */
const MAX_ADDRESS_WORDS = 5;

/** How a text agrees: at once, or after an address ("Karo, well said"); null where it does not open so. */
export type Agreement = "opening" | "after-address";

/** Whether a text opens with agreement in its own words. */
export function findAgreement(page: Page, text: number): Agreement | null {
  const body = (page.texts[text] ?? "").slice(0, 20).trimStart();
  if (POINTERS.test(body)) return "opening";
  const { first, last } = placesOf(page, text);
  const opening = openingWords(page, first, last);
  if (opening === null) return null;
  if (opening.length === 1 && opening[0] === "this") return "opening";
  const { breaks } = page.words;
  for (let at = 0; at <= MAX_ADDRESS_WORDS; at += 1) {
    if (at > 0 && breaks[first + at] !== BREAK.comma && !isAfterName(page, first, at)) continue;
    if (SEQUENCES.some((phrase) => phrase.every((word, i) => opening[at + i] === word)))
      return at === 0 ? "opening" : "after-address";
  }
  return null;
}

/** Words of the first sentence; null where it is longer than a bare agreement or not the writer's own. */
function openingWords(page: Page, first: number, last: number): string[] | null {
  const { breaks, ids, spellings } = page.words;
  const words: string[] = [];
  for (let at = first; at < last && (at === first || (breaks[at] ?? 0) < BREAK.sentence); at += 1) {
    if (page.own[at] === 0 || words.length === MAX_OPENING_WORDS) return null;
    words.push(spellings[ids[at] ?? 0] ?? "");
  }
  return words;
}

/** "@karo exactly": a sign before the first word and nothing but one word after it. */
function isAfterName(page: Page, first: number, at: number): boolean {
  const body = page.texts[page.words.textOf[first] ?? 0] ?? "";
  return at === 1 && body[(page.words.starts[first] ?? 0) - 1] === "@";
}
