import { ARTICLE, ARTICLE_ROW, type PostLink } from "../../model/post-links.ts";
import type { PostTable } from "../../model/post-table.ts";
import type { Turn } from "./conversation.ts";

/** Kinds of arcs in the order in which they are named. */
export const ARC_KINDS = ["answers", "quotes", "mentions", "repeats", "echoes"] as const;
export type ArcKind = (typeof ARC_KINDS)[number];
/** Kinds that are drawn before the reader asks: words echoed by chance are many. */
export const USUAL_ARCS: readonly ArcKind[] = ARC_KINDS.filter((kind) => kind !== "echoes");

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

/**
 * The arcs of quotations, names, repeated and echoed words, in the order of the links.
 *
 * In:  `from`: keys of the posts whose links are wanted.
 */
export function linkArcs(
  { keys }: Pick<PostTable, "keys">,
  links: readonly PostLink[],
  from: ReadonlySet<string>,
): Arc[] {
  return links.flatMap(({ kind, from: row, to: other }): Arc[] => {
    const key = keys[row];
    const to = other === ARTICLE_ROW ? ARTICLE : keys[other];
    if (key === undefined || to === undefined || !from.has(key)) return [];
    return [{ from: key, to, kind, by: kind }];
  });
}

/** How many arcs there are of each kind, in the order of `ARC_KINDS`; kinds without any are left out. */
export function countArcs(arcs: readonly Arc[]): { kind: ArcKind; count: number }[] {
  return ARC_KINDS.map((kind) => ({
    kind,
    count: arcs.filter((arc) => arc.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
