import type { AnalysedPost } from "../../../model/analysis.ts";
import { dayNumberOf } from "../../../model/calendar.ts";
import { publishedDay } from "../dates/find-dates.ts";
import type { Span } from "../../../model/place.ts";
import { findDefinites, type Definite } from "./definite/definite-mentions.ts";
import type { EventTarget } from "./event-target.ts";
import { fitOf } from "./grounds/fitting-date.ts";
import type { FoundLink } from "./found-link.ts";
import type { LinkWords } from "./link-index.ts";
import { surenessOf } from "./link-grounds.ts";
import { linksByDate } from "./grounds/links-by-date.ts";
import { linksByName } from "./grounds/links-by-name.ts";
import { COMMENT_DAYS, linksByWords } from "./grounds/links-by-words.ts";
import { readSentences, type PostSentence } from "./grounds/post-sentence.ts";
import { datesByStart, isExact, toldIn, type Told } from "./readers/told-happenings.ts";

/** What one post speaks of, before the other posts are looked at. */
export type PostLinks = {
  readonly links: readonly FoundLink[];
  readonly definites: readonly Definite[];
  readonly told: readonly Told[];
};

/** More places of the kind "the war" in one post show nothing new. */
const MAX_DEFINITES = 200;

type Linkable = Pick<AnalysedPost, "text" | "dates"> & {
  readonly sentiment: Pick<AnalysedPost["sentiment"], "sentences">;
};

/**
 * Finds what one post speaks of: by name, by date, by words, in this order; and the happenings that it tells itself.
 *
 * Out:    links in text order; an event may be linked in several sentences.
 */
export function linksOfPost(
  post: Linkable,
  known: LinkWords,
  published: string | undefined,
): PostLinks {
  const day = publishedDay(published);
  const latest = day === null ? Infinity : dayNumberOf(day) + COMMENT_DAYS;
  const links: FoundLink[] = [];
  const definites: Definite[] = [];
  const told: Told[] = [];
  let found: ReturnType<typeof datesByStart> | null = null;
  for (const sentence of readSentences(post.text, post.sentiment.sentences, post.dates)) {
    const explicit = linksIn(post.text, sentence, known);
    const inSentence = surest(
      explicit.length > 0 ? explicit : linksByWords(post.text, sentence, known, latest),
    );
    links.push(...inSentence);
    const places = findDefinites(sentence);
    definites.push(...places.filter((place) => !inSentence.some((link) => meets(link, place))));
    const open = openDates(sentence, inSentence);
    if (open.length === 0) continue;
    found ??= datesByStart(post.text, published);
    const dates = open.flatMap(({ start }) => found?.get(start) ?? []);
    told.push(...toldIn(post.text, sentence, dates));
  }
  return { links, definites: definites.slice(0, MAX_DEFINITES), told };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** One link of a sentence to each event: the surest, then the first. */
function surest(links: readonly FoundLink[]): FoundLink[] {
  const best = new Map<EventTarget, FoundLink>();
  for (const link of links) {
    const known = best.get(link.target);
    if (known === undefined || surenessOf(link) > surenessOf(known)) best.set(link.target, link);
  }
  return [...best.values()];
}

/** A date beside a name speaks of the event that the name has shown. */
function linksIn(text: string, sentence: PostSentence, known: LinkWords): FoundLink[] {
  const named = linksByName(text, sentence, known.index);
  if (sentence.dates.length === 0) return named;
  const others = sentence.dates.filter(
    (date) =>
      !named.some(
        ({ target, start, end }) =>
          date.start < end && date.end > start && fitOf(date, target.range) !== "not",
      ),
  );
  return [...named, ...linksByDate(sentence, others, known)];
}

/** Exact dates that fit none of the events found. */
function openDates({ dates }: PostSentence, links: readonly FoundLink[]): PostSentence["dates"] {
  return dates.filter(
    (date) => isExact(date) && !links.some(({ target: { range } }) => fitOf(date, range) !== "not"),
  );
}
