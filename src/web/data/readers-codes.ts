import type { Analysis } from "../../model/analysis.ts";
import { analysisSchema } from "../../model/analysis.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { doWork } from "../work.ts";

/** An analysis made again with the reader's codes held fixed. */
export async function analysisWithCodes(
  study: string,
  mine: readonly ReadersCode[],
): Promise<Analysis> {
  const path = `api/studies/${encodeURIComponent(study)}/analyses`;
  return analysisSchema.parse(await doWork({ path, body: { codes: mine } }));
}
