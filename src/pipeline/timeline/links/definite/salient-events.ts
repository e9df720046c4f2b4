import type { EventTarget } from "../event-target.ts";
import { kindOfHappening } from "../words/event-nouns.ts";
import type { FoundLink } from "../found-link.ts";
import { isExplicit } from "../link-grounds.ts";
import type { LinkIndex } from "../link-index.ts";
import { findNames } from "../names/name-trie.ts";
import { wordKeys } from "../words/word-keys.ts";

/** So many posts must speak of an event, and so many times more than of any other of its kind. */
const MIN_POSTS = 2;
const TIMES = 2;
/** What was in the news shortly before the page may be meant as well. */
const NEWS_DAYS = 60;

/**
 * The event that "the war" means in a thread, by kind of happening.
 *
 * In:     the links of each post; the day of the page as a number, null where it is not known.
 * Out:    the event that twice as many posts name or date as any other of the kind. None where the news of those weeks tell of
 *         another happening of that kind.
 */
export function salientEvents(
  posts: readonly (readonly FoundLink[])[],
  index: LinkIndex,
  day: number | null,
): Map<string, EventTarget> {
  const salient = new Map<string, EventTarget>();
  for (const [kind, counts] of countByKind(posts, index, day)) {
    const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (first === undefined) continue;
    const needed = isOnly(kind, index) ? 1 : MIN_POSTS;
    if (first[1] < needed || first[1] < TIMES * (second?.[1] ?? 0)) continue;
    if (!hasRival(kind, first[0], index, day)) salient.set(kind, first[0]);
  }
  return salient;
}

function countByKind(
  posts: readonly (readonly FoundLink[])[],
  { targets }: LinkIndex,
  day: number | null,
): Map<string, Map<EventTarget, number>> {
  const byKind = new Map<string, Map<EventTarget, number>>();
  // the page speaks of what is news, as a post does
  const told = [
    targets.filter((target) => target.event !== null && isNews(target, day)),
    ...posts.map((links) => new Set(links.filter(isExplicit).map((link) => link.target))),
  ];
  for (const spoken of told)
    for (const target of spoken)
      for (const kind of target.kinds) {
        const counts = byKind.get(kind) ?? new Map<EventTarget, number>();
        byKind.set(kind, counts);
        counts.set(target, (counts.get(target) ?? 0) + 1);
      }
  return byKind;
}

/** Whether no other event's name ends in this kind of happening. */
const isOnly = (kind: string, { byKind }: LinkIndex): boolean => byKind.get(kind)?.length === 1;

function hasRival(
  kind: string,
  salient: EventTarget,
  { targets, names }: LinkIndex,
  day: number | null,
): boolean {
  return targets.some((target) => {
    if (target === salient || target.event === null || !isNews(target, day)) return false;
    return [target.event.title, ...target.event.sources.map(({ quote }) => quote)].some((text) => {
      const words = wordKeys(text);
      const named = findNames(names, words).filter(({ value }) => value.includes(salient));
      return words.some(
        ({ key }, i) =>
          kindOfHappening(key) === kind &&
          !named.some(({ first, last }) => first <= i && i <= last),
      );
    });
  });
}

function isNews({ range }: EventTarget, day: number | null): boolean {
  return day !== null && range.last > day - NEWS_DAYS && range.first < day + NEWS_DAYS;
}
