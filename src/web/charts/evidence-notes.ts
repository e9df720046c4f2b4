import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import {
  codeOf,
  evidenceOn,
  heldBy,
  isInferred,
  isUnsure,
  otherSide,
  stanceOf,
} from "../../model/post-codes.ts";
import type { Stance } from "../../model/stance.ts";
import { counted, inText, listed, short, type TargetLabel } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";
import type { MarkedWords } from "./post-segments.ts";
import { codedByWords } from "./whose-words.ts";

type Side = MarkedWords["side"];

/** Grounds of a mention that need a word: the others stand in the text as the codebook has them. */
export const RESOLVED: ReadonlyMap<string, string> = new Map([
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
  const inOrder = [...new Set(shown.map(({ target }) => target))];
  const parts = inOrder.flatMap((id) => {
    const marked = shown.filter((words) => words.target === id);
    const code = codeOf(analysis, post, coder, id);
    const side = code === "favor" || code === "against" ? code : null;
    return rulesFor({ id, label: labelOf(analysis, id) }, side, marked);
  });
  const missing = missingWords(analysis, post, coder, shown);
  const source = own || parts.length === 0 ? "" : "Words found by the program.";
  const said = [parts.length === 0 ? "" : `${parts.join("; ")}.`, source, ...missing];
  const text = said.filter((part) => part !== "").join(" ");
  if (text === "") return [];
  const places = `${counted(shown.length, "place")}${own ? "" : " marked by the program"}`;
  const told = missing.map((part) => ` ${part}`).join("");
  const brief = { text: told === "" ? places : `${places}.${told}`, ask: "which rules?" };
  return [note("Evidence", text, [], shown.length === 0 ? null : brief)];
}

/** "+ tram: praise; against it, − tram: mockery (2)": rules of one target, those of the side shown first. */
function rulesFor(
  target: TargetLabel,
  side: Side | null,
  marked: readonly MarkedWords[],
): string[] {
  const sides: readonly Side[] = side === "against" ? ["against", "favor"] : ["favor", "against"];
  return sides.flatMap((of) => {
    const counts = new Map<string, number>();
    for (const words of marked.filter((found) => found.side === of))
      for (const rule of words.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    if (counts.size === 0) return [];
    const rules = [...counts].map(([rule, times]) => (times === 1 ? rule : `${rule} (${times})`));
    const lead = side !== null && of !== side ? "against it, " : "";
    return [`${lead}${signed(of, target)}: ${rules.join(", ")}`];
  });
}

function signed(side: Side, { label }: TargetLabel): string {
  return `${side === "favor" ? "+" : "−"}\u00a0${short(label)}`;
}

/** Of sides that are shown without words of their own: whether words speak against them, or there are none. */
function missingWords(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  shown: readonly MarkedWords[],
): string[] {
  const own = coder === analysis.coder.id;
  const none = new Map<string, string[]>();
  const contrary: string[] = [];
  for (const target of analysis.codebook.targets) {
    const code = codeOf(analysis, post, coder, target.id);
    if (code !== "favor" && code !== "against") continue;
    const isMarked = shown.some((words) => words.target === target.id && words.side === code);
    const shownStance = stanceOf(analysis, post, coder, target.id);
    if (isMarked || shownStance?.basis === "code") continue;
    if (shownStance !== undefined && isInferred(shownStance)) continue;
    const found = Object.hasOwn(post.stance, target.id) ? post.stance[target.id] : undefined;
    const other = found === undefined ? [] : evidenceOn(found, otherSide(code));
    const rules = [...new Set(other.map(({ rule }) => rule))].join(", ");
    if (rules === "") {
      const why = own ? "" : programsReason(found);
      none.set(why, [...(none.get(why) ?? []), short(target.label)]);
    } else contrary.push(`${signed(otherSide(code), target)}: ${rules}`);
  }
  return [
    ...[...none].map(([why, names]) => `No words marked for ${listed(names)}${why}.`),
    ...(contrary.length === 0 || own
      ? []
      : [`The program found words of the other side (${contrary.join("; ")}).`]),
  ];
}

/** Why the program marks no words beside another coder's code: ": the program found none", ": not mentioned, by the program". */
function programsReason(stance: Stance | undefined): string {
  if (stance?.basis === "code") return "";
  if (stance?.value === "neither" && stance.reason !== null)
    return `: ${stance.reason}, by the program`;
  return ": the program found none";
}

/** "“they”: the tram, by pronoun". */
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
  const whole = `${[...said].slice(0, MOST_RESOLVED).join("; ")}${more}.`;
  return [note("Names", whole, [], { lead: "Evidence", text: "", ask: "" })];
}

/** A code held fixed names whose it is: "the tram: coded by “ada”". */
function heldNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const labels = new Map<string, string[]>();
  for (const { id, label } of analysis.codebook.targets) {
    const stance = stanceOf(analysis, post, coder, id);
    if (stance?.basis !== "code") continue;
    const by = heldBy(analysis, stance);
    const reason =
      by === null ? (stance.reason ?? "coded by a person") : codedByWords(analysis, by);
    labels.set(reason, [...(labels.get(reason) ?? []), inText(label)]);
  }
  return [...labels].map(([reason, names]) => note("Held fixed", `${listed(names)}: ${reason}.`));
}

/** "Unsure the tram: .55 …": a code of the program's that is not to be taken as a fact, and what the figure is. */
function unsureNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const parts = analysis.codebook.targets.flatMap(({ id, label }) => {
    const stance = stanceOf(analysis, post, coder, id);
    if (stance === undefined || !isUnsure(stance)) return [];
    return [`${inText(label)} ${confidenceWords(stance.confidence)}`];
  });
  if (parts.length === 0) return [];
  return [note("Unsure", `${listed(parts)}: ${SHARE_RIGHT}.`)];
}

/** What a confidence is, in words that follow the figure. */
const SHARE_RIGHT = "the share of such codes that was right on topics left out";

/** ".55"; never "1.00" where it is not quite sure. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 1) return "1";
  return Math.min(confidence, 0.99).toFixed(2).replace("0.", ".");
}

function labelOf(analysis: Analysis, target: string): string {
  return analysis.codebook.targets.find(({ id }) => id === target)?.label ?? target;
}
