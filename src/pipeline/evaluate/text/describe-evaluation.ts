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
    describeKnown(evaluation),
  ].join("\n");
  if (comparisons.length === 0)
    return `${head}\n\n${paragraph("The study has no codes by another coder. Name them in study.yaml under codes:, or give a file with --codes.")}\n`;
  return `${[head, NOTES.map((note) => paragraph(note)).join("\n"), ...comparisons.map((each) => describeComparison(each, evaluation.posts))].join("\n\n")}\n`;
}

const NOTES = [
  "The program’s codes are those that it gives by itself: no coder’s codes are held while they are measured, but in the learning curve.",
  "Counts are of posts, not of people; those of all targets together are of codes, one a post and target. – stands where a figure is not defined.",
  "In brackets stands a 95 % interval. Of shares (accuracy, precision, recall, right, other side) it is Wilson’s, in which the codes of one post count for less than as many posts. Of macro-F1, F1, F_avg, alpha and gain it is a bootstrap: the posts drawn again 1,000 times from a fixed seed, all codes of a post together; where every draw gives the same figure, as with one or two cases, there is none. Both take posts for independent of one another, which answers to each other are not: they are too narrow.",
];

/** Whether the figures are of texts that the program had not met. */
function describeKnown({ known }: Pick<Evaluation, "known">): string {
  if (known.length === 0)
    return paragraph(
      "Nothing tells that these texts were known when the program was made: it was not fitted to a study of this name or content, and the study does not say so (known: in study.yaml).",
    );
  return paragraph(
    `Not left out, so the figures may flatter: ${known.map(({ what }) => what).join(" ")} Figures of topics left out are printed by threadlens train and stand in docs/methods.md.`,
  );
}

/** Below so many posts an interval is about as wide as what could be found. */
const FEW_POSTS = 30;

/** What the number of coded posts does not allow to say. */
function cautionsOf({ reference, posts }: Comparison, all: number): string[] {
  const few = `Only ${counted(posts, "post")} coded by both: too few to say how far the program agrees with ${reference.label}. Read the codes one by one, and the figures as examples.`;
  const part = `${posts} of ${counted(all, "post")} coded by both: posts that threadlens ask names are no random sample, nor are others that were not drawn by lot; figures over them hold for them alone.`;
  return [...(posts < FEW_POSTS ? [few] : []), ...(posts < all ? [part] : [])];
}

function describeComparison(comparison: Comparison, all: number): string {
  const { reference, posts, tags, disagreements, learning } = comparison;
  const title = paragraph(`Against ${reference.label}: ${counted(posts, "post")} coded by both`);
  const width = Math.min(MAX_RULE, Math.max(...title.split("\n").map((line) => line.length)));
  const made = [title, "=".repeat(width), paragraph(reference.made)].join("\n");
  if (posts === 0) return made;
  const cautions = cautionsOf(comparison, all).map((caution) => paragraph(caution));
  const head = [made, ...cautions].join("\n");
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
