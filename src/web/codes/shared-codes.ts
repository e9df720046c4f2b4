import type { Analysis } from "../../model/analysis.ts";
import { READER_CODER, type ReadersCode } from "../../model/readers-code.ts";
import { capital, counted, numeral, STANCE_WORDS, STANCES } from "../charts/label.ts";
import { coderLabel } from "../charts/post-view.ts";
import { codeIn } from "./code-in.ts";

/** What so few codes have in common with the program's is told by how many differ; of another coder it is told at all. */
const LEAST_SHARED = 10;

export type SharedCodes = {
  readonly coder: string;
  readonly label: string;
  /** Codes of the same post and variable, and how many of them are equal. */
  readonly shared: number;
  readonly equal: number;
  /** What the other coder says, where it is of one code. */
  readonly value: ReadersCode["value"] | null;
};

/**
 * How many of the reader's codes another coder gave too.
 *
 * In:  the study without the reader's codes, so that the program's are its own.
 * Out: coders who share codes with the reader, in the analysis's order; the program where it shares ten.
 */
export function sharedCodes(before: Analysis, mine: readonly ReadersCode[]): SharedCodes[] {
  return before.coders.flatMap(({ id }): SharedCodes[] => {
    if (id === READER_CODER) return [];
    const pairs = mine.flatMap((own) => {
      const code = codeIn(before, id, own);
      return code === undefined ? [] : [{ code, same: code === own.value }];
    });
    const equal = pairs.filter(({ same }) => same).length;
    const [first] = pairs;
    if (first === undefined || (id === before.coder.id && pairs.length < LEAST_SHARED)) return [];
    const value = pairs.length === 1 ? first.code : null;
    return [{ coder: id, label: coderLabel(before, id), shared: pairs.length, equal, value }];
  });
}

/** "14 of 20 codes are the same as in the study’s reference codes."; of one code "The study’s reference codes: neither." */
export function readShared(shared: readonly SharedCodes[]): string {
  return shared
    .map(({ label, shared: all, equal, value }) => {
      if (value !== null) return `${capital(label)}: ${wordsOf(value)}.`;
      const are = equal === 1 ? "is" : "are";
      const others = /\bcodes\b/u.test(label) ? label : `the codes of ${label}`;
      return `${numeral(equal)} of ${counted(all, "code")} ${are} the same as in ${others}.`;
    })
    .join(" ");
}

function wordsOf(value: ReadersCode["value"]): string {
  const stance = STANCES.find((one) => one === value);
  return stance === undefined ? value : STANCE_WORDS[stance];
}
