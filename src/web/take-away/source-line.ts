import type { Analysis } from "../../model/analysis.ts";
import { madeWords } from "../../model/coverage.ts";
import { dateWords } from "../charts/calendar.ts";
import { shownCodes } from "../charts/coverage-reading.ts";
import { countWords } from "../count-words.ts";
import type { ViewContext } from "../view-context.ts";

/** Where a number comes from: which posts of which study, under which article, whose codes and how made, by which codebook. */
export function sourceLine(context: ViewContext): string {
  const { analysis, coder } = context;
  const { id, version } = analysis.codebook;
  return [
    `Source: threadlens, “${analysis.title}”. ${countWords(context)}`,
    ...analysis.threads.slice(0, MOST_THREADS).map(threadWords),
    `Codes: ${shownCodes(analysis, coder)}; codebook ${id} ${version}`,
    madeWords(analysis, coder),
    "Counts are of posts and measure no public",
  ]
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence.replace(/\.$/u, "")}.`)
    .join(" ");
}

/** Studies of more threads name the first ones. */
const MOST_THREADS = 2;

/** "Thread: “The tram comes”, The Paper, 4 May 2021". */
function threadWords({ title, publisher, published }: Analysis["threads"][number]): string {
  const day = published === null ? null : dateWords(published);
  return `Thread: ${[`“${title}”`, publisher, day].filter((part) => part !== null).join(", ")}`;
}
