import { z } from "zod";
import { htmlToLine, htmlToText } from "../html-text.ts";
import { type IndexedPage, select } from "../html/html-page-index.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { PageComment, PageComments } from "./read-comments.ts";

const nameSchema = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);
const textSchema = z.string().optional().catch(undefined);
const authorSchema = z.union([
  nameSchema,
  z
    .array(nameSchema)
    .min(1)
    .transform(([name]) => name),
]);
const commentSchema = z.object({
  "@type": z.unknown().optional(),
  "@id": textSchema,
  identifier: textSchema,
  text: textSchema,
  articleBody: textSchema,
  author: authorSchema.optional().catch(undefined),
  creator: authorSchema.optional().catch(undefined),
  dateCreated: textSchema,
  datePublished: textSchema,
});
const COMMENT_TYPES = new Set<unknown>(["Comment", "UserComments", "Answer"]);

/** A value still to be looked at, and the comment it stands in. */
type Waiting = { readonly value: unknown; readonly parent: number | null };

/**
 * The comments that a page gives as linked data (JSON-LD), answers nested in them.
 *
 * Out:    in source order; blocks that are not valid JSON are passed over.
 * Source: https://schema.org/Comment
 */
export function readJsonLdComments(page: IndexedPage): PageComments {
  const comments: PageComment[] = [];
  for (const script of select(page, 'script[type="application/ld+json"]')) {
    const source = script.children.map((child) => ("data" in child ? child.data : "")).join("");
    const stack: Waiting[] = [{ value: parsed(source), parent: null }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next.value !== "object" || next.value === null) continue;
      const comment = commentOf(next, script.startIndex ?? 0);
      if (comment !== null) comments.push(comment);
      const parent = comment === null ? next.parent : comments.length - 1;
      const inner: unknown[] = Object.values(next.value);
      for (const value of inner.toReversed()) stack.push({ value, parent });
    }
  }
  return { comments, elements: new Set() };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function commentOf({ value, parent }: Waiting, at: number): PageComment | null {
  const result = commentSchema.safeParse(value);
  if (!result.success) return null;
  const { data } = result;
  const types = [data["@type"]].flat();
  if (!types.some((type) => COMMENT_TYPES.has(type))) return null;
  return {
    id: data["@id"] ?? data.identifier ?? null,
    author: cleanAuthor(htmlToLine(data.author ?? data.creator ?? "")),
    date: data.dateCreated ?? data.datePublished ?? null,
    text: htmlToText(data.text ?? data.articleBody ?? ""),
    parent,
    at,
  };
}
