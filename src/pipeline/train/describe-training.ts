import type { TrainingMeasure, TrainingReport, TrainingSet } from "../../model/training-report.ts";
import { columns, counted } from "../commands/output.ts";
import type { Settings } from "./settings.ts";

const PERCENT = 100;
const USES = { train: "", test: " (test)", check: " (check)" } as const;

/** The left-out figures of a training as tables. */
export function describeTraining(report: TrainingReport): string {
  const { model, data, sets, writers, settings, chosen } = report;
  const byPost = sets.filter(({ unit }) => unit === "post");
  const byWriter = sets.filter(({ unit }) => unit === "writer");
  const codes = data.reduce((sum, each) => sum + each.codes, 0);
  return `${[
    `Model ${model.version}: ${model.bytes} bytes, ${counted(codes, "code")} of ${counted(data.length, "set")}.`,
    "All figures in per cent, with 95 % intervals, of topics left out of what they are scored with.",
    ...(byPost.length > 0 ? ["", "Coded post by post", postTable(byPost)] : []),
    ...(byWriter.length > 0
      ? ["", "Coded by writer", writerTable(byWriter), ...writers.map(meanLine)]
      : []),
    "",
    "Sides given without any code held",
    sureTable(sets),
    "",
    "With a part left out",
    ablationTable(sets),
    "",
    `Settings: ${settingsLine(settings)}; sure from ${percent(report.sureFrom)}.`,
    ...chosen.map(
      ({ leftOut, settings: each, sureFrom }) =>
        `  without ${leftOut}: ${settingsLine(each)}; sure from ${percent(sureFrom)}`,
    ),
  ].join("\n")}\n`;
}

function postTable(sets: readonly TrainingSet[]): string {
  const held = [...new Set(sets.flatMap(({ scores }) => scores.map((score) => score.held)))];
  return columns([
    ["", "codes", "judging AUC", "side AUC", ...held.map((count) => `macro-F1, ${count} held`)],
    ...sets.map((set) => [
      set.name + USES[set.use],
      set.codes,
      shown(set.judgingAuc),
      shown(set.sideAuc),
      ...held.map((count) => scoreAt(set.scores, count)),
    ]),
  ]);
}

function writerTable(sets: readonly TrainingSet[]): string {
  const held = [...new Set(sets.flatMap(({ scores }) => scores.map((score) => score.held)))];
  return columns([
    [
      "",
      "threads",
      "side AUC of posts",
      ...held.map((count) => `balanced accuracy, ${count} coded`),
    ],
    ...sets.map((set) => [
      set.name + USES[set.use],
      set.threads,
      shown(set.sideAuc),
      ...held.map((count) => scoreAt(set.scores, count)),
    ]),
  ]);
}

const meanLine = ({ held, score }: TrainingReport["writers"][number]): string =>
  `mean of the studies, ${counted(held, "writer")} coded in each thread: ${shown(score)}`;

const sureTable = (sets: readonly TrainingSet[]): string =>
  columns([
    ["", "sides", "sure", "of these on the wrong side"],
    ...sets.map(({ name, use, sure }) => [
      name + USES[use],
      sure.sides,
      sure.sure,
      shown(sure.wrongSide),
    ]),
  ]);

function ablationTable(sets: readonly TrainingSet[]): string {
  return columns([
    ["", "", "side AUC", "none held", "some held"],
    ...sets.flatMap(({ name, use, unit, sideAuc, scores, ablations }) => {
      const some = unit === "post" ? 5 : 1;
      return [{ name: "whole model", sideAuc, scores }, ...ablations].map((each, i) => [
        i === 0 ? name + USES[use] : "",
        each.name,
        shown(each.sideAuc),
        scoreAt(each.scores, 0),
        scoreAt(each.scores, some),
      ]);
    }),
  ]);
}

function scoreAt(scores: TrainingSet["scores"], held: number): string {
  const found = scores.find((score) => score.held === held);
  return found === undefined ? "–" : shown(found.score);
}

function settingsLine({ strengths, thresholds, wordingWeight }: Settings): string {
  return `words ${strengths.words}, own words ${strengths.ownWords} (beside codes ${strengths.ownWordsBesideCodes}), exchange ${strengths.exchange}, judging ${thresholds.judging}, wording ${wordingWeight}`;
}

const percent = (share: number): string => (PERCENT * share).toFixed(1);

function shown({ value, interval }: TrainingMeasure): string {
  if (value === null) return "–";
  return interval === null
    ? percent(value)
    : `${percent(value)} [${percent(interval[0])}–${percent(interval[1])}]`;
}
