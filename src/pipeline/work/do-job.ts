import type { Analysis } from "../../model/analysis.ts";
import type { Issue } from "../../model/issue.ts";
import type { Job } from "../../model/job.ts";
import type { OnProgress } from "../../model/progress.ts";
import type { Questions } from "../../model/question.ts";
import { analyse } from "../analyse.ts";
import { whomToAsk } from "../ask/whom-to-ask.ts";
import type { Study } from "../read/read-study.ts";
import { readersRows } from "../read/readers-codes.ts";
import { pageStudy, type Refused } from "./page-study.ts";

type Done = { readonly value: Analysis | Questions };

/**
 * Does a job.
 *
 * In:     a study that the job names is one that `studyOf` knows.
 * Out:    an analysis as `threadlens analyse` makes it with a file of the same codes, or the questions of `threadlens ask`; or
 *         whether codebook or text is refused, and why.
 * Issues: in the answer; those of codes are no reason to refuse.
 */
export function doJob(
  { want, of, codes }: Job,
  studyOf: (id: string) => Study,
  onProgress?: OnProgress,
): Done | Refused {
  const read = "page" in of ? pageStudy(of.page) : { value: studyOf(of.study), issues: [] };
  if ("what" in read) return read;
  const rows = readersRows(codes, read.value);
  const study = { ...read.value, heldCodes: heldNow(read.value, rows.value) };
  const made =
    want === "analysis" ? analyse(study, { onProgress }) : whomToAsk(study, { onProgress });
  const issues = [...read.issues, ...rows.issues, ...made.issues];
  if ("page" in of && issues.some(isFault)) return { what: "text", issues };
  return { value: { ...made, issues } };
}

/** The codes held before, and the reader's own, which take the place of what the reader said before. */
function heldNow({ heldCodes, threads }: Study, rows: Study["heldCodes"]): Study["heldCodes"] {
  const [only] = threads.length === 1 ? threads : [];
  const nameOf = ({ thread, post, coder, variable }: Study["heldCodes"][number]) =>
    JSON.stringify([thread === "" ? (only?.id ?? "") : thread, post, coder, variable]);
  const anew = new Set(rows.map(nameOf));
  return [...heldCodes.filter((row) => !anew.has(nameOf(row))), ...rows];
}

const isFault = ({ severity, code }: Issue): boolean =>
  severity === "error" && !code.startsWith("codes-");
