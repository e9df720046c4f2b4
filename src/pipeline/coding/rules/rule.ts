import { phrasesOf, type Phrases } from "../cue-index.ts";
import { DETERMINERS, FRAMES, HEADS, PREPOSITIONS, words as wordSet } from "../lexicon/grammar.ts";
import { ENDINGS, OPPONENTS } from "../lexicon/labels.ts";
import { isNegator } from "../lexicon/negators.ts";
import { tagOf } from "../../language/english-words.ts";
import type { Mention } from "../mentions/mention.ts";
import { clauseOf, type Clause, type Reading, type Word } from "../read-post.ts";

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
  /** Whether no other clause of its sentence follows. */
  readonly endsSentence: boolean;
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
export function sceneMaker(reading: Reading, clause: Clause): ClauseScene {
  const own = reading.words.slice(clause.first, clause.last);
  const endsSentence = clauseOf(reading, clause.last)?.sentence !== clause.sentence;
  const made = { ...preparedWords(own), endsSentence };
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
): Scene => placed(words, { ...preparedWords(words), endsSentence: false }, isQuestion, mention);

type Prepared = Pick<Scene, "lower" | "stems" | "phrases" | "exact" | "endsSentence">;

function preparedWords(words: readonly Word[]): Omit<Prepared, "endsSentence"> {
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
/** Verbs after which another statement may begin: "I think X is …". */
const TAKES_CLAUSE = wordSet(
  `think believe know say said hope guess see saw feel felt realise realize mean bet agree remember forget forgot hear heard admit wish find found
  suppose understand fear expect notice noticed thought knew suspect conclude prove proves proved shows show showed ensure sure says thinks believes let lets make
  makes made watch want wants wanted is are was were be been do does did has have had had can could will would may might must should like and but`,
);
const SUBJECT_PRONOUNS = wordSet("he she they it");
const VERB = /^VB/u;
const NOUN = /^NNS?$/u;
const INSIDE = /^(?:JJ|CD|DT|PRP\$)/u;
const JOINED_REACH = 2;
const NEGATION_REACH = 3;
const ENOUGH_REACH = 3;
const OWNED_REACH = 2;
const CANNOT = wordSet("can't cannot cant couldn't couldnt never");
const MAX_DETERMINERS = 3;

/** Whether one of the three words before a position denies it. */
export function isNegated({ lower }: Pick<Scene, "lower">, at: number, floor = 0): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - NEGATION_REACH); i -= 1)
    if (isNegator(lower[i] ?? "")) return true;
  return false;
}

/** "I can't praise X enough": denied, and yet no denial. */
export const isNeverEnough = ({ lower, to }: Pick<Scene, "lower" | "to">): boolean =>
  lower.slice(to, to + ENOUGH_REACH).some((word) => word === "enough" || word === "more") &&
  lower.some((word) => CANNOT.has(word));

const opponents = wordSet(OPPONENTS);
const endings = wordSet(ENDINGS);

/** "X's critics", "the X opponents": what is said holds for those. */
export const isOfOpponents = (scene: Owner): boolean => isOwnerOf(scene, opponents);

/** The rule, silent where the mention is only the owner of its opponents or of its end. */
export const unlessOpposed =
  (rule: Rule): Rule =>
  (scene) =>
    isOfOpponents(scene) || isOwnerOf(scene, endings) ? null : rule(scene);

type Owner = Pick<Scene, "lower" | "to" | "isPossessive">;

const isOwnerOf = ({ lower, to, isPossessive }: Owner, owned: ReadonlySet<string>): boolean =>
  lower.slice(to, to + (isPossessive ? OWNED_REACH : 1)).some((word) => owned.has(word));

/** Steps back from the mention over "the", "our", "Mr". */
export function phraseStart({ lower, from }: Pick<Scene, "lower" | "from">): number {
  let at = from;
  while (at > 0 && from - at < MAX_DETERMINERS && DETERMINERS.has(lower[at - 1] ?? "")) at -= 1;
  return at;
}

/** Whether a mention only says of which kind the next noun is: "an X member state". */
export const isModifier = ({ lower, to }: Pick<Scene, "lower" | "to">): boolean =>
  NOUN.test(tagOf(lower[to] ?? "")) && !HEADS.has(lower[to] ?? "");

/** Steps back over adjectives: "for a second X". */
function nounStart(lower: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && from - at < MAX_DETERMINERS && INSIDE.test(tagOf(lower[at - 1] ?? ""))) at -= 1;
  return at;
}

/** "Between Y and X", "of Y and X": what is spoken of stands before. */
const isJoined = (lower: readonly string[], and: number): boolean =>
  lower.slice(Math.max(0, and - JOINED_REACH), and).some((word) => PREPOSITIONS.has(word));

/** Whether a mention can be what the clause speaks of: not "the study of X", "the claim that X", "whoever opposes X". */
export function isSubject(scene: Pick<Scene, "lower" | "from">): boolean {
  const { lower, from } = scene;
  const at = SUBJECT_PRONOUNS.has(lower[from] ?? "") ? from : nounStart(lower, phraseStart(scene));
  const before = lower[at - 1];
  if (before === "and" && isJoined(lower, at - 1)) return false;
  if (before === "of") return HEADS.has(lower[at - 2] ?? "");
  if (at > 1 && VERB.test(tagOf(before ?? "")) && !TAKES_CLAUSE.has(before ?? "")) return false;
  const frame = before === "that" ? lower[at - 2] : before;
  return !PREPOSITIONS.has(before ?? "") && !FRAMES.has(frame ?? "");
}
