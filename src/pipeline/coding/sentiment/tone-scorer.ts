import Sentiment from "sentiment";
import english from "sentiment/languages/en/index.js";
import { STRONGER, WEAKER } from "../lexicon/degree-words.ts";
import { isNegator } from "../lexicon/negators.ts";
import { RATED_WORDS } from "../lexicon/rated-words.ts";
import { CAPITALS_MARK, EMOTICON_LABELS, toneWords } from "./tone-words.ts";

/** Words before a rated word that can change its rating; VADER looks back as far. */
const SCOPE = 3;
/** What a degree word adds at distance 1, 2 and 3: VADER's B_INCR with its damping of .95 and .9. */
const DEGREE_STEPS = [0.293, 0.278, 0.264] as const;
/** What capitals add: VADER's C_INCR. */
const CAPITALS_STEP = 0.733;
/** What a negated rating keeps, turned round: VADER's N_SCALAR. */
const NEGATED = -0.74;
/** AFINN rates −5 … +5, the rated words −4 … +4. */
const AFINN_SCALE = 4 / 5;
/** What a part before and after "but" counts: VADER's weights. */
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
/** What each exclamation mark adds, of at most four: VADER's. */
const EXCLAMATION_STEP = 0.292;
const MAX_EXCLAMATIONS = 4;
const LANGUAGE = "threadlens-en";

const labels: Record<string, number> = {};
let scorer: Sentiment | undefined;

/** The package keeps languages for the whole process, so ours has its own name. */
function toneScorer(): Sentiment {
  if (scorer !== undefined) return scorer;
  for (const [word, rating] of Object.entries(english.labels)) labels[word] = rating * AFINN_SCALE;
  for (const line of RATED_WORDS.trim().split("\n")) {
    const [rating, ...words] = line.split(" ");
    for (const word of words) labels[word] = Number(rating);
  }
  for (const [token, rating] of EMOTICON_LABELS) labels[token] = rating;
  scorer = new Sentiment();
  scorer.registerLanguage(LANGUAGE, { labels, scoringStrategy: { apply: rate } });
  return scorer;
}

/** The rating of a single word in lower case, −4 … +4; 0 where it has none. */
export function wordTone(word: string): number {
  toneScorer();
  return Object.hasOwn(labels, word) ? (labels[word] ?? 0) : 0;
}

/**
 * Adds up the tone of one sentence.
 *
 * In:     the words of one sentence as written.
 * Out:    a sum without bounds, 0 where no word has a tone.
 * Source: AFINN-165 and the loop of the package sentiment; what changes a rating after VADER (docs/methods.md#tone).
 */
export function sentenceTone(text: string): number {
  const tones = toneScorer();
  const parts = partsAtBut(toneWords(text, (word) => Object.hasOwn(labels, word)));
  let sum = 0;
  for (const [i, part] of parts.entries()) {
    const tone = tones.analyze(part.join(" "), { language: LANGUAGE }).score;
    if (parts.length === 1) sum += tone;
    else sum += tone * (i === parts.length - 1 ? AFTER_BUT : BEFORE_BUT);
  }
  return sum + Math.sign(sum) * EXCLAMATION_STEP * countExclamations(text);
}

function countExclamations(text: string): number {
  let count = 0;
  for (
    let at = text.indexOf("!");
    at !== -1 && count < MAX_EXCLAMATIONS;
    at = text.indexOf("!", at + 1)
  )
    count += 1;
  return count;
}

function partsAtBut(words: readonly string[]): string[][] {
  const at = words.lastIndexOf("but");
  return at <= 0 ? [[...words]] : [words.slice(0, at), words.slice(at + 1)];
}

/** The scoring strategy: what the words before a rated word make of its rating. */
function rate(tokens: readonly string[], cursor: number, rating: number): number {
  if (isNegator(tokens[cursor] ?? "") && Object.hasOwn(labels, tokens[cursor + 1] ?? "")) return 0;
  let rated = rating;
  let negated = false;
  let distance = 0;
  for (let at = cursor - 1; at >= 0 && distance < SCOPE; at -= 1) {
    const word = tokens[at] ?? "";
    if (word === CAPITALS_MARK) {
      if (at === cursor - 1) rated += Math.sign(rating) * CAPITALS_STEP;
      continue;
    }
    const step = DEGREE_STEPS[distance] ?? 0;
    if (STRONGER.has(word)) rated += Math.sign(rating) * step;
    if (WEAKER.has(word)) rated -= Math.sign(rating) * step;
    if (isNegator(word)) negated = true;
    distance += 1;
  }
  return negated ? rated * NEGATED : rated;
}
