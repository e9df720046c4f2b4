import type { Analysis } from "../../model/analysis.ts";
import { coveragesOf, type Coverage } from "../../model/coverage.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { tableOf } from "../../model/post-table.ts";
import { capital, counted, inText, listed, numeral } from "./label.ts";
import { coderLabel } from "./post-view.ts";
import { named, whoseWords } from "./whose-words.ts";

/**
 * Whose codes are counted where a coder is shown.
 *
 * In:  `variable` where only one counts; without it stances count, and tones that somebody coded are told apart.
 * Out: "the program, 5 of 36 codes by “ada”", "the program, 2 of 36 codes yours".
 */
export function shownCodes(analysis: Analysis, coder: string, variable?: string): string {
  const label = coderLabel(analysis, coder);
  const held = coveragesOf(analysis).filter(({ isHeld }) => isHeld);
  if (held.some(({ coder: id }) => id === coder)) return named(analysis, coder);
  if (coder !== analysis.coder.id) return label;
  const parts = held.flatMap((coverage) => {
    const counts = heldCounts(analysis, coverage, variable);
    return counts === "" ? [] : [`${counts} ${whoseWords(analysis, coverage.coder)}`];
  });
  return [label, ...parts].join(", ");
}

/** "2 of 36 codes", "2 of 36 codes and 1 of 12 of tone"; "" for none. */
function heldCounts(analysis: Analysis, { codes }: Coverage, variable?: string): string {
  const { size, targets } = tableOf(analysis);
  const variables = variable === undefined ? targets : [variable];
  const count = variables.reduce((sum, name) => sum + (codes.get(name) ?? 0), 0);
  const tones = variable === undefined ? (codes.get(SENTIMENT) ?? 0) : 0;
  const all = counted(size * variables.length, "code");
  return listed([
    ...(count === 0 ? [] : [`${numeral(count)} of ${all}`]),
    ...(tones === 0 ? [] : [`${numeral(tones)} of ${numeral(size)} of tone`]),
  ]);
}

/**
 * Says of every coder who left something out what it coded, and whose codes are shown for the rest.
 *
 * In:  `shown`: whose codes are shown.
 * Out: "5 of 12 posts coded by “ada”; tone not coded. These codes are counted as given; the other 7 posts and tone are
 *      shown in the codes of the program."; "" where every coder coded everything.
 */
export function readCoverage(analysis: Analysis, shown: string): string {
  return coveragesOf(analysis)
    .filter(({ isWhole }) => !isWhole)
    .map((coverage) => `${codedWords(analysis, coverage)} ${restWords(analysis, coverage, shown)}`)
    .join(" ");
}

/** "tone", "the West". */
function nameOf(analysis: Analysis, variable: string): string {
  if (variable === SENTIMENT) return "tone";
  const target = analysis.codebook.targets.find(({ id }) => id === variable);
  return inText(target?.label ?? variable);
}

function codedWords(analysis: Analysis, { coder, isHeld, posts, never }: Coverage): string {
  const said = `${ofPosts(posts, analysis)} coded`;
  const whole = isHeld
    ? `${said} by ${named(analysis, coder)}`
    : `${capital(coderLabel(analysis, coder))}: ${said}`;
  const names = never.map((name) => nameOf(analysis, name));
  return names.length === 0 ? `${whole}.` : `${whole}; ${listed(names)} not coded.`;
}

function restWords(analysis: Analysis, coverage: Coverage, shown: string): string {
  const { coder, isHeld, posts, never } = coverage;
  const left = tableOf(analysis).size - posts;
  const others = left === 0 ? [] : [`the other ${left === 1 ? "post" : `${numeral(left)} posts`}`];
  const whole = [...others, ...never.map((name) => nameOf(analysis, name))];
  const gaps = `what it left out of its ${counted(posts, "post")}`;
  const parts = whole.length > 0 && hasGaps(coverage) ? [...whole, gaps] : whole;
  const rest = listed(parts) || "what it left out";
  const are = parts.length < 2 && left < 2 ? "is" : "are";
  if (shown === coder) return `${capital(rest)} ${are} shown without a code, and in no count.`;
  const shownHere = codesOf(coderLabel(analysis, shown));
  if (shown === analysis.coder.id && isHeld)
    return `These codes are counted as given; ${rest} ${are} shown in ${shownHere}.`;
  return `They are not shown here: every post is shown in ${shownHere}.`;
}

/** Whether some of its posts lack a code for what it coded in others. */
function hasGaps({ posts, codes, never }: Coverage): boolean {
  return [...codes].some(([name, count]) => count < posts && !never.includes(name));
}

function codesOf(label: string): string {
  return /\bcodes\b/u.test(label) ? label : `the codes of ${label}`;
}

function ofPosts(posts: number, analysis: Analysis): string {
  return `${numeral(posts)} of ${counted(tableOf(analysis).size, "post")}`;
}
