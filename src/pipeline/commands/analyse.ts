import type { Analysis } from "../../model/analysis.ts";
import { coveragesOf, defaultCoder } from "../../model/coverage.ts";
import { isSure, labelOf } from "../../model/post-codes.ts";
import { sureScored } from "../../model/sure-scored.ts";
import type { StanceValue } from "../../model/stance.ts";
import { stanceModel } from "../coding/text-model/stance-model.ts";
import { readThreads } from "../read/read-threads.ts";
import { isStudy, loadAnalysis, wrongUse, type LoadOptions } from "./load.ts";
import { describeCounts } from "./count-posts.ts";
import { describeCodes } from "./describe-codes.ts";
import { describeEvents } from "./describe-events.ts";
import { jsonPieces } from "./json-pieces.ts";
import {
  columns,
  counted,
  EXIT,
  failed,
  hasErrors,
  issueLines,
  wrapped,
  writePieces,
  type Streams,
} from "./output.ts";

/** `threadlens analyse STUDY | FILE`: posts, codes, events and their counts. */
export async function analyseCommand(
  path: string,
  options: LoadOptions & { json?: boolean },
  streams: Streams,
): Promise<number> {
  const fault = wrongUse(path, options);
  if (fault !== null) {
    const read = isStudy(path) ? null : readThreads(path);
    if (read?.kind === "unread") return failed(read.issues, options.json, streams);
    streams.log(`error: ${fault}\n`);
    return EXIT.wrongUse;
  }
  const { value: analysis, issues } = loadAnalysis(path, options, streams);
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
  const { title, summary, coders, events, threads } = analysis;
  const { posts, words } = summary;
  const parts = [
    title,
    wrapped(
      `${counted(posts, "post")}${threads.length > 1 ? ` in ${threads.length} threads` : ""}: ${describeCounts(analysis.posts)}; ${counted(words, "word")}; ${counted(events.length, "dated event")}`,
      "  ",
    ),
  ];
  const eventWords = describeEvents(analysis);
  if (eventWords !== "") parts.push(eventWords);
  for (const { id } of coders) parts.push(describeCoder(analysis, id));
  if (coders.length > 1)
    parts.push(`\n${wrapped(`Report and page show: ${whose(analysis, defaultCoder(analysis))}`)}`);
  const codes = describeCodes(analysis);
  if (codes !== "") parts.push(`\n${codes}`);
  return `${parts.join("\n")}\n`;
}

/** The counts of one coder; of the program's sides also how many it is sure of. */
function describeCoder(analysis: Analysis, coder: string): string {
  const { summary, codebook } = analysis;
  const counts = summary.counts[coder];
  if (counts === undefined) return "";
  const own = coder === analysis.coder.id;
  const rows = codebook.targets.map(({ id, label }) => {
    const { favor = 0, against = 0, neither = 0 } = counts.stance[id] ?? {};
    if (!own) return [label, favor, against, neither];
    const sure = (side: StanceValue) => countSure(analysis, id, side);
    return [label, favor, sure("favor"), against, sure("against"), neither];
  });
  const heads = own
    ? ["", "in favor", "(sure)", "against", "(sure)", "neither"]
    : ["", "in favor", "against", "neither"];
  const { negative, neutral, positive } = counts.sentiment;
  const tone =
    negative + neutral + positive === 0
      ? "not coded"
      : `${negative} negative, ${neutral} neutral, ${positive} positive`;
  return [
    `\n${wrapped(`Codes: ${whose(analysis, coder)}`)}`,
    columns([heads, ...rows]),
    ...(own ? [wrapped(sureNote(analysis), "  ")] : []),
    `Tone: ${tone}`,
  ].join("\n");
}

function countSure({ posts }: Analysis, target: string, side: StanceValue): number {
  return posts.filter(({ stance }) => {
    const found = Object.hasOwn(stance, target) ? stance[target] : undefined;
    return found?.value === side && isSure(found);
  }).length;
}

/** What makes a code of the program a sure one, how many such codes were wrong, and that codes held fixed are none. */
function sureNote({ posts }: Analysis): string {
  const { sureFrom } = stanceModel();
  const bar = Math.min(sureFrom, 1).toFixed(2).replace(/^0/u, "");
  const held = posts
    .flatMap(({ stance }) => Object.values(stance))
    .filter(({ basis }) => basis === "code").length;
  const left =
    held === 0
      ? ""
      : ` ${counted(held, "side")} that a person coded ${held === 1 ? "is" : "are"} held fixed, and not counted as sure.`;
  return `(sure): confidence from ${bar}; of such codes ${sureScored()}.${left}`;
}

/** "the program, 5 of 12 posts coded by “ada”", "codes of “ada” (5 of 12 posts)". */
function whose(analysis: Analysis, coder: string): string {
  const label = labelOf(analysis, coder);
  const coverages = coveragesOf(analysis);
  const whole = counted(analysis.posts.length, "post");
  const held = coverages
    .filter(({ isHeld }) => isHeld && coder === analysis.coder.id)
    .map(({ posts, coder: by }) => `, ${posts} of ${whole} coded by “${by}”`);
  const own = coverages.find((coverage) => coverage.coder === coder);
  if (own === undefined || own.isWhole) return `${label}${held.join("")}`;
  return `${label} (${own.posts} of ${whole})`;
}
