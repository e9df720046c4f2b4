import type { Thread } from "../../model/thread.ts";
import { linkPosts } from "./link-posts.ts";
import { splitPage, type SplitOptions } from "./split-page.ts";

/**
 * Splits a pasted page into article, posts and page furniture, and finds what posts took from the article and from one
 * another.
 *
 * In:     the decoded text of the page, of any length; `repairs` correct how it is split, before links are found.
 * Out:    posts in page order. Every character that is not white space lies in exactly one of: the article, the span
 *         of a post, a piece of furniture. A page without comments has no posts and is all article.
 * Issues: `no-posts` and `unknown-form` (errors), `numbering-gap`, `repair-misfit` and `comment-count` (warnings).
 * Source: docs/methods.md#splitting
 */
export function splitThread(text: string, options: SplitOptions = {}): Thread {
  const thread = splitPage(text, options);
  const { article } = thread;
  const words = article === null ? "" : text.slice(article.start, article.end);
  return { ...thread, posts: linkPosts(thread.posts, words) };
}
