import type { AnalysedPost, Analysis } from "../../../model/analysis.ts";
import type { Codebook } from "../../../model/codebook.ts";
import type { Event } from "../../../model/event.ts";
import { postKey } from "../../../model/post-codes.ts";
import type { SourceThread } from "../../read/source-threads.ts";
import { linkEvents } from "./link-events.ts";

type Linked = Pick<Analysis, "posts" | "events" | "readersEvents">;

/**
 * Links the posts of a study to the events that they speak of.
 *
 * In:     posts with their dates; the timeline; the codebook's named events; the study's threads.
 * Out:    the posts with their mentions, the events with the keys of their posts in page order, and what posts speak of that no
 *         document tells, by date, then id.
 * Source: docs/methods.md#posts-and-events
 */
export function linkPosts(
  posts: readonly AnalysedPost[],
  events: readonly Event[],
  _named: Codebook["events"],
  threads: readonly SourceThread[],
): Linked {
  const days = new Map(threads.map(({ id, published }) => [id, published]));
  const mentions = new Map<string, string[]>(events.map((event) => [event.id, []]));
  const linked = posts.map((post) => {
    const found = linkEvents(
      post.text,
      events,
      post.dates,
      days.get(post.thread) ?? undefined,
      post.sentiment.sentences,
    );
    const key = postKey({ threads }, post);
    for (const event of new Set(found.map((mention) => mention.event)))
      mentions.get(event)?.push(key);
    return { ...post, events: found };
  });
  return {
    posts: linked,
    events: events.map((event) => ({ ...event, posts: mentions.get(event.id) ?? [] })),
    readersEvents: [],
  };
}
