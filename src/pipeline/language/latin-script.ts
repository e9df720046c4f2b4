const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
/** The first letters tell; a megabyte need not be read. */
const MAX_READ = 20_000;

const FIRST_BEYOND_ASCII = 0x80;

/** Most letters are; asking for their script one by one would be slow. */
function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether most letters of a text are of the Latin script; a text without letters counts as Latin. */
export function isMostlyLatin(text: string): boolean {
  let latin = 0;
  let other = 0;
  for (const char of text.slice(0, MAX_READ)) {
    const code = char.codePointAt(0) ?? 0;
    if (code < FIRST_BEYOND_ASCII) {
      if (isAsciiLetter(code)) latin += 1;
    } else if (LATIN.test(char)) latin += 1;
    else if (LETTER.test(char)) other += 1;
  }
  return latin >= other;
}
