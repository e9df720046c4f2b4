import { ngrams } from "../language/ngrams.ts";
import { stem } from "../language/stem.ts";

/** Words of the longest cue in the lexicons. */
const MAX_CUE_WORDS = 4;
const JOINT = "_";

/** Cues by the stems of their words, joined. */
export type CueIndex = ReadonlySet<string>;

/** Makes an index of a lexicon's cues: words in their base form, the words of one cue joined by an underscore. */
export function cueIndex(...lists: readonly string[]): CueIndex {
  const index = new Set<string>();
  for (const list of lists)
    for (const cue of list.trim().split(/\s+/u)) index.add(cue.split(JOINT).map(stem).join(JOINT));
  return index;
}

/** The same for words that do not change their form, such as adjectives: matched as they are. */
export function exactIndex(...lists: readonly string[]): CueIndex {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/u)));
}

/** The runs of one to four stems of a clause, to look cues up in. */
export type Phrases = {
  /** Words of the longest cue that starts at a word, 0 where none does. */
  readonly startingAt: (word: number, cues: CueIndex) => number;
  /** Words of the longest cue that ends just before a word, 0 where none does. */
  readonly endingAt: (word: number, cues: CueIndex) => number;
};

/**
 * Prepares a clause for looking up cues of several words.
 *
 * In:     stems of the clause's words; positions count from its first word.
 */
export function phrasesOf(stems: readonly string[]): Phrases {
  const runs = Array.from({ length: MAX_CUE_WORDS }, (_, i) =>
    ngrams(stems, i + 1).map((run) => run.join(JOINT)),
  );
  const longest = (startOf: (size: number) => number, cues: CueIndex): number => {
    for (let size = MAX_CUE_WORDS; size > 0; size -= 1) {
      const run = runs[size - 1]?.[startOf(size)];
      if (run !== undefined && cues.has(run)) return size;
    }
    return 0;
  };
  return {
    startingAt: (word, cues) => longest(() => word, cues),
    endingAt: (word, cues) => longest((size) => word - size, cues),
  };
}
