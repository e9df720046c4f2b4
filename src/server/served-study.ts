import type { Analysis } from "../model/analysis.ts";
import type { CodebookInput } from "../model/codebook.ts";

/** A study as the server holds it: read and analysed before the server starts. */
export type ServedStudy = {
  readonly id: string;
  readonly title: string;
  readonly analysis: Analysis;
  /** Folder of the study's report; null where none was made. */
  readonly reportDir: string | null;
};

/** The codebook that an analysis was made with, in the form in which a file holds it. */
export function codebookOf({ codebook }: Analysis): CodebookInput {
  return {
    codebook: codebook.id,
    version: codebook.version,
    language: codebook.language,
    targets: Object.fromEntries(codebook.targets.map(({ id, ...target }) => [id, target])),
    tags: codebook.tags,
    events: codebook.events,
  };
}
