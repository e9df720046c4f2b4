import type { Analysis } from "../../model/analysis.ts";
import { readThreads } from "../read/read-threads.ts";
import { isStudy, loadAnalysis, type LoadOptions } from "./load.ts";
import { describeCodes } from "./describe-codes.ts";
import { jsonPieces } from "./json-pieces.ts";
import {
  columns,
  counted,
  EXIT,
  failed,
  hasErrors,
  issueLines,
  writePieces,
  type Streams,
} from "./output.ts";

/** `threadlens analyse STUDY | FILE`: posts, codes, events and their counts. */
export async function analyseCommand(
  path: string,
  options: LoadOptions & { json?: boolean },
  streams: Streams,
): Promise<number> {
  if (!isStudy(path) && options.codebook === undefined) {
    const read = readThreads(path);
    if (read.kind === "unread") return failed(read.issues, options.json, streams);
    streams.log("error: a single file needs a codebook: --codebook FILE\n");
    return EXIT.wrongUse;
  }
  const ofPage = (["codebook", "form", "thread", "columns", "published"] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (isStudy(path) && ofPage.length > 0) {
    streams.log(
      `error: a study has its own ${ofPage.join(", ")}: leave out --${ofPage.join(", --")}\n`,
    );
    return EXIT.wrongUse;
  }
  const { value: analysis, issues } = loadAnalysis(path, options);
  if (analysis === null) return failed(issues, options.json, streams);
  streams.log(issueLines(issues));
  const isFaulty = hasErrors(issues);
  if (options.json === true) {
    await writePieces(jsonPieces(analysis, "indent"), streams);
    streams.out("\n");
  } else if (!isFaulty) streams.out(describe(analysis));
  return isFaulty ? EXIT.inputErrors : EXIT.done;
}

function describe(analysis: Analysis): string {
  const { title, summary, codebook, coders, events, threads } = analysis;
  const { posts, topLevel, replies, words } = summary;
  const parts = [
    title,
    `${counted(posts, "post")}${threads.length > 1 ? ` in ${threads.length} threads` : ""}: ${counted(topLevel, "comment")}, ${replies} ${replies === 1 ? "reply" : "replies"}; ${counted(words, "word")}; ${counted(events.length, "dated event")}`,
  ];
  for (const { id, label } of coders) {
    const counts = summary.counts[id];
    if (counts === undefined) continue;
    const { negative, neutral, positive } = counts.sentiment;
    const rows = codebook.targets.map(({ id: target, label: name }) => {
      const { favor = 0, against = 0, neither = 0 } = counts.stance[target] ?? {};
      return [name, favor, against, neither];
    });
    parts.push(
      `\nCodes: ${label}`,
      columns([["", "in favor", "against", "neither"], ...rows]),
      `Tone: ${negative} negative, ${neutral} neutral, ${positive} positive`,
    );
  }
  const codes = describeCodes(analysis);
  if (codes !== "") parts.push(`\n${codes}`);
  return `${parts.join("\n")}\n`;
}
