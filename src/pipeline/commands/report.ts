import { relative, resolve } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import { writeFiles } from "../write-files.ts";
import { loadAnalysis } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, type Streams } from "./output.ts";

/** `threadlens report STUDY`: the static report. */
export async function report(
  study: string,
  options: { out?: string },
  streams: Streams,
): Promise<number> {
  const { value: analysis, issues } = loadAnalysis(study, {});
  if (analysis === null || hasErrors(issues)) return failed(issues, false, streams);
  streams.log(issueLines(issues));
  streams.out(await writeReport(analysis, options.out ?? reportFolder(analysis.study)));
  return EXIT.done;
}

/** Where a study's report lies unless another folder is named. */
export const reportFolder = (study: string): string => resolve("reports", study);

/** Makes the report and writes it; gives a line that says so. The charts' modules are loaded only here. */
export async function writeReport(analysis: Analysis, folder: string): Promise<string> {
  const { buildReport } = await import("../report/build-report.ts");
  const { readAssets } = await import("../report/read-assets.ts");
  const { files } = buildReport(analysis, readAssets());
  writeFiles(folder, files);
  return `Wrote ${relative(process.cwd(), folder) || "."}: index.html and ${files.length - 1} more files\n`;
}
