const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
/** The first letters tell; a megabyte need not be read. */
const MAX_READ = 20_000;

/** Whether most letters of a text are of the Latin script; a text without letters counts as Latin. */
export function isMostlyLatin(text: string): boolean {
  let latin = 0;
  let other = 0;
  for (const char of text.slice(0, MAX_READ)) {
    if (LATIN.test(char)) latin += 1;
    else if (LETTER.test(char)) other += 1;
  }
  return latin >= other;
}
