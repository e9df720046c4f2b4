import { basename } from "node:path";
import { evaluationSchema } from "../../model/evaluation.ts";
import { issueOf, type WithIssues } from "../../model/issue.ts";
import { postKey } from "../../model/post-codes.ts";
import { whomToAsk } from "../ask/whom-to-ask.ts";
import type { Choice } from "../evaluate/choose-posts.ts";
import { evaluateStudy } from "../evaluate/evaluate-study.ts";
import { describeEvaluation } from "../evaluate/text/describe-evaluation.ts";
import { readCodes } from "../read/read-codes.ts";
import { readStudy, type Study } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { nameThreads } from "../read/source-threads.ts";
import { isStudy } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

/** `threadlens evaluate STUDY`: how far the program's codes agree with those of other coders, and where they differ. */
export function evaluate(
  path: string,
  options: { codes?: string; json?: boolean },
  streams: Streams,
): number {
  const { value: study, issues } = readEvaluated(path, options.codes);
  if (study === null || hasErrors(issues)) return failed(issues, options.json, streams);
  const evaluation = evaluateStudy(study, askedFirst(study));
  const all = [...issues, ...evaluation.issues];
  if (hasErrors(all)) return failed(all, options.json, streams);
  streams.log(issueLines(all));
  streams.out(
    options.json === true
      ? json(evaluationSchema.parse(evaluation))
      : describeEvaluation(evaluation),
  );
  return EXIT.done;
}

/** Posts that the learning curve can hold. */
const MOST_HELD = 10;

/** A person codes the posts that `threadlens ask` names. */
const askedFirst = (study: Study): Choice => ({
  by: "the posts that threadlens ask names, then page order",
  choose: (analysis) =>
    whomToAsk({ ...study, heldCodes: [] }, { most: MOST_HELD }).questions.map(({ thread, post }) =>
      postKey(analysis, { thread, id: post }),
    ),
});

function readEvaluated(path: string, codes: string | undefined): WithIssues<Study | null> {
  if (!isStudy(path)) {
    const { issues } = readTextFile(path);
    const missing = issueOf("study-missing", { file: path, line: 1, column: 1 }, path);
    return { value: null, issues: issues.length > 0 ? issues : [missing] };
  }
  const { value: study, issues } = readStudy(path);
  if (study === null || codes === undefined) return { value: study, issues };
  const added = addCodes(study, codes);
  return { value: added.value, issues: [...issues, ...added.issues] };
}

/** Every coder of the file is measured by itself; one whose name the study uses already is told apart by the file's. */
function addCodes(study: Study, file: string): WithIssues<Study | null> {
  const text = readTextFile(file);
  if (text.value === null) return { value: null, issues: text.issues };
  const targets = Object.keys(study.codebook.targets);
  const { value: rows, issues } = readCodes(text.value, file, { targets });
  const known = new Set(study.coders.map(({ coder }) => coder));
  const nameOf = (coder: string) => (known.has(coder) ? `${coder} in ${basename(file)}` : coder);
  const named = nameThreads(rows, study.threads).map((row) => ({
    ...row,
    coder: nameOf(row.coder),
  }));
  const coders = [...new Set(named.map(({ coder }) => coder))].map((coder) => ({
    file: "",
    coder,
    label: `codes of ${coder}`,
    made: `Read from ${basename(file)}.`,
    passesAlpha: {},
  }));
  return {
    value: {
      ...study,
      coders: [...study.coders, ...coders],
      codes: [...study.codes, ...named],
    },
    issues,
  };
}
