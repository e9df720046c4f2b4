import type { AnalysedPost } from "../../model/analysis.ts";
import { ARTICLE_ROW, type PostLink } from "../../model/post-links.ts";
import type { PostTable } from "../../model/post-table.ts";

/** A post that holds words of an earlier one. */
export type Repeat = { readonly id: string; readonly words: number };

/** The posts that repeat a post, by its key; in the order of the posts. */
export function repeatsOf(
  { keys, ids }: Pick<PostTable, "keys" | "ids">,
  links: readonly PostLink[],
): ReadonlyMap<string, readonly Repeat[]> {
  const repeats = new Map<string, Repeat[]>();
  for (const { kind, from, to, words } of links) {
    if (kind !== "repeats" || to === ARTICLE_ROW) continue;
    const key = keys[to] ?? "";
    const repeat = { id: ids[from] ?? "", words };
    const known = repeats.get(key);
    if (known === undefined) repeats.set(key, [repeat]);
    else known.push(repeat);
  }
  return repeats;
}

/** What a post repeats: ids of posts, or the article; each once. */
export function repeatedBy({ links }: Pick<AnalysedPost, "links">): string[] {
  return [...new Set(links.flatMap(({ kind, to }) => (kind === "repeats" ? [to] : [])))];
}
