import type { AnalysedPost, Analysis } from "./analysis.ts";
import type { CodeRow } from "./code-row.ts";
import type { SentimentValue } from "./sentiment.ts";
import type { Stance, StanceValue } from "./stance.ts";

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

/**
 * The coder whose codes are shown first.
 *
 * In:  `thread` for the posts of one thread; without it those of the whole study.
 * Out: the first of the other coders that covers every post and target, else the program.
 */
export function defaultCoder(analysis: Analysis, thread: string | null = null): string {
  const targets = analysis.codebook.targets.map((target) => target.id);
  const posts =
    thread === null ? analysis.posts : analysis.posts.filter((post) => post.thread === thread);
  const full = analysis.coders.find(
    ({ id }) =>
      id !== analysis.coder.id &&
      posts.length > 0 &&
      posts.every((post) =>
        targets.every((target) => codeOf(analysis, post, id, target) !== undefined),
      ),
  );
  return full?.id ?? analysis.coder.id;
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
  const { confidence, evidence, basis, sure } = stance;
  const clauses = new Set(evidence.map(({ start, end }) => text.slice(start, end)));
  return {
    confidence,
    evidence: [...clauses].join(BETWEEN_CLAUSES),
    how: howOf(stance),
    basis,
    sure,
  };
}

/** How a stance came about, in a line: "from words: praise", "from the conversation: answers 4 …", "not mentioned". */
export function howOf({ basis, reason, evidence, inferred }: Stance): string {
  const rules = [...new Set(evidence.map(({ rule }) => rule))].join("; ");
  if (basis === "conversation") {
    const hows = [...new Set(inferred.map(({ how, from }) => how || `taken from ${from}`))];
    return `from the conversation: ${hows.join("; also ")}`;
  }
  if (reason !== null) return reason;
  return rules === "" ? "" : `from words: ${rules}`;
}

/** Ids come from files and addresses: one called "constructor" must not find what every object has. */
function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
