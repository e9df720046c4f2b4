import { basename } from "node:path";
import type { WithIssues } from "../../model/issue.ts";
import { fileId } from "../analyse.ts";
import { readCodes } from "../read/read-codes.ts";
import { readStudy, type Study } from "../read/read-study.ts";
import { readCodesFile } from "../read/read-text-file.ts";
import { nameThreads } from "../read/source-threads.ts";
import { isStudy, loadAsked, type LoadOptions } from "./load.ts";

/** Reads a study, or a page or export with the codebook given, with the codes to measure against. */
export function readEvaluated(
  path: string,
  { codes, ...options }: LoadOptions,
): WithIssues<Study | null> {
  const { value: study, issues } = isStudy(path) ? readStudy(path) : readFile(path, options);
  if (study === null || codes === undefined) return { value: study, issues };
  const added = addCodes(study, codes);
  return { value: added.value, issues: [...issues, ...added.issues] };
}

/** The threads of a file as a study of its own, without documents and other coders. */
function readFile(path: string, options: LoadOptions): WithIssues<Study | null> {
  const { value: read, issues } = loadAsked(path, options);
  if (read === null) return { value: null, issues };
  const { codebook, threads } = read;
  const [first, ...others] = threads;
  const isNamed = first !== undefined && others.length === 0 && first.title !== path;
  const title = isNamed ? first.title : basename(path);
  const facts = { id: fileId(path), title, question: null, limits: [], codebookSha256: "" };
  const none = { documents: [], coders: [], codes: [], heldCodes: [] };
  return { value: { ...facts, ...none, codebook, threads }, issues };
}

/** Every coder of the file is measured by itself; one whose name the study uses already is told apart by the file's. */
function addCodes(study: Study, file: string): WithIssues<Study | null> {
  const text = readCodesFile(file);
  if (text.value === null) return { value: null, issues: text.issues };
  const words = study.codebook.targets;
  const expected = { targets: Object.keys(words), words };
  const { value: rows, issues } = readCodes(text.value, file, expected);
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
    value: { ...study, coders: [...study.coders, ...coders], codes: [...study.codes, ...named] },
    issues,
  };
}
