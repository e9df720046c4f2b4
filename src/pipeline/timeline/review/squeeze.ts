import type { Span } from "../../../model/place.ts";

/** Words before the first difference that are shown with it. */
const WORDS_BEFORE = 4;
const WORDS_AFTER = 2;
const SPACE = /\s/u;

/** A text in which each run of white space is one space. */
export type Squeezed = {
  /** Where words stand in the text as it was. */
  locate(words: string): Span | null;
  /** The first words that do not follow on those before them anywhere in the text, and where these end in it; null where all do. */
  firstDifference(words: string): { readonly words: string; readonly after: number | null } | null;
};

/** Squeezes a part of a text; offsets stay those of the whole text. */
export function squeeze(text: string, part: Span): Squeezed {
  const { plain, offsets } = squeezedText(text, part);
  return {
    locate: (words) => {
      const wanted = wordsOf(words).join(" ");
      const at = plain.indexOf(wanted);
      const last = at + wanted.length - 1;
      return at === -1 ? null : { start: offsets[at] ?? 0, end: (offsets[last] ?? 0) + 1 };
    },
    firstDifference: (words) => {
      const all = wordsOf(words);
      const held = longestHeld(plain, all);
      if (held === all.length) return null;
      const known = all.slice(0, held).join(" ");
      const last = plain.indexOf(known) + known.length - 1;
      return {
        words: all.slice(Math.max(0, held - WORDS_BEFORE), held + WORDS_AFTER).join(" "),
        after: held === 0 ? null : (offsets[last] ?? null),
      };
    },
  };
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** How many words from the first on stand together in a text. */
function longestHeld(plain: string, words: readonly string[]): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (plain.includes(words.slice(0, middle).join(" "))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function squeezedText(text: string, { start, end }: Span): { plain: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(end - start);
  const pieces: string[] = [];
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? "";
    const isSpace = SPACE.test(character);
    if (isSpace && at > start && SPACE.test(text[at - 1] ?? "")) continue;
    pieces.push(isSpace ? " " : character);
    offsets[length] = at;
    length += 1;
  }
  return { plain: pieces.join(""), offsets };
}
