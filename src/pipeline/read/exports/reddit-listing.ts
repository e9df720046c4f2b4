import { z } from "zod";
import type { Place } from "../../../model/place.ts";
import { cleanAuthor, cleanText } from "./clean-text.ts";
import type { JsonPath } from "./cut-json.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { isoOfSeconds } from "./iso-time.ts";
import { fieldOf, listOf } from "./json-fields.ts";
import { exportIdSchema, readFields, recordLeftOut, someValue } from "./json-record.ts";
import { readJsonValues } from "./json-values.ts";
import { counted, MissingPosts } from "./missing-posts.ts";

/** A listing, the two listings of a thread's page, or a list of such pages. */
const SHAPES = ["data.children.[]", "[].data.children.[]", "[].[].data.children.[]"];

const commentSchema = z.object({
  id: exportIdSchema,
  link_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  author: z.string().nullish(),
  created_utc: z.unknown().optional(),
  body: z.string(),
  body_html: z.unknown().optional(),
});
const submissionSchema = z.object({
  id: exportIdSchema,
  title: z.string(),
  selftext: z.string().nullish(),
  selftext_html: z.unknown().optional(),
});
const moreSchema = z.object({ count: z.number().int().min(0).safe() });

/** A comment, submission or "more" stub, and the comment it is nested in. */
type Thing = { readonly thing: unknown; readonly within: string | null };

/**
 * Reddit's listings, as `https://www.reddit.com/comments/ID.json` gives them.
 *
 * Out:    a thread for a submission (t3) and a post for a comment (t1), each before its replies; the body stays Markdown.
 *         A comment that was taken away stays, with the text "[removed]" or "[deleted]".
 * Issues: `export-left-out` once a thread, with the number of comments behind its "more" stubs.
 * Source: https://www.reddit.com/dev/api/ (listings, kinds of things)
 */
export const redditListing: ExportFormat = {
  name: "reddit-json",
  recognises: (head) => someValue(head, SHAPES, (value, path) => isListing(value, path)),
  *read(chunks, { name }) {
    const missing = new MissingPosts();
    let thread: string | null = null;
    for (const item of readJsonValues(chunks, name, SHAPES)) {
      if (item.kind === "issue") yield item;
      else if (item.kind === "value" && item.path.at(-2) === "children")
        for (const { thing, within } of thingsIn(item.value)) {
          const data = fieldOf(thing, "data");
          if (item.unfinished.has(thing) || item.unfinished.has(data)) continue;
          const read = readThing(fieldOf(thing, "kind"), data, { thread, within }, item.place);
          if (typeof read === "number") missing.add(thread, read, item.place);
          else if (read !== null) yield read;
          if (typeof read === "object" && read?.kind === "thread") thread = read.id;
        }
    }
    yield* missing.issues(
      (count) =>
        `${counted(count, "further comment is", "further comments are")} not in the export ("more"): Reddit gives them only when asked for each`,
    );
  },
};

const isListing = (value: unknown, path: JsonPath): boolean =>
  path.at(-1) === "kind" && value === "Listing";

/** A thing and all that is nested in it, each before its replies. */
function* thingsIn(value: unknown): Generator<Thing> {
  const open: Thing[] = [{ thing: value, within: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const data = fieldOf(next.thing, "data");
    const id = exportIdSchema.safeParse(fieldOf(data, "id"));
    const replies = listOf(fieldOf(fieldOf(fieldOf(data, "replies"), "data"), "children"));
    for (const thing of replies.toReversed())
      open.push({ thing, within: id.success ? id.data : null });
  }
}

/** An item; or the number of comments behind a "more" stub; or null for a thing that is no part of a thread. */
function readThing(
  kind: unknown,
  data: unknown,
  inside: { readonly thread: string | null; readonly within: string | null },
  place: Place,
): ExportItem | number | null {
  if (kind === "t1") return readComment(data, inside, place);
  if (kind === "t3") return readSubmission(data, place);
  if (kind !== "more") return null;
  // A stub that only says "continue this thread" counts 0, though there is at least one comment behind it.
  const parsed = moreSchema.safeParse(data);
  return parsed.success ? Math.max(1, parsed.data.count) : 1;
}

function readComment(
  data: unknown,
  { thread, within }: { readonly thread: string | null; readonly within: string | null },
  place: Place,
): ExportItem {
  const read = readFields(commentSchema, data);
  if ("wrong" in read) return recordLeftOut(place, read.wrong);
  const { id, link_id: link, parent_id: parent, author, body } = read.fields;
  return {
    kind: "post",
    thread: link ? bare(link) : thread,
    sourceId: bare(id),
    parent: parent ? (parent.startsWith("t3_") ? null : bare(parent)) : within,
    author: cleanAuthor(author),
    postedAt: isoOfSeconds(read.fields.created_utc),
    text: cleanText(decodeEntities(body, read.fields.body_html)),
    place,
  };
}

function readSubmission(data: unknown, place: Place): ExportItem {
  const read = readFields(submissionSchema, data);
  if ("wrong" in read) return recordLeftOut(place, read.wrong);
  const { id, title, selftext, selftext_html: html } = read.fields;
  const article = cleanText(decodeEntities(selftext ?? "", html));
  return {
    kind: "thread",
    id: bare(id),
    title: cleanText(decodeEntities(title, html)) || null,
    article: ["", "[deleted]", "[removed]"].includes(article) ? null : article,
  };
}

/** "t1_c0abc" → "c0abc". */
const bare = (name: string): string => (/^t[13]_./u.test(name) ? name.slice(3) : name);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&gt;", ">"],
  ["&lt;", "<"],
  ["&amp;", "&"],
]);

/** Reddit writes these three characters as entities, its own HTML too, unless it was asked with `raw_json=1`. */
function decodeEntities(text: string, html: unknown): string {
  if (typeof html === "string" && html.startsWith("<")) return text;
  return text.replaceAll(/&(?:gt|lt|amp);/gu, (entity) => ENTITIES.get(entity) ?? entity);
}
