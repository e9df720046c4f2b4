import type { Post, Thread } from "../../model/thread.ts";
import { hashText } from "../language/hash-text.ts";
import { momentOf } from "../thread/sort-by-time.ts";

export type ConvokitWriter = {
  /** The utterances of a thread in page order, a line each. */
  readonly linesOf: (conversation: string, thread: Thread) => Generator<string>;
};

/**
 * Writes threads as the utterances of a ConvoKit corpus (utterances.jsonl).
 *
 * Out:    ids are those of the export; where it gave none, or where an id may have stood before, the thread's id and
 *         the post's ("abc/1.2"), since ConvoKit wants them unique in the corpus. Exact times are seconds since 1970,
 *         others stay as they are written.
 * Source: https://convokit.cornell.edu/documentation/data_format.html
 */
export function createConvokitWriter(): ConvokitWriter {
  const isKnown = rememberIds();
  return {
    *linesOf(conversation, { posts }) {
      const ids = new Map<string, string>();
      for (const { id, sourceId } of posts)
        ids.set(id, sourceId === null || isKnown(sourceId) ? `${conversation}/${id}` : sourceId);
      for (const post of posts)
        yield `${JSON.stringify({
          id: ids.get(post.id),
          conversation_id: conversation,
          text: post.text,
          speaker: post.author,
          meta: {},
          "reply-to": post.parent === null ? null : (ids.get(post.parent) ?? null),
          timestamp: timestampOf(post),
          vectors: [],
        })}\n`;
    },
  };
}

function timestampOf({ postedAt }: Post): number | string | null {
  const moment = momentOf(postedAt);
  return moment?.kind === "exact" ? moment.ms / 1_000 : postedAt;
}

/** 16 MB hold a million ids with hardly one mistaken for another. */
const MEMORY_BITS = 2 ** 27;
const SEEDS = [0x811c9dc5, 0x9e3779b1, 0x85ebca6b];

/** Whether an id was asked for before: right of each that was, and in bounded memory wrong of very few that were not. */
function rememberIds(): (id: string) => boolean {
  const memory = new Uint32Array(MEMORY_BITS / 32);
  return (id) => {
    let known = 0;
    for (const seed of SEEDS) {
      const bit = hashText(id, seed) % MEMORY_BITS;
      const mask = 1 << (bit & 31);
      const word = memory[bit >>> 5] ?? 0;
      if ((word & mask) !== 0) known += 1;
      memory[bit >>> 5] = word | mask;
    }
    return known === SEEDS.length;
  };
}
