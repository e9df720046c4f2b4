import Sentiment from "sentiment";
import { STRONGER, WEAKER } from "../lexicon/degree-words.ts";
import { isNegator } from "../lexicon/negators.ts";
import { toneLexicon } from "./tone-lexicon.ts";
import { isAllCapitals, type ToneWord } from "./tone-words.ts";

/** Words before a rated word that can change its rating; VADER looks back as far. */
const SCOPE = 3;
/** What a degree word adds at distance 1, 2 and 3: VADER's B_INCR with its damping of .95 and .9. */
const DEGREE_STEPS = [0.293, 0.278, 0.264] as const;
/** What capitals add: VADER's C_INCR. */
const CAPITALS_STEP = 0.733;
/** What a negated rating keeps, turned round: VADER's N_SCALAR. */
const NEGATED = -0.74;
/** What a part before and after "but" counts: VADER's weights. */
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
const LANGUAGE = "threadlens-en";
/** Stand in the row for loudness and for a word without a part in the tone; letters of no language. */
const LOUD = "\uE001";
const FILLER = "\uE000";
/** Stands where a clause ends. */
const BORDER = "\uE004";

const STARTS_AS_WORD = /^[\p{L}\p{N}]/u;
/** Words that stand for themselves, as emoticons do: no denial before them turns them round. */
const CALLS = new Set(
  `aha bah bwahaha damn ha haha hahaha hahahaha hehe heh hey hooray hurrah hurray lmao lmfao lol omg please rofl
  rotfl sorry thank thanks thx ugh woo woohoo wow wtf xoxo yay yes yeah yep no`.split(/\s+/u),
);

let scorer: Sentiment | undefined;

/** The package keeps languages for the whole process, so ours has its own name. */
function toneScorer(): Sentiment {
  if (scorer !== undefined) return scorer;
  scorer = new Sentiment();
  const labels = Object.fromEntries(toneLexicon().ratings);
  scorer.registerLanguage(LANGUAGE, { labels, scoringStrategy: { apply: rate } });
  return scorer;
}

/** The rating of a single word in lower case, −4 … +4; 0 where it has none. */
export const wordTone = (word: string): number => toneLexicon().ratings.get(word) ?? 0;

/** What the rated words of a sentence add up to: of good ones ≥ 0, of bad ones ≤ 0. */
export type ToneSum = { readonly good: number; readonly bad: number };

/**
 * Adds up the tone of one sentence by its rated words.
 *
 * In:     the words of one sentence and its text.
 * Out:    sums without bounds, 0 where no word has a tone.
 * Source: the loop of the package sentiment; what changes a rating after VADER (docs/methods.md#tone).
 */
export function sumTone(words: readonly ToneWord[], text: string): ToneSum {
  if (!words.some((word) => word.isRated || word.opensPhrase)) return NO_TONE;
  const isShouting = words.some((word) => word.isLoud) && isAllCapitals(text);
  const row = rowOf(words, isShouting);
  const but = row.lastIndexOf("but");
  if (but <= 0) return sumOf(row);
  const before = sumOf(row.slice(0, but));
  const after = sumOf(row.slice(but + 1));
  return {
    good: before.good * BEFORE_BUT + after.good * AFTER_BUT,
    bad: before.bad * BEFORE_BUT + after.bad * AFTER_BUT,
  };
}

const NO_TONE: ToneSum = { good: 0, bad: 0 };

function sumOf(row: readonly string[]): ToneSum {
  let good = 0;
  let bad = 0;
  const { calculation } = toneScorer().analyze(row.join(" "), { language: LANGUAGE });
  for (const step of calculation)
    for (const rated of Object.values(step)) {
      if (rated > 0) good += rated;
      else bad += rated;
    }
  return { good, bad };
}

/** The words that have a part in the tone, as the package's splitter leaves them; others only keep the distance. */
function rowOf(words: readonly ToneWord[], isShouting: boolean): string[] {
  const row: string[] = [];
  let fillers = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const phrase = word.opensPhrase ? phraseAt(words, at) : undefined;
    const hasPart =
      phrase !== undefined || word.isRated || word.isNegator || word.isDegree || isHinge(word);
    if (hasPart) {
      if (word.isLoud && !isShouting) row.push(LOUD);
      row.push(phrase?.token ?? word.plain);
      fillers = 0;
    } else if (fillers < SCOPE) {
      row.push(FILLER);
      fillers += 1;
    }
    at += phrase?.words.length ?? 1;
    if (words[at - 1]?.endsClause === true && row.at(-1) !== BORDER) {
      row.push(BORDER);
      fillers = 0;
    }
  }
  return row;
}

const isHinge = ({ plain }: ToneWord): boolean => plain === "but" || plain === "least";

const phraseAt = (words: readonly ToneWord[], at: number) =>
  toneLexicon()
    .phrases.get(words[at]?.plain ?? "")
    ?.find((phrase) => phrase.words.every((word, i) => words[at + i]?.plain === word));

/** The scoring strategy: what the words before a rated word make of its rating. */
function rate(tokens: readonly string[], cursor: number, rating: number): number {
  const word = tokens[cursor] ?? "";
  if (STRONGER.has(word) || WEAKER.has(word)) return 0;
  if (isNegator(word) && toneLexicon().ratings.has(tokens[cursor + 1] ?? "")) return 0;
  const isCall = CALLS.has(word) || !STARTS_AS_WORD.test(word);
  const sign = Math.sign(rating);
  let rated = rating;
  let isNegated = false;
  let isLoud = false;
  let distance = 0;
  for (let at = cursor - 1; at >= 0 && distance < SCOPE; at -= 1) {
    const before = tokens[at] ?? "";
    if (before === BORDER) break;
    if (before === LOUD) {
      if (at === cursor - 1) isLoud = true;
      continue;
    }
    const step = DEGREE_STEPS[distance] ?? 0;
    if (STRONGER.has(before)) rated += sign * step;
    else if (WEAKER.has(before)) rated -= sign * step;
    if (!isCall && denies(tokens, at, distance)) isNegated = true;
    distance += 1;
  }
  if (isLoud) rated += sign * CAPITALS_STEP;
  return isNegated ? rated * NEGATED : rated;
}

/** "Never so good" is praise, "least likely" a denial; "at least" and "not only" are phrases without a tone. */
function denies(tokens: readonly string[], at: number, distance: number): boolean {
  const word = tokens[at] ?? "";
  if (word === "least") return distance === 0;
  if (word === "never") {
    const next = tokens[at + 1];
    return next !== "so" && next !== "this";
  }
  return isNegator(word);
}
