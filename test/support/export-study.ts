import { smallStudy } from "./small-study.ts";

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A post of a CSV export. */
export type ExportRow = readonly [id: string, parent: string, author: string, text: string];

/** The files of a study whose threads are CSV exports, by name. */
export function exportStudy(
  threads: Readonly<Record<string, readonly ExportRow[]>>,
): Record<string, string> {
  const names = Object.keys(threads);
  const listed = names.map((name) => `  - { id: ${name}, file: threads/${name}.csv }`);
  return {
    "study.yaml": `study: bridge\ntitle: Bridge\ncodebook: codebook.yaml\nthreads:\n${listed.join("\n")}\n`,
    "codebook.yaml": smallStudy["codebook.yaml"] ?? "",
    ...Object.fromEntries(
      names.map((name) => [
        `threads/${name}.csv`,
        [["id", "parent", "author", "text"], ...(threads[name] ?? [])]
          .map((row) => `${row.map(cell).join(",")}\n`)
          .join(""),
      ]),
    ),
  };
}
