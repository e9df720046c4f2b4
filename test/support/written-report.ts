import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Analysis } from "../../src/model/analysis.ts";
import { buildReport } from "../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../src/pipeline/report/read-assets.ts";
import { reportScript } from "./report-script.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The page of an analysis's report, with the script built from its source. */
export async function reportPage(analysis: Analysis): Promise<string> {
  const { files } = buildReport(analysis, { ...readAssets(), script: await reportScript() });
  const page = files.find(({ path }) => path === "index.html");
  if (page === undefined) throw new Error("expected a page, found none");
  return page.content;
}

/** A report's page on disk until the test ends; gives its address. */
export function onDisk(page: string): string {
  const folder = temporaryFolder({ "index.html": page });
  return pathToFileURL(join(folder, "index.html")).href;
}
