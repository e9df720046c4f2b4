import { issueOf, type Issue } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { PROGRAM_CODER } from "../../model/post-codes.ts";

type PassedOver = {
  /** Lines of rows without a value: a person fills in a file bit by bit. */
  readonly unfilled: readonly number[];
  /** Lines of rows by the program's own coder, which stand in the report's codes.csv beside a person's. */
  readonly programs: readonly number[];
  /** Rows of the file. */
  readonly of: number;
};

/** So many lines are named. */
const MOST_LINES = 10;

/**
 * Says how many rows of a file of codes were passed over, a kind at a time.
 *
 * Issues: `codes-program-only` (error) where all rows are the program's; `codes-program`, `codes-unfilled` (warnings).
 */
export function passedOver(
  { unfilled, programs, of }: PassedOver,
  at: (line: number) => Place,
): Issue[] {
  const issues: Issue[] = [];
  const [first] = programs;
  if (first !== undefined && programs.length === of)
    issues.push(issueOf("codes-program-only", at(first), `All codes of the file are ${PROGRAM}`));
  else if (first !== undefined) {
    const found = `${said(programs, "is", "are")} ${PROGRAM}`;
    const were = programs.length === 1 ? "was" : "were";
    issues.push(issueOf("codes-program", at(first), `${found} and ${were}`));
  }
  const [empty] = unfilled;
  if (empty !== undefined) {
    const were = unfilled.length === 1 ? "was" : "were";
    const found = `${said(unfilled, "has", "have")} no value yet and ${were} passed over`;
    issues.push(issueOf("codes-unfilled", at(empty), `${found}${linesOf(unfilled)}`));
  }
  return issues;
}

const PROGRAM = `the program’s own (coder ${PROGRAM_CODER})`;

function said(lines: readonly number[], one: string, several: string): string {
  return lines.length === 1 ? `1 row ${one}` : `${lines.length} rows ${several}`;
}

function linesOf(lines: readonly number[]): string {
  if (lines.length === 1) return "";
  return ` (lines ${lines.slice(0, MOST_LINES).join(", ")}${lines.length > MOST_LINES ? ", …" : ""})`;
}
