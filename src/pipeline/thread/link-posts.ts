import type { Link, Post } from "../../model/thread.ts";
import { findQuotations } from "../language/find-quotations.ts";
import { indexRuns, placeWords, type PlacedWord } from "./word-index.ts";

const ARTICLE = "article";
/** Three words in a row are rarely the same by chance; two often are. */
const QUOTE_RUN = 3;
/** A phrase of three words may be a saying of the day that several posts quote. */
const MIN_QUOTE_RUNS = 2;
/** Share of a quotation's runs that must stand in the quoted text: small edits are allowed. */
const MIN_QUOTE_COVER = 0.6;
const REPEAT_RUN = 8;
/** So many equal words in a row are a copy, not a turn of phrase. */
const MIN_REPEAT_WORDS = 25;
const POSITION_CONFIDENCE = 0.7;

type Source = { readonly id: string; readonly words: readonly PlacedWord[] };

/**
 * Finds the words that posts took from the article or from one another, and which post each one answers.
 *
 * In:     posts in page order; the article's text, "" where there is none.
 * Out:    the posts with `links` in text order ("quotes" for words in quotation marks that stand in the article or in
 *         another post, "repeats" for 25 and more equal words in a row) and `answers`: the post quoted last where it is
 *         not an ancestor's, else the post it stands under.
 * Source: docs/methods.md#links
 */
export function linkPosts(posts: readonly Post[], article: string): Post[] {
  const sources: Source[] = [
    { id: ARTICLE, words: placeWords(article) },
    ...posts.map(({ id, text }) => ({ id, words: placeWords(text) })),
  ];
  const texts = sources.map((source) => source.words);
  const quoteRuns = indexRuns(texts, QUOTE_RUN);
  const repeatRuns = indexRuns(texts, REPEAT_RUN);
  return posts.map((post, i) => {
    const quoted = quotes(post, i + 1, sources, quoteRuns);
    const repeated = repeats(i + 1, sources, repeatRuns).filter(
      (link) => !quoted.some((quote) => quote.start <= link.start && link.end <= quote.end),
    );
    const links = [...quoted, ...repeated].toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { ...post, links, answers: answerOf(post, links) };
  });
}

function quotes(
  post: Post,
  own: number,
  sources: readonly Source[],
  runs: ReturnType<typeof indexRuns>,
): Link[] {
  return findQuotations(post.text).flatMap(({ start, end }) => {
    const words = placeWords(post.text.slice(start, end), start);
    const total = words.length - QUOTE_RUN + 1;
    if (total < MIN_QUOTE_RUNS) return [];
    const hits = new Map<number, number>();
    for (let at = 0; at < total; at += 1)
      for (const text of new Set(runs(words, at).map((place) => place.text)))
        if (text !== own) hits.set(text, (hits.get(text) ?? 0) + 1);
    const best = bestSource(hits, own);
    if (best === undefined || best.hits / total < MIN_QUOTE_COVER) return [];
    const confidence = Math.round(100 * (best.hits / total) * (total / (total + 1))) / 100;
    return [{ kind: "quotes", to: sources[best.text]?.id ?? ARTICLE, start, end, confidence }];
  });
}

/** Most runs in common; on a tie a post above, the nearest first, then the article, then a post below. */
function bestSource(hits: ReadonlyMap<number, number>, own: number) {
  const rank = (text: number) => (text < own ? text : -text);
  return Array.from(hits, ([text, count]) => ({ text, hits: count }))
    .toSorted((a, b) => b.hits - a.hits || rank(b.text) - rank(a.text))
    .at(0);
}

function repeats(
  own: number,
  sources: readonly Source[],
  runs: ReturnType<typeof indexRuns>,
): Link[] {
  const words = sources[own]?.words ?? [];
  const links: Link[] = [];
  for (let at = 0; at + REPEAT_RUN <= words.length; at += 1) {
    const place = runs(words, at).find(({ text }) => text > 0 && text < own);
    if (place === undefined) continue;
    const source = sources[place.text];
    let length = REPEAT_RUN;
    while (
      words[at + length] !== undefined &&
      words[at + length]?.word === source?.words[place.at + length]?.word
    )
      length += 1;
    const start = words[at]?.start ?? 0;
    const end = words[at + length - 1]?.end ?? start;
    if (length >= MIN_REPEAT_WORDS && source !== undefined)
      links.push({ kind: "repeats", to: source.id, start, end, confidence: 1 });
    at += length - 1;
  }
  return links;
}

function answerOf(post: Post, links: readonly Link[]): Post["answers"] {
  const isAbove = (id: string) => post.id === id || post.id.startsWith(`${id}.`);
  const quoted = links.findLast(
    (link) => link.kind === "quotes" && link.to !== ARTICLE && !isAbove(link.to),
  );
  if (quoted !== undefined) return { to: quoted.to, by: "quotes", confidence: quoted.confidence };
  if (post.parent === null) return null;
  return { to: post.parent, by: "position", confidence: POSITION_CONFIDENCE };
}
