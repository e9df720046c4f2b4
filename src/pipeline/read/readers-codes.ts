import { issueOf, type WithIssues } from "../../model/issue.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { READER_CODER, type ReadersCode } from "../../model/readers-code.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import type { PlacedCodeRow } from "./read-codes.ts";
import type { Study } from "./read-study.ts";
import { unknownVariable } from "./unknown-variable.ts";

/** Where issues place a reader's codes; the line is the code's number. */
const YOUR_CODES = "your codes";

type Coded = Pick<Study, "codebook" | "threads" | "coders">;

/**
 * A reader's codes as rows of a file of codes with the coder `READER_CODER`; told apart from a coder of the study with that name.
 *
 * Out:    a row a code, in their order; one that does not fit the codebook is left out.
 * Issues: `codes-unknown-variable`, `codes-unknown-value` (errors), the line being the code's number.
 */
export function readersRows(
  codes: readonly ReadersCode[],
  { codebook, threads, coders }: Coded,
): WithIssues<PlacedCodeRow[]> {
  const targets = Object.keys(codebook.targets);
  const isTaken = coders.some(({ coder }) => coder === READER_CODER);
  const coder = isTaken ? `${READER_CODER} in ${YOUR_CODES}` : READER_CODER;
  const issues = limitIssues();
  const value = codes.flatMap((code, i): PlacedCodeRow[] => {
    const place = { file: YOUR_CODES, line: i + 1, column: 1 };
    const { variable, value: given } = code;
    const isTone = variable === SENTIMENT;
    if (!isTone && !targets.includes(variable)) {
      const found = unknownVariable(variable, targets, codebook.targets);
      issues.add(issueOf("codes-unknown-variable", place, found));
      return [];
    }
    const allowed: readonly string[] = (isTone ? sentimentValueSchema : stanceValueSchema).options;
    if (!allowed.includes(given)) {
      const found = `"${given}" is no value of ${variable}. Use one of: ${allowed.join(", ")}.`;
      issues.add(issueOf("codes-unknown-value", place, found));
      return [];
    }
    const name = nameOf(code.post, threads.length > 1);
    const nothing = { confidence: null, evidence: "", how: "" };
    return [{ ...name, coder, variable, value: given, ...nothing, place }];
  });
  return { value, issues: issues.all() };
}

/** The key of a post is its id, after its thread's and a slash where there are several threads. */
function nameOf(key: string, isOfSeveral: boolean) {
  const slash = isOfSeveral ? key.indexOf("/") : -1;
  const post = key.slice(slash + 1);
  return { thread: key.slice(0, Math.max(0, slash)), post, postId: post };
}
