import { z } from "zod";
import type { AnalysedPost } from "./analysis.ts";
import { spanSchema, type Span } from "./place.ts";

/** A post's text and the parts of it that are another's words. */
export type PostWords = { readonly text: string; readonly quotes: readonly Span[] };

/** The words of every post, in the order of the table. */
export const postTextsSchema = z.object({
  texts: z.array(z.string()),
  quotes: z
    .array(
      z.object({
        /** Row of the post in the table; 0 is the first. */
        post: z.number().int().min(0),
        ...spanSchema.shape,
      }),
    )
    .meta({
      description:
        "Words that posts quote, from start to end in the text of a post, so that they can be told from its own; by post.",
    }),
});
export type PostTexts = z.infer<typeof postTextsSchema>;

export function postTextsJson(posts: readonly Pick<AnalysedPost, "text" | "links">[]): PostTexts {
  return {
    texts: posts.map(({ text }) => text),
    quotes: posts.flatMap(({ links }, post) =>
      links.flatMap(({ kind, start, end }) => (kind === "quotes" ? [{ post, start, end }] : [])),
    ),
  };
}

/** The words that were sent; null where they are not of so many posts, or a quotation stands in none of them. */
export function readPostTexts({ texts, quotes }: PostTexts, size: number): PostWords[] | null {
  const words = texts.map((text): { text: string; quotes: Span[] } => ({ text, quotes: [] }));
  if (words.length !== size) return null;
  for (const { post, start, end } of quotes) {
    const of = words[post];
    if (of === undefined || start > end || end > of.text.length) return null;
    of.quotes.push({ start, end });
  }
  return words;
}
