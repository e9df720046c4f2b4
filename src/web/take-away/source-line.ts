import { shownCodes } from "../charts/coverage-reading.ts";
import { countWords } from "../count-words.ts";
import type { ViewContext } from "../view-context.ts";

/** Where a number comes from: which posts of which study, whose codes, by which codebook. */
export function sourceLine(context: ViewContext): string {
  const { analysis, coder } = context;
  const { id, version } = analysis.codebook;
  return `Source: threadlens, “${analysis.title}”. ${countWords(context)}. Codes: ${shownCodes(analysis, coder)}; codebook ${id} ${version}. Counts are of posts and measure no public.`;
}
