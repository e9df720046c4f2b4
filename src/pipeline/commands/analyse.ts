import type { Analysis } from "../../model/analysis.ts";
import { coveragesOf } from "../../model/coverage.ts";
import { defaultCoder, isUnsure, stanceOf } from "../../model/post-codes.ts";
import type { StanceValue } from "../../model/stance.ts";
import { readThreads } from "../read/read-threads.ts";
import { isStudy, loadAnalysis, type LoadOptions } from "./load.ts";
import { describeCounts } from "./count-posts.ts";
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
  const { title, summary, coders, events, threads } = analysis;
  const { posts, words } = summary;
  const parts = [
    title,
    `${counted(posts, "post")}${threads.length > 1 ? ` in ${threads.length} threads` : ""}: ${describeCounts(analysis.posts)}; ${counted(words, "word")}; ${counted(events.length, "dated event")}`,
  ];
  for (const { id } of coders) parts.push(describeCoder(analysis, id));
  if (coders.length > 1)
    parts.push(`\nReport and page show: ${labelOf(analysis, defaultCoder(analysis))}`);
  const codes = describeCodes(analysis);
  if (codes !== "") parts.push(`\n${codes}`);
  return `${parts.join("\n")}\n`;
}

/** The counts of one coder; where the program is not sure of all sides, how many of them it is sure of. */
function describeCoder(analysis: Analysis, coder: string): string {
  const { summary, codebook, posts } = analysis;
  const counts = summary.counts[coder];
  if (counts === undefined) return "";
  const isOpen = posts.some((post) =>
    codebook.targets.some(({ id }) => {
      const stance = stanceOf(analysis, post, coder, id);
      return stance !== undefined && isUnsure(stance);
    }),
  );
  const rows = codebook.targets.map(({ id, label }) => {
    const { favor = 0, against = 0, neither = 0 } = counts.stance[id] ?? {};
    if (!isOpen) return [label, favor, against, neither];
    const sure = (side: StanceValue) => countSure(analysis, id, side);
    return [label, favor, sure("favor"), against, sure("against"), neither];
  });
  const heads = isOpen
    ? ["", "in favor", "(sure)", "against", "(sure)", "neither"]
    : ["", "in favor", "against", "neither"];
  const { negative, neutral, positive } = counts.sentiment;
  const tone =
    negative + neutral + positive === 0
      ? "not coded"
      : `${negative} negative, ${neutral} neutral, ${positive} positive`;
  return [`\nCodes: ${labelOf(analysis, coder)}`, columns([heads, ...rows]), `Tone: ${tone}`].join(
    "\n",
  );
}

function countSure({ posts }: Analysis, target: string, side: StanceValue): number {
  return posts.filter(({ stance }) => {
    const found = Object.hasOwn(stance, target) ? stance[target] : undefined;
    return found?.value === side && found.sure;
  }).length;
}

/** "the program, 5 of 12 posts coded by ada", "codes of ada (5 of 12 posts)". */
function labelOf(analysis: Analysis, coder: string): string {
  const label = analysis.coders.find(({ id }) => id === coder)?.label ?? coder;
  const coverages = coveragesOf(analysis);
  const whole = counted(analysis.posts.length, "post");
  const held = coverages
    .filter(({ isHeld }) => isHeld && coder === analysis.coder.id)
    .map(({ posts, coder: by }) => `, ${posts} of ${whole} coded by ${by}`);
  const own = coverages.find((coverage) => coverage.coder === coder);
  if (own === undefined || own.isWhole) return `${label}${held.join("")}`;
  return `${label} (${own.posts} of ${whole})`;
}
