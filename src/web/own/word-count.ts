const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Number of words, counted as the analysis counts them. */
export function countWordsOf(text: string): number {
  return text.split(/\s+/u).filter((word) => LETTER_OR_DIGIT.test(word)).length;
}

/** The first words of a text on one line, cut at a word: "The tram is late …". */
export function firstWords(text: string, most: number): string {
  const line = text.slice(0, most + 1).replaceAll(/\s+/gu, " ");
  if (text.length <= most) return line.trim();
  const end = line.lastIndexOf(" ", most);
  return `${line.slice(0, end > most / 2 ? end : most).trimEnd()} …`;
}
