import { opensWithAgreement } from "../bare-agreement.ts";
import { tokenize } from "../../language/tokenize.ts";
import { stem } from "../../language/stem.ts";
import type { SpokenPost, Writers } from "./writers.ts";

/** A post that speaks to a post of another writer, by their places; `isQuote` where it quotes that post. */
export type Reply = {
  readonly post: number;
  readonly to: number;
  readonly isQuote: boolean;
  readonly isQuestion: boolean;
  /** It opens with a bare agreement, or says "I agree". */
  readonly isAgreement: boolean;
  /** It answers the post that alone opens the thread. */
  readonly isToOpening: boolean;
  /** How often it says "you", as a share of three; at most 1. */
  readonly address: number;
  /** How sure it is that it speaks to that post, 0 … 1. */
  readonly confidence: number;
};

/** All that passed between two writers; `a` is the lower number. */
export type Exchange = {
  readonly a: number;
  readonly b: number;
  /** In post order. */
  readonly replies: readonly Reply[];
};

const MANY_ADDRESSES = 3;
const ADDRESS = /\byou(?:r|rs|rself)?\b/giu;
const AGREEMENT = /\bI (?:\w{1,15}ly |also |do |would |must |can )?agree\b/iu;
const ADDRESS_OF_A_PAGE = /\b(?:https?:\/\/|www\.)\S+/giu;
/** What an opening is read in; longer ones say more than that they agree. */
const OPENING_LENGTH = 400;

/**
 * Collects who speaks to whom.
 *
 * In:     posts in page order, thread by thread, with links and answers.
 * Out:    one exchange for each two writers who met, sorted by writer; a post counts once for each writer it speaks to.
 */
export function findExchanges(posts: readonly SpokenPost[], { ofPost }: Writers): Exchange[] {
  const places = new Map(posts.map((post, i) => [`${post.thread}/${post.id}`, i]));
  const openings = openingsOf(posts);
  const met = new Map<string, { a: number; b: number; replies: Reply[] }>();
  for (const [i, post] of posts.entries()) {
    const own = ofPost[i] ?? 0;
    const spoken = spokenTo(post, own, places, ofPost);
    if (spoken.size === 0) continue;
    const wording = wordingOf(post);
    for (const [other, { to, isQuote, confidence }] of spoken) {
      const [a, b] = own < other ? [own, other] : [other, own];
      const isToOpening = openings.has(to);
      const key = `${a} ${b}`;
      const exchange = met.get(key) ?? { a, b, replies: [] };
      exchange.replies.push({ post: i, to, isQuote, isToOpening, confidence, ...wording });
      met.set(key, exchange);
    }
  }
  return [...met.values()].toSorted((x, y) => x.a - y.a || x.b - y.b);
}

/** The first posts of threads all of whose other posts answer one. */
function openingsOf(posts: readonly SpokenPost[]): ReadonlySet<number> {
  const found = new Map<string, number | null>();
  for (const [i, { thread, answers }] of posts.entries())
    if (!found.has(thread)) found.set(thread, answers === null ? i : null);
    else if (answers === null) found.set(thread, null);
  return new Set([...found.values()].filter((post) => post !== null));
}

type Spoken = { readonly to: number; readonly isQuote: boolean; readonly confidence: number };

/** The other writers that a post quotes or answers, each with the post concerned. */
function spokenTo(
  post: SpokenPost,
  own: number,
  places: ReadonlyMap<string, number>,
  ofPost: readonly number[],
): Map<number, Spoken> {
  const found = new Map<number, Spoken>();
  const keep = (id: string, isQuote: boolean, confidence: number) => {
    const to = places.get(`${post.thread}/${id}`);
    const writer = to === undefined ? undefined : ofPost[to];
    if (to === undefined || writer === undefined || writer === own) return;
    const known = found.get(writer);
    if (known === undefined || (isQuote && !known.isQuote))
      found.set(writer, { to, isQuote, confidence: Math.max(confidence, known?.confidence ?? 0) });
  };
  if (post.answers !== null) keep(post.answers.to, false, post.answers.confidence);
  for (const { kind, to, confidence } of post.links)
    if (kind === "quotes" && to !== "article") keep(to, true, confidence);
  return found;
}

function wordingOf(post: SpokenPost) {
  const text = withoutQuotes(post).replace(ADDRESS_OF_A_PAGE, " ");
  let addresses = 0;
  for (const _ of text.matchAll(ADDRESS)) {
    addresses += 1;
    if (addresses === MANY_ADDRESSES) break;
  }
  return {
    isQuestion: text.includes("?"),
    isAgreement:
      AGREEMENT.test(text) ||
      opensWithAgreement(openingOf(text.trimStart().slice(0, OPENING_LENGTH))),
    address: addresses / MANY_ADDRESSES,
  };
}

const SENTENCE_END = /[.!?\n]+/gu;

/** The opening's words, and its sentences as far as points and lines tell. */
function openingOf(text: string) {
  const words = tokenize(text).map(({ start, end, text: written }) => {
    const lower = written.toLowerCase().replaceAll("’", "'");
    return { text: written, start, end, lower, stem: stem(lower), possessive: false };
  });
  const ends = [...Array.from(text.matchAll(SENTENCE_END), ({ index }) => index + 1), text.length];
  const sentences = ends
    .map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return { words, sentences };
}

function withoutQuotes({ text, links }: SpokenPost): string {
  let own = "";
  let from = 0;
  for (const { kind, start, end } of links) {
    if (kind !== "quotes" || start < from) continue;
    own += `${text.slice(from, start)} `;
    from = end;
  }
  return own + text.slice(from);
}
