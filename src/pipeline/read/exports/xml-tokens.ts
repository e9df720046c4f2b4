/** A tag that the text ends in. */
export const UNFINISHED = -1;
/** No tag: another "<" comes before its end, or it is longer than any tag. */
export const BROKEN = -2;
const MAX_TAG = 16_384;

/** A reference to a character or one of the five entities of XML; all others are letters. */
export const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos);/u;
const AMPERSAND = /&(?:#(\d{1,7});|#[xX]([\da-fA-F]{1,6});|(?=(amp|lt|gt|quot|apos);))?/gu;

/** Escapes each "&" that begins no reference; references to characters that XML forbids are dropped. */
export function mendReferences(text: string): string {
  return text.replaceAll(
    AMPERSAND,
    (
      _all: string,
      decimal: string | undefined,
      hexadecimal: string | undefined,
      entity: string | undefined,
    ) => {
      if (entity !== undefined) return "&";
      if (decimal === undefined && hexadecimal === undefined) return "&amp;";
      const code = decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal);
      return isCharacter(code) ? `&#${code};` : "";
    },
  );
}

/** Char of XML 1.0, section 2.2. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** End of the tag that begins at `start`, after its ">" outside of quoted values. */
export function tagEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_TAG);
  let quote = "";
  for (let at = start + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === "<") return BROKEN;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return limit === text.length ? UNFINISHED : BROKEN;
}

/** The line breaks between two offsets: what stays of what is dropped. */
export function lineBreaksIn(text: string, from: number, to: number): string {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return "\n".repeat(count);
}
