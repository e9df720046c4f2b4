import type { Post } from "../../../../src/model/thread.ts";
import { linkPosts } from "../../../../src/pipeline/thread/link-posts.ts";

/** A post as a page shows it; a string is its text. */
export type Said =
  | string
  | {
      readonly text: string;
      readonly author?: string;
      readonly parent?: string;
      readonly sourceId?: string;
    };

export const ARTICLE = "The mayor said the old bridge will be closed for nine weeks from Monday.";

/** Posts with running numbers as ids, linked. */
export function linked(said: readonly Said[], article = ARTICLE): Post[] {
  return linkPosts(said.map(asPost), article);
}

function asPost(said: Said, i: number): Post {
  const { text, author, parent, sourceId } = typeof said === "string" ? { text: said } : said;
  return {
    id: String(i + 1),
    sourceId: sourceId ?? null,
    parent: parent ?? null,
    author: author ?? null,
    postedAt: null,
    span: null,
    text,
    links: [],
    answers: null,
  };
}

/** "quotes 1 «words»" for each link of a post. */
export function told(post: Post | undefined): string[] {
  return (post?.links ?? []).map(
    ({ kind, to, start, end }) => `${kind} ${to} «${post?.text.slice(start, end)}»`,
  );
}
