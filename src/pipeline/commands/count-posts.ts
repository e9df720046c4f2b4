import type { Post } from "../../model/thread.ts";
import { counted } from "./output.ts";

type Placed = Pick<Post, "parent" | "answers">;

/** Posts by where they stand, and by how the post that they answer is known: they stand right under it, or their words tell. */
export function countPosts(posts: readonly Placed[]) {
  const replies = posts.filter(({ parent }) => parent !== null).length;
  const under = posts.filter(({ answers }) => answers?.by === "position").length;
  const answering = posts.filter(({ answers }) => answers !== null).length;
  return { comments: posts.length - replies, replies, under, byWords: answering - under };
}

/** "6 comments, 6 replies; 6 posts answer another: 4 stand right under it, 2 found by their words"; answers only where replies do not tell them. */
export function describeCounts(posts: readonly Placed[]): string {
  const { comments, replies, under, byWords } = countPosts(posts);
  const placed = `${counted(comments, "comment")}, ${replies} ${replies === 1 ? "reply" : "replies"}`;
  if (byWords === 0 && under === replies) return placed;
  const all = under + byWords;
  const answer = `${counted(all, "post")} ${all === 1 ? "answers" : "answer"} another`;
  const grounds = [
    ...(under === 0 ? [] : [`${under} ${under === 1 ? "stands" : "stand"} right under it`]),
    ...(byWords === 0 ? [] : [`${byWords} found by ${byWords === 1 ? "its" : "their"} words`]),
  ];
  return `${placed}; ${[answer, grounds.join(", ")].filter((part) => part !== "").join(": ")}`;
}
