import type { Thread } from "../../model/thread.ts";

/** Whether the posts have places in the text that was sent; those of an export were decoded from its fields. */
export function hasPlaces({ posts, article }: Thread): boolean {
  return posts.length === 0 ? article !== null : posts.some(({ span }) => span !== null);
}
