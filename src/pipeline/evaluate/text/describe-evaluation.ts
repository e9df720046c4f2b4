import type { Comparison, Evaluation } from "../../../model/evaluation.ts";
import { counted } from "../../commands/output.ts";
import { describeCalibration, describeCoverage, describeSided } from "./describe-confidence.ts";
import { describeDisagreements } from "./describe-disagreements.ts";
import { describeOverview, describeTags, describeVariables } from "./describe-figures.ts";
import { describeLearning } from "./describe-learning.ts";
import { paragraph } from "./lay-out.ts";

const MAX_RULE = 80;

/** An evaluation as text of 80 columns; ends with a line break. */
export function describeEvaluation(evaluation: Evaluation): string {
  const { title, study, coder, posts, threads, comparisons } = evaluation;
  const head = [
    paragraph(`${title} (${study}): ${counted(posts, "post")}, ${counted(threads, "thread")}`),
    paragraph(`Measured: ${coder.label} (${coder.id}, version ${coder.version}).`),
  ].join("\n");
  if (comparisons.length === 0)
    return `${head}\n\n${paragraph("The study has no codes by another coder. Name them in study.yaml under codes:, or give a file with --codes.")}\n`;
  const notes = paragraph(
    "Counts are of posts, not of people; those of all targets together are of codes, one a post and target. In brackets stands a 95 % interval: the posts drawn again 1,000 times from a fixed seed, all codes of a post together. It takes posts for independent of one another, which answers to each other are not, and is too narrow for few posts. – stands where a figure is not defined.",
  );
  return `${[head, notes, ...comparisons.map(describeComparison)].join("\n\n")}\n`;
}

function describeComparison(comparison: Comparison): string {
  const { reference, posts, tags, disagreements, learning } = comparison;
  const title = paragraph(`Against ${reference.label}: ${counted(posts, "post")} coded by both`);
  const width = Math.min(MAX_RULE, Math.max(...title.split("\n").map((line) => line.length)));
  const head = [title, "=".repeat(width), paragraph(reference.made)].join("\n");
  if (posts === 0) return head;
  const hasTargets = comparison.sided.length > 0;
  const parts: [title: string, text: string][] = [
    ["Agreement", describeOverview(comparison)],
    ["By target and value", describeVariables(comparison)],
    ...(tags.length === 0 ? [] : [["Tags", describeTags(tags)] satisfies [string, string]]),
  ];
  if (hasTargets)
    parts.push(
      ["What codes with a side rest on", describeSided(comparison)],
      ["Coverage and accuracy", describeCoverage(comparison)],
      ["Calibration", describeCalibration(comparison)],
      ["Learning curve", describeLearning(learning)],
    );
  parts.push(["Disagreements", describeDisagreements(disagreements)]);
  return [
    head,
    ...parts.map(([name, text]) => `${name}\n${"-".repeat(name.length)}\n${text}`),
  ].join("\n\n");
}
