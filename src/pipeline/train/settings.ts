import type { StanceModel } from "../coding/text-model/stance-model.ts";

/** What is chosen by left-out figures rather than fitted. */
export type Settings = Pick<StanceModel, "strengths" | "thresholds"> & {
  /** What the wording counts beside the rules; 0 leaves it out. */
  readonly wordingWeight: number;
};

/** Where the left-out figures tell nothing better. */
export const DEFAULTS: Settings = {
  strengths: {
    words: 0.5,
    wordsBesideCodes: 0.12,
    ownWords: 0.5,
    ownWordsBesideCodes: 0.1,
    exchange: 1,
    unmet: 0.02,
    targets: 0.5,
  },
  thresholds: { judging: 0.45, side: 0.25 },
  wordingWeight: 0.7,
};

/** What is tried, one of each; all else moved the left-out figures by less than their noise. */
const GRID = {
  words: [0.5, 1],
  ownWords: [0.2, 0.5],
  besideCodes: [
    { wordsBesideCodes: 0.12, ownWordsBesideCodes: 0.1 },
    { wordsBesideCodes: 0.06, ownWordsBesideCodes: 0.05 },
    { wordsBesideCodes: 0.03, ownWordsBesideCodes: 0.02 },
  ],
  exchange: [0.7, 1],
  judging: [0.4, 0.45, 0.5],
  wordingWeight: [0, 0.35, 0.7],
} as const;

/** The settings that are tried, those that differ least from the defaults first. */
export function candidates(): Settings[] {
  const strengths = GRID.words.flatMap((words) =>
    GRID.ownWords.flatMap((ownWords) =>
      GRID.besideCodes.flatMap((besideCodes) =>
        GRID.exchange.map((exchange) => ({
          ...DEFAULTS.strengths,
          words,
          ownWords,
          ...besideCodes,
          exchange,
        })),
      ),
    ),
  );
  const all = strengths.flatMap((tried) =>
    GRID.judging.flatMap((judging) =>
      GRID.wordingWeight.map((wordingWeight) => ({
        strengths: tried,
        thresholds: { ...DEFAULTS.thresholds, judging },
        wordingWeight,
      })),
    ),
  );
  return all.toSorted((a, b) => differences(a) - differences(b));
}

const differences = ({ strengths, thresholds, wordingWeight }: Settings): number =>
  Number(strengths.words !== DEFAULTS.strengths.words) +
  Number(strengths.ownWords !== DEFAULTS.strengths.ownWords) +
  Number(strengths.ownWordsBesideCodes !== DEFAULTS.strengths.ownWordsBesideCodes) +
  Number(strengths.exchange !== DEFAULTS.strengths.exchange) +
  Number(thresholds.judging !== DEFAULTS.thresholds.judging) +
  Number(wordingWeight !== DEFAULTS.wordingWeight);
