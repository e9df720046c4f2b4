import type { Analysis } from "../../model/analysis.ts";
import { READER_CODER } from "../../model/readers-code.ts";

const SHARED = "codes set in this address";

/** Studies for which the person in front of the page set a code, or brought codes back, since it was opened. */
const setHere = new Set<string>();

/** From now on the codes that a study's address holds are the reader's. */
export function noteYours(study: string): void {
  setHere.add(study);
}

/** Whether the codes that a study's address holds are the reader's; else they came with a link that anyone may have made. */
export function areYours(study: string): boolean {
  return setHere.has(study);
}

const shared = new WeakMap<Analysis, Analysis>();

/** The analysis with the reader's codes called by what is known of whose they are. */
export function calledByWhose(analysis: Analysis, study: string): Analysis {
  if (areYours(study)) return analysis;
  const known = shared.get(analysis);
  if (known !== undefined) return known;
  const coders = analysis.coders.map((facts) =>
    facts.id === READER_CODER ? { ...facts, label: SHARED } : facts,
  );
  const made = { ...analysis, coders };
  shared.set(analysis, made);
  return made;
}
