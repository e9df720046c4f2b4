import { basename } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import { analyse, fileId, studyOfFile, type AnalyseOptions } from "../analyse.ts";
import type { AskedStudy } from "../ask/read-asked.ts";
import { readCodebook } from "../read/read-codebook.ts";
import { readCodes, type CodesLayout, type PlacedCodeRow } from "../read/read-codes.ts";
import { isStudyFolder, readStudy, type Study } from "../read/read-study.ts";
import { readCodesFile, readTextFile } from "../read/read-text-file.ts";
import { nameThreads, readSourceThreads, type SourceThread } from "../read/source-threads.ts";
import { hasErrors } from "./output.ts";

export type LoadOptions = {
  readonly codebook?: string | undefined;
  /** A person's codes, which are held fixed. */
  readonly codes?: string | undefined;
  readonly form?: string | undefined;
  readonly thread?: string | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly published?: string | undefined;
};

/** Whether a path names a study: a folder, or a study.yaml. */
export function isStudy(path: string): boolean {
  return basename(path) === "study.yaml" || isStudyFolder(path);
}

/** What is wrong with the use of these options; null where nothing is. */
export function wrongUse(path: string, options: LoadOptions): string | null {
  if (!isStudy(path))
    return options.codebook === undefined
      ? "a single file needs a codebook: --codebook FILE"
      : null;
  const ofPage = (["codebook", "form", "thread", "columns", "published"] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (ofPage.length === 0) return null;
  return `a study has its own ${ofPage.join(", ")}: leave out --${ofPage.join(", --")}`;
}

/** A study, or a file as one; how the file of held codes is written, where there is one. */
type Loaded = { readonly study: Study; readonly codesLayout: CodesLayout | null };

/** A study as it was read, and its analysis. */
export type StudyAnalysis = { readonly study: Study; readonly analysis: Analysis };

/** Reads and analyses a study, or a page with the codebook given; null where any of the input has an error. */
export function loadAnalysis(
  path: string,
  options: LoadOptions,
  watch: AnalyseOptions = {},
): WithIssues<Analysis | null> {
  const { value, issues } = loadStudyAnalysis(path, options, watch);
  return { value: value?.analysis ?? null, issues };
}

/** The same, with the study that the analysis was made from. */
export function loadStudyAnalysis(
  path: string,
  options: LoadOptions,
  watch: AnalyseOptions = {},
): WithIssues<StudyAnalysis | null> {
  const { value: loaded, issues } = load(path, options);
  if (loaded === null) return { value: null, issues };
  const { study } = loaded;
  const analysis = analyse(study, watch);
  return { value: { study, analysis }, issues: [...issues, ...analysis.issues] };
}

/** Reads the same, as far as the question whom to ask needs it. */
export function loadAsked(path: string, options: LoadOptions): WithIssues<AskedStudy | null> {
  const { value: loaded, issues } = load(path, options);
  if (loaded === null) return { value: null, issues };
  return { value: { ...loaded.study, codesLayout: loaded.codesLayout }, issues };
}

function load(path: string, options: LoadOptions): WithIssues<Loaded | null> {
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

function loadStudy(path: string, { codes }: LoadOptions): WithIssues<Loaded | null> {
  const { value: study, issues } = readStudy(path);
  if (study === null) return { value: null, issues };
  const held = loadCodes(codes, study.codebook);
  const all = [...issues, ...held.issues];
  if (held.value === null) return { value: null, issues: all };
  const known = new Set(study.coders.map(({ coder }) => coder));
  const ownName = (coder: string) =>
    known.has(coder) ? `${coder} in ${basename(codes ?? "")}` : coder;
  const { rows, layout: codesLayout } = held.value;
  const heldCodes = nameThreads(rows, study.threads).map((row) => ({
    ...row,
    coder: ownName(row.coder),
  }));
  return { value: { study: { ...study, heldCodes }, codesLayout }, issues: all };
}

function loadFile(
  name: string,
  threads: readonly SourceThread[],
  codebook: string,
  options: LoadOptions,
): WithIssues<Loaded | null> {
  const codebookText = readTextFile(codebook);
  if (codebookText.value === null) return { value: null, issues: codebookText.issues };
  const { value: read, issues } = readCodebook(codebookText.value, codebook);
  if (read === null) return { value: null, issues };
  const codes = loadCodes(options.codes, read.codebook);
  if (codes.value === null) return { value: null, issues: codes.issues };
  const study = studyOfFile({
    name,
    threads,
    codebook: read.codebook,
    codebookSha256: read.sha256,
    codes: nameThreads(codes.value.rows, threads),
  });
  return { value: { study, codesLayout: codes.value.layout }, issues: codes.issues };
}

type LoadedCodes = {
  readonly rows: readonly PlacedCodeRow[];
  readonly layout: CodesLayout | null;
};

function loadCodes(
  file: string | undefined,
  { targets: words }: Study["codebook"],
): WithIssues<LoadedCodes | null> {
  if (file === undefined) return { value: { rows: [], layout: null }, issues: [] };
  const { value: text, issues: unread } = readCodesFile(file);
  if (text === null) return { value: null, issues: unread };
  const {
    value: rows,
    layout,
    issues: found,
  } = readCodes(text, file, { targets: Object.keys(words), words });
  const issues: Issue[] = [...found];
  const [first] = rows;
  const other = rows.find((row) => row.coder !== first?.coder);
  if (other !== undefined) issues.push(issueOf("codes-coder", other.place, severalFault(rows)));
  return { value: hasErrors(issues) ? null : { rows, layout }, issues };
}

/** So many coders are named. */
const MOST_CODERS = 5;

function severalFault(rows: readonly PlacedCodeRow[]): string {
  const coders = [...new Set(rows.map(({ coder }) => coder))];
  const named = coders.slice(0, MOST_CODERS).map((coder) => `"${coder}"`);
  const last = coders.length > MOST_CODERS ? `${coders.length - MOST_CODERS} more` : named.pop();
  return `The file holds codes of ${named.join(", ")} and ${last}. One person’s codes can be held: keep the rows of one of them in a file of their own and give that one. To compare several, use threadlens evaluate with this file.`;
}
