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

export type Tokens = readonly DateToken[];
/** A part of a date and the index of the token after it. */
export type Read<T> = { readonly value: T; readonly next: number };

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s]/uy;
const LETTER = /^\p{L}/u;
const MORE_LETTERS = /[\p{L}\p{M}]*/uy;
const MARKS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const [SPACE, TAB, ZERO, NINE, LAST_ASCII] = [32, 9, 48, 57, 127];

/** Tokens of a line in text order; letters and digits never share a token ("19th" is two). */
export function dateTokensOf(line: string, offset: number): DateToken[] {
  const tokens: DateToken[] = [];
  let previousEnd = -1;
  for (let at = 0; at < line.length;) {
    const code = line.charCodeAt(at);
    if (code === SPACE || (code >= TAB && code <= 13)) {
      at += 1;
      continue;
    }
    const end = code > LAST_ASCII ? endOfOther(line, at) : endOfAscii(line, at, code);
    if (end === at) {
      at += 1; // white space beyond ASCII
      continue;
    }
    tokens.push(tokenOf(line, at, end, code, offset, at === previousEnd));
    previousEnd = end;
    at = end;
  }
  return tokens;
}

function tokenOf(
  line: string,
  at: number,
  end: number,
  code: number,
  offset: number,
  joined: boolean,
): DateToken {
  const text = end === at + 1 ? (MARKS[code] ?? line.slice(at, end)) : line.slice(at, end);
  const isWord = isLetter(code) || (code > LAST_ASCII && LETTER.test(text));
  const kind = isWord ? "word" : code >= ZERO && code <= NINE ? "number" : "mark";
  const lower = isWord ? text.toLowerCase() : text;
  return { text, lower, start: offset + at, end: offset + end, kind, joined };
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The end of a token that begins with an ASCII character. */
function endOfAscii(line: string, at: number, code: number): number {
  let end = at + 1;
  if (isDigit(code)) {
    while (end < line.length && isDigit(line.charCodeAt(end))) end += 1;
    return line.charCodeAt(end) > LAST_ASCII ? matchEnd(TOKEN, line, at) : end;
  }
  if (!isLetter(code)) return end;
  while (end < line.length && isLetter(line.charCodeAt(end))) end += 1;
  return line.charCodeAt(end) > LAST_ASCII ? matchEnd(MORE_LETTERS, line, end) : end;
}

const endOfOther = (line: string, at: number): number => matchEnd(TOKEN, line, at);

/** Where a match that begins at a place ends; the place itself where there is none. */
function matchEnd(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return match === null ? at : at + match[0].length;
}

/** The lower-case token at an index, "" outside the line. */
export const lowerAt = (t: Tokens, i: number): string => t[i]?.lower ?? "";
export const joinedAt = (t: Tokens, i: number): boolean => t[i]?.joined === true;
/** Whether the token is written with a capital letter. */
export const isCapital = (t: Tokens, i: number): boolean =>
  t[i]?.kind === "word" && t[i]?.text !== t[i]?.lower;
