import { createHash } from "node:crypto";
import { fitBand, foldOf } from "./fit-band.ts";
import { fitPost } from "./fit-post.ts";
import { fitShort } from "./fit-short.ts";
import { countWords } from "./tone-features.ts";
import { toneJudge, type ToneModel, type ToneWeights, type WordWeights } from "./tone-model.ts";
import { type ReadRow, readRows, type ToneRow } from "./tone-row.ts";

/** A group of at least so many words a text is a thread of posts; the others are short texts. */
const POST_GROUP_WORDS = 25;
const FOLDS = 5;
const FORMAT = "threadlens-tone/1" as const;
/** Posts of all threads count as one kind of text for the band. */
const POSTS = "posts";
const COMMAND = "node --import tsx test/bench/tone.ts BENCH-FOLDER THREADS-FOLDER… --write";

/**
 * Trains the model of tone.
 *
 * In:     rated texts of any kinds; texts of a group may share a level of tone that is not the model's.
 * Out:    the model, with the hash of its rows. Short texts give the weights of words; posts give, on top of
 *         these, the few weights of style. The neutral band comes from scores of folds left out.
 *         The same rows in the same order give the same model.
 * Source: docs/methods.md#tone
 */
export function trainTone(rows: readonly ToneRow[]): ToneModel {
  const { short, posts } = kindsOf(readRows(rows));
  const words = fitShort(short);
  const fitted = {
    format: FORMAT,
    data: {
      sha256: hashOf(rows),
      rows: rows.length,
      groups: [...new Set(rows.map((row) => row.group))],
    },
    command: COMMAND,
    ...withPost(words, posts),
  };
  const scored = [...scoreShort(short), ...scorePosts(words, posts)];
  return { ...fitted, neutralBand: fitBand(scored) };
}

const withPost = (words: WordWeights, posts: readonly ReadRow[]): ToneWeights => ({
  ...words,
  post: fitPost(posts, words),
});

function kindsOf(rows: readonly ReadRow[]) {
  const lengths = new Map<string, { words: number; texts: number }>();
  for (const { group, sentences } of rows) {
    const length = lengths.get(group) ?? { words: 0, texts: 0 };
    length.words += countWords(sentences);
    length.texts += 1;
    lengths.set(group, length);
  }
  const isPost = ({ group }: ReadRow): boolean => {
    const { words, texts } = lengths.get(group) ?? { words: 0, texts: 1 };
    return words / texts >= POST_GROUP_WORDS;
  };
  const posts = rows.filter((row) => isPost(row));
  return posts.length === rows.length
    ? { short: rows, posts }
    : { short: rows.filter((row) => !isPost(row)), posts };
}

/** Scores of short texts by models that have not seen the text. */
function scoreShort(short: readonly ReadRow[]) {
  const foldsOfRows = short.map((row) => foldOf(row.text, FOLDS));
  return Array.from({ length: FOLDS }).flatMap((_, fold) => {
    const words = fitShort(short.filter((__, i) => foldsOfRows[i] !== fold));
    const judge = toneJudge(withPost(words, []));
    return short
      .filter((__, i) => foldsOfRows[i] === fold)
      .map(({ sentences, rating, group }) => ({
        score: judge(sentences).text,
        rating,
        kind: group,
      }));
  });
}

/** Scores of posts by models that have not seen their thread. */
function scorePosts(words: WordWeights, posts: readonly ReadRow[]) {
  return [...new Set(posts.map((post) => post.group))].flatMap((thread) => {
    const others = posts.filter((post) => post.group !== thread);
    const judge = toneJudge(withPost(words, others));
    return posts
      .filter((post) => post.group === thread)
      .map(({ sentences, rating }) => ({ score: judge(sentences).text, rating, kind: POSTS }));
  });
}

function hashOf(rows: readonly ToneRow[]): string {
  const hash = createHash("sha256");
  for (const { group, rating, weight, text } of rows)
    hash.update(`${JSON.stringify([group, rating, weight, text])}\n`);
  return hash.digest("hex");
}
