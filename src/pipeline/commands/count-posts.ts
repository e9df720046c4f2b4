import type { Post } from "../../model/thread.ts";
import { counted } from "./output.ts";

type Placed = Pick<Post, "parent" | "answers">;

/** Posts by where they stand: at the top or under the post that they answer; and those at the top that answer one by their words. */
export function countPosts(posts: readonly Placed[]) {
  const atTop = posts.filter(({ parent }) => parent === null);
  return {
    comments: atTop.length,
    replies: posts.length - atTop.length,
    byWords: atTop.filter(({ answers }) => answers !== null).length,
  };
}

/** "3 comments, 1 reply; 1 comment answers another by its words". */
export function describeCounts(posts: readonly Placed[]): string {
  const { comments, replies, byWords } = countPosts(posts);
  const placed = `${counted(comments, "comment")}, ${replies} ${replies === 1 ? "reply" : "replies"}`;
  if (byWords === 0) return placed;
  const answer = byWords === 1 ? "answers another by its words" : "answer another by their words";
  return `${placed}; ${counted(byWords, "comment")} ${answer}`;
}
