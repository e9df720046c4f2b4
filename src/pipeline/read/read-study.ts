import { statSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import type { Codebook } from "../../model/codebook.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import type { SourceDocument } from "../../model/source-document.ts";
import { studyFileSchema, type StudyFile } from "../../model/study.ts";
import { readCodebook } from "./read-codebook.ts";
import { readCodes, type PlacedCodeRow } from "./read-codes.ts";
import { readCodesFile, readTextFile } from "./read-text-file.ts";
import { readTimelineFile, type ReadReview } from "./read-timeline-file.ts";
import { readYaml } from "./read-yaml.ts";
import { nameThreads, readSourceThreads, type SourceThread } from "./source-threads.ts";

/** A coder whose codes the study brings along. */
export type StudyCoder = StudyFile["codes"][number];

/** All that an analysis is made from; no path of a machine stands in it. */
export type Study = {
  readonly id: string;
  readonly title: string;
  readonly question: string | null;
  readonly limits: StudyFile["limits"];
  /** How far its texts were known while the rules were written. */
  readonly known?: string | null;
  readonly codebook: Codebook;
  readonly codebookSha256: string;
  readonly threads: readonly SourceThread[];
  readonly documents: readonly SourceDocument[];
  readonly coders: readonly StudyCoder[];
  readonly codes: readonly PlacedCodeRow[];
  /** What people made of its timeline; left out where nobody has reviewed it. */
  readonly review?: ReadReview | null;
  /** A person's codes, which the analysis holds fixed. */
  readonly heldCodes: readonly PlacedCodeRow[];
};

/**
 * Reads a study's folder.
 *
 * In:     path of the folder or of its study.yaml.
 * Out:    the study with all its texts; null where any file has an error.
 * Issues: those of each file, at their lines; `study-file-outside`, `study-no-threads`, `duplicate-id` (errors).
 */
export function readStudy(path: string): WithIssues<Study | null> {
  const yamlPath = isStudyFolder(path) ? join(path, "study.yaml") : path;
  const source = readTextFile(yamlPath);
  if (source.value === null) return { value: null, issues: source.issues };
  const { value: yaml, issues: yamlIssues } = readYaml(source.value, yamlPath, studyFileSchema);
  if (yaml === null) return { value: null, issues: yamlIssues };
  const file = yaml.value;
  const issues: Issue[] = duplicates(file, yaml.placeOf);
  const folder = dirname(yamlPath);
  const take = <T>({ value, issues: found }: WithIssues<T>): T => {
    issues.push(...found);
    return value;
  };
  const readBy = <T>(
    name: string,
    place: Place,
    readFile: (path: string) => WithIssues<T>,
  ): T | null => {
    if (isAbsolute(name) || normalize(name).startsWith(`..${sep}`)) {
      issues.push(issueOf("study-file-outside", place, name));
      return null;
    }
    const { value, issues: found } = readFile(join(folder, name));
    issues.push(
      ...found.map((issue) => (issue.code === "file-missing" ? { ...issue, place } : issue)),
    );
    return value;
  };
  const read = (name: string, place: Place) => readBy(name, place, (from) => readTextFile(from));
  const codebookText = read(file.codebook, yaml.placeOf(["codebook"]));
  const codebook =
    codebookText === null ? null : take(readCodebook(codebookText, join(folder, file.codebook)));
  const threads = file.threads.flatMap(
    (thread, i) =>
      readBy(thread.file, yaml.placeOf(["threads", i, "file"]), (from) =>
        threadsOf(thread, from),
      ) ?? [],
  );
  for (const [i, { id }] of threads.entries())
    if (threads.findIndex((other) => other.id === id) < i && file.threads.length < threads.length)
      issues.push(issueOf("duplicate-id", yaml.placeOf(["threads"]), `"${id}" under threads:`));
  const documents = file.documents.map((document, i) =>
    documentOf(document, read(document.file, yaml.placeOf(["documents", i, "file"]))),
  );
  const words = codebook?.codebook.targets ?? {};
  const targets = Object.keys(words);
  const codes = file.codes.flatMap(({ file: name, coder }, i) => {
    const text = readBy(name, yaml.placeOf(["codes", i, "file"]), readCodesFile);
    if (text === null || codebook === null) return [];
    const rows = take(readCodes(text, join(folder, name), { targets, words, coder }));
    const other = rows.find((row) => row.coder !== coder);
    if (other !== undefined)
      issues.push(
        issueOf(
          "codes-coder",
          other.place,
          `These are codes of "${other.coder}"; study.yaml says "${coder}". Keep one coder to a file, and name it in study.yaml as in the column coder.`,
        ),
      );
    return rows;
  });
  const review = take(readTimelineFile(folder, file.study));
  if (codebook === null || issues.some(({ severity }) => severity === "error"))
    return { value: null, issues };
  return {
    value: {
      id: file.study,
      title: file.title,
      question: file.question?.trim() ?? null,
      limits: file.limits,
      known: file.known?.trim() ?? null,
      codebook: codebook.codebook,
      codebookSha256: codebook.sha256,
      threads,
      documents,
      coders: file.codes,
      codes: nameThreads(codes, threads),
      review,
      heldCodes: [],
    },
    issues,
  };
}

/** Whether a path is a folder, in which study.yaml is looked for. */
export const isStudyFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function duplicates(file: StudyFile, placeOf: (path: PropertyKey[]) => Place): Issue[] {
  const issues: Issue[] = [];
  if (file.threads.length === 0) issues.push(issueOf("study-no-threads", placeOf(["threads"])));
  for (const [list, ids] of [
    ["threads", file.threads.map((thread) => thread.id)],
    ["documents", file.documents.map((document) => document.file)],
    ["codes", file.codes.map((codes) => codes.coder)],
  ] as const)
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i)
        issues.push(issueOf("duplicate-id", placeOf([list, i]), `"${id}" under ${list}:`));
  return issues;
}

/** The threads of a file are named by its place in the study, those of an export with several also by their own ids. */
function threadsOf(thread: StudyFile["threads"][number], path: string): WithIssues<SourceThread[]> {
  const { id, file, title = null, form = null, columns, thread: wanted, repairs } = thread;
  const { published = null, publisher = null, licence = null } = thread;
  const facts = {
    id,
    file,
    title,
    published,
    publisher,
    licence,
    form,
    untitled: id,
    prefix: `${id}-`,
    ...(repairs !== undefined && { repairs }),
  };
  return readSourceThreads(path, facts, { columns, thread: wanted, name: file });
}

function documentOf(document: StudyFile["documents"][number], text: string | null): SourceDocument {
  const { file, kind, title, publisher = null, published = null, licence = null } = document;
  return { id: file, title, kind, publisher, published, licence, text: text ?? "" };
}
