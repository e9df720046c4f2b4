import type { Ground, Mention } from "./mentions/mention.ts";
import type { NameIndex } from "./mentions/name-index.ts";
import { clauseOf, mentionsByClause, type Clause, type Reading } from "./read-post.ts";
import { RULES, RULES_FOR_OPEN_QUESTIONS } from "./rules/all-rules.ts";
import { continuedHit } from "./rules/continued.ts";
import { phobeHits, scornHits } from "./rules/marks.ts";
import { isOpenQuestion } from "./rules/questions.ts";
import { sceneMaker, type ClauseScene, type Hit } from "./rules/rule.ts";
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
};

/** How sure it is that a pronoun means the target. */
const BY_PRONOUN = 0.75;
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
    best.set(key, { ...found, weight, antecedent });
  };
  const inClause = mentionsByClause(reading, mentions);
  for (const [at, clause] of reading.clauses.entries()) {
    const inside = inClause.get(clause);
    if (inside === undefined || standing.ofClause(clause) === 0) continue;
    const sceneOf = sceneMaker(reading, clause);
    for (const mention of inside) {
      if (standing.ofWord(mention.first) === 0) continue;
      for (const found of hitsOf(sceneOf, clause, mention)) keep(found);
      const later = continuedHit(reading, at, mention);
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

function hitsOf(sceneOf: ClauseScene, clause: Clause, mention: Mention): Found[] {
  const scene = sceneOf(mention);
  const rules = isOpenQuestion(scene.lower, scene.isQuestion) ? RULES_FOR_OPEN_QUESTIONS : RULES;
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
  standing.ofClause(clause) *
  standing.ofWord(mention?.first ?? cue.first) *
  (mention?.first === undefined || cue.first > mention.first ? standing.ofWord(cue.first) : 1) *
  (mention?.by === "pronoun" ? BY_PRONOUN : 1);

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
