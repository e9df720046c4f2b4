/** What stands between a word and the one before it, the strongest mark first counted. */
export const BREAK = { none: 0, comma: 1, sentence: 2, line: 3 } as const;

/**
 * The words of several texts as one row of numbers, so that equal words are equal numbers. Each text is followed by a
 * place with number 0, which is no word.
 */
export type PageWords = {
  readonly ids: Int32Array;
  /** Offsets of each word in its own text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The break before each word; `line` for a text's first word and for the place after its last. */
  readonly breaks: Uint8Array;
  /** The text that each place belongs to. */
  readonly textOf: Int32Array;
  /** Place of each text's first word; one more at the end. The place before the next text's is number 0. */
  readonly firstOf: Int32Array;
  /** In lower case, without apostrophes and without a possessive ’s. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly spellings: readonly string[];
};

/** A longer run is cut: a search keeps a way back for each character of a run, and has room for some millions. */
const WORD = /[\p{L}\p{M}\p{N}]{1,1000}(?:['’][\p{L}\p{M}\p{N}]{1,1000}){0,1000}/gu;
const APOSTROPHES = /['’]/gu;
const POSSESSIVE = /['’]s$/u;
const SENTENCE_MARKS = new Set([".", "!", "?", "…", ";", "։"]);
const COMMA_MARKS = new Set([",", ":", "—", "–", "(", ")"]);

/** Reads the words of texts in order; punctuation, case, apostrophes and a possessive ’s are left aside. */
export function readPageWords(texts: readonly string[]): PageWords {
  const numbers = new Map<string, number>();
  const spellings = [""];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const textOf: number[] = [];
  const firstOf: number[] = [];
  const add = (id: number, start: number, end: number, mark: number, text: number): void => {
    ids.push(id);
    starts.push(start);
    ends.push(end);
    breaks.push(mark);
    textOf.push(text);
  };
  for (const [number, text] of texts.entries()) {
    firstOf.push(ids.length);
    let last = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const mark = ids.length === firstOf.at(-1) ? BREAK.line : breakWithin(text, last, index);
      last = index + word.length;
      const spelling = spell(word);
      let id = numbers.get(spelling);
      if (id === undefined) {
        id = spellings.push(spelling) - 1;
        numbers.set(spelling, id);
      }
      add(id, index, last, mark, number);
    }
    add(0, text.length, text.length, BREAK.line, number);
  }
  firstOf.push(ids.length);
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    breaks: Uint8Array.from(breaks),
    textOf: Int32Array.from(textOf),
    firstOf: Int32Array.from(firstOf),
    numbers,
    spellings,
  };
}

/** The words of a short text as those of a page are spelled. */
export function spellWords(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => spell(word));
}

function spell(word: string): string {
  return word.toLowerCase().replace(POSSESSIVE, "").replace(APOSTROPHES, "");
}

/** A point before a comma is an abbreviation's. */
function breakWithin(text: string, start: number, end: number): number {
  let found: number = BREAK.none;
  for (let at = start; at < end; at += 1) {
    const char = text[at] ?? "";
    if (char === "\n") return BREAK.line;
    if (SENTENCE_MARKS.has(char)) found = BREAK.sentence;
    else if (COMMA_MARKS.has(char) && (found === BREAK.none || text[at - 1] === "."))
      found = BREAK.comma;
  }
  return found;
}
