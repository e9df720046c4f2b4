import type { AnalysedPost, Analysis } from "./analysis.ts";
import type { CodeRow } from "./code-row.ts";
import type { SentimentValue } from "./sentiment.ts";
import type { Evidence, Stance, StanceValue } from "./stance.ts";

/** A stance that judges. */
type Side = Exclude<StanceValue, "neither">;

/** The variable that is no target: the tone of the writer. */
export const SENTIMENT = "sentiment";

/** Id of the coder that is the program. */
export const PROGRAM_CODER = "rules";

/** The name of a post in an analysis: its id, after its thread's where there are several threads. */
export function postKey(
  { threads }: { readonly threads: readonly unknown[] },
  post: { readonly thread: string; readonly id: string },
): string {
  return threads.length > 1 ? `${post.thread}/${post.id}` : post.id;
}

/** What a coder says of a post for a target or "sentiment"; undefined where it says nothing. */
export function codeOf(
  analysis: Pick<Analysis, "coder">,
  post: AnalysedPost,
  coder: string,
  variable: string,
): StanceValue | SentimentValue | undefined {
  if (coder !== analysis.coder.id) return ownValue(ownValue(post.codes, coder) ?? {}, variable);
  if (variable === SENTIMENT) return post.sentiment.value;
  return ownValue(post.stance, variable)?.value;
}

/** What the program says of a post toward a target; undefined where another coder's codes are asked for. */
export function stanceOf(
  analysis: Pick<Analysis, "coder">,
  post: Pick<AnalysedPost, "stance">,
  coder: string,
  target: string,
): Stance | undefined {
  return coder === analysis.coder.id ? ownValue(post.stance, target) : undefined;
}

/** Whether a stance takes a side that the program is not sure of. */
export function isUnsure({ value, sure }: Stance): boolean {
  return value !== "neither" && !sure;
}

/** Whether a stance takes a side that the program found and is sure of; never a person's code. */
export function isSure({ value, basis, sure }: Stance): boolean {
  return value !== "neither" && sure && basis !== "code";
}

/** Whether a person's code was held fixed in the place of the program's. */
export function isHeld({ value, basis, sure }: Pick<Stance, "value" | "basis" | "sure">): boolean {
  return basis === "code" || (value === "neither" && sure);
}

/** Whether a stance takes a side that no clause of the post says: from the conversation, or from its wording as a whole. */
export function isInferred({ basis }: Pick<Stance, "basis">): boolean {
  return basis === "conversation" || basis === "wording";
}

/** Why the program codes neither for a target that a post does not speak of. */
export const NOT_MENTIONED = "not mentioned";

/** Whether the program found no mention of the target. */
export function isSilent({ value, reason }: Pick<Stance, "value" | "reason">): boolean {
  return value === "neither" && reason === NOT_MENTIONED;
}

/** A row of codes, and whether it may be taken as firm. */
export type GroundedRow = CodeRow & {
  /** As in a stance; null for "neither" and for tone. */
  readonly basis: Stance["basis"];
  /** Null where no one measured it: for tone. */
  readonly sure: boolean | null;
};

/** Between two clauses that a code rests on; the words on either side are verbatim. */
const BETWEEN_CLAUSES = " […] ";

/** Every code of one coder as a row, post by post, targets in codebook order and tone last. */
export function codeRows(analysis: Analysis, coder: string): GroundedRow[] {
  const variables = [...analysis.codebook.targets.map(({ id }) => id), SENTIMENT];
  return analysis.posts.flatMap((post) =>
    variables.flatMap((variable): GroundedRow[] => {
      const value = codeOf(analysis, post, coder, variable);
      if (value === undefined) return [];
      const row = { thread: post.thread, post: post.id, coder, variable, value };
      const stance = stanceOf(analysis, post, coder, variable);
      if (stance !== undefined) return [{ ...row, ...groundOf(stance, post.text) }];
      const basis = value === "favor" || value === "against" ? ("code" as const) : null;
      const sure = variable === SENTIMENT ? null : true;
      const notes = ownValue(post.codeNotes ?? {}, coder);
      const note = notes === undefined ? undefined : ownValue(notes, variable);
      return [{ ...row, confidence: null, evidence: "", how: "", ...note, basis, sure }];
    }),
  );
}

