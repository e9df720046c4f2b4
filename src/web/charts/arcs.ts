import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import type { Turn } from "./conversation.ts";

/** Kinds of arcs in the order in which they are named. */
export const ARC_KINDS = ["answers", "quotes", "mentions", "repeats", "echoes"] as const;
export type ArcKind = (typeof ARC_KINDS)[number];

/** What a post links to that is no post. */
export const ARTICLE = "article";

/** A link from a post to another post or to the article; one a pair and kind. */
export type Arc = {
  readonly from: string;
  /** Key of a post, or `ARTICLE`. */
  readonly to: string;
  readonly kind: ArcKind;
  /** How an answer is known: "position" where it stands under what it answers; the kind again for links. */
  readonly by: string;
};

/** The arcs of answers, in thread order. */
export function answerArcs(turns: Iterable<Turn>): Arc[] {
  const arcs: Arc[] = [];
  for (const { key, answers } of turns)
    if (answers !== null && answers.to !== key)
      arcs.push({ from: key, to: answers.to, kind: "answers", by: answers.by });
  return arcs;
}

/** The arcs of quotations, names, repeated and echoed words, in thread order and each once. */
export function linkArcs(
  analysis: Pick<Analysis, "threads">,
  posts: Iterable<Pick<AnalysedPost, "id" | "thread" | "links">>,
): Arc[] {
  const arcs: Arc[] = [];
  for (const { id, thread, links } of posts) {
    const from = postKey(analysis, { thread, id });
    const known = new Set<string>();
    for (const { kind, to: id2 } of links) {
      const to = id2 === ARTICLE ? ARTICLE : postKey(analysis, { thread, id: id2 });
      const name = `${kind} ${to}`;
      if (to === from || known.has(name)) continue;
      known.add(name);
      arcs.push({ from, to, kind, by: kind });
    }
  }
  return arcs;
}

/** How many arcs there are of each kind, in the order of `ARC_KINDS`; kinds without any are left out. */
export function countArcs(arcs: readonly Arc[]): { kind: ArcKind; count: number }[] {
  return ARC_KINDS.map((kind) => ({
    kind,
    count: arcs.filter((arc) => arc.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
