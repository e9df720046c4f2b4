import {
  isElement,
  parseHtml,
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
} from "./html-tree.ts";

/** A page with its elements listed by name and class, so that a selector looks at few of them. */
export type IndexedPage = HtmlTree & {
  /** Elements with attributes. */
  readonly marked: readonly HtmlElement[];
  readonly byName: ReadonlyMap<string, readonly HtmlElement[]>;
  readonly byClass: ReadonlyMap<string, readonly HtmlElement[]>;
};

/** Parses and indexes a page; linear in its size. */
export function indexPage(html: string): IndexedPage {
  const tree = parseHtml(html, "all");
  const marked: HtmlElement[] = [];
  const byName = new Map<string, HtmlElement[]>();
  const byClass = new Map<string, HtmlElement[]>();
  const stack: HtmlNode[] = tree.root.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    addTo(byName, node.name, node);
    if (Object.keys(node.attribs).length > 0) marked.push(node);
    for (const word of new Set((node.attribs["class"] ?? "").split(/\s+/u)))
      if (word !== "") addTo(byClass, word, node);
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
  }
  return { ...tree, marked, byName, byClass };
}

/**
 * The elements that a selector finds, in source order.
 *
 * In: a list of selectors whose last part has a name, a class or an attribute.
 */
export function select(page: IndexedPage, selector: string): HtmlElement[] {
  const parts = selector.split(",").map((part) => part.trim());
  const found = parts.map((part) =>
    page
      .$([...candidatesOf(page, part)])
      .filter(part)
      .toArray(),
  );
  const [only] = found.length === 1 ? found : [];
  if (only !== undefined) return only;
  const all = [...new Set(found.flat())];
  return all.toSorted((a, b) => (a.startIndex ?? 0) - (b.startIndex ?? 0));
}

function candidatesOf(page: IndexedPage, selector: string): readonly HtmlElement[] {
  const bare = selector.replaceAll(/:not\([^)]*\)/gu, "").replaceAll(/\[[^\]]*\]/gu, "[]");
  const last = bare.slice(Math.max(bare.lastIndexOf(" "), bare.lastIndexOf(">")) + 1);
  const className = /[.]([\w-]+)/u.exec(last)?.[1];
  if (className !== undefined) return page.byClass.get(className) ?? [];
  const name = /^[a-z][\w-]*/u.exec(last)?.[0];
  return name === undefined ? page.marked : (page.byName.get(name) ?? []);
}

function addTo(lists: Map<string, HtmlElement[]>, key: string, element: HtmlElement): void {
  const before = lists.get(key);
  if (before === undefined) lists.set(key, [element]);
  else before.push(element);
}
