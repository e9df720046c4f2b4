import { REASONS } from "../coding/reasons.ts";
import type { AnalysedPost, Analysis, Division } from "../../model/analysis.ts";
import {
  evidenceOn,
  heldBy,
  howOf,
  isInferred,
  isUnsure,
  labelOf,
  otherSide,
  postKey,
} from "../../model/post-codes.ts";
import { coveragesOf } from "../../model/coverage.ts";
import type { Stance } from "../../model/stance.ts";
import { counted } from "./output.ts";

const COLUMNS = 80;
const MOST_POSTS = 20;
const MOST_LABEL = 24;
/** Posts of a side that are named. */
const MOST_MEMBERS = 12;
/** Words of a clause that are shown; the rest is in the analysis. */
const MOST_CLAUSE = 110;

/** The program's codes of the first posts, each with the words or the relation that it rests on; lines of at most 80 characters. */
export function describeCodes(analysis: Analysis): string {
  const shown = analysis.posts.slice(0, MOST_POSTS);
  if (shown.length === 0) return "";
  const more = analysis.posts.length - shown.length;
  const label = labelOf(analysis, analysis.coder.id);
  const held = coveragesOf(analysis)
    .filter(({ isHeld }) => isHeld)
    .map(({ coder, posts }) => `, ${posts} by “${coder}”`);
  const lines = [
    ...filled(
      `Posts, coded by ${label}${held.join("")} (? unsure; ~ inferred from the conversation or the wording as a whole, not from marked words):`,
      "  ",
    ),
    ...shown.flatMap((post) => describePost(analysis, post)),
    ...(more > 0
      ? [
          `… and ${counted(more, "more post")}: threadlens report shows all, --json has them as data.`,
        ]
      : []),
    ...analysis.divisions.flatMap((division) => filled(describeDivision(analysis, division), "  ")),
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
      const reason = heldWords(analysis, stance) ?? stance.reason ?? "not judged";
      neither.set(reason, [...(neither.get(reason) ?? []), label]);
      continue;
    }
    const sign = stance.value === "favor" ? "+" : "-";
    const inferred = isInferred(stance) ? "~" : " ";
    const start = `  ${inferred}${sign} ${cut(label, room).padEnd(room)} ${sureness(stance)}`;
    judged.push(...filled(`${start}  ${groundWords(analysis, stance, post.text)}`, " ".repeat(9)));
  }
  const rest = [...neither].map(([reason, names]) => `${names.join(", ")}: ${reason}`);
  const unread = Object.values(post.stance).every(({ reason }) => reason === REASONS.language);
  const tone = unread ? "tone not read" : `${post.sentiment.value} in tone`;
  const head = `${postKey(analysis, post)}  ${tone}`;
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

/** "coded by “ada”"; null for a code of the program's own. */
function heldWords(analysis: Analysis, stance: Stance): string | null {
  const by = heldBy(analysis, stance);
  return by === null ? null : `coded by “${by}”`;
}

function groundWords(analysis: Analysis, stance: Stance, text: string): string {
  const { value } = stance;
  const person = heldWords(analysis, stance);
  const [first, ...others] = value === "neither" ? [] : evidenceOn(stance, value);
  if (isInferred(stance) || value === "neither" || first === undefined)
    return howOf({ ...stance, reason: person ?? stance.reason });
  const clause = cut(text.slice(first.start, first.end).replaceAll(/\s+/gu, " "), MOST_CLAUSE);
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const held = person === null ? "" : `${person}; `;
  const contrary = evidenceOn(stance, otherSide(value)).map(({ rule }) => rule);
  const against = contrary.length === 0 ? "" : `; against it: ${[...new Set(contrary)].join(", ")}`;
  return `${held}${first.rule}: “${clause}”${more}${against}`;
}

function describeDivision(analysis: Analysis, division: Division): string {
  const { thread, sides, across, within, favor } = division;
  const members = sides.map((side) => side.flatMap(({ posts }) => posts));
  const [first, second] = members.map(memberWords);
  const all = analysis.posts.filter((post) => post.thread === thread).length;
  const placed = members.reduce((sum, { length }) => sum + length, 0);
  const unnamed = Object.values(favor).every((side) => side === null);
  const ask = unnamed
    ? " Which side is for and which against is not known; code one post and the program names them: threadlens ask STUDY"
    : "";
  const answers = `${counted(across, "answer")} across, ${within} within`;
  return `Two sides by their exchanges in ${thread}: ${first} and ${second}; ${answers}.${leftOutWords(all - placed, all)}${ask}`;
}

/** "3 posts (1, 1.2, 3.1)"; more than a few are counted. */
function memberWords(posts: readonly string[]): string {
  const shown = posts.slice(0, MOST_MEMBERS).map((id) => cut(id, MOST_LABEL));
  const more = posts.length - shown.length;
  const named = [...shown, ...(more === 0 ? [] : [`${more} more`])].join(", ");
  return `${counted(posts.length, "post")}${named === "" ? "" : ` (${named})`}`;
}

/** Sides are found in the largest group of posts that answer one another; the others are on neither. */
function leftOutWords(left: number, all: number): string {
  if (left === 0) return "";
  return ` ${left} of ${counted(all, "post")} ${left === 1 ? "stands" : "stand"} on neither: outside the group that these exchanges connect.`;
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
