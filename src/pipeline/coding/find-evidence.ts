import type { Mention } from "./find-mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { clauseOf, type Clause, type Reading } from "./read-post.ts";
import { RULES } from "./rules/all-rules.ts";
import { phobeHits, scornHits } from "./rules/marks.ts";
import { isOpenQuestion } from "./rules/questions.ts";
import { sceneMaker, type Hit } from "./rules/rule.ts";
import type { Standing } from "./whose-words.ts";

/** A hit with its clause and its weight after whose words they are. */
export type WeighedHit = Hit & { readonly target: string; readonly clause: Clause };

/** How sure it is that a pronoun means the target. */
const BY_PRONOUN = 0.75;

/**
 * Applies the evidence rules to every mention in its clause.
 *
 * In:     a post taken apart, its mentions in text order, and whose words they are.
 * Out:    hits in text order, of one clause, target and polarity only the weightiest; none of weight 0.
 */
export function findEvidence(
  reading: Reading,
  mentions: readonly Mention[],
  names: NameIndex,
  standing: Standing,
): WeighedHit[] {
  const best = new Map<string, WeighedHit>();
  const keep = (hit: Hit, target: string, clause: Clause, factor: number) => {
    const weight = hit.weight * factor;
    const key = `${clause.first} ${hit.polarity} ${target}`;
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { ...hit, weight, target, clause });
  };
  for (const [clause, inside] of byClause(reading, mentions)) {
    const sceneOf = sceneMaker(reading, clause);
    for (const mention of inside) {
      const factor =
        standing.ofClause(clause) *
        standing.ofWord(mention.first) *
        (mention.by === "pronoun" ? BY_PRONOUN : 1);
      if (factor === 0) continue;
      const scene = sceneOf(mention);
      if (isOpenQuestion(scene.lower, scene.isQuestion)) continue;
      for (const rule of RULES) {
        const hit = rule(scene);
        if (hit !== null) keep(hit, mention.target, clause, factor);
      }
    }
  }
  const marks = [...scornHits(reading, mentions), ...phobeHits(reading, names)];
  for (const hit of marks.toSorted((a, b) => a.word - b.word)) {
    const clause = clauseOf(reading, hit.word);
    if (clause !== undefined)
      keep(hit, hit.target, clause, standing.ofClause(clause) * standing.ofWord(hit.word));
  }
  return [...best.values()].toSorted((a, b) => a.clause.first - b.clause.first);
}

function byClause(reading: Reading, mentions: readonly Mention[]) {
  const groups = new Map<Clause, Mention[]>();
  for (const mention of mentions) {
    const clause = clauseOf(reading, mention.first);
    if (clause === undefined) continue;
    const group = groups.get(clause);
    if (group === undefined) groups.set(clause, [mention]);
    else group.push(mention);
  }
  return groups;
}
