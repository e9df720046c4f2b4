import type { Disagreement } from "../../../model/evaluation.ts";
import { SENTIMENT } from "../../../model/post-codes.ts";
import { cut, number, oneLine, outcomeWords, outOf, paragraph } from "./lay-out.ts";

const MAX_SHOWN = 20;
const MAX_GROUNDS = 3;
const MAX_CHARACTERS = 200;
const HANGING = "    ";
const KINDS: readonly Disagreement["kind"][] = ["wrongSide", "inExcess", "missed"];

/** The surest disagreements on targets, those on the other side first. */
export function describeDisagreements(all: readonly Disagreement[]): string {
  const stances = all.filter(({ variable }) => variable !== SENTIMENT);
  const shown = KINDS.flatMap((kind) => stances.filter((each) => each.kind === kind)).slice(
    0,
    MAX_SHOWN,
  );
  const tone = all.length - stances.length;
  const size = `Shown: ${outOf(shown.length, stances.length)}; for sentiment ${tone} more differ. --json has all.`;
  return [
    paragraph(
      `Where program and reference differ, with what the program rests on: other side than the reference first, then judged where the reference does not, then missed, in each the surest first. ${size}`,
    ),
    ...shown.map((each, i) => describeOne(each, i + 1)),
  ].join("\n");
}

function describeOne(disagreement: Disagreement, place: number): string {
  const { post, variable, reference, coder, kind, confidence, sure } = disagreement;
  const head = [
    `post ${post}, ${variable}: program ${coder}, reference ${reference}`,
    outcomeWords(false)[kind],
    `confidence ${number(confidence)}${sure ? ", sure" : ""}`,
  ];
  const grounds = groundsOf(disagreement);
  const more = grounds.length > MAX_GROUNDS ? [`and ${grounds.length - MAX_GROUNDS} more`] : [];
  return [
    paragraph(head.join("; "), `${place}.`.padEnd(HANGING.length), HANGING),
    ...[...grounds.slice(0, MAX_GROUNDS), ...more].map((ground) => paragraph(ground, HANGING)),
  ].join("\n");
}

function groundsOf({ evidence, inferred, reason }: Disagreement): string[] {
  return [
    ...(reason === null ? [] : [`reason: ${cut(reason, MAX_CHARACTERS)}`]),
    ...evidence.map(
      ({ text, rule, polarity }) =>
        `${polarity === 1 ? "+" : "−"} “${cut(oneLine(text), MAX_CHARACTERS)}” (${rule})`,
    ),
    ...inferred.map(({ how }) => cut(how, MAX_CHARACTERS)),
  ];
}
