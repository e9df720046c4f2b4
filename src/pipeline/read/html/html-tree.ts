import { load, type CheerioAPI } from "cheerio/slim";
import { mendMarkup } from "./mend-markup.ts";

export type HtmlRoot = ReturnType<CheerioAPI["root"]>[number];
export type HtmlNode = HtmlRoot["children"][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export const isElement = (node: HtmlNode | HtmlRoot): node is HtmlElement => "attribs" in node;

export type HtmlTree = {
  readonly $: CheerioAPI;
  readonly root: HtmlRoot;
  /** The markup after mending, with the line breaks of the source; `startIndex` counts in it. */
  readonly markup: string;
};

/** The tree of a page or a piece of one, at most 256 levels deep; see `mendMarkup` for `tags`. */
export function parseHtml(html: string, tags: "known" | "all"): HtmlTree {
  const options = { xmlMode: false, withStartIndices: tags === "all" };
  const markup = mendMarkup(html, tags);
  const $ = load(markup, { xml: options });
  const root = $.root()[0];
  if (root === undefined) throw new Error("Expected cheerio to give a document, found none.");
  return { $, root, markup };
}

/** The nearest ancestor that is in `elements`; null where there is none. */
export function ancestorIn<T>(
  node: HtmlNode,
  elements: { readonly has: (element: HtmlElement) => boolean } & ReadonlyMap<HtmlElement, T>,
): T | null {
  let above = node.parent;
  while (above !== null) {
    if (isElement(above)) {
      const found = elements.get(above);
      if (found !== undefined) return found;
      above = above.parent;
    } else return null;
  }
  return null;
}
