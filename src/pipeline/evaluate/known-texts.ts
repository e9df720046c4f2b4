import { createHash } from "node:crypto";
import type { Known } from "../../model/evaluation.ts";
import type { StanceModel } from "../coding/text-model/stance-model.ts";
import type { Study } from "../read/read-study.ts";

type FittedData = StanceModel["data"][number];

/**
 * Says why the figures of a study are not those of texts that the program had not met.
 *
 * In:  a study as it was read, and what the model was fitted to.
 * Out: a sentence a reason; none where neither study nor model tells of any.
 */
export function knownTexts(study: Study, data: readonly FittedData[]): Known[] {
  const hash = studyHash(study);
  const topic = study.codebook.codebook;
  const isSame = ({ name, sha256 }: FittedData) => name === study.id || sha256 === hash;
  const own = data.find(isSame);
  const others = data.filter((each) => !isSame(each) && each.topics?.includes(topic) === true);
  return [
    ...(study.known === undefined || study.known === null
      ? []
      : [{ kind: "rules", what: study.known } as const]),
    ...(own === undefined ? [] : [{ kind: "trained", what: trainedOn(own, hash) } as const]),
    ...others.map(
      ({ name }) =>
        ({
          kind: "topic",
          what: `The program was fitted to other texts on this topic: ${name}.`,
        }) as const,
    ),
  ];
}

const trainedOn = ({ name, sha256 }: FittedData, hash: string): string =>
  sha256 === hash
    ? `The program was fitted to these texts and codes (${name}).`
    : `The program was fitted to a study of this name (${name}); its texts or codes have changed since.`;

/** As a training names what it was fitted to: codebook, texts of the threads, and the codes that came with the study. */
export function studyHash({ codebookSha256, threads, codes, coders }: Study): string {
  const added = new Set(coders.filter(({ file }) => file === "").map(({ coder }) => coder));
  const hash = createHash("sha256").update(codebookSha256);
  for (const { text } of threads) hash.update(text);
  for (const { thread, post, coder, variable, value } of codes)
    if (!added.has(coder)) hash.update(JSON.stringify([thread, post, variable, value]));
  return hash.digest("hex");
}
