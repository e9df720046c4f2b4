import type { AnalysedPost, Analysis } from "./analysis.ts";
import { codeOf, postKey, SENTIMENT } from "./post-codes.ts";
import type { SentimentValue } from "./sentiment.ts";
import type { StanceValue } from "./stance.ts";

export type StanceChoice = { readonly target: string; readonly value: StanceValue };

/** `variable` is a target's id or "sentiment". */
export type CodeChoice = {
  readonly coder: string;
  readonly variable: string;
  readonly value: string;
};

/** One choice of posts; every part that is set must hold. */
export type PostFilter = {
  /** What the post's own codes say; at most one value a target. */
  readonly stance: readonly StanceChoice[];
  /** What the codes of the post that it answers say. */
  readonly answered: readonly StanceChoice[];
  /** What certain coders say, whoever's codes are shown. */
  readonly coded: readonly CodeChoice[];
  readonly sentiment: SentimentValue | null;
  /** Id of an event that the post speaks of: one of the study's events, or of what readers alone mention. */
  readonly event: string | null;
  /** A word or phrase of the text, whole words, in any case; "" for any. */
  readonly words: string;
};

export const everyPost: PostFilter = {
  stance: [],
  answered: [],
  coded: [],
  sentiment: null,
  event: null,
  words: "",
};

/** The posts of an analysis that a filter lets through, by the codes of one coder, in thread order. */
export function selectPosts(analysis: Analysis, coder: string, filter: PostFilter): AnalysedPost[] {
  const byPlace = new Map(analysis.posts.map((post) => [`${post.thread}/${post.id}`, post]));
  const says = (post: AnalysedPost | undefined, by: string, variable: string, value: string) =>
    post !== undefined && codeOf(analysis, post, by, variable) === value;
  const readers = readersPosts(analysis, filter.event);
  return analysis.posts.filter((post) => {
    const answered =
      post.answers === null ? undefined : byPlace.get(`${post.thread}/${post.answers.to}`);
    return (
      filter.stance.every(({ target, value }) => says(post, coder, target, value)) &&
      filter.answered.every(({ target, value }) => says(answered, coder, target, value)) &&
      filter.coded.every(({ coder: by, variable, value }) => says(post, by, variable, value)) &&
      (filter.sentiment === null || says(post, coder, SENTIMENT, filter.sentiment)) &&
      (filter.event === null ||
        post.events.some(({ event }) => event === filter.event) ||
        readers.has(postKey(analysis, post))) &&
      containsWords(post.text, filter.words)
    );
  });
}

/** Keys of the posts that speak of what no document tells. */
function readersPosts({ readersEvents }: Analysis, id: string | null): ReadonlySet<string> {
  const spokenOf = readersEvents.find((event) => event.id === id);
  return new Set(spokenOf?.mentions.map(({ post }) => post));
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether a phrase stands in a text as whole words, in any case and with any form of apostrophe. */
export function containsWords(text: string, words: string): boolean {
  const phrase = plain(words).trim();
  if (phrase === "") return true;
  const whole = plain(text);
  for (let at = whole.indexOf(phrase); at !== -1; at = whole.indexOf(phrase, at + 1)) {
    const before = whole.slice(Math.max(0, at - 1), at);
    const after = whole.slice(at + phrase.length, at + phrase.length + 1);
    const opens = !WORD_CHARACTER.test(phrase.slice(0, 1)) || !WORD_CHARACTER.test(before);
    const closes = !WORD_CHARACTER.test(phrase.slice(-1)) || !WORD_CHARACTER.test(after);
    if (opens && closes) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replaceAll(/\s+/gu, " ");
}
