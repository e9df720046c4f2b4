import type { Word } from "./sentence-words.ts";

/** The words with the spaces of their sentence; a gap that left-out words made becomes one space. */
export function joined(words: readonly Word[]): string {
  let text = "";
  let end = words[0]?.start;
  for (const word of words) {
    text += end === word.start ? word.text : ` ${word.text}`;
    end = word.end;
  }
  return text.trim();
}
