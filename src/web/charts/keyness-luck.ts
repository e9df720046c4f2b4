import { createRandom } from "../../model/random.ts";
import { isClear, logOdds, type Sizes } from "./keyness.ts";
import type { Comparison } from "./keyness-groups.ts";
import type { WordIndex } from "./keyness-words.ts";

const MOST_DEALS = 199;
const LEAST_DEALS = 3;
/** Word uses that all deals together may look at, so that large studies do not wait. */
const MOST_LOOKS = 8_000_000;
const SEED = 20_080_101;

type Tested = {
  /** Ids of the words tested. */
  readonly ids: readonly number[];
  /** Uses in the whole thread, by id. */
  readonly whole: Uint32Array;
};

/**
 * How many of the tested words would be clear of zero if the posts had been dealt into the two groups by chance.
 *
 * A word that one long post repeats passes more often than its interval says; whole posts are dealt, so that this shows.
 * Out: the mean over deals into groups of the same numbers of posts; the same input gives the same deals.
 */
export function clearByLuck(
  index: WordIndex,
  { first, second }: Comparison,
  tested: Tested,
): { readonly mean: number; readonly deals: number } {
  const posts = [...first.posts, ...second.posts];
  const { starts, ids, lengths } = testedUses(index, posts, tested.ids);
  const deals = Math.min(
    MOST_DEALS,
    Math.max(LEAST_DEALS, Math.floor(MOST_LOOKS / Math.max(1, ids.length))),
  );
  const total = new Uint32Array(tested.ids.length);
  for (const word of ids) total[word] = (total[word] ?? 0) + 1;
  const allWords = lengths.reduce((sum, length) => sum + length, 0);
  const order = Uint32Array.from(posts, (_, place) => place);
  const next = createRandom(SEED);
  let clear = 0;
  for (let deal = 0; deal < deals; deal += 1) {
    shuffle(order, next);
    const uses = new Uint32Array(tested.ids.length);
    let words = 0;
    for (const place of order.subarray(0, first.posts.length)) {
      words += lengths[place] ?? 0;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const word = ids[at] ?? 0;
        uses[word] = (uses[word] ?? 0) + 1;
      }
    }
    const sizes = { first: words, second: allWords - words, whole: index.ids.length };
    clear += clearIn(uses, total, tested, sizes);
  }
  return { mean: clear / deals, deals };
}

function clearIn(uses: Uint32Array, total: Uint32Array, tested: Tested, sizes: Sizes): number {
  let clear = 0;
  for (const [word, id] of tested.ids.entries()) {
    const first = uses[word] ?? 0;
    const second = (total[word] ?? 0) - first;
    if (isClear(logOdds({ first, second, whole: tested.whole[id] ?? 0 }, sizes))) clear += 1;
  }
  return clear;
}

/** The uses of tested words alone, post by post, and every post's number of words. */
function testedUses(index: WordIndex, posts: readonly number[], tested: readonly number[]) {
  const placeOf = new Int32Array(index.forms.length).fill(-1);
  for (const [place, id] of tested.entries()) placeOf[id] = place;
  const starts = new Uint32Array(posts.length + 1);
  const lengths: number[] = [];
  const ids = new Uint32Array(index.ids.length);
  let used = 0;
  for (const [place, post] of posts.entries()) {
    const [start, end] = [index.starts[post] ?? 0, index.starts[post + 1] ?? 0];
    lengths.push(end - start);
    for (let at = start; at < end; at += 1) {
      const word = placeOf[index.ids[at] ?? 0] ?? -1;
      if (word === -1) continue;
      ids[used] = word;
      used += 1;
    }
    starts[place + 1] = used;
  }
  return { starts, lengths, ids: ids.subarray(0, used) };
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
