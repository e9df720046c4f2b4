import type { Span } from "./place.ts";

/** A word of a text: its place, and its form as it is counted. */
export type WordPlace = Span & { readonly form: string };

/** Links, then words: letters, marks and digits of any script, with apostrophes and joiners inside. */
const LINK_OR_WORD =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ＇\u00ad\u200c\u200d][\p{L}\p{M}\p{N}]+)*/giu;
const LINK = /^(?:https?:\/\/|www\.)/iu;
const APOSTROPHES = /[’‘ʼ＇]/gu;
/** A soft hyphen, and the dot that lower case leaves of a Turkish İ. */
const UNSEEN = /\u00ad|(?<=i)\u0307/gu;
const PLAIN = /^[a-z0-9']*$/u;
const POSSESSIVE = "'s";
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** A run without spaces is cut in pieces of so many characters before its words are looked for. */
const LONGEST_RUN = 500;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text.
 *
 * Out: in text order, never overlapping; forms in lower case with straight apostrophes and without an ending ’s. Web addresses
 *      hold no words. Where a script has no spaces, words are those of `Intl.Segmenter`.
 */
export function wordPlaces(text: string): WordPlace[] {
  const places: WordPlace[] = [];
  for (const { 0: found, index } of text.matchAll(LINK_OR_WORD)) {
    if (LINK.test(found)) continue;
    if (UNSPACED.test(found)) places.push(...unspacedWords(found, index));
    else places.push({ start: index, end: index + found.length, form: formOf(found) });
  }
  return places;
}

/** The forms alone, as `wordPlaces` gives them. */
export function wordForms(text: string): string[] {
  const forms: string[] = [];
  for (const found of text.toLowerCase().match(LINK_OR_WORD) ?? []) {
    if (PLAIN.test(found)) forms.push(withoutPossessive(found));
    else if (LINK.test(found)) continue;
    else if (UNSPACED.test(found)) forms.push(...unspacedWords(found, 0).map(({ form }) => form));
    else forms.push(formOf(found));
  }
  return forms;
}

/** A word as it is counted: "Driver’s" and "driver" are one form. */
function formOf(word: string): string {
  const form = word.toLowerCase();
  if (PLAIN.test(form)) return withoutPossessive(form);
  return withoutPossessive(form.normalize("NFC").replace(APOSTROPHES, "'").replace(UNSEEN, ""));
}

function withoutPossessive(form: string): string {
  return form.endsWith(POSSESSIVE) && form.length > POSSESSIVE.length
    ? form.slice(0, -POSSESSIVE.length)
    : form;
}

function unspacedWords(run: string, from: number): WordPlace[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  const places: WordPlace[] = [];
  for (let start = 0; start < run.length; start += LONGEST_RUN) {
    const piece = run.slice(start, start + LONGEST_RUN);
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike !== true) continue;
      const at = from + start + index;
      places.push({ start: at, end: at + segment.length, form: formOf(segment) });
    }
  }
  return places;
}

/**
 * The places where a word or phrase stands in a text, as whole words, in any case and with any apostrophes.
 *
 * In:  the phrase as `wordForms` cuts it.
 * Out: in text order, never overlapping; none for a phrase that holds no word.
 */
export function findForms(text: string, wanted: readonly string[]): Span[] {
  const [first] = wanted;
  if (first === undefined) return [];
  const bares = CHANGED.test(text) ? [] : wanted.filter((form) => BARE.test(form));
  const [bare] = bares;
  if (bare === undefined) return findAmong(wordPlaces(text), wanted);
  // Letters that stay as they are in lower case: most texts do not hold them, and need not be cut into words.
  const lower = text.toLowerCase();
  if (!bares.every((form) => lower.includes(form))) return [];
  if (wanted.length > 1 || lower.length !== text.length) return findAmong(wordPlaces(text), wanted);
  return findBare(text, lower, bare);
}

/** Words that are looked for; `endings` says of each whether with ’s alone. */
export type Phrase = { readonly forms: readonly string[]; readonly endings: readonly boolean[] };

/** A phrase as a reader wrote it; without forms where it holds no word. */
export function phraseOf(words: string): Phrase {
  const places = wordPlaces(words);
  return { forms: places.map(({ form }) => form), endings: endingsOf(words, places) };
}

/** The places where a phrase stands in a text, as `findForms` finds its words: “driver” finds “driver’s” too, “it’s” no “it”. */
export function findPhrase(text: string, { forms, endings }: Phrase): Span[] {
  const found = findForms(text, forms);
  if (found.length === 0 || !endings.includes(true)) return found;
  const words = wordPlaces(text);
  const has = endingsOf(text, words);
  return findAmong(words, forms, (at) =>
    endings.every((isAsked, step) => !isAsked || has[at + step] === true),
  );
}

/** Of each word whether its form is counted without the ’s that it ends with. */
function endingsOf(text: string, places: readonly WordPlace[]): boolean[] {
  return places.map(({ start, end, form }) => {
    const word = text.slice(start, end).toLowerCase().replace(APOSTROPHES, "'");
    return word.endsWith(POSSESSIVE) && !form.endsWith(POSSESSIVE);
  });
}

/** Letters whose form is not their lower case. */
const CHANGED = /\u00ad|\u0307|İ/u;
const BARE = /^[a-z0-9]+$/u;
const SPACE = /\s/u;

function findAmong(
  words: readonly WordPlace[],
  wanted: readonly string[],
  accepts: (at: number) => boolean = () => true,
): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((form, step) => words[at + step]?.form === form) || !accepts(at)) continue;
    const start = words[at]?.start ?? 0;
    const end = words[at + wanted.length - 1]?.end ?? start;
    found.push({ start, end });
    at += wanted.length - 1;
  }
  return found;
}

/** Cuts into words only what stands between two spaces around the letters: no word and no link goes beyond. */
function findBare(text: string, lower: string, bare: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (let at = lower.indexOf(bare); at !== -1; at = lower.indexOf(bare, end)) {
    let start = at;
    while (start > end && !SPACE.test(text.charAt(start - 1))) start -= 1;
    end = at + bare.length;
    while (end < text.length && !SPACE.test(text.charAt(end))) end += 1;
    for (const word of wordPlaces(text.slice(start, end)))
      if (word.form === bare) found.push({ start: start + word.start, end: start + word.end });
  }
  return found;
}
