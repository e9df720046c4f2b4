import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { evidenceOn, postKey } from "../../model/post-codes.ts";
import { counted, numeral } from "./label.ts";
import { RULES, type RuleWords } from "./rule-words.ts";

/** A rule, how often it marked words, and the posts in which it did, by key in their order. */
export type RuleCount = RuleWords & { readonly times: number; readonly posts: readonly string[] };
export type RuleCounts = Record<"against" | "favor", readonly RuleCount[]>;

/**
 * How often each of the program's rules spoke in the posts, whatever code they came to.
 *
 * Out: all rules, the most frequent first, those that are as frequent in the order of the methods.
 */
export function countRules(analysis: Analysis, posts: readonly AnalysedPost[]): RuleCounts {
  return {
    against: countSide(analysis, posts, "against"),
    favor: countSide(analysis, posts, "favor"),
  };
}

function countSide(
  analysis: Analysis,
  posts: readonly AnalysedPost[],
  side: "against" | "favor",
): readonly RuleCount[] {
  const found = new Map<string, { times: number; keys: Set<string> }>();
  for (const post of posts)
    for (const stance of Object.values(post.stance))
      for (const { rule } of evidenceOn(stance, side)) {
        const known = found.get(rule) ?? { times: 0, keys: new Set() };
        known.times += 1;
        known.keys.add(postKey(analysis, post));
        found.set(rule, known);
      }
  const named: readonly RuleWords[] = RULES[side];
  const names = new Set(named.map(({ rule }) => rule));
  const others = [...found.keys()].filter((rule) => !names.has(rule)).toSorted();
  const rows = [...named, ...others.map((rule) => ({ rule, looks: "" }))];
  return rows
    .map((row) => {
      const { times = 0, keys = [] } = found.get(row.rule) ?? {};
      return { ...row, times, posts: [...keys] };
    })
    .toSorted((a, b) => b.times - a.times);
}

/** How often rules spoke at all, in how many posts, and how many of them did. */
export function readRules({ against, favor }: RuleCounts, posts: number): string {
  const all = [...against, ...favor];
  const speaking = all.filter(({ times }) => times > 0);
  if (speaking.length === 0)
    return `None of the ${numeral(all.length)} rules marks words in ${counted(posts, "post")}.`;
  const marked = new Set(all.flatMap((row) => row.posts)).size;
  const sides = `${numeral(timesOf(against))} against a target, ${numeral(timesOf(favor))} for one`;
  return `Rules mark words in ${numeral(marked)} of ${counted(posts, "post")}, ${counted(timesOf(all), "time")}: ${sides}. ${numeral(speaking.length)} of ${numeral(all.length)} rules ${speaking.length === 1 ? "speaks" : "speak"} here.`;
}

function timesOf(rows: readonly RuleCount[]): number {
  return rows.reduce((sum, { times }) => sum + times, 0);
}
