import { type IndexedPage, select } from "../html/html-page-index.ts";
import { ancestorIn, type HtmlElement } from "../html/html-tree.ts";
import { COMMENT_STYLE, nodeText } from "../html/node-text.ts";
import { isHidden } from "../html/page-text.ts";
import { htmlToLine } from "../html-text.ts";

const ARTICLE_BODIES = [
  '[itemprop="articleBody"]',
  ".entry-content",
  ".article-body",
  ".article-content",
  ".post-content",
  ".post-body",
  '[slot="text-body"]',
  ".toptext",
  ".thing.link .usertext-body .md",
  "article",
];
const NO_ARTICLE =
  "#comments, .comments-area, .comments, .comment-list, .commentlist, #respond, #disqus_thread, nav, aside, footer, form, .sharedaddy";

/** A page's title: what it tells other sites, else its first heading, else that of its window. */
export function pageTitle(page: IndexedPage): string | null {
  const told = select(page, 'meta[property="og:title"]')[0]?.attribs["content"]?.trim();
  if (told !== undefined && told !== "") return htmlToLine(told);
  for (const element of [...select(page, "h1"), ...select(page, "head > title, title")]) {
    const title = nodeText(element.children, {
      style: COMMENT_STYLE,
      lineBreaks: "space",
      skips: () => false,
    });
    if (title !== "") return title.replaceAll(/\s+/gu, " ");
  }
  return null;
}

/** The text of a page's article, without its comments; null where the page marks none. */
export function pageArticle(page: IndexedPage, comments: ReadonlySet<HtmlElement>): string | null {
  const inside = new Map([...comments].map((element) => [element, element]));
  const left = new Set(select(page, NO_ARTICLE));
  for (const selector of ARTICLE_BODIES)
    for (const element of select(page, selector)) {
      if (inside.has(element) || ancestorIn(element, inside) !== null) continue;
      const text = nodeText(element.children, {
        style: COMMENT_STYLE,
        lineBreaks: "space",
        skips: (inner) => inside.has(inner) || left.has(inner) || isHidden(inner),
      });
      if (text !== "") return text;
    }
  return null;
}
