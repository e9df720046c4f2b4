import type { TrainingMeasure, TrainingReport, TrainingSet } from "../../model/training-report.ts";
import { columns, counted } from "../commands/output.ts";
import { cut, paragraph } from "../evaluate/text/lay-out.ts";
import type { Settings } from "./settings.ts";

const COLUMNS = 80;
const GAP = 2;
const MIN_NAME = 12;
const PERCENT = 100;
const USES = { train: "", test: " (test)", check: " (check)" } as const;

const NOTES = [
  "All figures are in per cent, of topics left out of what they are scored with: the topic’s own threads neither fitted the model nor chose its settings.",
  "In brackets stands a 95 % interval: of macro-F1, AUC and balanced accuracy a bootstrap, the threads drawn again (the writers where there are fewer than ten threads; none where every draw gives the same); of shares of sides Wilson’s.",
];
const POST_NOTE =
  "Judging AUC: how often a post that judges the target is ranked before one that does not. Side AUC: how often one in favor before one against; 50 is guessing. Macro-F1: the mean F1 of favor, against and neither, with so many posts’ codes held fixed.";
const WRITER_NOTE =
  "Balanced accuracy: the mean over both sides of the share of writers placed on their side, undecided ones counting as wrong, with so many writers of each thread coded. Side AUC: of their posts.";

/** The left-out figures of a training as tables of 80 columns. */
export function describeTraining(report: TrainingReport): string {
  const { model, data, sets, writers } = report;
  const byPost = sets.filter(({ unit }) => unit === "post");
  const byWriter = sets.filter(({ unit }) => unit === "writer");
  const codes = data.reduce((sum, each) => sum + each.codes, 0);
  const size = `${model.bytes} bytes, ${counted(codes, "code")} of ${counted(data.length, "set")}`;
  return `${[
    paragraph(`Model ${model.version}: ${size}.`),
    ...NOTES.map((note) => paragraph(note)),
    ...(byPost.length > 0
      ? ["", "Coded post by post", paragraph(POST_NOTE), postTable(byPost), "", heldTable(byPost)]
      : []),
    ...(byWriter.length > 0
      ? ["", "Coded by writer", paragraph(WRITER_NOTE), heldTable(byWriter)]
      : []),
    ...writers.map(meanLine),
    "",
    "Sides given without any code held",
    sureTable(sets),
    "",
    "With a part left out",
    ablationTables(sets),
    "",
    ...settingsLines(report),
  ].join("\n")}\n`;
}

const nameOf = ({ name, use }: TrainingSet): string => name + USES[use];

type Row = readonly (string | number)[];

/** A table whose first column is cut where the others leave no room for it. */
function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => String(row[i] ?? "").length)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP + width, 0);
  const room = Math.max(MIN_NAME, COLUMNS - others);
  return columns(rows.map(([name = "", ...cells]) => [cut(String(name), room), ...cells]));
}

const postTable = (sets: readonly TrainingSet[]): string =>
  table([
    ["", "codes", "judging AUC", "side AUC"],
    ...sets.map((set) => [nameOf(set), set.codes, shown(set.judgingAuc), shown(set.sideAuc)]),
  ]);

/** The scores by how much is held; of writers, beside the figure that holds nothing. */
function heldTable(sets: readonly TrainingSet[]): string {
  const isByWriter = sets[0]?.unit === "writer";
  const held = [...new Set(sets.flatMap(({ scores }) => scores.map((score) => score.held)))];
  const head = isByWriter
    ? ["balanced accuracy", "threads", "side AUC", ...held.map((count) => `${count} coded`)]
    : ["macro-F1", ...held.map((count) => `${count} held`)];
  return table([
    head,
    ...sets.map((set) => [
      nameOf(set),
      ...(isByWriter ? [set.threads, shown(set.sideAuc)] : []),
      ...held.map((count) => scoreAt(set.scores, count)),
    ]),
  ]);
}

const meanLine = ({ held, score }: TrainingReport["writers"][number]): string =>
  `mean of the studies, ${counted(held, "writer")} coded in each thread: ${shown(score)}`;

const sureTable = (sets: readonly TrainingSet[]): string =>
  table([
    ["", "sides", "sure", "of these on the other side than the reference"],
    ...sets.map((set) => [nameOf(set), set.sure.sides, set.sure.sure, shown(set.sure.wrongSide)]),
  ]);

function ablationTables(sets: readonly TrainingSet[]): string {
  return sets
    .map((set) => {
      const some = set.unit === "post" ? 5 : 1;
      const whole = { ...set, name: "whole model" };
      return table([
        [nameOf(set), "side AUC", "none held", `${some} held`],
        ...[whole, ...set.ablations].map((each) => [
          `  ${each.name}`,
          shown(each.sideAuc),
          scoreAt(each.scores, 0),
          scoreAt(each.scores, some),
        ]),
      ]);
    })
    .join("\n");
}

function scoreAt(scores: TrainingSet["scores"], held: number): string {
  const found = scores.find((score) => score.held === held);
  return found === undefined ? "–" : shown(found.score);
}

const settingsLines = ({ settings, sureFrom, chosen }: TrainingReport): string[] => [
  paragraph(`Settings: ${settingsLine(settings)}; ${sureLine(sureFrom)}.`),
  ...chosen.map((each) =>
    paragraph(
      `without ${each.leftOut}: ${settingsLine(each.settings)}; ${sureLine(each.sureFrom)}`,
      "  ",
    ),
  ),
];

const sureLine = (sureFrom: number): string =>
  sureFrom < 1 ? `sides are sure from ${percent(sureFrom)}` : "no side is sure";

function settingsLine({ strengths, thresholds, wordingWeight }: Settings): string {
  return `words ${strengths.words}, own words ${strengths.ownWords} (beside codes ${strengths.ownWordsBesideCodes}), exchange ${strengths.exchange}, judging ${thresholds.judging}, wording ${wordingWeight}`;
}

const percent = (share: number): string => (PERCENT * share).toFixed(1);
const rough = (share: number): string => (PERCENT * share).toFixed(0);

function shown({ value, interval }: Pick<TrainingMeasure, "value" | "interval">): string {
  if (value === null) return "–";
  return interval === null
    ? percent(value)
    : `${percent(value)} [${rough(interval[0])}–${rough(interval[1])}]`;
}
