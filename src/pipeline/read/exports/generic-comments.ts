import type { IndexedPage } from "../html/html-page-index.ts";
import type { HtmlElement } from "../html/html-tree.ts";

/** Kinds of element looked at, the most frequent first. */
const MAX_KINDS = 8;

/**
 * Elements that may be a page's comments though their markup is of no known kind: those of one name whose class or id has the word
 * "comment", at least two of a kind.
 */
export function genericCandidates({ marked }: IndexedPage): HtmlElement[][] {
  const kinds = new Map<string, HtmlElement[]>();
  for (const element of marked) {
    const word = commentWord(element);
    if (word === null) continue;
    const kind = `${element.name} ${word}`;
    const before = kinds.get(kind);
    if (before === undefined) kinds.set(kind, [element]);
    else before.push(element);
  }
  const repeated = [...kinds.values()].filter((elements) => elements.length > 1);
  return repeated.toSorted((a, b) => b.length - a.length).slice(0, MAX_KINDS);
}

/** The class, or else the id without its number, that has the word "comment". */
function commentWord({ attribs }: HtmlElement): string | null {
  const classes = (attribs["class"] ?? "").split(/\s+/u).find(hasCommentWord);
  const id = attribs["id"] ?? "";
  return classes ?? (hasCommentWord(id) ? id.replaceAll(/\d+/gu, "#") : null);
}

const hasCommentWord = (name: string): boolean =>
  name.toLowerCase().includes("comment") &&
  name
    .replaceAll(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .includes("comment");
