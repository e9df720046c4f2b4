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
  const met = metBy(conversation);
  const leaders = new Map(
    Array.from(settled, ([target, sides]) => [target, leadersOf(conversation, sides)]),
  );
  return (asked) => {
    const sides = settled.get(asked.target);
    const writer = conversation.writers.ofPost[asked.post];
    if (sides === undefined || writer === undefined) return [];
    const found = [
      ...exchangeGrounds(conversation, sides, met.around(sides, writer, asked), writer, asked),
      ...sameWriter(conversation, sides, writer, asked),
    ];
    const lead = leaders.get(asked.target);
    if (found.length === 0 && lead !== undefined)
      return neverMet(conversation, sides, lead, met, writer, asked);
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
  { posts, writers }: Conversation,
  { odds, own }: Settled,
  leaders: Leaders,
  met: Met,
  writer: number,
  { post, side }: Asked,
): Inference[] {
  if ((odds[writer] ?? 0) * side <= 0) return [];
  const leader = leaders(writer, side);
  if (leader === null || leader === writer) return [];
  if (met.haveMet(writer, leader)) return [];
  const place = own[leader]?.from ?? writers.posts[leader]?.[0];
  if (place === undefined) return [];
  const from = nameOf(posts, place, post);
  const how = `never speaks to the writer of ${from}, who stands ${side > 0 ? "in favor" : "against"}; those who never speak to each other are mostly on one side`;
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

/** An exchange, and the reply of it that a post took part in; null for an exchange of the writer's other posts. */
type Meeting = { readonly exchange: number; readonly here: Reply | null };

type Met = {
  readonly haveMet: (writer: number, other: number) => boolean;
  /** The exchanges that tell most about a post: those it took part in, and the strongest of its writer's others. */
  readonly around: (sides: Settled, writer: number, asked: Asked) => Meeting[];
};

/** A post answered by more tells no more. */
const MAX_HERE = 50;

function metBy({ exchanges }: Conversation): Met {
  const pairs = new Set(exchanges.map(({ a, b }) => `${a} ${b}`));
  const ofWriter = new Map<number, number[]>();
  const ofPost = new Map<number, Meeting[]>();
  for (const [i, { a, b, replies }] of exchanges.entries()) {
    for (const writer of [a, b]) pushTo(ofWriter, writer, i);
    for (const reply of replies)
      for (const post of [reply.post, reply.to])
        if ((ofPost.get(post)?.length ?? 0) < MAX_HERE)
          pushTo(ofPost, post, { exchange: i, here: reply });
  }
  const strongest = new Map<string, readonly number[]>();
  return {
    haveMet: (writer, other) => pairs.has(`${Math.min(writer, other)} ${Math.max(writer, other)}`),
    around: (sides, writer, { post, target, side }) => {
      const key = `${writer} ${side} ${target}`;
      const others =
        strongest.get(key) ??
        (ofWriter.get(writer) ?? [])
          .toSorted(
            (x, y) =>
              strengthOf(sides, exchanges, y, writer, side) -
                strengthOf(sides, exchanges, x, writer, side) || x - y,
          )
          .slice(0, 2 * MAX_GROUNDS);
      strongest.set(key, others);
      const here = firstOfEach(ofPost.get(post) ?? []);
      const known = new Set(here.map(({ exchange }) => exchange));
      return [
        ...here,
        ...others.filter((i) => !known.has(i)).map((exchange) => ({ exchange, here: null })),
      ];
    },
  };
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

function firstOfEach(meetings: readonly Meeting[]): Meeting[] {
  const seen = new Set<number>();
  return meetings.filter(({ exchange }) => !seen.has(exchange) && seen.add(exchange));
}

/** What an exchange tells a writer for a side, as log-odds. */
function strengthOf(
  { toA, toB }: Settled,
  exchanges: Conversation["exchanges"],
  exchange: number,
  writer: number,
  side: 1 | -1,
): number {
  return side * ((exchanges[exchange]?.a === writer ? toA[exchange] : toB[exchange]) ?? 0);
}

function exchangeGrounds(
  { posts, exchanges, writers }: Conversation,
  settled: Settled,
  meetings: readonly Meeting[],
  writer: number,
  { post, side }: Asked,
): Ground[] {
  return meetings.flatMap(({ exchange: i, here }): Ground[] => {
    const exchange = exchanges[i];
    const strength = strengthOf(settled, exchanges, i, writer, side);
    const reply = here ?? exchange?.replies[0];
    if (exchange === undefined || reply === undefined || strength < MIN_STRENGTH) return [];
    const isAnswer = writers.ofPost[reply.post] === writer;
    const otherId = nameOf(posts, isAnswer ? reply.to : reply.post, post);
    const ownId = nameOf(posts, isAnswer ? reply.post : reply.to, post);
    const otherWriter = writer === exchange.a ? exchange.b : exchange.a;
    const stands = (settled.odds[otherWriter] ?? 0) > 0 ? "in favor" : "against";
    const other = `the writer of ${otherId} stands ${stands}`;
    const manner = mannerOf(reply);
    const what = isAnswer ? `answers ${otherId}` : `is answered by ${otherId}`;
    if (here !== null)
      return [
        {
          strength,
          inference: {
            from: otherId,
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
          from: ownId,
          relation: "author",
          how: `same writer as ${ownId}, which ${what}${manner}; ${other}`,
        },
      },
    ];
  });
}

/** A post's id, after its thread's where that is another thread than the asked post's: ids are a thread's own. */
function nameOf(posts: Conversation["posts"], named: number, asked: number): string {
  const { thread = "", id = "" } = posts[named] ?? {};
  return thread === posts[asked]?.thread ? id : `${thread}/${id}`;
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
  const id = nameOf(posts, from, post);
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
