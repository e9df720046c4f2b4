import { stringify } from "yaml";
import type { SentPage } from "../../model/job.ts";
import type { StudyFile } from "../../model/study.ts";
import type { Study } from "../read/read-study.ts";
import { threadIdOf } from "../read/source-threads.ts";

/** As `studyFileSchema` has it. */
const LONGEST = 400;

/** study.yaml of a page that was sent; `file` is where the folder holds it. */
export function studyYaml(
  { name, form, thread, published, title, publisher, repairs = [] }: SentPage,
  { id, title: shown }: Study,
  file: string,
): string {
  const study: Pick<StudyFile, "study" | "title" | "codebook" | "threads"> = {
    study: id,
    title: shown.slice(0, LONGEST),
    codebook: "codebook.yaml",
    threads: [
      {
        id: threadIdOf(name),
        file,
        ...(title !== undefined && { title }),
        ...(published !== undefined && { published }),
        ...(publisher !== undefined && { publisher }),
        ...(form !== undefined && { form }),
        ...(thread !== undefined && { thread }),
        ...(repairs.length > 0 && { repairs: [...repairs] }),
      },
    ],
  };
  return stringify(study, { lineWidth: 0 });
}
