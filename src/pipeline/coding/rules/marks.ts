import { cueIndex } from "../cue-index.ts";
import type { Mention } from "../find-mentions.ts";
import { SCORNED } from "../lexicon/labels.ts";
import type { NameIndex } from "../name-index.ts";
import { quotations } from "../quotations.ts";
import type { Reading } from "../read-post.ts";
import { STRONG, type Hit } from "./rule.ts";

/** A hit that rests on a word rather than on a mention and its clause. */
export type WordHit = Hit & { readonly target: string; readonly word: number };

/** Words in quotation marks up to which they may be scorn. */
const MAX_SCARE_WORDS = 2;
const scorned = cueIndex(SCORNED);
const PHOBE = /(?:phobe|phobia|phobic)s?$/u;
const OPENING_LETTERS = 4;

/**
 * Finds scorn by quotation marks (the “ally”), and by "so-called".
 *
 * Out:    hits against the only target named in the same clause, or against a name that itself stands in the marks.
 */
export function scornHits(reading: Reading, mentions: readonly Mention[]): WordHit[] {
  const hits: WordHit[] = [];
  for (const { firstWord, words } of quotations(reading)) {
    if (words === 0 || words > MAX_SCARE_WORDS) continue;
    const last = firstWord + words - 1;
    if (
      scorned.has(reading.words[last]?.stem ?? "") ||
      scorned.has(reading.words[firstWord]?.stem ?? "")
    )
      add(hits, reading, mentions, firstWord, "scare quotes");
  }
  for (const [at, word] of reading.words.entries())
    if (word.lower === "so" && reading.words[at + 1]?.lower === "called")
      add(hits, reading, mentions, at, "scare quotes");
  return hits;
}

function add(
  hits: WordHit[],
  { clauses }: Reading,
  mentions: readonly Mention[],
  word: number,
  rule: string,
) {
  const clause = clauses.find(({ first, last }) => first <= word && word < last);
  if (clause === undefined) return;
  const here = mentions.filter(({ first, last }) => first >= clause.first && last <= clause.last);
  const [target, ...others] = new Set(here.map((mention) => mention.target));
  if (target !== undefined && others.length === 0)
    hits.push({ target, word, polarity: -1, weight: STRONG, rule });
}

/** Finds words such as "Russophobe", which speak for the target whose name they open with. */
export function phobeHits({ words }: Reading, { openings }: NameIndex): WordHit[] {
  const hits: WordHit[] = [];
  for (const [word, { lower }] of words.entries()) {
    if (!PHOBE.test(lower)) continue;
    const target = openings.get(lower.slice(0, OPENING_LETTERS));
    if (target !== undefined)
      hits.push({ target, word, polarity: 1, weight: STRONG, rule: "scolds its enemies" });
  }
  return hits;
}
