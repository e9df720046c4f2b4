import type { LearningCurve } from "../../../model/evaluation.ts";
import { columns, counted } from "../../commands/output.ts";
import { measured, outOf, paragraph, spread } from "./lay-out.ts";

const FULL_DRAWS = 10;

/** The learning curve, with posts chosen and with posts drawn. */
export function describeLearning(learning: LearningCurve | null): string {
  if (learning === null)
    return paragraph("Too few posts have codes by the reference to hold some and score others.");
  const { posts, scored, chosen, random } = learning;
  const rows = chosen.points.map(({ held, macroF1, alpha, outcomes }) => {
    const codes = outcomes.right + outcomes.wrongSide + outcomes.inExcess;
    return [held, measured(macroF1), measured(alpha), outOf(outcomes.wrongSide, codes)];
  });
  return [
    paragraph(
      `How far the program gets when some posts’ codes are the reference’s: all targets together, scored on ${scored} of ${counted(posts, "coded post")} whose codes are never held, the same at every point. Wrong side: of the codes with a side. Held here: ${chosen.by} (${chosen.held.join(", ")}).`,
    ),
    columns([["held", "macro-F1", "alpha", "wrong side"], ...rows]),
    "",
    describeRandom(random),
  ].join("\n");
}

function describeRandom(random: LearningCurve["random"]): string {
  if (random === null)
    return paragraph("The study has too many posts to draw some at random and analyse it again.");
  const { draws, points } = random;
  const fewer = draws < FULL_DRAWS ? `, fewer than ${FULL_DRAWS} since the study is large` : "";
  const rows = points.map(({ held, macroF1, alpha, wrongSideShare }) => [
    held,
    spread(macroF1),
    spread(alpha),
    spread(wrongSideShare),
  ]);
  return [
    paragraph(
      `The same with posts drawn at random from a fixed seed: mean of ${counted(draws, "draw")}${fewer}; in brackets the lowest and the highest.`,
    ),
    columns([["held", "macro-F1", "alpha", "wrong side, share"], ...rows]),
  ].join("\n");
}
