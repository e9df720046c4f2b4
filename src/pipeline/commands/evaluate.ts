import { evaluationSchema } from "../../model/evaluation.ts";
import { postKey } from "../../model/post-codes.ts";
import { whomToAsk } from "../ask/whom-to-ask.ts";
import type { Choice } from "../evaluate/choose-posts.ts";
import { evaluateStudy } from "../evaluate/evaluate-study.ts";
import { describeEvaluation } from "../evaluate/text/describe-evaluation.ts";
import type { Study } from "../read/read-study.ts";
import { readThreads } from "../read/read-threads.ts";
import { readEvaluated } from "./evaluate-input.ts";
import { isStudy, wrongUse, type LoadOptions } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

export type EvaluateOptions = Omit<LoadOptions, "published"> & { readonly json?: boolean };

/** `threadlens evaluate STUDY | FILE`: how far the program's codes agree with those of other coders, and where they differ. */
export function evaluate(path: string, options: EvaluateOptions, streams: Streams): number {
  const fault = wrongUse(path, options);
  if (fault !== null) {
    const unread = isStudy(path) ? null : readThreads(path);
    if (unread?.kind === "unread") return failed(unread.issues, options.json, streams);
    streams.log(`error: ${fault}\n`);
    return EXIT.wrongUse;
  }
  const { value: study, issues } = readEvaluated(path, options);
  if (study === null || hasErrors(issues)) return failed(issues, options.json, streams);
  const evaluation = evaluateStudy(study, askedFirst(study), streams);
  const all = [...issues, ...evaluation.issues];
  if (hasErrors(all)) return failed(all, options.json, streams);
  streams.log(issueLines(all));
  streams.out(
    options.json === true
      ? json(evaluationSchema.parse({ ...evaluation, issues: all }))
      : describeEvaluation(evaluation),
  );
  return EXIT.done;
}

/** Enough that a half of the posts holds ten of them. */
const MOST_ASKED = 50;

/** A person codes the posts that `threadlens ask` names. */
const askedFirst = (study: Study): Choice => ({
  by: "the posts that threadlens ask names, then page order",
  choose: (analysis) =>
    whomToAsk({ ...study, heldCodes: [] }, { most: MOST_ASKED }).questions.map(({ thread, post }) =>
      postKey(analysis, { thread, id: post }),
    ),
});
