import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { isHeld, SENTIMENT } from "../../model/post-codes.ts";

/**
 * Whether a person's code stands in the place of the program's, of a target or of tone.
 *
 * In: `own` is the program's coder; it has a note on a tone only where a person gave it.
 */
export function isHeldCode(
  { stance, codeNotes = {} }: Pick<AnalysedPost, "stance" | "codeNotes">,
  { id: own }: Analysis["coder"],
  variable: string,
): boolean {
  if (variable === SENTIMENT)
    return Object.hasOwn(codeNotes, own) && Object.hasOwn(codeNotes[own] ?? {}, SENTIMENT);
  const found = Object.hasOwn(stance, variable) ? stance[variable] : undefined;
  return found !== undefined && isHeld(found);
}
