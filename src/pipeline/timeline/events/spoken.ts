import type { Word } from "./sentence-words.ts";
import type { Telling } from "./telling.ts";
import { nounSubject } from "./title-part.ts";

/** So far into a sentence its speaker is looked for. */
const OPENING = 60;

/** Who spoke last in a paragraph, and on which day. */
export type Spoken = { readonly speaker: string; readonly date: Telling };

/** The speaker of a sentence that tells a statement of one day; null where it tells something else. */
export function spokenIn(
  words: readonly Word[],
  told: readonly Telling[],
  before: Spoken | null,
): Spoken | null {
  const [first] = told;
  if (first?.kind !== "statement" || first.source.dated.precision !== "day") return null;
  const speaker = nounSubject(words).findLast(({ pos }) => pos === "PROPN")?.lower ?? "";
  if (speaker !== "") return told.length === 1 ? { speaker, date: first } : null;
  return before !== null && first.date === before.date.date ? before : null;
}

/** Whether a sentence may open with the one who spoke before; read without tagging it. */
export function mayGoOn(quote: string, { speaker }: Spoken): boolean {
  const opening = quote
    .slice(0, OPENING)
    .toLowerCase()
    .split(/[\s,]+/u, 4);
  return opening.some((word) => word === "he" || word === "she" || word === speaker);
}
