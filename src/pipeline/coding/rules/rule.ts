import { phrasesOf, type Phrases } from "../cue-index.ts";
import { DETERMINERS, FRAMES, HEADS, PREPOSITIONS } from "../lexicon/grammar.ts";
import { isNegator } from "../lexicon/negators.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Clause, Reading, Word } from "../read-post.ts";

/** A run of words; positions count from the clause's first word, `last` exclusive. */
export type WordRun = { readonly first: number; readonly last: number };

/** What a rule says of a clause: for or against the target, how much it counts, and the words it looked for. */
export type Hit = {
  readonly polarity: -1 | 1;
  readonly weight: number;
  readonly rule: string;
  readonly cue: WordRun;
};

/** Rules that were right about five times in six or better in trials, and those right about twice in three. */
export const STRONG = 1;
export const WEAK = 0.5;

/** A clause and a mention in it, as rules read them; positions count from the clause's first word. */
export type Scene = {
  readonly lower: readonly string[];
  readonly stems: readonly string[];
  /** Cues by stem, and by the words as they are. */
  readonly phrases: Phrases;
  readonly exact: Phrases;
  readonly isQuestion: boolean;
  /** First word of the mention, and the first word after it. */
  readonly from: number;
  readonly to: number;
  readonly isPossessive: boolean;
  readonly by: Mention["by"];
};

export type Rule = (scene: Scene) => Hit | null;

export type ClauseScene = (mention: Mention) => Scene;

/** Words from `first` on, `length` of them. */
export const runAt = (first: number, length = 1): WordRun => ({ first, last: first + length });

/** Prepares a clause once for all its mentions. */
export function sceneMaker({ words }: Reading, clause: Clause): ClauseScene {
  const own = words.slice(clause.first, clause.last);
  const made = preparedWords(own);
  return (mention) =>
    placed(own, made, clause.isQuestion, {
      ...mention,
      first: mention.first - clause.first,
      last: mention.last - clause.first,
    });
}

/** The same for words that stand apart in the post; the mention counts from the first of them. */
export const sceneOfWords = (
  words: readonly Word[],
  isQuestion: boolean,
  mention: Mention,
): Scene => placed(words, preparedWords(words), isQuestion, mention);

type Prepared = Pick<Scene, "lower" | "stems" | "phrases" | "exact">;

function preparedWords(words: readonly Word[]): Prepared {
  const lower = words.map((word) => word.lower);
  const stems = words.map((word) => word.stem);
  return { lower, stems, phrases: phrasesOf(stems), exact: phrasesOf(lower) };
}

function placed(
  words: readonly Word[],
  prepared: Prepared,
  isQuestion: boolean,
  { first, last, by }: Mention,
): Scene {
  const word = words[last - 1];
  return {
    ...prepared,
    isQuestion,
    from: first,
    to: last,
    isPossessive: (word?.possessive ?? false) || POSSESSIVES.has(word?.lower ?? ""),
    by,
  };
}

const POSSESSIVES = new Set(["his", "its", "their", "hers", "theirs"]);
const NEGATION_REACH = 3;
const MAX_DETERMINERS = 3;

/** Whether one of the three words before a position denies it. */
export function isNegated({ lower }: Pick<Scene, "lower">, at: number, floor = 0): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - NEGATION_REACH); i -= 1)
    if (isNegator(lower[i] ?? "")) return true;
  return false;
}

/** Steps back from the mention over "the", "our", "Mr". */
export function phraseStart({ lower, from }: Pick<Scene, "lower" | "from">): number {
  let at = from;
  while (at > 0 && from - at < MAX_DETERMINERS && DETERMINERS.has(lower[at - 1] ?? "")) at -= 1;
  return at;
}

/** Whether a mention can be what the clause speaks of: not "the study of X", not "the claim that X". */
export function isSubject(scene: Pick<Scene, "lower" | "from">): boolean {
  const { lower } = scene;
  const at = phraseStart(scene);
  const before = lower[at - 1];
  if (before === "of") return HEADS.has(lower[at - 2] ?? "");
  const frame = before === "that" ? lower[at - 2] : before;
  return !PREPOSITIONS.has(before ?? "") && !FRAMES.has(frame ?? "");
}
