import { scoreLinear } from "../text-model/fit-linear.ts";
import type { StanceModel } from "../text-model/stance-model.ts";
import type { Exchange, Reply } from "./find-exchanges.ts";

/** Share of all replies of a study that quote: where everybody quotes, a reply without a quotation says something. */
export function shareOfQuotes(exchanges: readonly Exchange[]): number {
  const replies = exchanges.flatMap((exchange) => exchange.replies);
  return shareOf(replies, ({ isQuote }) => Number(isQuote));
}

/**
 * What is weighed of an exchange.
 *
 * Out:    the logarithm of the number of replies, and shares of them: with a quotation (beyond what is usual in the
 *         study), with a question, by address ("you"), to the opening post, and with an agreement.
 * Source: docs/methods.md#conversation
 */
export function oppositionFeatures(
  { replies }: Exchange,
  quoteShare: number,
): ReadonlyMap<string, number> {
  return new Map([
    ["number", Math.log(replies.length)],
    ["quote", shareOf(replies, ({ isQuote }) => Number(isQuote)) - quoteShare],
    ["question", shareOf(replies, ({ isQuestion }) => Number(isQuestion))],
    ["address", shareOf(replies, ({ address }) => address)],
    ["opening", shareOf(replies, ({ isToOpening }) => Number(isToOpening))],
    ["agreement", shareOf(replies, ({ isAgreement }) => Number(isAgreement))],
  ]);
}

function shareOf(replies: readonly Reply[], count: (reply: Reply) => number): number {
  return replies.reduce((sum, reply) => sum + count(reply), 0) / Math.max(1, replies.length);
}

/** No exchange tells more than this, in log-odds. */
const MAX_ODDS = 2.5;

/** Log-odds, −2.5 … 2.5, that two writers stand on opposite sides. */
export function oddsOfOpposition(
  exchange: Exchange,
  quoteShare: number,
  { opposition }: Pick<StanceModel, "opposition">,
): number {
  const odds = scoreLinear(opposition, oppositionFeatures(exchange, quoteShare));
  return Math.max(-MAX_ODDS, Math.min(MAX_ODDS, odds));
}
