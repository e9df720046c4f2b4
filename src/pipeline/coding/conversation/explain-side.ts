import type { Inference } from "../../../model/stance.ts";
import type { Reply } from "./find-exchanges.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

/** Where the conversation is asked about one post. */
type Asked = {
  readonly post: number;
  readonly target: string;
  readonly side: 1 | -1;
};

type Ground = { readonly strength: number; readonly inference: Inference };

const MAX_GROUNDS = 3;
/** What tells less, in log-odds, is no ground. */
const MIN_STRENGTH = 0.02;

/** Exchanges and posts by writer, so that a post's grounds are found without going through all of them. */
export type Grounds = (asked: Asked) => Inference[];

/**
 * Prepares the explanation of sides that rest on the conversation.
 *
 * In:     what was settled, by target.
 * Out:    for a post and its side: up to three posts that it was inferred from, the strongest first; none where the
 *         conversation does not speak for the side.
 */
export function groundsOf(
  conversation: Conversation,
  settled: ReadonlyMap<string, Settled>,
): Grounds {
  const ofWriter = new Map<number, number[]>();
  for (const [i, { a, b }] of conversation.exchanges.entries())
    for (const writer of [a, b]) {
      const known = ofWriter.get(writer);
      if (known === undefined) ofWriter.set(writer, [i]);
      else known.push(i);
    }
  const leaders = new Map(
    Array.from(settled, ([target, sides]) => [target, leadersOf(conversation, sides)]),
  );
  return (asked) => {
    const sides = settled.get(asked.target);
    const writer = conversation.writers.ofPost[asked.post];
    if (sides === undefined || writer === undefined) return [];
    const found = [
      ...exchangeGrounds(conversation, sides, ofWriter.get(writer) ?? [], writer, asked),
      ...sameWriter(conversation, sides, writer, asked),
    ];
    const lead = leaders.get(asked.target);
    if (found.length === 0 && lead !== undefined)
      return neverMet(conversation, sides, lead, ofWriter.get(writer) ?? [], writer, asked);
    return found
      .toSorted((x, y) => y.strength - x.strength)
      .slice(0, MAX_GROUNDS)
      .map(({ inference }) => inference);
  };
}

/**
 * With nothing else to go by, in a thread that a person has coded in part: the writer most clearly of the side, with whom
 * this one never exchanged a word.
 */
function neverMet(
  { posts, writers, exchanges }: Conversation,
  { odds, own }: Settled,
  leaders: Leaders,
  met: readonly number[],
  writer: number,
  { side }: Asked,
): Inference[] {
  if ((odds[writer] ?? 0) * side <= 0) return [];
  const leader = leaders(writer, side);
  if (leader === null || leader === writer) return [];
  if (met.some((i) => exchanges[i]?.a === leader || exchanges[i]?.b === leader)) return [];
  const from = posts[own[leader]?.from ?? writers.posts[leader]?.[0] ?? -1]?.id;
  if (from === undefined) return [];
  const how = `never speaks to the writer of ${from}, who is ${side > 0 ? "in favor" : "against"}; those who never speak to each other are mostly on one side`;
  return [{ from, relation: "unmet", how }];
}

/** The writer most clearly of a side in a writer's thread; null where nobody there is coded. */
type Leaders = (writer: number, side: 1 | -1) => number | null;

function leadersOf({ named }: Conversation, { odds, own }: Settled): Leaders {
  const groupOf = new Map<number, number>();
  const found = named.map((group, g) => {
    for (const writer of group) groupOf.set(writer, g);
    if (!group.some((writer) => Math.abs(own[writer]?.odds ?? 0) === Infinity)) return null;
    const best = (side: 1 | -1) =>
      group.reduce((lead, writer) =>
        side * (odds[writer] ?? 0) > side * (odds[lead] ?? 0) ? writer : lead,
      );
    return { favor: best(1), against: best(-1) };
  });
  return (writer, side) => {
    const leads = found[groupOf.get(writer) ?? -1] ?? null;
    if (leads === null) return null;
    return side > 0 ? leads.favor : leads.against;
  };
}

function exchangeGrounds(
  { posts, exchanges, writers }: Conversation,
  { odds, toA, toB }: Settled,
  own: readonly number[],
  writer: number,
  { post, side }: Asked,
): Ground[] {
  return own.flatMap((i): Ground[] => {
    const exchange = exchanges[i];
    if (exchange === undefined) return [];
    const strength = side * ((writer === exchange.a ? toA[i] : toB[i]) ?? 0);
    if (strength < MIN_STRENGTH) return [];
    const here = exchange.replies.find((reply) => reply.post === post || reply.to === post);
    const reply = here ?? exchange.replies[0];
    if (reply === undefined) return [];
    const isAnswer = writers.ofPost[reply.post] === writer;
    const otherPost = posts[isAnswer ? reply.to : reply.post];
    const ownPost = posts[isAnswer ? reply.post : reply.to];
    const otherWriter = writer === exchange.a ? exchange.b : exchange.a;
    const other = `${otherPost?.id} is ${(odds[otherWriter] ?? 0) > 0 ? "in favor" : "against"}`;
    const manner = mannerOf(reply);
    const what = isAnswer ? `answers ${otherPost?.id}` : `is answered by ${otherPost?.id}`;
    if (here !== undefined)
      return [
        {
          strength,
          inference: {
            from: otherPost?.id ?? "",
            relation: isAnswer && reply.isAgreement ? "agrees" : "answers",
            how: `${what}${manner}; ${other}`,
          },
        },
      ];
    return [
      {
        // what another post of the writer tells is named after what this one does
        strength: strength / 2,
        inference: {
          from: ownPost?.id ?? "",
          relation: "author",
          how: `same writer as ${ownPost?.id}, which ${what}${manner}; ${other}`,
        },
      },
    ];
  });
}

function mannerOf({ isQuote, isQuestion, isAgreement }: Reply): string {
  const parts = [
    ...(isAgreement ? ["an agreement"] : []),
    ...(isQuote ? ["a quotation"] : []),
    ...(isQuestion ? ["a question"] : []),
  ];
  return parts.length === 0 ? "" : ` with ${parts.join(" and ")}`;
}

/** A code of the writer's own counts for more than any exchange. */
const BY_CODE = 10;

/** Another post of the writer, where its code or its words speak for the side. */
function sameWriter(
  { posts }: Conversation,
  { own }: Settled,
  writer: number,
  { post, side }: Asked,
): Ground[] {
  const { odds, from } = own[writer] ?? { odds: 0, from: null };
  const strength = side * odds;
  if (strength < MIN_STRENGTH || from === null || from === post) return [];
  const id = posts[from]?.id ?? "";
  const isCoded = strength === Infinity;
  const what = isCoded ? "coded" : "whose words are";
  return [
    {
      strength: isCoded ? BY_CODE : strength,
      inference: {
        from: id,
        relation: "author",
        how: `same writer as ${id}, ${what} ${side > 0 ? "in favor" : "against"}`,
      },
    },
  ];
}
