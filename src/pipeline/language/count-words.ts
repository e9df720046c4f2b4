const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Number of words: what stands between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => LETTER_OR_DIGIT.test(word)).length;
}
