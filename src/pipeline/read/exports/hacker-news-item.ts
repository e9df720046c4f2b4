import { z } from "zod";
import { isoOfSeconds } from "./iso-time.ts";
import { fieldOf, isRecord, listOf } from "./json-fields.ts";
import { exportIdSchema, readFields } from "./json-record.ts";

const TYPES = new Set(["story", "comment", "job", "poll", "pollopt"]);

/** An item of Firebase, and of Algolia, whose names stand second. */
const itemSchema = z.object({
  id: exportIdSchema,
  type: z.string().nullish(),
  by: z.string().nullish(),
  author: z.string().nullish(),
  time: z.unknown().optional(),
  created_at: z.string().nullish(),
  parent: exportIdSchema.nullish(),
  parent_id: exportIdSchema.nullish(),
  story_id: exportIdSchema.nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  deleted: z.boolean().nullish(),
  kids: z.array(z.unknown()).nullish(),
  children: z.array(z.unknown()).nullish(),
});

export type HackerNewsItem = {
  readonly id: string;
  readonly type: string;
  readonly author: string | null;
  readonly postedAt: string | null;
  readonly parent: string | null;
  /** Null in Firebase's items, which only name what they answer. */
  readonly story: string | null;
  readonly title: string | null;
  /** HTML; null where the item was deleted. */
  readonly html: string | null;
  readonly hasReplies: boolean;
};

/** In: an item, and what it is nested in, if in anything. */
export function readHackerNewsItem(
  value: unknown,
  within: string | null,
): { readonly item: HackerNewsItem } | { readonly wrong: string } {
  const read = readFields(itemSchema, value);
  if ("wrong" in read) return read;
  const data = read.fields;
  const time = isoOfSeconds(data.time) ?? data.created_at?.replace(".000Z", "Z") ?? null;
  const item = {
    id: data.id,
    type: data.type ?? "comment",
    author: data.by ?? data.author ?? null,
    postedAt: time,
    parent: data.parent ?? data.parent_id ?? within,
    story: data.story_id ?? null,
    title: data.title ?? null,
    html: data.deleted === true ? null : (data.text ?? null),
    hasReplies: (data.kids ?? data.children ?? []).length > 0,
  };
  return { item };
}

/** Whether it is an item of Hacker News, as far as it is whole. */
export function isHackerNewsItem(value: unknown): boolean {
  const has = (name: string): boolean => fieldOf(value, name) !== undefined;
  const type = fieldOf(value, "type");
  if (!has("id") || typeof type !== "string" || !TYPES.has(type)) return false;
  return has("created_at_i") || has("children") || (has("time") && (has("by") || has("deleted")));
}

/** A value and the values nested in it as children, each before its own, with the id of what it is nested in. */
export function* nestedItems(value: unknown): Generator<{ value: unknown; within: string | null }> {
  const open: { value: unknown; within: string | null }[] = [{ value, within: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (!isRecord(next.value)) continue;
    const id = exportIdSchema.safeParse(fieldOf(next.value, "id"));
    for (const child of listOf(fieldOf(next.value, "children")).toReversed())
      open.push({ value: child, within: id.success ? id.data : null });
  }
}
