import type { LearningCurve, LearningPoint } from "../../../model/evaluation.ts";
import { columns, counted } from "../../commands/output.ts";
import { difference, measured, paragraph } from "./lay-out.ts";

const HEAD = ["held", "scored", "macro-F1", "gain", "other side, share"];

/** The learning curve, with posts chosen and with posts drawn. */
export function describeLearning(learning: LearningCurve | null): string {
  if (learning === null)
    return paragraph(
      "Too few posts have codes by the reference to hold some and score others, or the study has too many posts to code them anew again and again.",
    );
  const { posts, splits, chosen, random } = learning;
  return [
    paragraph(
      `How far the program gets when some posts’ codes are the reference’s: all targets together. The ${counted(posts, "coded post")} are split at random into halves, ${counted(splits, "time")}; of each half in turn so many posts are held while the other half is scored. So each line scores the same posts, and both tables can be compared. Gain: macro-F1 less that with nothing held; where its interval holds 0, it may be chance. Other side: than the reference’s, of the codes with a side.`,
    ),
    paragraph(`Held: ${chosen.by}`),
    columns([HEAD, ...chosen.points.map(row)]),
    "",
    "Held: posts drawn at random",
    columns([HEAD, ...random.points.map(row)]),
  ].join("\n");
}

const row = ({ held, scored, macroF1, gain, wrongSideShare }: LearningPoint) => [
  held,
  scored,
  measured(macroF1),
  gain === null ? "–" : difference(gain),
  measured(wrongSideShare),
];
