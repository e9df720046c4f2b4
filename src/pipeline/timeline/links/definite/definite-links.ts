import type { AnalysedPost } from "../../../../model/analysis.ts";
import { dayNumberOf } from "../../../../model/calendar.ts";
import type { Span } from "../../../../model/place.ts";
import type { SourceThread } from "../../../read/source-threads.ts";
import { publishedDay } from "../../dates/find-dates.ts";
import { occasionsOf, type Occasion } from "./article-events.ts";
import { definiteLink, type Definite } from "./definite-mentions.ts";
import type { EventTarget } from "../event-target.ts";
import type { FoundLink } from "../found-link.ts";
import type { LinkIndex } from "../link-index.ts";
import type { PostLinks } from "../post-links.ts";
import { isExplicit } from "../link-grounds.ts";
import { salientEvents } from "./salient-events.ts";

type Bare = Pick<AnalysedPost, "id" | "thread" | "text" | "answers">;
type Published = Pick<SourceThread, "id" | "file" | "published">;
type Known = {
  readonly salient: ReadonlyMap<string, EventTarget>;
  readonly occasions: readonly Occasion[];
};

/**
 * Adds to each post's links the events that it means by "the war" and the like.
 *
 * In:     posts with their own links; the threads.
 * Out:    the links of each post; "the war" is the one that the post named before, else one during which the article's event took
 *         place, else the one that the answered post names, else the one of which the whole thread speaks.
 */
export function withDefinites(
  posts: readonly Bare[],
  found: readonly PostLinks[],
  threads: readonly Published[],
  index: LinkIndex,
): FoundLink[][] {
  const places = new Map(posts.map(({ thread, id }, i) => [JSON.stringify([thread, id]), i]));
  const known = knownByThread(posts, found, threads, index);
  return posts.map((post, i) => {
    const own = found[i];
    if (own === undefined) return [];
    const answered = places.get(JSON.stringify([post.thread, post.answers?.to ?? ""]));
    const before = answered === undefined ? [] : (found[answered]?.links ?? []);
    const links = [...own.links];
    for (const definite of own.definites) {
      const link = resolve(post, definite, own.links, before, known.get(post.thread));
      if (link !== null && !isLinkedIn(definite.sentence, links, link.target)) links.push(link);
    }
    return links;
  });
}

const isLinkedIn = (sentence: Span, links: readonly FoundLink[], meant: EventTarget): boolean =>
  links.some(
    ({ target, start, end }) => target === meant && start >= sentence.start && end <= sentence.end,
  );

function knownByThread(
  posts: readonly Bare[],
  found: readonly PostLinks[],
  threads: readonly Published[],
  index: LinkIndex,
): Map<string, Known> {
  const byThread = new Map<string, (readonly FoundLink[])[]>(threads.map(({ id }) => [id, []]));
  for (const [i, { thread }] of posts.entries()) byThread.get(thread)?.push(found[i]?.links ?? []);
  return new Map(
    threads.map(({ id, file, published }) => {
      const day = publishedDay(published ?? undefined);
      const number = day === null ? null : dayNumberOf(day);
      const salient = salientEvents(byThread.get(id) ?? [], index, number);
      return [id, { salient, occasions: occasionsOf(file, index) }];
    }),
  );
}

function resolve(
  { text }: Bare,
  definite: Definite,
  own: readonly FoundLink[],
  answered: readonly FoundLink[],
  known: Known | undefined,
): FoundLink | null {
  const { kind, start, compound } = definite;
  const occasion = known?.occasions.find(
    (one) => one.kind === kind && (compound === null || compound === one.compound),
  );
  const isOfKind = (link: FoundLink) => isExplicit(link) && link.target.kinds.has(kind);
  const named = own.findLast((link) => link.end <= start && isOfKind(link));
  if (compound !== null || named === undefined)
    if (occasion !== undefined)
      return definiteLink(text, definite, occasion.target, ", of which the article tells");
  if (compound !== null) return null;
  if (named !== undefined) return definiteLink(text, definite, named.target, ", after naming it");
  const before = new Set(answered.filter(isOfKind).map(({ target }) => target));
  const [only, ...others] = before;
  if (only !== undefined && others.length === 0)
    return definiteLink(text, definite, only, ", which the post that it answers names");
  const target = known?.salient.get(kind);
  return target === undefined
    ? null
    : definiteLink(text, definite, target, "; most posts that name one mean this");
}
