import { z } from "zod";
import type { AnalysedPost, Analysis } from "./analysis.ts";
import { postKey } from "./post-codes.ts";
import { rowsByKey, tableOf } from "./post-table.ts";
import { linkSchema, type Link } from "./thread.ts";

/** What a post links to that is no post. */
export const ARTICLE = "article";
/** The article in place of a row. */
export const ARTICLE_ROW = -1;

/** A post that quotes, names, repeats or echoes another one or the article; one a pair and kind. Posts are rows of the table. */
export type PostLink = {
  readonly kind: Link["kind"];
  readonly from: number;
  /** `ARTICLE_ROW` for the article. */
  readonly to: number;
  /** Of a repeat: how many words stand in both. 0 for other kinds. */
  readonly words: number;
};

const rowSchema = z.number().int().min(0);

/** All links of a study as columns of one length, in the order of the posts. */
export const postLinksSchema = z.object({
  kind: z.array(linkSchema.shape.kind),
  from: z.array(rowSchema).meta({ description: "Row of the post in the study's table." }),
  to: z
    .array(z.number().int().min(ARTICLE_ROW))
    .meta({ description: "Row of the post linked to; -1 for the article." }),
  words: z
    .array(rowSchema)
    .meta({ description: "Of a repeat, how many words stand in both; 0 for other kinds." }),
});
export type PostLinksJson = z.infer<typeof postLinksSchema>;

const made = new WeakMap<readonly AnalysedPost[], readonly PostLink[]>();

/** The links of an analysis with all its posts, in their order and each once; those of a post to itself are left out. */
export function linksOf(analysis: Analysis): readonly PostLink[] {
  const before = made.get(analysis.posts);
  if (before !== undefined) return before;
  const rows = rowsByKey(tableOf(analysis));
  const links = analysis.posts.flatMap((post, from): PostLink[] => {
    const known = new Set<string>();
    return post.links.flatMap(({ kind, to: id }) => {
      const name = `${kind} ${id}`;
      const to =
        id === ARTICLE ? ARTICLE_ROW : rows.get(postKey(analysis, { thread: post.thread, id }));
      if (to === undefined || to === from || known.has(name)) return [];
      known.add(name);
      return [{ kind, from, to, words: kind === "repeats" ? wordsRepeated(post, id) : 0 }];
    });
  });
  made.set(analysis.posts, links);
  return links;
}

export function postLinksJson(links: readonly PostLink[]): PostLinksJson {
  return {
    kind: links.map(({ kind }) => kind),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    words: links.map(({ words }) => words),
  };
}

/** The links that were sent; null where their columns do not fit one another or a table of so many posts. */
export function readPostLinks(json: PostLinksJson, size: number): PostLink[] | null {
  const { kind: kinds, from, to, words } = json;
  const fits =
    [from, to, words].every(({ length }) => length === kinds.length) &&
    [...from, ...to].every((row) => row < size);
  if (!fits) return null;
  return kinds.map((kind, at) => ({
    kind,
    from: from[at] ?? 0,
    to: to[at] ?? ARTICLE_ROW,
    words: words[at] ?? 0,
  }));
}

/** How many words of a post stand in another one too. */
export function wordsRepeated(
  { text, links }: Pick<AnalysedPost, "text" | "links">,
  source: string,
): number {
  let words = 0;
  for (const { kind, to, start, end } of links)
    if (kind === "repeats" && to === source) words += countWords(text.slice(start, end));
  return words;
}

/** What counts as a word in a post's number of words. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => LETTER_OR_DIGIT.test(word)).length;
}
