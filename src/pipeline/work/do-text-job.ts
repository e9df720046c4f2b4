import type { TextJob } from "../../model/job.ts";
import type { Thread, Threads } from "../../model/thread.ts";
import { splitText } from "../read/split-text.ts";
import { checkCodebook, type CheckedCodebook } from "../study-folder/check-codebook.ts";
import { makeStudyFolder } from "../study-folder/make-study-folder.ts";

type Made = { readonly value: Thread | Threads | CheckedCodebook };

/** Does the work on a text, by which nothing is coded. */
export function doTextJob(job: TextJob): Made | ReturnType<typeof makeStudyFolder> {
  switch (job.want) {
    case "split":
      return { value: splitText(job.text) };
    case "codebook":
      return { value: checkCodebook(job.codebook) };
    case "study-folder":
      return makeStudyFolder(job.page, job.codes);
  }
}
