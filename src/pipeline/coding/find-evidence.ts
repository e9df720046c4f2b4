import type { Ground, Mention } from "./mentions/mention.ts";
import type { NameIndex } from "./mentions/name-index.ts";
import { clauseOf, mentionsByClause, type Clause, type Reading } from "./read-post.ts";
import { NAMING_RULES, RULES, RULES_FOR_OPEN_QUESTIONS } from "./rules/all-rules.ts";
import { continuedHit } from "./rules/continued.ts";
import { phobeHits, scornHits } from "./rules/marks.ts";
import { isOpenQuestion } from "./rules/questions.ts";
import { sceneMaker, type Hit, type Rule, type Scene, type WordRun } from "./rules/rule.ts";
import type { Standing } from "./whose-words.ts";

/** What a rule found; its cue counts words of the post. */
type Found = Hit & {
  readonly target: string;
  readonly clause: Clause;
  readonly mention: Mention | null;
};

/** A hit weighed by whose words they are. */
export type WeighedHit = Found & {
  /** Where the post last named what the mention takes up; null where the mention names it. */
  readonly antecedent: Mention | null;
  /** Whether other words of its sentence are not the writer's. */
  readonly isAmongOthers: boolean;
};

/** How sure it is that a pronoun means the target. */
const BY_PRONOUN = 0.75;
/** Pronouns of which it is too unsure what they mean for anything to rest on them. */
const VAGUE: ReadonlySet<string> = new Set(["them"]);
/** Those that must take up what the sentence before names, at most. */
const NEAR: ReadonlySet<string> = new Set(
  "they they're they've they'll they'd it it'll it'd its their theirs him".split(" "),
);
const MAX_SENTENCES_BACK = 1;
const MARK = /["'“”‘’«»]/u;
const CLOSING = /[.,!?]/u;
const SCORN = "scare quotes";
/** Marks around a sentence. */
const MAX_MARKS = 4;
/** What an insulting name counts in a clause that is only supposed: "if this clown stays". */
const NAMED_IN_SUPPOSITION = 0.5;
const TAKES_UP: ReadonlySet<Ground> = new Set<Ground>(["pronoun", "epithet", "article"]);

/**
 * Applies the evidence rules to every mention in its clause and those that go on about it.
 *
 * In:     a post taken apart, its mentions in text order, and whose words they are.
 * Out:    hits in text order, of one clause, target and polarity only the weightiest; none of weight 0.
 * Source: docs/methods.md#evidence
 */
export function findEvidence(
  reading: Reading,
  mentions: readonly Mention[],
  names: NameIndex,
  standing: Standing,
): WeighedHit[] {
  const best = new Map<string, WeighedHit>();
  const antecedents = antecedentsOf(mentions);
  const keep = (found: Found) => {
    const weight = found.weight * factorOf(found, standing);
    const key = `${found.clause.first} ${found.polarity} ${found.target}`;
    if (weight <= (best.get(key)?.weight ?? 0)) return;
    const { mention } = found;
    const antecedent = mention === null ? null : (antecedents.get(mention) ?? null);
    if (!isClear(reading, found, antecedent)) return;
    const isAmongOthers = standing.isMixed(found.clause.sentence);
    best.set(key, { ...found, weight, antecedent, isAmongOthers });
  };
  const inClause = mentionsByClause(reading, mentions);
  for (const [at, clause] of reading.clauses.entries()) {
    const inside = inClause.get(clause);
    if (inside === undefined) continue;
    const isSupposed = standing.ofClause(clause) === 0;
    const sceneOf = sceneMaker(reading, clause);
    for (const mention of inside) {
      if (standing.ofWord(mention.first) === 0) continue;
      const scene = sceneOf(mention);
      const rules = isSupposed ? NAMING_RULES : rulesFor(scene);
      for (const found of hitsOf(rules, scene, clause, mention)) keep(found);
      const later = isSupposed ? null : continuedHit(reading, at, mention);
      if (later !== null)
        keep({ ...later.hit, clause: later.clause, target: mention.target, mention });
    }
  }
  for (const hit of [...scornHits(reading, mentions), ...phobeHits(reading, names)]) {
    const clause = clauseOf(reading, hit.cue.first);
    if (clause !== undefined) keep({ ...hit, clause });
  }
  return [...best.values()].toSorted(
    (a, b) => a.clause.first - b.clause.first || a.cue.first - b.cue.first,
  );
}

const rulesFor = ({ lower, isQuestion }: Scene): readonly Rule[] =>
  isOpenQuestion(lower, isQuestion) ? RULES_FOR_OPEN_QUESTIONS : RULES;

function hitsOf(rules: readonly Rule[], scene: Scene, clause: Clause, mention: Mention): Found[] {
  const hits: Found[] = [];
  for (const rule of rules) {
    const hit = rule(scene);
    if (hit === null) continue;
    const cue = { first: clause.first + hit.cue.first, last: clause.first + hit.cue.last };
    hits.push({ ...hit, cue, target: mention.target, clause, mention });
  }
  return hits;
}

const factorOf = ({ clause, mention, cue }: Found, standing: Standing): number =>
  (standing.ofClause(clause) || NAMED_IN_SUPPOSITION) *
  standing.ofWord(mention?.first ?? cue.first) *
  (mention?.first === undefined || cue.first > mention.first ? standing.ofWord(cue.first) : 1) *
  (mention?.by === "pronoun" ? BY_PRONOUN : 1);

/** Whether it is plain whom the words mean, and that they are the writer's own. */
function isClear(
  reading: Reading,
  { clause, mention, cue, rule }: Found,
  named: Mention | null,
): boolean {
  if (mention === null) return true;
  if (mention.by === "article" || named?.by === "article") return false;
  if (isQuotedWith(reading, mention, cue)) return false;
  if (rule !== SCORN && [cue, before(cue), endOf(cue)].some((run) => isInMarks(reading, run)))
    return false;
  if (isWholeSentence(reading, clause, mention)) return false;
  const word = reading.words[mention.first]?.lower ?? "";
  if (mention.by !== "pronoun") return true;
  if (VAGUE.has(word)) return false;
  if (!NEAR.has(word)) return true;
  const naming = named === null ? undefined : clauseOf(reading, named.first);
  return naming !== undefined && clause.sentence - naming.sentence <= MAX_SENTENCES_BACK;
}

/** Whether a sentence says nothing but the name: "This clown." */
function isWholeSentence({ words, sentences }: Reading, clause: Clause, mention: Mention): boolean {
  const { start = 0, end = 0 } = sentences[clause.sentence] ?? {};
  const from = words[mention.first]?.start ?? start;
  const to = words[mention.last - 1]?.end ?? end;
  return end - start <= to - from + MAX_MARKS;
}

const endOf = ({ last }: WordRun): WordRun => ({ first: last - 1, last });
const before = ({ first }: WordRun): WordRun => ({ first: first - 1, last: first });

/** Whether words stand in marks of their own: "evolution is 'true'". */
function isInMarks({ text, words }: Reading, { first, last }: WordRun): boolean {
  const start = words[first]?.start ?? 0;
  const end = words[last - 1]?.end ?? 0;
  const after = CLOSING.test(text.charAt(end)) ? end + 1 : end;
  return MARK.test(text.charAt(start - 1)) && MARK.test(text.charAt(after));
}

/** Whether one pair of quotation marks holds mention and cue, as in a title. */
function isQuotedWith(reading: Reading, mention: WordRun, cue: WordRun): boolean {
  const { quotations } = reading;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { firstWord = 0, words = 0 } = quotations[middle] ?? {};
    if (firstWord + words <= mention.first) low = middle + 1;
    else high = middle;
  }
  const { firstWord = Infinity, words = 0 } = quotations[low] ?? {};
  const first = Math.min(mention.first, cue.first);
  const last = Math.max(mention.last, cue.last);
  return (first >= firstWord && last <= firstWord + words) || isInMarks(reading, { first, last });
}

/** Of each mention that takes something up, the last one before it that names the same target. */
function antecedentsOf(mentions: readonly Mention[]): Map<Mention, Mention> {
  const named = new Map<string, Mention>();
  const found = new Map<Mention, Mention>();
  for (const mention of mentions) {
    const last = named.get(mention.target);
    if (!TAKES_UP.has(mention.by)) named.set(mention.target, mention);
    else if (last !== undefined) found.set(mention, last);
  }
  return found;
}

/** Evidence both ways is balanced where the heavier side is not this much heavier. */
const MIN_RATIO = 1.5;

/** The side that hits speak for; 0 where there are none or both sides balance. */
export function heavierSide(hits: readonly WeighedHit[]): 1 | 0 | -1 {
  const favor = sumOf(hits, 1);
  const against = sumOf(hits, -1);
  if (favor >= MIN_RATIO * against && favor > 0) return 1;
  return against >= MIN_RATIO * favor && against > 0 ? -1 : 0;
}

const sumOf = (hits: readonly WeighedHit[], polarity: number): number => {
  let sum = 0;
  for (const hit of hits) if (hit.polarity === polarity) sum += hit.weight;
  return sum;
};
