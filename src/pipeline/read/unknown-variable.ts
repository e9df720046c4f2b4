import type { Codebook } from "../../model/codebook.ts";
import { SENTIMENT } from "../../model/post-codes.ts";

/** Labels and names of targets by id. */
export type TargetWords = Readonly<
  Record<string, Pick<Codebook["targets"][string], "label" | "names">>
>;

/**
 * What to say of a variable that is not there: which are, and which was meant where the word is a target's label or name
 * or differs from its id in capitals alone.
 */
export function unknownVariable(
  variable: string,
  targets: readonly string[],
  words: TargetWords = {},
): string {
  const known = `"${variable}" (${[...targets, SENTIMENT].join(", ")}).`;
  const meant = [...targets, SENTIMENT].filter((id) => isCalled(variable, id, words));
  return meant.length === 0 ? known : `${known} Did you mean ${meant.join(" or ")}?`;
}

function isCalled(variable: string, id: string, words: TargetWords): boolean {
  const wanted = variable.toLowerCase();
  const target = Object.hasOwn(words, id) ? words[id] : undefined;
  const called = target === undefined ? [id] : [id, target.label, ...target.names];
  return called.some((word) => word.toLowerCase() === wanted);
}
