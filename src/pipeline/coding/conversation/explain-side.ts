import type { Inference } from "../../../model/stance.ts";
import type { Reply } from "./find-exchanges.ts";
import { isGround, nameOf, standing, type Asked, type Ground } from "./ground.ts";
import { metBy, strengthOf, type Meeting } from "./meetings.ts";
import { leadersOf, neverMet } from "./never-met.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

const MAX_GROUNDS = 3;

/** Exchanges and posts by writer, so that a post's grounds are found without going through all of them. */
export type Grounds = (asked: Asked) => Inference[];

/**
 * Prepares the explanation of sides that rest on the conversation.
 *
 * In:     what was settled, by target; how a target is called.
 * Out:    for a post and its side: up to three posts or other targets that it was inferred from, the strongest first;
 *         none where the conversation does not speak for the side.
 */
export function groundsOf(
  conversation: Conversation,
  settled: ReadonlyMap<string, Settled>,
  labelOf: (target: string) => string = (target) => target,
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
      ...otherTargets(settled, sides, labelOf, writer, asked),
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

/** What another post of the writer tells is named after what this one does. */
const ELSEWHERE = 0.5;

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
    if (exchange === undefined || reply === undefined || !isGround(strength, settled, writer))
      return [];
    const isAnswer = writers.ofPost[reply.post] === writer;
    const otherId = nameOf(posts, isAnswer ? reply.to : reply.post, post);
    const ownId = nameOf(posts, isAnswer ? reply.post : reply.to, post);
    const odds = settled.odds[writer === exchange.a ? exchange.b : exchange.a] ?? 0;
    const what = isAnswer ? `answers ${otherId}` : `is answered by ${otherId}`;
    const isSame = side * odds > 0;
    const read = `read as ${isSame ? "agreement" : "disagreement"}`;
    const told = `${what}${mannerOf(reply)}, ${read}; the writer of ${otherId} ${standing(odds)}`;
    const relation = isAnswer && reply.isAgreement && isSame ? "agrees" : "answers";
    if (here !== null) return [{ strength, inference: { from: otherId, relation, how: told } }];
    const how = `same writer as ${ownId}, which ${told}`;
    return [
      { strength: strength * ELSEWHERE, inference: { from: ownId, relation: "author", how } },
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
  settled: Settled,
  writer: number,
  { post, side }: Asked,
): Ground[] {
  const { odds, from } = settled.own[writer] ?? { odds: 0, from: null };
  const strength = side * odds;
  if (!isGround(strength, settled, writer) || from === null || from === post) return [];
  const id = nameOf(posts, from, post);
  const isCoded = strength === Infinity;
  const what = isCoded ? "coded" : "whose words lean";
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

/** Other targets, where the writers coded on both tell the side from the writer's side on that one. */
function otherTargets(
  settled: ReadonlyMap<string, Settled>,
  sides: Settled,
  labelOf: (target: string) => string,
  writer: number,
  { target, side }: Asked,
): Ground[] {
  return sides.links.flatMap(({ other, coded, opposite, told }): Ground[] => {
    const strength = side * (told[writer] ?? 0);
    if (!isGround(strength, sides, writer)) return [];
    const own = settled.get(other)?.own[writer]?.odds ?? 0;
    const odds = settled.get(other)?.odds[writer] ?? 0;
    const same = coded - opposite;
    const tie =
      opposite > same ? `${opposite} stand on opposite sides` : `${same} stand on the same side`;
    const here =
      Math.abs(own) === Infinity ? `is coded ${own > 0 ? "in favor" : "against"}` : standing(odds);
    const how = `of ${coded} writers coded on both, ${tie} of ${labelOf(other)} and ${labelOf(target)}; this writer ${here}${odds > 0 ? " of" : ""} ${labelOf(other)}`;
    return [{ strength, inference: { from: other, relation: "target", how } }];
  });
}
