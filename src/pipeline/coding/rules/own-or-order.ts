import { OWN_SUBJECTS, OWN_VOICE, SUBJECT_STEPS, words } from "../lexicon/grammar.ts";
import { isNegated } from "./rule.ts";

const MAX_SUBJECT_STEPS = 4;
const CALLING = words("time need have ought want like love going better must");
/** "Any need to leave X" asks for nothing. */
const ANY = words("any a their his her");
const CALLED = words(
  "must should shall needs need has have had ought deserves deserve belongs shouldn't mustn't",
);

/** Whether the writer speaks of himself or gives an order; an infinitive counts only after a call ("time to leave X"). */
export function isOwnOrOrder(lower: readonly string[], verb: number): boolean {
  if (OWN_VOICE.has(lower[verb] ?? "")) return true;
  let at = verb - 1;
  while (at >= 0 && verb - at <= MAX_SUBJECT_STEPS && SUBJECT_STEPS.has(lower[at] ?? "")) at -= 1;
  const subject = lower[at];
  if (subject === undefined) return true;
  // "you don't have to like X" says nothing against X
  if (subject === "to")
    return (
      CALLING.has(lower[at - 1] ?? "") &&
      !ANY.has(lower[at - 2] ?? "") &&
      !isNegated({ lower }, at - 1)
    );
  if (subject === "you") return CALLED.has(lower[at + 1] ?? "");
  return OWN_SUBJECTS.has(subject);
}
