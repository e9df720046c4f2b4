import type { Calibration, Comparison, SidedFigures } from "../../../model/evaluation.ts";
import { columns, counted } from "../../commands/output.ts";
import { indented, measured, number, outOf, paragraph } from "./lay-out.ts";

const HEAD = ["codes", "right", "other side", "in excess", "other side, share"];

/** Codes with a side by what they rest on, all targets together and each. */
export function describeSided({ sided }: Pick<Comparison, "sided">): string {
  const targets = [...new Set(sided.map(({ variable }) => variable))];
  const tables = targets.map((target) => {
    const all = sided.filter(({ variable }) => variable === target);
    const rows = all.filter(({ codes }) => target === null || codes > 0).map(sidedRow);
    const name = target ?? "all targets";
    if (rows.length === 0) return `${name}: no code with a side`;
    return `${name}\n${indented(columns([["", ...HEAD], ...rows]))}`;
  });
  const sure = sided.find(({ group }) => group === "sure");
  return [
    paragraph(
      "The program’s codes in favor or against, by what they rest on: words marked in the post, the wording of the post as a whole, or the conversation around it. Other side: than the reference’s. In excess: the reference has no side there. Sure are codes of any ground that the program shows as sure.",
    ),
    paragraph(describeSure(sure)),
    ...tables,
  ].join("\n");
}

function sidedRow({ group, codes, outcomes, wrongSideShare }: SidedFigures) {
  const { right, wrongSide, inExcess } = outcomes;
  return [group, codes, right, wrongSide, inExcess, measured(wrongSideShare)];
}

function describeSure(sure: SidedFigures | undefined): string {
  if (sure === undefined || sure.codes === 0) return "No code is shown as sure.";
  const { codes, outcomes } = sure;
  return `Shown as sure: ${counted(codes, "code")}, of which ${outcomes.wrongSide} on the other side than the reference and ${outcomes.inExcess} in excess.`;
}

/** What is gained by leaving unsure codes out; points that keep the same codes are shown once. */
export function describeCoverage({ coverage }: Pick<Comparison, "coverage">): string {
  const points = coverage.filter(({ kept }, i) => kept !== coverage[i + 1]?.kept);
  const rows = points.map(({ kept, of, confidence, outcomes, rightShare }) => [
    outOf(kept, of),
    number(confidence),
    outcomes.right,
    outcomes.wrongSide,
    outcomes.inExcess,
    measured(rightShare),
  ]);
  return [
    paragraph(
      "The same codes, the surest first: how many are right when only those are kept. Steps of 10 %; codes of one confidence are kept together, so there may be fewer rows.",
    ),
    rows.length === 0
      ? "No code with a side."
      : columns([
          ["kept", "confidence from", "right", "other side", "in excess", "right, share"],
          ...rows,
        ]),
  ].join("\n");
}

/** Stated confidence beside the share that was right. */
export function describeCalibration({ calibration }: Pick<Comparison, "calibration">): string {
  const rows = calibration.flatMap(({ of, bins }) =>
    bins.map(({ from, to, codes, meanConfidence, right, rightShare }) => [
      of === "sided" ? "with a side" : "neither",
      `${number(from)}–${number(to)}`,
      codes,
      number(meanConfidence),
      right,
      measured(rightShare),
    ]),
  );
  return [
    paragraph(
      "Whether codes are right as often as their confidence states. The error is the mean distance between the two, weighed by codes (expected calibration error).",
    ),
    columns([["", "confidence", "codes", "stated, mean", "right", "right, share"], ...rows]),
    paragraph(`Error: ${calibration.map(describeError).join("; ")}.`),
  ].join("\n");
}

const describeError = ({ of, codes, error }: Calibration): string =>
  `${number(error)} over ${counted(codes, "code")} ${of === "sided" ? "with a side" : "“neither”"}`;
