import type { Word } from "./sentence-words.ts";

/** The words with the spaces of their sentence; a gap that left-out words made becomes one space. */
export function joined(words: readonly Word[]): string {
  let text = "";
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1];
    text += previous === undefined || previous.end === word.start ? word.text : ` ${word.text}`;
  }
  return text.trim();
}
