import { issueOf, type Issue } from "../../model/issue.ts";
import type { ThreadParts } from "../thread/build-threads.ts";
import { openBuckets, type Buckets } from "./spill-buckets.ts";
import type { KeyedItem } from "./key-items.ts";

export type GatherLimits = {
  /** Characters of posts kept in memory; of an export with more, the posts are first sorted into files. */
  readonly memory: number;
  /** Characters of the posts of one thread; a thread with more is left out. */
  readonly thread: number;
};

const LIMITS: GatherLimits = { memory: 16_000_000, thread: 200_000_000 };
/** What an item takes beside its text, in characters. */
const ITEM_OVERHEAD = 200;
/** Threads that so many sortings did not bring apart are read together, each still held to its own limit. */
const MAX_ROUNDS = 3;

type Group = ThreadParts & { size: number };

/**
 * Brings the items of each thread together, in bounded memory.
 *
 * In:     items in source order.
 * Out:    the parts of each thread, in order of first appearance. An export beyond `limits.memory` is sorted into
 *         temporary files by a hash of the threads' ids; its threads come file by file, and in each file in order of
 *         first appearance.
 * Issues: `thread-too-large` (error) for a thread beyond `limits.thread`, which is left out.
 */
export function gatherThreads(
  items: Iterable<KeyedItem>,
  file: string,
  limits: GatherLimits = LIMITS,
): Generator<ThreadParts | Issue> {
  return gather(items, file, limits, 0);
}

function* gather(
  items: Iterable<KeyedItem>,
  file: string,
  limits: GatherLimits,
  round: number,
): Generator<ThreadParts | Issue> {
  const groups = new Map<string, Group>();
  let size = 0;
  let buckets: Buckets | null = null;
  try {
    for (const item of items) {
      if (buckets !== null) {
        buckets.add(item);
        continue;
      }
      size += addTo(groups, item, limits);
      if (size <= limits.memory || groups.size === 1 || round === MAX_ROUNDS) continue;
      buckets = openBuckets(round);
      for (const kept of itemsOf(groups)) buckets.add(kept);
    }
    if (buckets === null) yield* partsOf(groups, file, limits);
    else for (const bucket of buckets.read(file)) yield* gather(bucket, file, limits, round + 1);
  } finally {
    buckets?.close();
  }
}

/** Puts an item with its thread; gives the characters it takes. */
function addTo(groups: Map<string, Group>, { key, item }: KeyedItem, limits: GatherLimits): number {
  const group = groups.get(key) ?? { id: key === "" ? null : key, facts: null, posts: [], size: 0 };
  groups.set(key, group);
  if (item.kind === "thread") {
    group.facts ??= item;
    return ITEM_OVERHEAD + (item.article?.length ?? 0);
  }
  const size = ITEM_OVERHEAD + item.text.length;
  group.size += size;
  if (group.size <= limits.thread) group.posts.push(item);
  else group.posts.length = 0;
  return size;
}

/** Empties the groups as it goes. */
function* itemsOf(groups: Map<string, Group>): Generator<KeyedItem> {
  for (const [key, { facts, posts }] of groups) {
    if (facts !== null) yield { key, item: facts };
    for (const item of posts) yield { key, item };
    groups.delete(key);
  }
}

/** Empties the groups as it goes. */
function* partsOf(
  groups: Map<string, Group>,
  file: string,
  limits: GatherLimits,
): Generator<ThreadParts | Issue> {
  for (const [key, { size, ...parts }] of groups) {
    groups.delete(key);
    if (size <= limits.thread) yield parts;
    else
      yield issueOf(
        "thread-too-large",
        { file, line: 1, column: 1 },
        `The thread "${parts.facts?.id ?? key}" was left out: it is larger than ${limits.thread / 1e6} million characters.`,
      );
  }
}
