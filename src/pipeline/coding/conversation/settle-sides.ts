import type { StanceValue } from "../../../model/stance.ts";
import type { StanceModel } from "../text-model/stance-model.ts";
import { propagate, type Edge, type Group, type Sides } from "./propagate.ts";
import type { Conversation } from "./read-conversation.ts";
import { linkEdges, linkedPairs, linksOf, type TargetLink } from "./target-links.ts";

/**
 * What the words of a post say about a target: the chance that it judges it, and the log-odds of "favor" if so; whether
 * evidence shows it.
 */
export type Signal = {
  readonly judges: number;
  readonly side: number;
  readonly isEvident: boolean;
};

/** What is known of the posts before the conversation is asked. */
export type Known = {
  /** In codebook order. */
  readonly targets: readonly string[];
  /** By place of the post. */
  readonly signalOf: (post: number, target: string) => Signal;
  /** A person's code, held fixed. */
  readonly heldOf: (post: number, target: string) => StanceValue | undefined;
};

/** Log-odds of "favor", ±Infinity where a code says it, and the post that says it most clearly. */
export type OwnSide = {
  readonly odds: number;
  readonly from: number | null;
  /** Whether exchanges lead to a writer whose side a person coded. */
  readonly isTold: boolean;
};

/** Sides by target and writer. */
export type Settled = {
  /** Log-odds of "favor" by writer; 0 where nothing tells. */
  readonly odds: readonly number[];
  /** What the writer's own words and codes say of it. */
  readonly own: readonly OwnSide[];
  /** What either end of each exchange tells the other, as log-odds of "favor". */
  readonly toA: readonly number[];
  readonly toB: readonly number[];
  /** In codebook order. */
  readonly links: readonly TargetLink[];
};

/**
 * Log-odds of "favor" of a post: its writer's with what its own words add; what they add; and what others than the writer,
 * and codes, tell.
 */
export type PostSide = {
  readonly side: number;
  readonly byOwnWords: number;
  readonly byOthers: number;
};

/** Log-odds of "favor" by a post's own words, and whether evidence shows it: then codes of others do not weaken it. */
export type OwnWords = { readonly ownWords: number; readonly isEvident: boolean };

export function sideOfPost(
  settled: Settled | undefined,
  writer: number,
  { ownWords, isEvident }: OwnWords,
  { strengths }: Pick<StanceModel, "strengths">,
): PostSide {
  const isTold = !isEvident && (settled?.own[writer]?.isTold ?? false);
  const byOwnWords = ownWords * (isTold ? strengths.ownWordsBesideCodes : strengths.ownWords);
  const odds = settled?.odds[writer] ?? 0;
  const own = settled?.own[writer]?.odds ?? 0;
  return {
    side: odds + byOwnWords,
    byOwnWords,
    byOthers: Number.isFinite(own) ? odds - own : odds,
  };
}

/** What the words of one writer can add up to. */
const MAX_OWN = 3;

/**
 * Settles on which side of each target every writer stands, from words, codes and exchanges.
 *
 * Out:    by target, in codebook order.
 * Source: docs/methods.md#conversation
 */
export function settleSides(
  conversation: Conversation,
  known: Known,
  model: Pick<StanceModel, "strengths">,
): ReadonlyMap<string, Settled> {
  const { writers, exchanges, named } = conversation;
  const { targets } = known;
  const count = writers.posts.length;
  const own = ownSides(conversation, known, model);
  const edges = targets.flatMap((target, t) =>
    exchangeEdges(conversation, known, target, model).map((edge) => moved(edge, t * count)),
  );
  const pairs = linkedPairs(own, count);
  const sides = propagate({
    prior: own.flat().map(({ odds }) => odds),
    edges: [...edges, ...pairs.flatMap((pair) => linkEdges(pair, count, model.strengths.targets))],
    groups: targets.flatMap((_, t) => named.map((group) => movedGroup(group, t * count))),
    unmet: model.strengths.unmet,
  });
  return new Map(
    targets.map((target, t) => [
      target,
      {
        ...settledOf(sides, own[t] ?? [], t * count, t * exchanges.length, exchanges.length),
        links: linksOf(t, targets, pairs, sides, edges.length, count),
      },
    ]),
  );
}

