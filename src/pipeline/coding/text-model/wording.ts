import type { Word } from "../read-post.ts";
import type { PostWords } from "../post-words.ts";

/** A word of a post, or a whole mention in its place. */
type Piece = { readonly name: string; readonly sentence: number; readonly isTarget: boolean };

/** What stands in the place of a mention, so that nothing is learned about one target. */
const TARGET = "TARGET";
const OTHER = "OTHER";
/** Words looked at on either side of a mention. */
const REACH = 4;
/** A longer post is read up to here. */
const MAX_WORDS = 2_000;
/** The features of a post together weigh as much as this many. */
const NORM = 5;

/**
 * The wording of a post as features, with the target and all other targets masked.
 *
 * Out:    words and pairs of words around mentions, in the sentences with mentions, and words of the post; each once,
 *         all of the same value, so that long posts do not weigh more.
 */
export function wordingFeatures(words: PostWords, target: string): ReadonlyMap<string, number> {
  const pieces = piecesOf(words, target);
  const names = new Set<string>();
  const spoken = new Set(pieces.flatMap(({ isTarget, sentence }) => (isTarget ? [sentence] : [])));
  for (const [i, { name, sentence, isTarget }] of pieces.entries()) {
    names.add(`p:${name}`);
    if (isTarget) addAround(pieces, i, names);
    if (!spoken.has(sentence)) continue;
    names.add(`s:${name}`);
    const before = pieces[i - 1];
    if (before?.sentence === sentence) names.add(`s:${before.name} ${name}`);
  }
  const value = NORM / Math.sqrt(Math.max(1, names.size));
  return new Map(Array.from(names, (name) => [name, value]));
}

function addAround(pieces: readonly Piece[], at: number, names: Set<string>): void {
  for (let step = 1; step <= REACH; step += 1) {
    const after = pieces[at + step]?.name;
    const before = pieces[at - step]?.name;
    if (after !== undefined) names.add(`a:${after}`);
    if (before !== undefined) names.add(`b:${before}`);
  }
  const [next, second] = [pieces[at + 1]?.name, pieces[at + 2]?.name];
  const [last, secondLast] = [pieces[at - 1]?.name, pieces[at - 2]?.name];
  if (next !== undefined) names.add(`a1:${next}`);
  if (last !== undefined) names.add(`b1:${last}`);
  if (next !== undefined && second !== undefined) names.add(`a2:${next} ${second}`);
  if (last !== undefined && secondLast !== undefined) names.add(`b2:${secondLast} ${last}`);
}

function piecesOf({ reading, mentions }: PostWords, target: string): Piece[] {
  const { words, clauses } = reading;
  const pieces: Piece[] = [];
  let mention = 0;
  let clause = 0;
  for (let at = 0; at < Math.min(words.length, MAX_WORDS);) {
    while ((clauses[clause]?.last ?? Infinity) <= at) clause += 1;
    while ((mentions[mention]?.last ?? Infinity) <= at) mention += 1;
    const sentence = clauses[clause]?.sentence ?? 0;
    const found = mentions[mention];
    if (found?.first === at) {
      const isTarget = found.target === target;
      pieces.push({ name: isTarget ? TARGET : OTHER, sentence, isTarget });
      at = found.last;
    } else {
      pieces.push({ name: nameOf(words[at]), sentence, isTarget: false });
      at += 1;
    }
  }
  return pieces;
}

const nameOf = (word: Word | undefined): string => word?.lower ?? "";
