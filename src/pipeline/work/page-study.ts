import type { Issue, WithIssues } from "../../model/issue.ts";
import type { SentPage } from "../../model/job.ts";
import { studyOfFile } from "../analyse.ts";
import { readCodebook } from "../read/read-codebook.ts";
import type { Study } from "../read/read-study.ts";
import { sourceThreadsOfText, threadIdOf } from "../read/source-threads.ts";

type Read<T> = WithIssues<T> | Refused;
export type Refused = { readonly issues: readonly Issue[]; readonly what: "codebook" | "text" };

/**
 * Reads a page or export that was sent as a study of its own.
 *
 * Out:    the study, with a name that a study's file may have; or which of text and codebook has errors.
 * Issues: those of reading the text.
 */
export function pageStudy(page: SentPage): Read<Study> {
  const { codebook, name } = page;
  // A codebook sent as an object is read as its JSON, which is YAML too.
  const text = typeof codebook === "string" ? codebook : JSON.stringify(codebook);
  const read = readCodebook(text, "codebook");
  const hasErrors = read.issues.some(({ severity }) => severity === "error");
  if (read.value === null || hasErrors) return { what: "codebook", issues: read.issues };
  const { value: threads, issues } = sourceThreadsOfText(page.text, page);
  if (threads.length === 0) return { what: "text", issues };
  const ofText = typeof codebook === "string" ? read.value.sha256 : undefined;
  const codebookSha256 = page.codebookSha256 ?? ofText;
  const study = studyOfFile({
    name,
    threads,
    codebook: read.value.codebook,
    ...(codebookSha256 !== undefined && { codebookSha256 }),
  });
  return { value: { ...study, id: threadIdOf(name) }, issues };
}
