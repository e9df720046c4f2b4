const MAX_SLUG = 48;
const MARKS = /\p{M}/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Words as a part of an id: "Zürich: ‘No’ wins!" → "zurich-no-wins".
 *
 * In:  a text, and words in lower case that are left out.
 * Out: as many whole words from its beginning as fit; empty where it has none.
 */
export function slugOf(text: string, leftOut: ReadonlySet<string> = new Set()): string {
  const plain = text.normalize("NFKD").replaceAll(MARKS, "").toLowerCase();
  let slug = "";
  for (const [word] of plain.matchAll(WORDS)) {
    if (leftOut.has(word)) continue;
    if (slug.length + word.length >= MAX_SLUG) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug;
}
