import { ngrams } from "../language/ngrams.ts";
import { stem } from "../language/stem.ts";

const JOINT = "_";

/** Cues of a lexicon, and how many words the longest has that opens or ends with a word. */
export type CueIndex = {
  readonly cues: ReadonlySet<string>;
  readonly byFirst: ReadonlyMap<string, number>;
  readonly byLast: ReadonlyMap<string, number>;
};

/** Makes an index of a lexicon's cues: words in their base form, the words of one cue joined by an underscore. */
export const cueIndex = (list: string): CueIndex => indexOf(list, stem);

/** The same for words that do not change their form, such as adjectives: matched as they are. */
export const exactIndex = (list: string): CueIndex => indexOf(list, (word) => word);

function indexOf(list: string, keyOf: (word: string) => string): CueIndex {
  const cues = new Set<string>();
  const byFirst = new Map<string, number>();
  const byLast = new Map<string, number>();
  for (const cue of list.trim().split(/\s+/u)) {
    const keys = cue.split(JOINT).map(keyOf);
    cues.add(keys.join(JOINT));
    lengthen(byFirst, keys.at(0) ?? "", keys.length);
    lengthen(byLast, keys.at(-1) ?? "", keys.length);
  }
  return { cues, byFirst, byLast };
}

const lengthen = (map: Map<string, number>, key: string, size: number) =>
  map.set(key, Math.max(size, map.get(key) ?? 0));

/** Whether a single word, given as the index keeps it, is a cue. */
export const isCue = (index: CueIndex, word: string): boolean => index.cues.has(word);

/** The runs of neighbouring words of a clause, to look cues up in. */
export type Phrases = {
  /** Words of the longest cue that starts at a word, 0 where none does. */
  readonly startingAt: (word: number, index: CueIndex) => number;
  /** Words of the longest cue that ends just before a word, 0 where none does. */
  readonly endingAt: (word: number, index: CueIndex) => number;
};

/**
 * Prepares a clause for looking up cues of several words.
 *
 * In:     the clause's words as the indexes keep them; positions count from its first word.
 */
export function phrasesOf(words: readonly string[]): Phrases {
  const runs = new Map<number, string[]>();
  const runAt = (size: number, first: number): string => {
    if (size === 1) return words[first] ?? "";
    let ofSize = runs.get(size);
    if (ofSize === undefined) {
      ofSize = ngrams(words, size).map((run) => run.join(JOINT));
      runs.set(size, ofSize);
    }
    return ofSize[first] ?? "";
  };
  return {
    startingAt: (word, { cues, byFirst }) => {
      for (let size = byFirst.get(words[word] ?? "") ?? 0; size > 0; size -= 1)
        if (cues.has(runAt(size, word))) return size;
      return 0;
    },
    endingAt: (word, { cues, byLast }) => {
      for (let size = byLast.get(words[word - 1] ?? "") ?? 0; size > 0; size -= 1)
        if (cues.has(runAt(size, word - size))) return size;
      return 0;
    },
  };
}
