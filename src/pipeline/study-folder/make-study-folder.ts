import { strToU8, zipSync, type Zippable } from "fflate";
import type { Issue } from "../../model/issue.ts";
import type { SentPage } from "../../model/job.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { readersRows } from "../read/readers-codes.ts";
import { threadIdOf } from "../read/source-threads.ts";
import { pageStudy, type Refused } from "../work/page-study.ts";
import { checkCodes } from "./check-codes.ts";
import { codebookYaml } from "./codebook-yaml.ts";
import { heldCodesCsv } from "./held-codes-csv.ts";
import { readme } from "./readme.ts";
import { studyYaml } from "./study-yaml.ts";

/** The same for each file and each day, so that the same study gives the same bytes: the first that a zip can name. */
const NO_TIME = new Date(1980, 0, 1);
/** Names of devices on some systems, which no file there can have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
const ENDING = /\.([a-z0-9]{1,8})$/iu;
const BYTE_ORDER_MARK = "\uFEFF";

type FolderRefused = {
  readonly what: Refused["what"] | "codes";
  readonly issues: readonly Issue[];
};

/**
 * A page or export that a reader sent, as a study's folder in a zip: study.yaml, codebook.yaml, the text, codes/you.csv and
 * README.txt. Unpacked, `threadlens analyse` gives the same posts and codes as an analysis of what was sent.
 *
 * In:     a codebook sent as YAML is kept letter by letter; the file's name is kept as far as it is safe everywhere.
 * Out:    the zip; the same input gives the same bytes. Which of text, codebook and codes is refused otherwise.
 * Issues: those of reading the text and the codebook; of codes that no post or target has (errors).
 */
export function makeStudyFolder(
  page: SentPage,
  codes: readonly ReadersCode[],
): { readonly zip: Uint8Array } | FolderRefused {
  const read = pageStudy(page);
  if ("what" in read) return read;
  const study = read.value;
  const rows = readersRows(codes, study);
  const faults: Issue[] = [...rows.issues, ...checkCodes(rows.value, study)];
  if (faults.length > 0) return { what: "codes", issues: faults };
  const file = `threads/${fileNameOf(page.name)}`;
  const { codebook } = page;
  const files: Zippable = {
    "README.txt": strToU8(readme(page, study, rows.value)),
    "study.yaml": strToU8(studyYaml(page, study, file)),
    "codebook.yaml": strToU8(
      typeof codebook === "string" ? codebook : codebookYaml(study.codebook),
    ),
    [file]: strToU8(page.text.startsWith(BYTE_ORDER_MARK) ? page.text.slice(1) : page.text),
    ...(rows.value.length > 0 && { "codes/you.csv": strToU8(heldCodesCsv(rows.value, study)) }),
  };
  return { zip: zipSync(files, { mtime: NO_TIME, level: 6 }) };
}

/** A stranger's name for a file as one that no system takes for a path or a device: "My Page.HTML" → "my-page.html". */
function fileNameOf(name: string): string {
  const id = threadIdOf(name);
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? "txt";
  return `${DEVICE.test(id) ? `thread-${id}` : id}.${ending}`;
}
