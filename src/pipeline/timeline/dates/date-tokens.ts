/** A word, a number or a single mark of a line. */
export type DateToken = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** No white space between this token and the one before it. */
  readonly joined: boolean;
};

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s]/gu;
const LETTER = /^\p{L}/u;
const DIGIT = /^[0-9]/u;

/** Tokens of a line in text order; letters and digits never share a token ("19th" is two). */
export function dateTokensOf(line: string, offset: number): DateToken[] {
  const tokens: DateToken[] = [];
  let previousEnd = -1;
  for (const { 0: text, index } of line.matchAll(TOKEN)) {
    tokens.push({
      text,
      lower: text.toLowerCase(),
      start: offset + index,
      end: offset + index + text.length,
      kind: LETTER.test(text) ? "word" : DIGIT.test(text) ? "number" : "mark",
      joined: index === previousEnd,
    });
    previousEnd = index + text.length;
  }
  return tokens;
}
