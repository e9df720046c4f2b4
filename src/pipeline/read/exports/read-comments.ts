import { type IndexedPage, select } from "../html/html-page-index.ts";
import { ancestorIn, type HtmlElement } from "../html/html-tree.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { CommentAdapter } from "./comment-adapters.ts";
import { bodiesOf, holdersOf, valuesOf, type CommentScope, type Value } from "./comment-parts.ts";
import { parentsByIndent } from "./indent-parents.ts";
import { isoOfSeconds } from "./iso-time.ts";

/** A comment as a page marks it up. */
export type PageComment = {
  /** Null where the page gives none. */
  readonly id: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
  /** Index in the list of the comment answered. */
  readonly parent: number | null;
  /** Offset in the page's markup. */
  readonly at: number;
};

export type PageComments = {
  readonly comments: readonly PageComment[];
  /** The elements they stand in. */
  readonly elements: ReadonlySet<HtmlElement>;
};

/**
 * Reads a page's comments as an adapter says, in source order.
 *
 * Out: what stands in a reply is its own alone, never also its parent's. Linear in the page's size, times the adapter's readings.
 */
export function readComments(
  page: IndexedPage,
  adapter: Omit<CommentAdapter, "comment">,
  candidates: readonly HtmlElement[],
): PageComments {
  const elements = withoutShells(candidates);
  const index = new Map(elements.map((element, i) => [element, i]));
  const dropped = new Set<HtmlElement>();
  if (adapter.drop !== undefined)
    for (const element of select(page, adapter.drop)) if (!index.has(element)) dropped.add(element);
  const scope = { page, index, dropped };
  const ids = valuesOf(scope, adapter.id);
  const authors = valuesOf(scope, adapter.author);
  const dates = valuesOf(scope, adapter.date);
  const texts = bodiesOf(scope, adapter.body, holdersOf(authors.values(), index));
  const parents = parentsOf(scope, adapter.parent, ids);
  const comments = elements.map((element, i) => ({
    id: plainId(ids.get(i)?.value),
    author: cleanAuthor(withoutSays(authors.get(i)?.value ?? "")),
    date: plainDate(dates.get(i)?.value ?? ""),
    text: texts.get(i) ?? "",
    parent: parents[i] ?? null,
    at: element.startIndex ?? 0,
  }));
  return { comments: withoutBoxes(comments), elements: new Set(elements) };
}

/** Themes repeat a comment's id on a box inside of its list item: the outer one is the comment. */
function withoutShells(candidates: readonly HtmlElement[]): HtmlElement[] {
  const byElement = new Map(candidates.map((element) => [element, element]));
  return candidates.filter((element) => {
    const outer = ancestorIn(element, byElement);
    const id = plainId(element.attribs["id"]);
    return outer === null || id === null || plainId(outer.attribs["id"]) !== id;
  });
}

/** Without what has neither words nor a writer nor a date, such as a box around all comments; what stood in it moves up. */
function withoutBoxes(comments: readonly PageComment[]): PageComment[] {
  const kept: PageComment[] = [];
  const place = new Map<number, number | null>();
  const isBox = ({ text, author, date }: PageComment) =>
    text === "" && author === null && date === null;
  let count = 0;
  for (const [i, comment] of comments.entries())
    if (isBox(comment)) place.set(i, null);
    else {
      place.set(i, count);
      count += 1;
    }
  for (const [i, comment] of comments.entries()) {
    const above = comment.parent;
    const parent = above === null ? null : (place.get(above) ?? null);
    if (!isBox(comment)) kept.push({ ...comment, parent });
    else if (above !== null && above < i) place.set(i, parent);
  }
  return kept;
}

function parentsOf(
  scope: CommentScope,
  rule: CommentAdapter["parent"],
  ids: ReadonlyMap<number, Value>,
): (number | null)[] {
  const elements = [...scope.index.keys()];
  const byNesting = elements.map((element) => ancestorIn(element, scope.index));
  if (rule.by === "nesting") return byNesting;
  const values = valuesOf(scope, rule.readings);
  if (rule.by === "indent")
    return parentsByIndent(elements.map((_, i) => Number(values.get(i)?.value ?? 0)));
  const byId = new Map([...ids].map(([i, { value }]) => [value, i]));
  return byNesting.map((nested, i) => byId.get(values.get(i)?.value ?? "") ?? nested);
}

/** "comment-123", "li-comment-123" and "t1_abc" as "123" and "abc". */
function plainId(id: string | undefined): string | null {
  const tail = id?.slice(Math.max(id.lastIndexOf("-"), id.lastIndexOf("_")) + 1) ?? "";
  if (id === undefined || id === "") return null;
  return /^\d+$/u.test(tail) || id.startsWith("t1_") ? tail : id;
}

const withoutSays = (author: string): string => author.replace(/ says:?$/u, "");

/**
 * Seconds and milliseconds since 1970 as ISO 8601; the seconds that Hacker News writes behind a date are dropped.
 * Null for what is no date: without a digit, or with an address in it.
 */
function plainDate(date: string): string | null {
  if (!/\d/u.test(date) || date.includes("@")) return null;
  if (/^\d{10}$/u.test(date)) return isoOfSeconds(Number(date));
  if (/^\d{13}$/u.test(date)) return isoOfSeconds(Number(date) / 1000);
  const iso = /^(\d{4}-\d\d-\d\dT[\d:.]{5,15}) \d+$/u.exec(date)?.[1];
  return iso === undefined ? date : `${iso}Z`;
}
