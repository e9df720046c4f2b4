import { COMMENT_STYLE, nodeText } from "./html/node-text.ts";
import { parseHtml } from "./html/html-tree.ts";
import { simpleHtmlText } from "./html/simple-text.ts";
import { TextWriter } from "./html/text-writer.ts";

/** Where none of these stands, the line breaks of the source are meant as such, as WordPress stores comments. */
const LINE_MARKUP = /<(?:p|br|div)[\s/>]/iu;

/**
 * The plain text of a comment's HTML.
 *
 * In:     HTML of any quality, or plain text; a "<" or "&" that begins no tag or entity is text.
 * Out:    paragraphs with a blank line between them, `<br>` as a line break, quotations as "> ", items as "- " or "1. ";
 *         entities decoded, scripts and styles left out, white space made one space, no control characters, ends trimmed.
 *         An empty line in the source parts paragraphs; single line breaks count where no p, br or div stands.
 */
export function htmlToText(html: string): string {
  if (!/[<&]/u.test(html)) return plainText(html);
  const lineBreaks = LINE_MARKUP.test(html) ? "blank" : "line";
  return simpleHtmlText(html, lineBreaks) ?? anyHtmlText(html, lineBreaks);
}

/** The text of any markup, by way of a tree; about four times slower. */
export function anyHtmlText(html: string, lineBreaks: "blank" | "line"): string {
  const { root } = parseHtml(html, "known");
  return nodeText(root.children, { style: COMMENT_STYLE, lineBreaks, skips: () => false });
}

function plainText(text: string): string {
  const writer = new TextWriter(COMMENT_STYLE);
  writer.text(text, "line");
  return writer.finish();
}

/** The plain text of a name or a title on one line; null where there is none. */
export function htmlToLine(html: string): string | null {
  const line = htmlToText(html).replaceAll(/\s+/gu, " ");
  return line === "" ? null : line;
}
