import type { Evidence } from "../../../model/stance.ts";
import type { PostWords } from "../post-words.ts";
import { clauseOf, type Clause } from "../read-post.ts";
import type { LinearModel } from "./fit-linear.ts";

/** How the code of a post is named that rests on no rule, only on how posts of either side are worded. */
export const WORDING_RULE = "wording near the mention (weak)";

/**
 * The clause that a code by wording is shown with: of those that mention the target in the writer's own words the one
 * whose words speak most for the side.
 *
 * Out:    null where the post does not mention the target in its own words.
 */
export function wordingEvidence(
  { reading, standing, targets }: PostWords,
  target: string,
  side: 1 | -1,
  wording: LinearModel,
): Evidence | null {
  let best: Evidence | null = null;
  let most = -Infinity;
  for (const { first, last, by } of targets.get(target)?.mentions ?? []) {
    const clause = clauseOf(reading, first);
    if (clause === undefined || standing.ofWord(first) * standing.ofClause(clause) === 0) continue;
    const speaks = side * sumOver(reading, clause, wording);
    if (speaks <= most) continue;
    most = speaks;
    best = {
      start: clause.start,
      end: clause.end,
      polarity: side,
      rule: WORDING_RULE,
      cue: null,
      mention: {
        start: reading.words[first]?.start ?? clause.start,
        end: reading.words[last - 1]?.end ?? clause.end,
        by,
      },
    };
  }
  return best;
}

function sumOver(
  { words }: PostWords["reading"],
  clause: Clause,
  { weights }: LinearModel,
): number {
  let sum = 0;
  for (let at = clause.first; at < clause.last; at += 1)
    sum += weights.get(`s:${words[at]?.lower}`) ?? 0;
  return sum;
}
