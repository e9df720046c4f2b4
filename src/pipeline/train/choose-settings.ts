import { measureCertainty } from "./certainty.ts";
import { quickMacroF1 } from "./figures.ts";
import { heldCodes } from "./held-codes.ts";
import {
  predict,
  settle,
  type Certainty,
  type Prediction,
  type SettledThread,
  type WeighedThread,
} from "./predict.ts";
import { candidates, type Settings } from "./settings.ts";
import { quickBalancedAccuracy } from "./writer-figures.ts";

/** Threads of one topic, weighed by parts that were fitted without it. */
export type LeftOutTopic = {
  readonly topic: string;
  /** Whether it is a topic of a study; figures of training topics choose only where there is no such topic. */
  readonly isStudied: boolean;
  readonly threads: readonly WeighedThread[];
};

/** What is chosen by left-out figures. */
export type Choice = { readonly settings: Settings; readonly certainty: Certainty };

/** Composites that differ by less are taken for the same; the intervals of what they are made of are five times as wide. */
const NOISE = 0.02;
const DRAWS = 4;
/** What is held where posts and where writers are coded. */
const HELD = { post: [0, 5], writer: [0, 1] } as const;
/** Debates coded by writer are real; most threads coded post by post were written for the purpose. */
const WEIGHTS = { post: 1, writer: 2 } as const;

/**
 * Chooses settings and measures how sure the verdicts are under them.
 *
 * Out: of the settings whose composite is the best but for noise those nearest to the defaults. The composite is the mean
 *      over macro-F1 of posts (0 and 5 held) and balanced accuracy of writers (0 and 1 coded), each the mean over topics.
 */
export function choose(topics: readonly LeftOutTopic[]): Choice {
  const composite = compositeOf(topics);
  const tried = candidates().map((settings) => ({ settings, value: composite(settings) }));
  const best = Math.max(...tried.map(({ value }) => value));
  const settings = tried.find(({ value }) => value >= best - NOISE)?.settings;
  if (settings === undefined) throw new Error("expected a composite, found none");
  const predictions = (unit: "post" | "writer"): Prediction[] =>
    topics.flatMap(({ threads }) =>
      threads.flatMap((weighed) =>
        weighed.thread.unit === unit
          ? predict(settle(weighed, settings.strengths, new Set()), settings)
          : [],
      ),
    );
  return { settings, certainty: measureCertainty(predictions("post"), predictions("writer")) };
}

type Trial = {
  readonly unit: "post" | "writer";
  readonly held: number;
  readonly settled: (settings: Settings) => SettledThread[];
};

/** The composite of settings; what settings have in common is settled once. */
function compositeOf(topics: readonly LeftOutTopic[]): (settings: Settings) => number {
  const units = (["post", "writer"] as const).flatMap((unit) => {
    const ofUnit = topics.map((topic) => ({
      ...topic,
      threads: topic.threads.filter(({ thread }) => thread.unit === unit),
    }));
    const some = ofUnit.filter(({ threads }) => threads.length > 0);
    const studied = some.filter(({ isStudied }) => isStudied);
    const used = studied.length > 0 ? studied : some;
    return HELD[unit].flatMap((held) => {
      const trials = used.map(({ threads }) => trialOf(threads, unit, held));
      return trials.length === 0 ? [] : [{ weight: WEIGHTS[unit], trials }];
    });
  });
  const weights = units.reduce((sum, { weight }) => sum + weight, 0);
  return (settings) =>
    units.reduce(
      (sum, { weight, trials }) => sum + weight * meanOf(trials.map((t) => scoreOf(t, settings))),
      0,
    ) / Math.max(1, weights);
}

function trialOf(threads: readonly WeighedThread[], unit: Trial["unit"], held: number): Trial {
  const known = new Map<string, SettledThread[]>();
  return {
    unit,
    held,
    settled: ({ strengths }) => {
      // a post's own words say nothing to its writer's side
      const key = JSON.stringify({ ...strengths, ownWords: 0, ownWordsBesideCodes: 0 });
      const settled =
        known.get(key) ??
        threads.flatMap((weighed) =>
          heldCodes(weighed.thread, held, DRAWS).map((codes) => settle(weighed, strengths, codes)),
        );
      known.set(key, settled);
      return settled;
    },
  };
}

function scoreOf({ unit, settled }: Trial, settings: Settings): number {
  const predictions = settled(settings).flatMap((thread) => predict(thread, settings));
  return unit === "post" ? quickMacroF1(predictions) : quickBalancedAccuracy(predictions);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
