import type { Comparison, TagFigures, VariableFigures } from "../../../model/evaluation.ts";
import { SENTIMENT } from "../../../model/post-codes.ts";
import { columns, counted } from "../../commands/output.ts";
import { cut, indented, measured, outcomeWords, outOf, paragraph } from "./lay-out.ts";

const LABEL_CHARACTERS = 30;

const nameOf = ({ variable }: { readonly variable: string | null }): string =>
  variable ?? "all targets";

/** Alpha and macro-F1 of every variable, a line each. */
export function describeOverview({ variables }: Pick<Comparison, "variables">): string {
  const rows = variables.map((figures) => [
    cut(nameOf(figures), LABEL_CHARACTERS),
    figures.posts,
    measured(figures.alpha),
    measured(figures.macroF1),
  ]);
  return [
    paragraph(
      "Alpha (Krippendorff’s, nominal) is agreement beyond chance: 1 for full agreement, 0 for what chance gives; content analysis asks for 0.80, for tentative conclusions 0.667. Macro-F1 is the mean F1 of the values used.",
    ),
    columns([["", "posts", "alpha", "macro-F1"], ...rows]),
  ].join("\n");
}

/** All figures of every variable with its confusion matrix. */
export function describeVariables({ variables }: Pick<Comparison, "variables">): string {
  return [
    paragraph(
      "Precision: of the posts to which the program gives a value, the share to which the reference gives it too. Recall: of those to which the reference gives it, the share to which the program does. F1: their harmonic mean. F_avg: the mean F1 of favor and against (of sentiment: negative and positive). Accuracy: the share of codes that are the same. Other side: than the reference’s, in favor for against or against for in favor (of sentiment: positive for negative or negative for positive).",
    ),
    ...variables.map(describeVariable),
  ].join("\n\n");
}

function describeVariable(figures: VariableFigures): string {
  const { variable, posts, codes, outcomes, values, confusion } = figures;
  const words = outcomeWords(variable === SENTIMENT);
  const counts = [
    `Right ${outOf(outcomes.right, codes)}`,
    `${words.wrongSide} ${outcomes.wrongSide}`,
    `${words.inExcess} ${outcomes.inExcess}`,
    `${words.missed} ${outcomes.missed}.`,
  ];
  const size = variable === null ? `, ${counted(codes, "code")}` : "";
  const matrix = confusion.map((row, i) => [values[i]?.value ?? "", ...row]);
  return [
    paragraph(`${nameOf(figures)}: ${counted(posts, "post")}${size}`),
    indented(
      [
        columns([
          ["accuracy", measured(figures.accuracy), "macro-F1", measured(figures.macroF1)],
          ["alpha", measured(figures.alpha), "F_avg", measured(figures.fAvg)],
        ]),
        columns([
          ["", ...values.map(({ value }) => value)],
          ["program", ...values.map(({ coder }) => `${coder}`)],
          ["reference", ...values.map(({ reference }) => `${reference}`)],
          ["both", ...values.map(({ both }) => `${both}`)],
          ["precision", ...values.map(({ precision }) => measured(precision))],
          ["recall", ...values.map(({ recall }) => measured(recall))],
          ["F1", ...values.map(({ f1 }) => measured(f1))],
        ]),
        columns([["reference ↓  program →", ...values.map(({ value }) => value)], ...matrix]),
      ].join("\n\n"),
    ),
    "",
    paragraph(counts.join("; "), "  "),
  ].join("\n");
}

/** The figures of tags, each on two lines. */
export function describeTags(tags: readonly TagFigures[]): string {
  const rows = tags.map((tag) => [
    cut(tag.tag, LABEL_CHARACTERS - 1),
    tag.coder,
    tag.reference,
    tag.both,
    measured(tag.f1),
  ]);
  const more = tags.map((tag) => [
    cut(tag.tag, LABEL_CHARACTERS - 1),
    outOf(tag.posts - tag.coder - tag.reference + 2 * tag.both, tag.posts),
    measured(tag.alpha),
    measured(tag.macroF1),
  ]);
  return [
    paragraph(
      "A tag is there or not: posts that have it by the program, by the reference and by both. Precision and recall of a tag are those of its target’s value above.",
    ),
    columns([["", "program", "reference", "both", "F1"], ...rows]),
    "",
    columns([["", "same", "alpha", "macro-F1, with and without"], ...more]),
  ].join("\n");
}
