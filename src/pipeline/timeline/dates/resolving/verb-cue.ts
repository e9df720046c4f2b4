import type { DateToken } from "../forms/date-tokens.ts";

/** What the verb nearest to a date says of its order. */
export type Cue = "future" | "told" | "perfect";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const FUTURE = setOf(
  "will shall won would could can might must should scheduled due planned plan plans planning expected expects expect forecast forecasts anticipates predicts upcoming slated set ahead gonna ll",
);
/** What one does "to do" something is still ahead: "agreed to meet on Friday". */
const COMMIT = setOf(
  "agreed vowed promised pledged ordered urged asked invited told hopes hoped intends intended wants wanted called going is are was were has have had needs likely ready supposed threatened",
);
/** The present tense of what stands in calendars. */
const SCHEDULED = setOf(
  "come comes take takes go goes open opens begin begins start starts meet meets travel travels face faces play plays host hosts return returns run runs expire expires resume resumes arrive arrives vote votes visit visits hold holds head heads",
);
const PAST_VERBS = setOf(
  "was were had did said told wrote met won lost went came took gave made held began left rose fell sold bought shot found got saw spoke led ran struck killed drew beat sent kept felt knew thought brought built fought broke chose flew hung paid stood swept threw wore became grew drove sank sang sat slept stole swore taught tore withdrew",
);
const NO_VERBS = setOf(
  "need indeed hundred speed red bed united limited seed feed breed weed exceed proceed succeed shed sled wed ted fed",
);
const PRESENT = setOf("is are re s");
const BEFORE_PARTICIPLE = setOf("be get gets being");
const NOUN_BEFORE = setOf(
  "the a an this that his her their its our no any of for in on at by with s last first second final",
);
const ADJECTIVE_BEFORE = setOf("the a an of by");
/** A participle so near the date belongs to it: "are banned from today". */
const NEAR = 3;
/** So near, "is" and "are" speak of the date: "the deadline is midnight Tuesday". */
const CLOSE = 5;
const EQUALS = setOf("the a an one another part now still among seen believed thought not being");

/** The cue of the last verb of the words before a date. */
export function lastCue(words: readonly DateToken[]): Cue | null {
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const cue = cueAt(words, i, words.length - i);
    if (cue !== null) return cue;
  }
  return null;
}

/** The cue of the first verb of the words after a date. */
export function firstCue(words: readonly DateToken[]): Cue | null {
  for (let i = 0; i < words.length; i += 1) {
    const cue = isEqualling(words, i) ? null : cueAt(words, i, i + 1);
    if (cue !== null) return cue;
  }
  return null;
}

/** `distance` is that of the word from the date. */
function cueAt(words: readonly DateToken[], i: number, distance: number): Cue | null {
  const text = words[i]?.text ?? "";
  const word = words[i]?.lower ?? "";
  const next = words[i + 1]?.lower ?? "";
  if (FUTURE.has(word) || text === "may") return "future";
  if ((word === "starting" || word === "beginning") && next !== "of") return "future";
  if (next === "to" && COMMIT.has(word)) return "future";
  if (word === "has" || word === "have") return "perfect";
  if (word === "is" || word === "are") return distance <= CLOSE ? "future" : null;
  if (SCHEDULED.has(text) && !NOUN_BEFORE.has(words[i - 1]?.lower ?? "")) return "future";
  return PAST_VERBS.has(word) || isParticiple(word) ? participleCue(words, i, distance) : null;
}

const isParticiple = (word: string): boolean =>
  word.length > 3 && word.endsWith("ed") && !NO_VERBS.has(word);

function participleCue(words: readonly DateToken[], i: number, distance: number): Cue | null {
  const before = words[i - 1]?.lower ?? "";
  const earlier = words[i - 2]?.lower ?? "";
  if (BEFORE_PARTICIPLE.has(before) || BEFORE_PARTICIPLE.has(earlier)) return null;
  if (ADJECTIVE_BEFORE.has(before)) return null;
  if (PRESENT.has(before)) return distance <= NEAR ? "future" : "told";
  return "told";
}

/** "The strike on Monday is the third" says nothing of its order; "Tickets for Friday are sold out" does. */
const isEqualling = (words: readonly DateToken[], i: number): boolean =>
  PRESENT.has(words[i]?.lower ?? "") && EQUALS.has(words[i + 1]?.lower ?? "");
