import type { AnalysedPost, Analysis, Division } from "../../model/analysis.ts";
import {
  evidenceOn,
  howOf,
  isInferred,
  isUnsure,
  otherSide,
  postKey,
} from "../../model/post-codes.ts";
import { coveragesOf } from "../../model/coverage.ts";
import type { Stance } from "../../model/stance.ts";
import { counted } from "./output.ts";

const COLUMNS = 80;
const MOST_POSTS = 20;
const MOST_LABEL = 24;
/** Words of a clause that are shown; the rest is in the analysis. */
const MOST_CLAUSE = 110;

/** The program's codes of the first posts, each with the words or the relation that it rests on; lines of at most 80 characters. */
export function describeCodes(analysis: Analysis): string {
  const shown = analysis.posts.slice(0, MOST_POSTS);
  if (shown.length === 0) return "";
  const more = analysis.posts.length - shown.length;
  const label = analysis.coders.find(({ id }) => id === analysis.coder.id)?.label ?? "the program";
  const held = coveragesOf(analysis)
    .filter(({ isHeld }) => isHeld)
    .map(({ coder, posts }) => `, ${posts} by ${coder}`);
  const lines = [
    ...filled(
      `Posts, coded by ${label}${held.join("")} (? unsure; ~ inferred, no clause says it):`,
      "",
    ),
    ...shown.flatMap((post) => describePost(analysis, post)),
    ...(more > 0 ? [`… and ${counted(more, "more post")}; --json has all.`] : []),
    ...analysis.divisions.flatMap((division) => filled(describeDivision(division), "  ")),
  ];
  return lines.join("\n");
}

function describePost(analysis: Analysis, post: AnalysedPost): string[] {
  const labels = analysis.codebook.targets.map(({ label }) => label.length);
  const room = Math.min(MOST_LABEL, Math.max(...labels));
  const neither = new Map<string, string[]>();
  const judged: string[] = [];
  for (const { id, label } of analysis.codebook.targets) {
    const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
    if (stance === undefined) continue;
    if (stance.value === "neither") {
      const reason = stance.reason ?? "not judged";
      neither.set(reason, [...(neither.get(reason) ?? []), label]);
      continue;
    }
    const sign = stance.value === "favor" ? "+" : "-";
    const inferred = isInferred(stance) ? "~" : " ";
    const start = `  ${inferred}${sign} ${cut(label, room).padEnd(room)} ${sureness(stance)}`;
    judged.push(...filled(`${start}  ${groundWords(stance, post.text)}`, " ".repeat(9)));
  }
  const rest = [...neither].map(([reason, names]) => `${names.join(", ")}: ${reason}`);
  const head = `${postKey(analysis, post)}  ${post.sentiment.value} in tone`;
  return [
    ...filled(head, "  "),
    ...judged,
    ...(rest.length === 0 ? [] : filled(`   o neither  ${rest.join("; ")}`, " ".repeat(9))),
  ];
}

/** ".55?" where the program is unsure, " .80 " where it is not. */
function sureness(stance: Stance): string {
  const { confidence } = stance;
  const shown = confidence >= 1 ? "1.0" : Math.min(confidence, 0.99).toFixed(2).slice(1);
  return `${shown}${isUnsure(stance) ? "?" : " "}`;
}

function groundWords(stance: Stance, text: string): string {
  const { value } = stance;
  const [first, ...others] = value === "neither" ? [] : evidenceOn(stance, value);
  if (isInferred(stance) || value === "neither" || first === undefined) return howOf(stance);
  const clause = cut(text.slice(first.start, first.end).replaceAll(/\s+/gu, " "), MOST_CLAUSE);
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const held = stance.basis === "code" && stance.reason !== null ? `${stance.reason}; ` : "";
  const contrary = evidenceOn(stance, otherSide(value)).map(({ rule }) => rule);
  const against = contrary.length === 0 ? "" : `; against it: ${[...new Set(contrary)].join(", ")}`;
  return `${held}${first.rule}: “${clause}”${more}${against}`;
}

function describeDivision({ thread, sides, across, within, favor }: Division): string {
  const [first, second] = sides.map((side) => side.flatMap(({ posts }) => posts).length);
  const unnamed = Object.values(favor).every((side) => side === null);
  const ask = unnamed
    ? " Which side is for and which against is not known; code one post and the program names them: threadlens ask STUDY"
    : "";
  return `Two sides by their exchanges in ${thread}: ${first} and ${second} posts, ${across} ${across === 1 ? "reply" : "replies"} across, ${within} within.${ask}`;
}

/** Lines of at most 80 characters, cut at spaces where there are any; later lines begin with `indent`. */
function filled(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) /u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= COLUMNS) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = cut(`${line === "" ? "" : indent}${word.trimStart()}`, COLUMNS);
    }
  }
  return [...lines, line];
}

/** Never in the middle of a character that takes two units. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd()}…`;
}
