import { type IndexedPage, select } from "../html/html-page-index.ts";
import { ancestorIn, type HtmlElement } from "../html/html-tree.ts";
import { COMMENT_STYLE, nodeText } from "../html/node-text.ts";
import { isHidden } from "../html/page-text.ts";

export type Value = { readonly value: string; readonly element: HtmlElement };

/** The comments of a page while their parts are read. */
export type CommentScope = {
  readonly page: IndexedPage;
  /** Each comment's element with its index, in source order. */
  readonly index: ReadonlyMap<HtmlElement, number>;
  readonly dropped: ReadonlySet<HtmlElement>;
};

function ownerOf({ index }: CommentScope, element: HtmlElement): number | null {
  return index.get(element) ?? ancestorIn(element, index);
}

/** The first value that the readings give for each comment, on one line. */
export function valuesOf(scope: CommentScope, readings: readonly string[]): Map<number, Value> {
  const values = new Map<number, Value>();
  for (const reading of readings) {
    const at = reading.lastIndexOf("@");
    const selector = at < 0 ? reading : reading.slice(0, at);
    const attribute = at < 0 ? null : reading.slice(at + 1);
    const elements = selector === "" ? scope.index.keys() : select(scope.page, selector);
    for (const element of elements) {
      const owner = ownerOf(scope, element);
      if (owner === null || values.has(owner)) continue;
      const value = attribute === null ? lineOf(scope, element) : element.attribs[attribute];
      if (value !== undefined && value.trim() !== "")
        values.set(owner, { value: value.trim(), element });
    }
  }
  return values;
}

const lineOf = ({ index }: CommentScope, element: HtmlElement): string =>
  nodeText(element.children, {
    style: COMMENT_STYLE,
    lineBreaks: "space",
    skips: (inner) => index.has(inner) || isHidden(inner),
  }).replaceAll(/\s+/gu, " ");

/** The elements between a comment and the name of its writer: none of them holds the writer's words alone. */
export function holdersOf(
  authors: Iterable<Value>,
  index: CommentScope["index"],
): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  for (const { element } of authors) {
    if (index.has(element)) continue;
    for (let above = element.parent; above !== null && "attribs" in above; above = above.parent) {
      if (index.has(above) || holders.has(above)) break;
      holders.add(above);
    }
  }
  return holders;
}

/** The text of each comment; what stands in several elements is put together. */
export function bodiesOf(
  scope: CommentScope,
  readings: readonly string[],
  holders: ReadonlySet<HtmlElement>,
): Map<number, string> {
  const texts = new Map<number, string>();
  for (const reading of readings) {
    const parts = new Map<number, HtmlElement[]>();
    const taken = new Map<HtmlElement, true>();
    for (const element of select(scope.page, reading)) {
      const owner = ownerOf(scope, element);
      if (owner === null || texts.has(owner) || holders.has(element)) continue;
      if (isInside(scope, element, taken)) continue;
      taken.set(element, true);
      const before = parts.get(owner);
      if (before === undefined) parts.set(owner, [element]);
      else before.push(element);
    }
    for (const [owner, elements] of parts) {
      const text = bodyText(scope, elements);
      if (text !== "") texts.set(owner, text);
    }
  }
  return texts;
}

/** Whether an element's text is already taken, or is none of the writer's. */
function isInside(
  { dropped }: CommentScope,
  element: HtmlElement,
  taken: ReadonlyMap<HtmlElement, true>,
): boolean {
  for (let above: HtmlElement["parent"] = element; above !== null; above = above.parent)
    if ("attribs" in above && (dropped.has(above) || (above !== element && taken.has(above))))
      return true;
  return false;
}

function bodyText({ index, dropped }: CommentScope, elements: readonly HtmlElement[]): string {
  // A body that is itself marked up as a quotation (vBulletin) is none.
  const [only] = elements.length === 1 ? elements : [];
  const isWhole = only !== undefined && (index.has(only) || only.attribs["class"] !== undefined);
  return nodeText(isWhole ? only.children : elements, {
    style: COMMENT_STYLE,
    lineBreaks: "space",
    skips: (inner) => index.has(inner) || dropped.has(inner) || isHidden(inner),
  });
}
