import { splitSentences } from "../../language/split-sentences.ts";
import { namedGrams } from "./tone-features.ts";
import { readTone, type ToneSentence } from "./tone-reading.ts";

export type ToneRow = {
  readonly text: string;
  /** −1 … +1; people's mean rating, or ± .5 for a post coded positive or negative. */
  readonly rating: number;
  readonly weight: number;
  /** The set or thread that the text comes from. */
  readonly group: string;
};

/** A row that was read once for all folds. */
export type ReadRow = ToneRow & {
  readonly sentences: readonly ToneSentence[];
  readonly grams: readonly string[];
};

/** Reads each row for its tone. */
export const readRows = (rows: readonly ToneRow[]): ReadRow[] =>
  rows.map((row) => {
    const sentences = readTone(row.text, splitSentences(row.text));
    return { ...row, sentences, grams: namedGrams(sentences) };
  });
