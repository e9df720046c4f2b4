import { LINE_ELEMENTS, PARAGRAPH_ELEMENTS, UNREAD_ELEMENTS } from "./element-kinds.ts";
import { isElement, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import { TextWriter, type TextStyle } from "./text-writer.ts";

export type NodeTextOptions = {
  readonly style: TextStyle;
  /** What a line break of the source is: white space in a page, a line in text without markup for lines. */
  readonly lineBreaks: "space" | "blank" | "line";
  /** Elements to leave out, with all that is in them. */
  readonly skips: (element: HtmlElement) => boolean;
};

/** As comments are kept: no indentation. */
export const COMMENT_STYLE: TextStyle = { indents: false, bullet: "-" };

/** The plain text of nodes, as a browser shows them; an iterative walk, linear in their number. */
export function nodeText(nodes: readonly HtmlNode[], options: NodeTextOptions): string {
  const writer = new TextWriter(options.style);
  const stack: { nodes: readonly HtmlNode[]; next: number; element: HtmlElement | null }[] = [
    { nodes, next: 0, element: null },
  ];
  let inPre = 0;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.nodes[top.next];
    top.next += 1;
    if (node === undefined) {
      if (top.element !== null) close(writer, top.element);
      if (top.element?.name === "pre") inPre -= 1;
      stack.pop();
    } else if (isElement(node)) {
      if (UNREAD_ELEMENTS.has(node.name) || options.skips(node)) continue;
      open(writer, node);
      if (node.name === "pre") inPre += 1;
      stack.push({ nodes: node.children, next: 0, element: node });
    } else if ("data" in node && node.nodeType === TEXT_NODE)
      writer.text(node.data, inPre > 0 ? "line" : options.lineBreaks);
  }
  return writer.finish();
}

const TEXT_NODE = 3;

function open(writer: TextWriter, element: HtmlElement): void {
  const { name, attribs } = element;
  if (name === "br") writer.addBreak();
  else if (name === "img") writer.text(pictureWord(element), "space");
  else if (name === "li") writer.openItem(wholeNumber(attribs["value"]));
  else if (name === "td" || name === "th") writer.text(" ", "space");
  else if (name === "blockquote") writer.quote(1);
  else if (name === "cite") writer.breakInQuote();
  else if (name === "ul" || name === "ol") {
    breakAround(writer, element);
    writer.openList(name === "ul" ? null : (wholeNumber(attribs["start"]) ?? 1));
  } else breakAround(writer, element);
}

function close(writer: TextWriter, element: HtmlElement): void {
  const { name } = element;
  if (name === "li") writer.closeItem();
  else if (name === "blockquote") writer.quote(-1);
  else if (name === "cite") writer.breakInQuote();
  else if (name !== "br") {
    if (name === "ul" || name === "ol") writer.closeList();
    breakAround(writer, element);
  }
}

function breakAround(writer: TextWriter, { name, parent }: HtmlElement): void {
  const isInnerList =
    (name === "ul" || name === "ol") &&
    parent !== null &&
    isElement(parent) &&
    (parent.name === "li" || parent.name === "ul" || parent.name === "ol");
  if (LINE_ELEMENTS.has(name) || isInnerList) writer.ensureBreaks(1);
  else if (PARAGRAPH_ELEMENTS.has(name)) writer.ensureBreaks(2);
}

/** The sign that a small picture stands for, as WordPress and forums draw them. */
function pictureWord({ attribs }: HtmlElement): string {
  const kind = attribs["class"] ?? "";
  return /emoji|smiley|emoticon/u.test(kind) ? (attribs["alt"] ?? "") : "";
}

function wholeNumber(word: string | undefined): number | null {
  return word !== undefined && /^\d{1,6}$/u.test(word) ? Number(word) : null;
}
