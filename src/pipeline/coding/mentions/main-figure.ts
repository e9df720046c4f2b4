import { readPost } from "../read-post.ts";
import { findMentions } from "./find-mentions.ts";
import type { NameIndex } from "./name-index.ts";

/** The beginning of an article says whom it is about. */
const MAX_READ = 20_000;

/**
 * The person that an article speaks of most, whom a post can mean by "he" without naming anybody.
 *
 * In:     the article's text; "" where there is none.
 * Out:    a target that is one person, the first named of equals; null where the article names none.
 */
export function mainFigure(article: string, names: NameIndex): string | null {
  if (names.persons.size === 0) return null;
  const counts = new Map<string, number>();
  for (const { target } of findMentions(readPost(article.slice(0, MAX_READ)), names))
    if (names.persons.has(target)) counts.set(target, (counts.get(target) ?? 0) + 1);
  let main: string | null = null;
  for (const [target, count] of counts)
    if (count > (main === null ? 0 : (counts.get(main) ?? 0))) main = target;
  return main;
}
