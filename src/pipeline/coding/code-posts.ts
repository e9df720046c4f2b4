import type { Sentiment } from "../../model/sentiment.ts";
import type { Stances } from "../../model/stance.ts";
import type { Post } from "../../model/thread.ts";
import type { Coder } from "./create-coder.ts";

export type CodedPost = Post & {
  readonly stance: Stances;
  readonly sentiment: Sentiment;
  readonly tags: readonly string[];
};

/**
 * Codes the posts of a thread.
 *
 * In:  posts in page order, with the links found in them: what a post quotes is not counted as its own words, and the
 *      post it answers is what a bare agreement agrees with.
 * Out: the posts in the same order.
 */
export function codePosts(posts: readonly Post[], coder: Coder): CodedPost[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  return posts.map((post) => {
    const answered = byId.get(post.answers?.to ?? "");
    const quotedSpans = post.links
      .filter((link) => link.kind === "quotes")
      .map(({ start, end }) => ({ start, end }));
    const codes = coder.code({
      text: post.text,
      quotedSpans,
      ...(answered && { parentText: answered.text, parentId: answered.id }),
    });
    return { ...post, ...codes };
  });
}
