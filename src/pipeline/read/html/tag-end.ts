const GREATER = 0x3e;
const LESS = 0x3c;
const EQUALS = 0x3d;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const MAX_NAME = 64;

/** End of the element's name that begins here; `start` where none does, or one too long for a name. */
export function nameEndOf(html: string, start: number): number {
  if (!isLetter(html.charCodeAt(start))) return start;
  const limit = Math.min(html.length, start + MAX_NAME);
  for (let at = start + 1; at <= limit; at += 1) {
    const unit = html.charCodeAt(at);
    if (isSpace(unit) || unit === GREATER || unit === 0x2f || unit === LESS) return at;
  }
  return start;
}

/**
 * Where the tag ends whose name ends at `from`: after the first ">" outside of quoted values.
 * −1 where another "<" or the text's end comes first; `lookedAt` counts the characters read.
 */
export function findTagEnd(html: string, from: number): { end: number; lookedAt: number } {
  let at = from;
  let afterEquals = false;
  while (at < html.length) {
    const unit = html.charCodeAt(at);
    if (unit === GREATER) return { end: at + 1, lookedAt: at - from };
    if (unit === LESS) break;
    if (afterEquals && (unit === DOUBLE || unit === SINGLE)) {
      const close = html.indexOf(unit === DOUBLE ? '"' : "'", at + 1);
      if (close < 0) return { end: -1, lookedAt: html.length - from };
      at = close;
    }
    afterEquals = unit === EQUALS || (afterEquals && isSpace(unit));
    at += 1;
  }
  return { end: -1, lookedAt: at - from + 1 };
}
