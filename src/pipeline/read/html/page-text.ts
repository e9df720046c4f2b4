import { parseHtml, type HtmlElement } from "./html-tree.ts";
import { nodeText } from "./node-text.ts";

const COPY_STYLE = { indents: true, bullet: "•" };
const HIDING_STYLE = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/iu;

/**
 * A page as a browser's copy gives it, to be split like pasted text.
 *
 * Out: blocks on lines of their own, paragraphs with a blank line between them, lists inside lists indented by four spaces,
 *      items as "1. " or "• "; without scripts, forms' fields, navigation and hidden elements.
 */
export function htmlPageText(html: string): string {
  const { root } = parseHtml(html, "all");
  return nodeText(root.children, {
    style: COPY_STYLE,
    lineBreaks: "space",
    skips: (element) => element.name === "nav" || isHidden(element),
  });
}

/** Whether the page itself says that an element is not shown. */
export function isHidden({ attribs }: HtmlElement): boolean {
  return attribs["hidden"] !== undefined || HIDING_STYLE.test(attribs["style"] ?? "");
}
