import { basename } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import { analyse, analyseFile, fileId } from "../analyse.ts";
import { readCodebook } from "../read/read-codebook.ts";
import { readCodes, type PlacedCodeRow } from "../read/read-codes.ts";
import { isStudyFolder, readStudy, type Study } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { nameThreads, readSourceThreads, type SourceThread } from "../read/source-threads.ts";

export type LoadOptions = {
  readonly codebook?: string | undefined;
  /** A person's codes, which are held fixed. */
  readonly codes?: string | undefined;
  /** Codes that the program's are measured against, beside the study's own. */
  readonly compared?: string | undefined;
  readonly form?: string | undefined;
  readonly thread?: string | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly published?: string | undefined;
};

/** Whether a path names a study: a folder, or a study.yaml. */
export function isStudy(path: string): boolean {
  return basename(path) === "study.yaml" || isStudyFolder(path);
}

/** Reads and analyses a study, or a page with the codebook given; null where any of the input has an error. */
export function loadAnalysis(path: string, options: LoadOptions): WithIssues<Analysis | null> {
  const { value, issues } = load(path, options);
  return { value, issues: [...issues, ...(value?.issues ?? [])] };
}

function load(path: string, options: LoadOptions): WithIssues<Analysis | null> {
  if (isStudy(path)) return loadStudy(path, options);
  const { codebook, columns, thread, form = null, published = null } = options;
  if (codebook === undefined) {
    const { issues } = readTextFile(path);
    const missing = issueOf("study-missing", { file: path, line: 1, column: 1 }, path);
    return { value: null, issues: issues.length > 0 ? issues : [missing] };
  }
  const facts = { id: fileId(path), file: path, publisher: null, licence: null };
  const { value: threads, issues } = readSourceThreads(
    path,
    { ...facts, form, published, title: null, untitled: path, prefix: "" },
    { columns, thread },
  );
  if (threads.length === 0) return { value: null, issues };
  return loadFile(path, threads, codebook, options);
}

function loadStudy(path: string, { codes, compared }: LoadOptions): WithIssues<Analysis | null> {
  const { value: study, issues } = readStudy(path);
  if (study === null) return { value: null, issues };
  const held = loadCodes(codes, study.codebook);
  const others = loadCodes(compared, study.codebook);
  if (held.value === null || others.value === null)
    return { value: null, issues: [...held.issues, ...others.issues] };
  const known = new Set(study.coders.map(({ coder }) => coder));
  const added = [...new Set(others.value.map(({ coder }) => coder))].filter(
    (coder) => !known.has(coder),
  );
  const made = `Read from ${compared}.`;
  return {
    value: analyse({
      ...study,
      coders: [
        ...study.coders,
        ...added.map((coder) => ({ file: "", coder, label: coder, made, passesAlpha: {} })),
      ],
      codes: [...study.codes, ...nameThreads(others.value, study.threads)],
      heldCodes: nameThreads(held.value, study.threads),
    }),
    issues,
  };
}

function loadFile(
  name: string,
  threads: readonly SourceThread[],
  codebook: string,
  options: LoadOptions,
): WithIssues<Analysis | null> {
  const codebookText = readTextFile(codebook);
  if (codebookText.value === null) return { value: null, issues: codebookText.issues };
  const { value: read, issues } = readCodebook(codebookText.value, codebook);
  if (read === null) return { value: null, issues };
  const codes = loadCodes(options.codes, read.codebook);
  if (codes.value === null) return { value: null, issues: codes.issues };
  const analysis = analyseFile({
    name,
    threads,
    codebook: read.codebook,
    codebookSha256: read.sha256,
    codes: nameThreads(codes.value, threads),
  });
  return { value: analysis, issues: [] };
}

function loadCodes(
  file: string | undefined,
  { targets }: Study["codebook"],
): WithIssues<PlacedCodeRow[] | null> {
  if (file === undefined) return { value: [], issues: [] };
  const { value: text, issues } = readTextFile(file);
  if (text === null) return { value: null, issues };
  const codes = readCodes(text, file, { targets: Object.keys(targets) });
  const errors: Issue[] = [...codes.issues];
  const [first] = codes.value;
  const other = codes.value.find((row) => row.coder !== first?.coder);
  if (first !== undefined && other !== undefined)
    errors.push(
      issueOf(
        "codes-coder",
        other.place,
        `The file holds codes of "${first.coder}" and of "${other.coder}".`,
      ),
    );
  return errors.length > 0 ? { value: null, issues: errors } : codes;
}
