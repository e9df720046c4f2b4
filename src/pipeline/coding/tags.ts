import type { Codebook } from "../../model/codebook.ts";
import type { Stances } from "../../model/stance.ts";

/** The codebook's tags that a post's stances call for, in codebook order. */
export function tagsOf(stance: Stances, { tags }: Pick<Codebook, "tags">): string[] {
  return Object.entries(tags)
    .filter(([, tag]) => stance[tag.target]?.value === tag.stance)
    .map(([id]) => id);
}
