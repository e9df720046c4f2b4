import type { Analysis } from "../../model/analysis.ts";
import { fetchAnalysis } from "../fetch-analysis.ts";

let kept: Analysis | null = null;

/** The analysis of a study that the server holds; asked for once while the same study is shown. */
export async function servedAnalysis(study: string): Promise<Analysis> {
  if (kept?.study !== study) kept = await fetchAnalysis(study);
  return kept;
}
