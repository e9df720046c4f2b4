import { cueIndex, exactIndex, isCue } from "../cue-index.ts";
import type { Mention } from "../mentions/mention.ts";
import { BAD_QUALITIES, INSULTS, SCORNED } from "../lexicon/labels.ts";
import type { NameIndex } from "../mentions/name-index.ts";
import { clauseOf, mentionsByClause, type Clause, type Reading } from "../read-post.ts";
import { runAt, STRONG, type Hit, type WordRun } from "./rule.ts";

/** A hit that rests on a word rather than on a mention and its clause; its cue counts words of the post. */
export type WordHit = Hit & { readonly target: string; readonly mention: Mention | null };

/** Words in quotation marks up to which they may be scorn. */
const MAX_SCARE_WORDS = 2;
/** Words between "so-called" and the name. */
const SO_CALLED_REACH = 2;
const scorned = cueIndex(SCORNED);
const PHOBE = /(?:phobe|phobia|phobic)s?$/u;
const ADDRESS = new Set("you your you're you'll ye u".split(" "));
const insults = cueIndex(INSULTS);
const bad = exactIndex(BAD_QUALITIES);
/** What common words of this kind are about: "transphobic" is not about a target called "Transit". */
const COMMON_PHOBIAS: ReadonlySet<string> = new Set(
  "agora arachn claustr fatphob femme gender hydr hom phot queer soci techn trans xen".split(" "),
);
const OPENING_LETTERS = 4;

/**
 * Finds scorn by quotation marks (the “ally”), and by "so-called".
 *
 * Out:    hits against the only target named in the same clause, or against a name that itself stands in the marks.
 */
export function scornHits(reading: Reading, mentions: readonly Mention[]): WordHit[] {
  const hits: WordHit[] = [];
  const targets = mentionsByClause(reading, mentions);
  for (const { firstWord, words } of reading.quotations) {
    if (words === 0 || words > MAX_SCARE_WORDS) continue;
    const last = firstWord + words - 1;
    if (
      isCue(scorned, reading.words[last]?.stem ?? "") ||
      isCue(scorned, reading.words[firstWord]?.stem ?? "")
    )
      add(hits, reading, targets, runAt(firstWord, words));
  }
  for (const [at, word] of reading.words.entries())
    if (word.lower === "so" && reading.words[at + 1]?.lower === "called")
      add(hits, reading, targets, runAt(at, 2), SO_CALLED_REACH);
  return hits;
}

/** Adds a hit where the cue's clause names one target alone, so many words from the cue at most. */
function add(
  hits: WordHit[],
  reading: Reading,
  mentions: ReadonlyMap<Clause, readonly Mention[]>,
  cue: WordRun,
  reach = Infinity,
) {
  const clause = clauseOf(reading, cue.first);
  const [mention, ...others] = clause === undefined ? [] : (mentions.get(clause) ?? []);
  if (
    mention === undefined ||
    mention.first - cue.last > reach ||
    mention.first < cue.first - reach
  )
    return;
  if (others.some(({ target }) => target !== mention.target)) return;
  const { target } = mention;
  hits.push({ target, mention, cue, polarity: -1, weight: STRONG, rule: "scare quotes" });
}

/**
 * Finds words such as "Russophobe", which speak for the target whose name they open with where the clause scolds or
 * addresses whom they name.
 */
export function phobeHits(reading: Reading, { openings }: NameIndex): WordHit[] {
  const { words } = reading;
  const hits: WordHit[] = [];
  for (const [word, { lower }] of words.entries()) {
    if (!PHOBE.test(lower)) continue;
    const stem = lower.replace(PHOBE, "").replace(/[io]$/u, "");
    const opened = openings.get(lower.slice(0, OPENING_LETTERS));
    if (opened === undefined || !opened.name.startsWith(stem)) continue;
    if (COMMON_PHOBIAS.has(stem) && opened.name !== stem) continue;
    if (!isScolding(reading, word)) continue;
    const { target } = opened;
    const rule = "scolds its enemies";
    hits.push({ target, mention: null, cue: runAt(word), polarity: 1, weight: STRONG, rule });
  }
  return hits;
}

/** Whether a clause calls somebody names, or speaks to him. */
function isScolding(reading: Reading, word: number): boolean {
  const { first = word, last = word } = clauseOf(reading, word) ?? {};
  for (let at = first; at < last; at += 1) {
    const { lower = "", stem = "" } = reading.words[at] ?? {};
    if (at !== word && (ADDRESS.has(lower) || isCue(insults, stem) || isCue(bad, lower)))
      return true;
  }
  return false;
}