function groundOf(stance: Stance, text: string) {
  const { value, confidence, evidence, basis, sure } = stance;
  const weighed = value === "neither" ? evidence : evidenceOn(stance, value);
  const clauses = new Set(weighed.map(({ start, end }) => text.slice(start, end)));
  return {
    confidence,
    evidence: [...clauses].join(BETWEEN_CLAUSES),
    how: howOf(stance),
    basis,
    sure,
  };
}

/** The clauses that speak for one side, whatever the value that the post was given. */
export function evidenceOn({ evidence }: Pick<Stance, "evidence">, side: Side): Evidence[] {
  return evidence.filter(({ polarity }) => (side === "favor" ? polarity > 0 : polarity < 0));
}

/** The other one of the two sides. */
export function otherSide(side: Side): Side {
  return side === "favor" ? "against" : "favor";
}

/**
 * How a stance came about, in a line.
 *
 * Out: "from words: praise; against it: mockery", where words speak against the value shown; "from the conversation: answers
 *      4 …"; "balanced …; in favor: praise; against: mockery", where clauses were weighed for a "neither".
 */
export function howOf(stance: Stance): string {
  const { value, basis, reason, inferred } = stance;
  if (value === "neither") {
    const weighed = [
      rulesOn(stance, "favor", "in favor: "),
      rulesOn(stance, "against", "against: "),
    ];
    return [reason ?? "", ...weighed].filter((part) => part !== "").join("; ");
  }
  const contrary = rulesOn(stance, otherSide(value), "against it: ");
  const hows = [...new Set(inferred.map(({ how, from }) => how || `taken from ${from}`))];
  const ground =
    basis === "conversation" || basis === "wording"
      ? `from the ${basis}: ${hows.join("; also ")}`
      : (reason ?? rulesOn(stance, value, "from words: "));
  return [ground, contrary].filter((part) => part !== "").join("; ");
}

/** The names of the rules that speak for a side, each once, after `lead`; "" where none does. */
function rulesOn(stance: Stance, side: Side, lead: string): string {
  const rules = new Set(evidenceOn(stance, side).map(({ rule }) => rule));
  return rules.size === 0 ? "" : lead + [...rules].join(", ");
}

/** Why a stance is what it is, where a person's code took the place of the program's. */
const heldReason = (coder: string): string => `coded by ${coder}`;

/** Whose code was held fixed in the place of the program's; null for a stance of its own. */
export function heldBy(
  { coders }: Pick<Analysis, "coders">,
  { reason }: Pick<Stance, "reason">,
): string | null {
  return coders.find(({ id }) => reason === heldReason(id))?.id ?? null;
}

/** "codes of “me”": how a coder is called that has no label of its own. */
const unlabelled = (coder: string): string => `codes of “${coder}”`;

/** The coder's name for readers; its id where the analysis has no facts of it. */
export function labelOf({ coders }: Pick<Analysis, "coders">, coder: string): string {
  const label = coders.find(({ id }) => id === coder)?.label;
  return label === `codes of ${coder}` ? unlabelled(coder) : (label ?? coder);
}

/** Whether a coder has no label of its own, so that it is called by its id. */
export function isUnlabelled(analysis: Pick<Analysis, "coders">, coder: string): boolean {
  return labelOf(analysis, coder) === unlabelled(coder);
}

/** Whether one of these coders coded a post's target or tone. */
export function isCodedBy(
  { codes }: Pick<AnalysedPost, "codes">,
  coders: readonly string[],
  variable: string,
): boolean {
  return coders.some((coder) => ownValue(ownValue(codes, coder) ?? {}, variable) !== undefined);
}

/** Ids come from files and addresses: one called "constructor" must not find what every object has. */
function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
