import type { AnalysedPost, Analysis } from "../../../model/analysis.ts";
import type { Codebook } from "../../../model/codebook.ts";
import type { Event } from "../../../model/event.ts";
import { postKey } from "../../../model/post-codes.ts";
import type { SourceThread } from "../../read/source-threads.ts";
import { withDefinites } from "./definite/definite-links.ts";
import type { EventTarget } from "./event-target.ts";
import type { FoundLink } from "./found-link.ts";
import { groundOf } from "./link-grounds.ts";
import { indexOf } from "./link-index.ts";
import { linksOfPost } from "./post-links.ts";
import type { TimelineSource } from "../read-timeline.ts";
import { documentsNaming } from "./names/documents-naming.ts";
import { joinReadersEvents } from "./readers/readers-events.ts";
import { namedMentions, toldMentions } from "./readers/readers-mentions.ts";
import { shareOfPosts, weighWords } from "./words/word-weights.ts";
import { wordKeys } from "./words/word-keys.ts";

type Linked = Pick<Analysis, "posts" | "events" | "readersEvents">;
type Days = ReadonlyMap<string, string | null>;

/** Posts by which words are weighed. */
const WEIGHED_POSTS = 2_000;

/**
 * Links the posts of a study to the events that they speak of.
 *
 * In:     posts with their dates and sentences; the timeline; the codebook's named events; the study's threads; the
 *         documents, in which names are looked up. `linkedOne` is called after each post.
 * Out:    the posts with their mentions by place, then event, one a sentence and event; the events with their
 *         usual names and the keys of their posts in page order; and what posts speak of that no document tells, by date, then id.
 * Source: docs/methods.md#posts-and-events
 */
export function linkPosts(
  posts: readonly AnalysedPost[],
  events: readonly Event[],
  named: Codebook["events"],
  threads: readonly SourceThread[],
  documents: readonly TimelineSource[] = [],
  linkedOne: () => void = () => {},
): Linked {
  const days: Days = new Map(threads.map(({ id, published }) => [id, published]));
  const index = indexOf(events, named);
  const shareOf = shareOfPosts(posts.slice(0, WEIGHED_POSTS).map(({ text }) => wordKeys(text)));
  const weigh = weighWords(index, shareOf);
  const found = posts.map((post) => {
    const links = linksOfPost(post, { index, weigh }, days.get(post.thread) ?? undefined);
    linkedOne();
    return links;
  });
  const whole = withDefinites(posts, found, threads, index);
  const keys = posts.map((post) => postKey({ threads }, post));
  return {
    posts: posts.map((post, i) => ({ ...post, events: mentionsOf(whole[i] ?? []) })),
    events: withPosts(events, index.targets, whole, keys),
    readersEvents: joinReadersEvents(
      namedMentions(posts, whole, keys),
      toldMentions(posts, found, keys),
      documentsNaming(named, documents),
    ),
  };
}

function mentionsOf(links: readonly FoundLink[]): AnalysedPost["events"] {
  const told = links.filter(({ target }) => target.event !== null);
  return told
    .map(({ target, start, end, ground, how }) => ({
      event: target.id,
      start,
      end,
      how,
      ...groundOf(ground),
    }))
    .toSorted((a, b) => a.start - b.start || Number(a.event > b.event) - Number(a.event < b.event));
}

function withPosts(
  events: readonly Event[],
  targets: readonly EventTarget[],
  links: readonly (readonly FoundLink[])[],
  keys: readonly string[],
): Event[] {
  const posts = new Map<string, string[]>(events.map(({ id }) => [id, []]));
  for (const [i, found] of links.entries())
    for (const id of new Set(found.map(({ target }) => target.id)))
      posts.get(id)?.push(keys[i] ?? "");
  const names = new Map(targets.map((target) => [target.id, target.names]));
  return events.map((event) => ({
    ...event,
    names: [...(names.get(event.id) ?? event.names)],
    posts: posts.get(event.id) ?? [],
  }));
}
