import type { Link, Post } from "../../model/thread.ts";
import { findAgreement } from "./links/agreement.ts";
import { chooseAnswer } from "./links/answers.ts";
import { openEchoes } from "./links/echoes.ts";
import { learnNames } from "./links/learn-names.ts";
import { findMentions } from "./links/mentions.ts";
import { openNames } from "./links/names.ts";
import { findNumbers, numbersOf } from "./links/post-numbers.ts";
import { addText, ARTICLE, openPage } from "./links/page.ts";
import { findQuoted } from "./links/quotes.ts";
import { findTaken } from "./links/taken-words.ts";
import { findUsualWords } from "./links/usual-words.ts";

/**
 * Finds what posts took from the article or from one another, whom they speak to, and which post each one answers.
 *
 * In:     posts in page order; the article's text, "" where there is none.
 * Out:    the posts with `links` in text order and `answers`. Links lead to the article or to posts above; only words in
 *         quotation marks may be found in a post below. What is found in a post does not depend on posts below that
 *         share no words with it.
 * Source: docs/methods.md#links
 */
export function linkPosts(posts: readonly Post[], article: string): Post[] {
  const page = openPage(posts, article);
  const names = openNames(page.words);
  const usual = findUsualWords(page);
  const numbers = numbersOf(posts);
  const echoes = openEchoes(page);
  const isNested = posts.some(({ parent }) => parent !== null);
  addText(page, ARTICLE);
  const found = posts.map((_, i) => {
    const text = i + 1;
    const taken = findTaken(page, text);
    const quoted = taken.quotes.map(({ to }) => to).filter((to) => to !== ARTICLE);
    const mentions = [
      ...findMentions(page, text, names, usual, quoted),
      ...findNumbers(page, text, numbers),
      ...learnNames(names, page, text, taken.quotes),
    ];
    const agreement = findAgreement(page, text);
    const echo = echoes.of(text, new Set([...quoted, ...taken.repeats.map(({ to }) => to)]));
    addText(page, text);
    echoes.add(text);
    return { taken, mentions, agreement, echo };
  });
  return posts.map((post, i) => {
    const grounds = found[i];
    if (grounds === undefined) return post;
    const { taken, mentions, agreement, echo } = grounds;
    const below = taken.unplaced.flatMap((quotation) => findQuoted(page, i + 1, quotation) ?? []);
    const quotes = [...taken.quotes, ...below];
    const links = [
      ...quotes.flatMap((quote) => quote.links),
      ...taken.repeats.map(({ link }) => link),
      ...mentions.map(({ link }) => link),
      ...(echo?.links ?? []),
    ];
    const quoted = quotes.flatMap(({ to, isRare, links: [link] }) =>
      to === ARTICLE || link === undefined ? [] : [{ to, isRare, confidence: link.confidence }],
    );
    const answers = chooseAnswer(page, i + 1, { quoted, mentions, agreement, echo }, isNested);
    return { ...post, links: inTextOrder(links), answers };
  });
}

function inTextOrder(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
