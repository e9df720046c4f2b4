import type { Analysis } from "../../model/analysis.ts";
import { READER_CODER, type ReadersCode } from "../../model/readers-code.ts";
import { counted, numeral } from "../charts/label.ts";
import { coderLabel } from "../charts/post-view.ts";
import { codeIn } from "./code-in.ts";

/** So few codes in common tell nothing of how far two coders agree. */
const LEAST_SHARED = 10;

export type SharedCodes = {
  readonly coder: string;
  readonly label: string;
  /** Codes of the same post and variable, and how many of them are equal. */
  readonly shared: number;
  readonly equal: number;
};

/**
 * How many of the reader's codes another coder gave too.
 *
 * In:  the study without the reader's codes, so that the program's are its own.
 * Out: coders who share at least ten codes with the reader, in the analysis's order.
 */
export function sharedCodes(before: Analysis, mine: readonly ReadersCode[]): SharedCodes[] {
  return before.coders.flatMap(({ id }): SharedCodes[] => {
    if (id === READER_CODER) return [];
    const pairs = mine.flatMap((own) => {
      const code = codeIn(before, id, own);
      return code === undefined ? [] : [code === own.value];
    });
    const equal = pairs.filter(Boolean).length;
    if (pairs.length < LEAST_SHARED) return [];
    return [{ coder: id, label: coderLabel(before, id), shared: pairs.length, equal }];
  });
}

/** "14 of 20 codes are the same as in the study’s reference codes." */
export function readShared(shared: readonly SharedCodes[]): string {
  return shared
    .map(({ label, shared: all, equal }) => {
      const are = equal === 1 ? "is" : "are";
      const others = /\bcodes\b/u.test(label) ? label : `the codes of ${label}`;
      return `${numeral(equal)} of ${counted(all, "code")} ${are} the same as in ${others}.`;
    })
    .join(" ");
}
