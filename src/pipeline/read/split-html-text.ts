import type { BuiltThread } from "../thread/build-threads.ts";
import { splitThread } from "../thread/split-thread.ts";
import { htmlPageText } from "./html/page-text.ts";

/**
 * Splits a saved page whose markup does not tell its comments, by its text.
 *
 * Out:    the thread without article, spans and furniture, and its issues without their lines: they would speak of the
 *         text made of the page, not of the file.
 * Issues: those of `splitThread`.
 */
export function splitHtmlText(html: string, file: string): BuiltThread {
  const text = htmlPageText(html);
  const { posts, issues, ...thread } = splitThread(text, { name: file });
  const { article } = thread;
  return {
    id: null,
    title: null,
    article: article === null ? "" : text.slice(article.start, article.end),
    thread: {
      ...thread,
      article: null,
      issues: issues.map((issue) => ({ ...issue, place: { file, line: 1, column: 1 } })),
      posts: posts.map((post) => ({ ...post, span: null })),
      furniture: [],
    },
  };
}
