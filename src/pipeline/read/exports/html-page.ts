import { indexPage } from "../html/html-page-index.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { findComments } from "./find-comments.ts";
import { pageArticle, pageTitle } from "./page-article.ts";
import type { PageComment } from "./read-comments.ts";

const PAGE = "page";
const HEAD = /^\s*(?:<!doctype html|<html[\s>])/iu;
/** Files whose name says little are looked at as far as their first elements. */
const LOOK_AT = 2_000;

/**
 * A page saved by a browser.
 *
 * Out: where its markup names at least two comments with author and text: one thread with the page's title and article, and its
 *      posts in source order, without those that are empty and not answered. Nothing otherwise: the page is then to be split by its
 *      text (`htmlPageText`). Ids are the page's where each comment has its own, else running numbers.
 */
export const htmlPage: ExportFormat = {
  name: "html",
  recognises: (head, fileName) =>
    /[.]x?html?$/iu.test(fileName) || HEAD.test(head.slice(0, LOOK_AT).replace(/^\uFEFF/u, "")),
  *read(chunks, { name }) {
    const html = [...chunks].join("");
    const page = indexPage(html);
    const found = findComments(page);
    if (found === null) return;
    const article = pageArticle(page, found.elements);
    yield { kind: "thread", id: PAGE, title: pageTitle(page), article };
    yield* postsOf(found.comments, linesIn(page.markup), name);
  },
};

function* postsOf(
  comments: readonly PageComment[],
  lineAt: (at: number) => number,
  file: string,
): Generator<ExportItem> {
  const ids = idsOf(comments);
  const answered = new Set(comments.map(({ parent }) => parent));
  for (const [i, { author, date, text, parent, at }] of comments.entries()) {
    if (text === "" && !answered.has(i)) continue;
    yield {
      kind: "post",
      thread: PAGE,
      sourceId: ids[i] ?? String(i + 1),
      parent: parent === null ? null : (ids[parent] ?? null),
      author,
      postedAt: date,
      text,
      place: { file, line: lineAt(at), column: 1 },
    };
  }
}

/** The page's ids where each comment has one of its own, else running numbers. */
function idsOf(comments: readonly PageComment[]): string[] {
  const own = comments.flatMap(({ id }) => (id === null ? [] : [id]));
  const isComplete = new Set(own).size === comments.length;
  return isComplete ? own : comments.map((_, i) => String(i + 1));
}

/** The line of an offset; asked for in ascending order. */
function linesIn(text: string): (at: number) => number {
  let line = 1;
  let from = 0;
  return (at) => {
    for (; from < at; from += 1) if (text.charCodeAt(from) === 10) line += 1;
    return line;
  };
}