function settledOf(
  { odds, toA, toB }: Sides,
  own: readonly OwnSide[],
  firstNode: number,
  firstEdge: number,
  edges: number,
): Omit<Settled, "links"> {
  return {
    own,
    odds: Array.from(odds.subarray(firstNode, firstNode + own.length)),
    toA: Array.from(toA.subarray(firstEdge, firstEdge + edges)),
    toB: Array.from(toB.subarray(firstEdge, firstEdge + edges)),
  };
}

const moved = ({ a, b, opposite }: Edge, by: number): Edge => ({ a: a + by, b: b + by, opposite });

const movedGroup = ({ members, met }: Group, by: number): Group => ({
  members: members.map((writer) => writer + by),
  met: met.map(([a, b]): [number, number] => [a + by, b + by]),
});

/**
 * By target and writer: what codes or words say. Words count less where exchanges lead to a writer whom a person coded:
 * real debates are told better by the exchanges alone.
 */
function ownSides(
  { writers, circles }: Conversation,
  { targets, signalOf, heldOf }: Known,
  { strengths }: Pick<StanceModel, "strengths">,
): OwnSide[][] {
  return targets.map((target) => {
    const codes = writers.ofPost.map((_, post) => SIGNS[heldOf(post, target) ?? "neither"]);
    const told = new Set(
      writers.ofPost.flatMap((writer, post) => (codes[post] === 0 ? [] : [circles[writer]])),
    );
    const words = writers.ofPost.map((writer, post) => {
      if (heldOf(post, target) !== undefined) return 0;
      const { judges, side, isEvident } = signalOf(post, target);
      const isWeak = !isEvident && told.has(circles[writer]);
      return judges * side * (isWeak ? strengths.wordsBesideCodes : strengths.words);
    });
    return writers.posts.map((written, writer) => ({
      ...ownSide(written, codes, words),
      isTold: told.has(circles[writer]),
    }));
  });
}

function ownSide(
  written: readonly number[],
  codes: readonly number[],
  words: readonly number[],
): Omit<OwnSide, "isTold"> {
  const code = sumOver(written, codes);
  const said = code === 0 ? words : codes;
  const limited = Math.max(-MAX_OWN, Math.min(MAX_OWN, sumOver(written, words)));
  const odds = code === 0 ? limited : code * Infinity;
  const sign = Math.sign(odds);
  const [from = null] = written.toSorted(
    (x, y) => sign * ((said[y] ?? 0) - (said[x] ?? 0)) || x - y,
  );
  return { odds, from };
}

const SIGNS: Readonly<Record<StanceValue, number>> = { favor: 1, against: -1, neither: 0 };

const sumOver = (posts: readonly number[], values: readonly number[]): number =>
  posts.reduce((sum, post) => sum + (values[post] ?? 0), 0);

/** An exchange tells about a target as far as it is sure, and both of its posts judge it. */
function exchangeEdges(
  { exchanges, opposite }: Conversation,
  { signalOf, heldOf }: Known,
  target: string,
  { strengths }: Pick<StanceModel, "strengths">,
): Edge[] {
  const judges = (post: number): number => {
    const held = heldOf(post, target);
    if (held === undefined) return signalOf(post, target).judges;
    return held === "neither" ? 0 : 1;
  };
  return exchanges.map(({ a, b, replies }, i): Edge => {
    let relevance = 0;
    for (const { post, to, confidence } of replies)
      relevance = Math.max(relevance, confidence * Math.sqrt(judges(post) * judges(to)));
    return { a, b, opposite: strengths.exchange * relevance * (opposite[i] ?? 0) };
  });
}
