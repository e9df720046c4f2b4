import { z } from "zod";

const postId = z.string().min(1).max(200);

/**
 * One correction of how a page was split. Repairs are applied one after the other: ids are those that the posts have
 * after the repairs before it, offsets count in the page's decoded text.
 */
export const repairSchema = z.discriminatedUnion("kind", [
  /** The post and all between become part of the post above it on the page. */
  z.strictObject({ kind: z.literal("merge"), post: postId }),
  /** A new post begins at this offset, inside a post, the article or a piece of furniture; a comment of its own, or a reply where it divides one. */
  z.strictObject({ kind: z.literal("divide"), at: z.number().int().min(0) }),
  /** The post answers another one that stands above it, or none. */
  z.strictObject({ kind: z.literal("parent"), post: postId, parent: postId.nullable() }),
  /** The post is no post but furniture of the page. */
  z.strictObject({ kind: z.literal("drop"), post: postId }),
]);
export type Repair = z.infer<typeof repairSchema>;

/** More would be a page to be split by hand. */
export const repairsSchema = z.array(repairSchema).max(2_000);
