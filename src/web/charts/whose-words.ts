import type { Analysis } from "../../model/analysis.ts";
import { isUnlabelled, labelOf } from "../../model/post-codes.ts";
import { READER_CODER } from "../../model/readers-code.ts";

const YOURS = "your codes";
const CODES = "codes ";

/** After a number of codes, whose they are: "yours", "set in this address", "by “ada”". */
export function whoseWords(analysis: Analysis, coder: string): string {
  const label = labelOf(analysis, coder);
  if (label === YOURS) return "yours";
  if (coder === READER_CODER && label.startsWith(CODES)) return label.slice(CODES.length);
  return `by ${named(analysis, coder)}`;
}

/** Of one code that is held fixed: "coded by you", "set in this address", "coded by “ada”". */
export function codedByWords(analysis: Analysis, coder: string): string {
  if (coder !== READER_CODER) return `coded by “${coder}”`;
  const whose = whoseWords(analysis, coder);
  return whose === "yours" ? "coded by you" : whose;
}

/** A coder's id in quotation marks, so that any name reads as one; its label where it has one. */
export function named(analysis: Analysis, coder: string): string {
  return isUnlabelled(analysis, coder) ? `“${coder}”` : labelOf(analysis, coder);
}
