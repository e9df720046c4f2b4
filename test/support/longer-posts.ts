import type { Analysis } from "../../src/model/analysis.ts";

const WORDS =
  "and nobody on our street was asked before the works began last spring once more".split(" ");
const MEAN_WORDS = 60;

/** The same study with more words at the end of each post, so that its posts have 60 words on average. */
export function longerPosts(analysis: Analysis): Analysis {
  const { posts, summary } = analysis;
  const missing = Math.max(0, MEAN_WORDS - Math.round(summary.words / Math.max(1, posts.length)));
  const more = Array.from({ length: missing }, (_word, index) => WORDS[index % WORDS.length]);
  const words = summary.words + missing * posts.length;
  return {
    ...analysis,
    summary: { ...summary, words },
    posts: posts.map((post) => ({
      ...post,
      text: `${post.text} ${more.join(" ")}`,
      words: post.words + missing,
    })),
  };
}
