import type { DateToken } from "../forms/date-tokens.ts";
import { firstCue, lastCue } from "./verb-cue.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What the words around a date say of its order. */
export type Tense = {
  /** "will", "scheduled for", "goes on": the date is still to come. */
  readonly future: boolean;
  /** "would", "later", "then": told as following on what was told before. */
  readonly sequel: boolean;
  /** "had been": told as going before what was told. */
  readonly past: boolean;
  /** The nearest verb is a plain past: "died". */
  readonly told: boolean;
  /** The nearest verb is "has" or "have": seen from the day of writing. */
  readonly perfect: boolean;
};

export const NO_TENSE: Tense = {
  future: false,
  sequel: false,
  past: false,
  told: false,
  perfect: false,
};

/** What comes after a day leaves it behind. */
const BEHIND = setOf("after since following despite about over");
/** Words between a date and what links it: "until the end of Monday". */
const OF_DATE = setOf(
  "the end start beginning middle close of on at in least night morning evening day",
);
const HAPPENED = setOf("had has have was were");
const SEQUEL = setOf(
  "would later subsequently eventually afterward afterwards thereafter then finally",
);
/** Words between "had" and its participle. */
const HAD_REACH = 3;
const PARTICIPLE = /(?:ed|en|nt|ld|ught|t)$/u;

/**
 * Reads the order of a date from the verb that stands nearest before it in its sentence, or from the first one after it where
 * none does.
 *
 * In:     the words of the sentence before the date (from the date before it on) and after it, and the order of the date before
 *         it in the same sentence, which holds on where no verb stands between them.
 */
export function tenseOf(
  before: readonly DateToken[],
  after: () => readonly DateToken[],
  previous: Tense | null,
): Tense {
  const link = before.findLast(({ lower }) => !OF_DATE.has(lower))?.lower ?? "";
  const near = lastCue(before);
  if (near === null && previous !== null) return carriedOn(previous, link);
  const side = near === null ? after() : before;
  const cue = near ?? firstCue(side);
  const past = link !== "by" && isPluperfect(side);
  return {
    future: !past && !BEHIND.has(link) && (cue === "future" || isAhead(link, side)),
    sequel: link === "then" || side.some(({ lower }) => SEQUEL.has(lower)),
    past,
    told: cue === "told",
    perfect: cue === "perfect",
  };
}

function carriedOn(previous: Tense, link: string): Tense {
  const future = !BEHIND.has(link) && (previous.future || isAhead(link, []));
  return link === "then"
    ? { ...previous, future, sequel: true, told: false }
    : { ...previous, future };
}

/** "until Friday", and "by Friday" where nothing has happened by then. */
const isAhead = (link: string, side: readonly DateToken[]): boolean =>
  link === "until" ||
  link === "till" ||
  (link === "by" && !side.some(({ lower }) => HAPPENED.has(lower)));

/** "had been", "had already left". */
const isPluperfect = (words: readonly DateToken[]): boolean =>
  words.some(
    ({ lower }, i) =>
      lower === "had" &&
      words.slice(i + 1, i + 1 + HAD_REACH).some((word) => PARTICIPLE.test(word.lower)),
  );
