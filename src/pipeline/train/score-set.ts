import type { TrainingMeasure, TrainingSet } from "../../model/training-report.ts";
import type { PostSignal } from "../coding/signals.ts";
import type { Choice } from "./choose-settings.ts";
import { judgingAuc, macroF1, sideAuc, sureSides, type Unit } from "./figures.ts";
import { heldCodes } from "./held-codes.ts";
import { predict, settle, type Prediction, type WeighedThread } from "./predict.ts";
import { balancedAccuracy, writerOutcomes, type WriterOutcome } from "./writer-figures.ts";

/** A thread weighed by parts, with settings, that know nothing of its topic. */
export type LeftOut = Choice & {
  readonly weighed: WeighedThread;
  /** The same by parts fitted without the training topics; null where there are none. */
  readonly withoutTopics: WeighedThread | null;
};

const DRAWS = 8;
/** With fewer threads, the posts of a writer are drawn again together. */
const MIN_THREADS = 10;
const HELD = { post: [0, 1, 5, 10], writer: [0, 1] } as const;
const HELD_IN_ABLATIONS = { post: [0, 5], writer: [0, 1] } as const;

/** A way to code with a part of the model left out. */
type Ablation = { readonly name: string; readonly change: (thread: LeftOut) => LeftOut | null };

const ABLATIONS: readonly Ablation[] = [
  { name: "without conversation", change: withoutConversation },
  { name: "without words", change: (thread) => withSignals(thread, { side: 0, wording: 0 }) },
  {
    name: "without wording",
    change: (thread) => ({ ...thread, settings: { ...thread.settings, wordingWeight: 0 } }),
  },
  {
    name: "without training topics",
    change: (thread) =>
      thread.withoutTopics === null ? null : { ...thread, weighed: thread.withoutTopics },
  },
  {
    name: "wording only",
    change: (thread) => {
      const alone = withSignals(withoutConversation(thread), { side: 0 });
      return { ...alone, settings: { ...alone.settings, wordingWeight: 1 } };
    },
  },
];

function withoutConversation(thread: LeftOut): LeftOut {
  const strengths = { ...thread.settings.strengths, exchange: 0, unmet: 0 };
  return { ...thread, settings: { ...thread.settings, strengths } };
}

function withSignals(thread: LeftOut, change: Partial<PostSignal>): LeftOut {
  const signals = thread.weighed.signals.map(
    (byTarget) =>
      new Map(Array.from(byTarget, ([target, signal]) => [target, { ...signal, ...change }])),
  );
  return { ...thread, weighed: { ...thread.weighed, signals } };
}

type Facts = Pick<TrainingSet, "name" | "use" | "unit" | "posts" | "codes">;

/** The left-out figures of one set of threads; without conversation to hold codes in, only with none held. */
export function scoreSet(facts: Facts, threads: readonly LeftOut[]): TrainingSet {
  const drawn: Unit = threads.length < MIN_THREADS ? "writer" : "thread";
  const { unit } = facts;
  const predictions = predictionsOf(threads, 0);
  const isConversation = threads.some(({ weighed }) => weighed.conversation.exchanges.length > 0);
  const heldOf = (counts: readonly number[]) => (isConversation ? counts : [0]);
  return {
    ...facts,
    threads: threads.length,
    drawn,
    judgingAuc: unit === "post" ? judgingAuc(predictions, drawn) : NO_FIGURE,
    ...scoresOf(threads, unit, drawn, heldOf(HELD[unit])),
    sure: sureSides(predictions, drawn),
    ablations: ABLATIONS.flatMap(({ name, change }) => {
      const changed = threads.flatMap((thread) => change(thread) ?? []);
      if (changed.length === 0) return [];
      return [{ name, ...scoresOf(changed, unit, drawn, heldOf(HELD_IN_ABLATIONS[unit])) }];
    }),
  };
}

const NO_FIGURE: TrainingMeasure = { value: null, interval: null, by: "bootstrap" };

function scoresOf(
  threads: readonly LeftOut[],
  unit: TrainingSet["unit"],
  drawn: Unit,
  held: readonly number[],
): Pick<TrainingSet, "sideAuc" | "scores"> {
  const first = predictionsOf(threads, 0);
  return {
    sideAuc: sideAuc(first, drawn),
    scores: held.map((count) => {
      const predictions = count === 0 ? first : predictionsOf(threads, count);
      const score =
        unit === "post"
          ? macroF1(predictions, drawn)
          : balancedAccuracy([writerOutcomes(predictions)]);
      return { held: count, score };
    }),
  };
}

/** Mean over studies coded by writer. */
export function scoreWriters(studies: readonly (readonly LeftOut[])[]) {
  return HELD.writer.map((held) => {
    const outcomes = studies.map((threads): WriterOutcome[][] =>
      writerOutcomes(predictionsOf(threads, held)),
    );
    return { held, score: balancedAccuracy(outcomes) };
  });
}

function predictionsOf(threads: readonly LeftOut[], held: number): Prediction[] {
  return threads.flatMap(({ weighed, settings, certainty }) =>
    heldCodes(weighed.thread, held, DRAWS).flatMap((codes) =>
      predict(settle(weighed, settings.strengths, codes), settings, certainty),
    ),
  );
}
