import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, isUnsure, stanceOf } from "../../model/post-codes.ts";
import { takenOver } from "./inference-notes.ts";
import { inText, listed, short } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";
import type { MarkedWords } from "./post-segments.ts";

/** Grounds of a mention that need a word: the others stand in the text as the codebook has them. */
const RESOLVED: ReadonlyMap<string, string> = new Map([
  ["misspelling", "by misspelling"],
  ["people or place", "by its people or place"],
  ["role", "by role"],
  ["pronoun", "by pronoun"],
  ["epithet", "by epithet"],
  ["article", "as the article’s main figure"],
]);
const MOST_RESOLVED = 6;

/** What the codes of a post rest on: rules, names that had to be resolved, codes held fixed, and what is unsure. */
export function groundNotes(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  shown: readonly MarkedWords[],
): PostNote[] {
  return [
    ...ruleNotes(analysis, post, coder, shown),
    ...resolvedNotes(analysis, post, shown),
    ...heldNotes(analysis, post, coder),
    ...unsureNotes(analysis, post, coder),
  ];
}

function ruleNotes(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  shown: readonly MarkedWords[],
): PostNote[] {
  const own = coder === analysis.coder.id;
  const { targets } = analysis.codebook;
  const explained = new Set(takenOver(analysis, post, coder).map(({ target }) => target));
  const judged = targets.filter(({ id }) => {
    const code = codeOf(analysis, post, coder, id);
    const held = stanceOf(analysis, post, coder, id)?.basis === "code";
    return !held && (code === "favor" || code === "against");
  });
  const bare = judged.filter(
    ({ id }) => !explained.has(id) && !shown.some(({ target }) => target === id),
  );
  if (bare.length > 0 && bare.length === judged.length)
    return own ? [] : [note("Evidence", "no words marked: the program found none.")];
  const names = bare.map(({ label }) => short(label)).join(", ");
  const missing = bare.length === 0 ? "" : `No words marked for ${names}.`;
  if (shown.length === 0) return missing === "" ? [] : [note("Evidence", missing)];
  const parts = [...rulesByTarget(analysis, shown)].map(
    ([label, rules]) =>
      `${label}: ${[...rules].map(([rule, times]) => (times === 1 ? rule : `${rule} (${times})`)).join(", ")}`,
  );
  const source = own ? "" : " Words found by the program.";
  return [note("Evidence", `${parts.join("; ")}.${source}${missing === "" ? "" : ` ${missing}`}`)];
}

/** By "− Russia": the names of the rules, each with the number of clauses. */
function rulesByTarget(analysis: Analysis, shown: readonly MarkedWords[]) {
  const byTarget = new Map<string, Map<string, number>>();
  for (const { target, side, rules } of shown) {
    const label = `${side === "favor" ? "+" : "−"}\u00a0${short(labelOf(analysis, target))}`;
    const counts = byTarget.get(label) ?? new Map<string, number>();
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    byTarget.set(label, counts);
  }
  return byTarget;
}

/** "“they”: Russia, by pronoun". */
function resolvedNotes(
  analysis: Analysis,
  { text }: AnalysedPost,
  shown: readonly MarkedWords[],
): PostNote[] {
  const said = new Set<string>();
  for (const { target, mentions } of shown)
    for (const { start, end, by } of mentions) {
      const ground = RESOLVED.get(by);
      if (ground === undefined) continue;
      said.add(`“${text.slice(start, end)}”: ${inText(labelOf(analysis, target))}, ${ground}`);
    }
  if (said.size === 0) return [];
  const more = said.size > MOST_RESOLVED ? `; ${said.size - MOST_RESOLVED} more` : "";
  return [note("Names", `${[...said].slice(0, MOST_RESOLVED).join("; ")}${more}.`)];
}

/** A code held fixed names whose it is: "the tram: coded by ada". */
function heldNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const labels = new Map<string, string[]>();
  for (const { id, label } of analysis.codebook.targets) {
    const stance = stanceOf(analysis, post, coder, id);
    if (stance?.basis !== "code") continue;
    const reason = stance.reason ?? "coded by a person";
    labels.set(reason, [...(labels.get(reason) ?? []), inText(label)]);
  }
  return [...labels].map(([reason, names]) => note("Held fixed", `${listed(names)}: ${reason}.`));
}

/** "Unsure Russia: .55": a code of the program's that is not to be taken as a fact. */
function unsureNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const parts = analysis.codebook.targets.flatMap(({ id, label }) => {
    const stance = stanceOf(analysis, post, coder, id);
    if (stance === undefined || !isUnsure(stance)) return [];
    return [`${inText(label)}: ${confidenceWords(stance.confidence)}`];
  });
  return parts.length === 0 ? [] : [note("Unsure", `${parts.join("; ")}.`)];
}

/** ".55"; never "1.00" where it is not quite sure. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 1) return "1";
  return Math.min(confidence, 0.99).toFixed(2).replace("0.", ".");
}

function labelOf(analysis: Analysis, target: string): string {
  return analysis.codebook.targets.find(({ id }) => id === target)?.label ?? target;
}
