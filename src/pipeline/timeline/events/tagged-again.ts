import type { Word } from "./sentence-words.ts";

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * The words of a text made of a sentence's words, with the parts of speech that they had there.
 *
 * Out: words with offsets in the text; null where a word of the text does not stand in the sentence.
 */
export function taggedAgain(text: string, sentence: readonly Word[]): Word[] | null {
  const byFirst = new Map<string, number[]>();
  for (const [i, { lower }] of sentence.entries()) {
    const first = lower.charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [i]);
    else list.push(i);
  }
  const plain = text.toLowerCase();
  if (plain.length !== text.length) return null;
  const words: Word[] = [];
  let last = -1;
  for (let at = 0; at < text.length;) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const found = fits(plain, at, sentence, last + 1)
      ? last + 1
      : longest(plain, at, sentence, byFirst.get(plain.charAt(at)) ?? []);
    const mark = text.charAt(at);
    if (found === -1 && LETTER.test(mark)) return null;
    const end = at + (sentence[found]?.lower.length ?? 1);
    const own = text.slice(at, end);
    const pos = sentence[found]?.pos ?? "PUNCT";
    words.push({ text: own, lower: plain.slice(at, end), start: at, end, pos });
    if (found !== -1) last = found;
    at = end;
  }
  return words;
}

const fits = (text: string, at: number, sentence: readonly Word[], index: number): boolean =>
  sentence[index] !== undefined && text.startsWith(sentence[index].lower, at);

/** The longest word of the sentence that stands here as a whole word; −1 for none. */
function longest(
  text: string,
  at: number,
  sentence: readonly Word[],
  indexes: readonly number[],
): number {
  let best = -1;
  for (const index of indexes) {
    const lower = sentence[index]?.lower ?? "";
    if (lower.length <= (sentence[best]?.lower.length ?? 0) || !text.startsWith(lower, at))
      continue;
    const goesOn = LETTER.test(text.charAt(at + lower.length)) && LETTER.test(lower.slice(-1));
    if (!goesOn) best = index;
  }
  return best;
}
