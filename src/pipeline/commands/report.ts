import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import { writeFiles, type OutputFile } from "../write-files.ts";
import { loadAnalysis, wrongUse, type LoadOptions } from "./load.ts";
import { EXIT, systemErrorOf, failed, hasErrors, issueLines, type Streams } from "./output.ts";

const FIGURES = "figures";

export type ReportOptions = Pick<LoadOptions, "codebook" | "codes"> & { readonly out?: string };

/** `threadlens report STUDY | FILE --codebook FILE`: the static report. */
export async function report(
  study: string,
  { out, codebook, codes }: ReportOptions,
  streams: Streams,
): Promise<number> {
  const fault = codebook === undefined ? null : wrongUse(study, { codebook });
  if (fault !== null) {
    streams.log(`error: ${fault}\n`);
    return EXIT.wrongUse;
  }
  const { value: analysis, issues } = loadAnalysis(study, { codebook, codes }, streams);
  if (analysis === null || hasErrors(issues)) return failed(issues, false, streams);
  streams.log(issueLines(issues));
  const folder = out ?? reportFolder(analysis.study);
  try {
    streams.out(await writeReport(analysis, folder));
    return EXIT.done;
  } catch (error) {
    const reason = systemErrorOf(error);
    if (reason === null) throw error;
    streams.log(`error: cannot write to ${folder} (${reason}). Choose another folder with --out\n`);
    return EXIT.inputErrors;
  }
}

/** Where a study's report lies unless another folder is named. */
export const reportFolder = (study: string): string => resolve("reports", study);

/** Makes the report and writes it; gives a line that says so. The charts' modules are loaded only here. */
export async function writeReport(analysis: Analysis, folder: string): Promise<string> {
  const { buildReport } = await import("../report/build-report.ts");
  const { readAssets } = await import("../report/read-assets.ts");
  const { files } = buildReport(analysis, readAssets());
  writeFiles(folder, files);
  removeOldFigures(folder, files);
  return `Wrote ${relative(process.cwd(), folder) || "."}: index.html and ${files.length - 1} more files\n`;
}

/** A figure of an earlier run that this one does not make would be taken for one of this study. */
function removeOldFigures(folder: string, files: readonly OutputFile[]): void {
  const made = new Set(files.map(({ path }) => path));
  if (!existsSync(join(folder, FIGURES))) return;
  for (const name of readdirSync(join(folder, FIGURES)))
    if (name.endsWith(".svg") && !made.has(`${FIGURES}/${name}`))
      rmSync(join(folder, FIGURES, name));
}
