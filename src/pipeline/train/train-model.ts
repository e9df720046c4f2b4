import { createHash } from "node:crypto";
import type { TrainingReport, TrainingSet } from "../../model/training-report.ts";
import { choose, type Choice, type LeftOutTopic } from "./choose-settings.ts";
import type { CodedThread } from "./coded-thread.ts";
import { createFitter, type Fitter } from "./fit-left-out.ts";
import type { CodedData } from "./read-coded.ts";
import { scoreSet, scoreWriters, type LeftOut } from "./score-set.ts";
import { groupTopics } from "./topic-groups.ts";
import { modelText } from "./model-text.ts";

export type TrainingInput = {
  /** What is trained on. */
  readonly data: readonly CodedData[];
  /** What is scored only: with its topic left out, and at the very end. */
  readonly tests: readonly CodedData[];
  readonly checks: readonly CodedData[];
  /** The name that all ids of one topic share. */
  readonly nameOf: (topic: string) => string;
};

export type Training = { readonly modelText: string; readonly report: TrainingReport };

/**
 * Trains a model and measures it by nested cross-validation over topics.
 *
 * In:     coded data with at least two topics; `log` hears of the progress.
 * Out:    the model's file and the figures. Those of a topic are made by parts that were fitted, settings that were
 *         chosen and a confidence that was measured without it; the model itself by all topics. The same data give the
 *         same bytes.
 * Source: nested cross-validation, Varma & Simon, Bias in Error Estimation When Using Cross-validation for Model
 *         Selection, BMC Bioinformatics 7 (2006).
 */
export function trainModel(input: TrainingInput, log: (text: string) => void): Training {
  const { data, tests, checks, nameOf } = input;
  const fitter = createFitter(groupTopics(data, nameOf), log);
  const plain = createFitter(
    groupTopics(
      data.filter(({ kind }) => kind === "study"),
      nameOf,
    ),
    log,
  );
  const hasTopics = plain.groups.length > 0 && data.some(({ kind }) => kind === "topics");
  const chosen = new Map<string, Choice>();
  for (const { name } of fitter.groups) {
    log(`choose without ${name}\n`);
    chosen.set(name, choose(leftOutTopics(fitter, data, new Set([name]))));
  }
  log("choose with all topics\n");
  const final = choose(leftOutTopics(fitter, data, new Set()));
  const groupOf = new Map(
    fitter.groups.flatMap(({ name, threads }) => threads.map((thread) => [thread, name] as const)),
  );
  const leftOut = (thread: CodedThread): LeftOut[] => {
    const name = groupOf.get(thread) ?? nameOf(thread.topic);
    const without = new Set([name]);
    const weighed = fitter.weigh([thread], without);
    const [withoutTopics = null] = hasTopics ? plain.weigh([thread], without) : [];
    const choice = chosen.get(name) ?? final;
    return weighed.map((each) => ({ ...choice, weighed: each, withoutTopics }));
  };
  const setOf = (use: TrainingSet["use"]) => (coded: CodedData) => {
    log(`score ${coded.facts.name}\n`);
    const unit = coded.threads[0]?.unit ?? "post";
    const threads = coded.threads.flatMap(leftOut);
    return { threads, set: scoreSet({ ...coded.facts, use, unit }, threads) };
  };
  const trained = data.map(setOf("train"));
  const tested = tests.map(setOf("test"));
  const { text, version } = modelText({
    parts: fitter.partsWithout(new Set()),
    choice: final,
    data: data.map(({ facts }) => facts),
  });
  const checked = checks.map(setOf("check"));
  const ofWriters = trained.filter(({ set }) => set.unit === "writer");
  return {
    modelText: text,
    report: {
      format: "threadlens-training/1",
      model: {
        version,
        sha256: createHash("sha256").update(text).digest("hex"),
        bytes: Buffer.byteLength(text),
      },
      data: data.map(({ facts }) => facts),
      settings: final.settings,
      chosen: Array.from(chosen, ([name, { settings, certainty }]) => ({
        leftOut: name,
        settings,
        sureFrom: certainty.sureFrom,
      })),
      ...final.certainty,
      sets: [...trained, ...tested, ...checked].map(({ set }) => set),
      writers: ofWriters.length === 0 ? [] : scoreWriters(ofWriters.map(({ threads }) => threads)),
    },
  };
}

/** All topics but those left out, each weighed by parts that were fitted without it and without those. */
function leftOutTopics(
  { groups, weigh }: Fitter,
  data: readonly CodedData[],
  leftOut: ReadonlySet<string>,
): LeftOutTopic[] {
  const studied = new Set(
    data.filter(({ kind }) => kind === "study").flatMap(({ threads }) => threads),
  );
  return groups
    .filter(({ name }) => !leftOut.has(name))
    .map(({ name, threads }) => ({
      topic: name,
      isStudied: threads.some((thread) => studied.has(thread)),
      threads: weigh(threads, new Set([...leftOut, name])),
    }));
}
