import type { Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { createRandom } from "../../model/random.ts";

/** A way to choose the posts that a person codes first. */
export type Choice = {
  /** In words: "the posts with most replies". */
  readonly by: string;
  /** Keys of posts in the order in which they are to be coded. */
  readonly choose: (analysis: Analysis) => readonly string[];
};

/** The posts that most others answer; of equals, the earlier on the page. */
export const mostReplies: Choice = {
  by: "most replies first, then page order",
  choose: (analysis) => {
    const replies = new Map<string, number>();
    for (const { thread, answers, parent } of analysis.posts) {
      const to = answers?.to ?? parent;
      const key = postKey(analysis, { thread, id: to ?? "" });
      if (to !== null) replies.set(key, (replies.get(key) ?? 0) + 1);
    }
    return analysis.posts
      .map((post) => postKey(analysis, post))
      .toSorted((a, b) => (replies.get(b) ?? 0) - (replies.get(a) ?? 0));
  },
};

/**
 * Some of the items, drawn at random without replacement; the same for the same seed.
 *
 * Source: Fisher–Yates shuffle, ended early; Knuth, The Art of Computer Programming 2, 3.4.2.
 */
export function drawItems<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = createRandom(seed);
  const drawn = [...items];
  for (let first = 0; first < Math.min(count, items.length); first += 1) {
    const place = first + Math.floor(random() * (items.length - first));
    const [here, there] = [drawn[first], drawn[place]];
    if (here === undefined || there === undefined) break;
    drawn[first] = there;
    drawn[place] = here;
  }
  return drawn.slice(0, count);
}
