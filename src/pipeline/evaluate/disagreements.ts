import type { Disagreement } from "../../model/evaluation.ts";
import { postKey } from "../../model/post-codes.ts";
import { outcomeOf, type PairedCode } from "./paired-codes.ts";

const MAX_SENTENCES = 3;
const SIGNS: Readonly<Record<string, number>> = { positive: 1, negative: -1 };

/**
 * Where the two coders differ, with what the analysis's coder rests on.
 *
 * In:  codes in page order, those for targets before those for sentiment.
 * Out: codes with a confidence first, the surest before the others; then in the order given.
 */
export function listDisagreements(
  codes: readonly PairedCode[],
  study: { readonly threads: readonly unknown[] },
): Disagreement[] {
  return codes
    .flatMap((code): Disagreement[] => {
      const kind = outcomeOf(code);
      if (kind === "right") return [];
      const { post, variable, reference, coder, stance } = code;
      return [
        {
          post: postKey(study, post),
          variable,
          reference,
          coder,
          kind,
          confidence: stance?.confidence ?? null,
          basis: stance?.basis ?? null,
          sure: stance?.sure ?? false,
          reason: stance?.reason ?? null,
          evidence: stance === null ? toneOf(code) : evidenceOf(code),
          inferred: [...(stance?.inferred ?? [])],
        },
      ];
    })
    .toSorted((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1));
}

function evidenceOf({ post, stance }: PairedCode): Disagreement["evidence"] {
  return (stance?.evidence ?? []).map(({ start, end, polarity, rule }) => ({
    start,
    end,
    text: post.text.slice(start, end),
    polarity,
    rule,
  }));
}

/** The sentences whose tone is that of the post, the strongest first. */
function toneOf({ post, coder }: PairedCode): Disagreement["evidence"] {
  const sign = SIGNS[coder] ?? 0;
  return post.sentiment.sentences
    .filter(({ score }) => score * sign > 0)
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .slice(0, MAX_SENTENCES)
    .map(({ start, end }) => ({
      start,
      end,
      text: post.text.slice(start, end),
      polarity: sign > 0 ? 1 : -1,
      rule: "tone of the sentence",
    }));
}
