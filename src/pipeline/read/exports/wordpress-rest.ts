import { z } from "zod";
import type { Place } from "../../../model/place.ts";
import { cleanAuthor, cleanText } from "./clean-text.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { htmlToLine, htmlToText } from "../html-text.ts";
import { isRecord } from "./json-fields.ts";
import { exportIdSchema, readFields, recordLeftOut, someValue } from "./json-record.ts";
import { readJsonValues } from "./json-values.ts";
import { LeftOut } from "./left-out.ts";

/** A list of comments, or a list of such pages. */
const SHAPES = ["[]", "[].[]"];

const commentSchema = z.object({
  id: exportIdSchema,
  post: exportIdSchema.nullish(),
  parent: exportIdSchema.nullish(),
  author_name: z.string().nullish(),
  date_gmt: z.string().nullish(),
  date: z.string().nullish(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  content: z.object({ rendered: z.string() }),
});
type Comment = z.infer<typeof commentSchema>;

/** What is no reader's post, by `type` and `status`. */
const UNWANTED = new Map([
  ["pingback", "pingback"],
  ["trackback", "trackback"],
  ["spam", "spam"],
  ["trash", "trash"],
  ["hold", "waiting for approval"],
]);

/**
 * Comments as the REST API of WordPress gives them (`/wp-json/wp/v2/comments`).
 *
 * Out:    a post for a comment, in the thread of the article `post`; `date_gmt` as UTC, or `date`, which has no zone.
 * Issues: `export-left-out` once an article for its spam, trash, pingbacks and comments that wait for approval.
 * Source: https://developer.wordpress.org/rest-api/reference/comments/
 */
export const wordpressRest: ExportFormat = {
  name: "wordpress-json",
  recognises: (head) => someValue(head, SHAPES, isComment),
  *read(chunks, { name }) {
    const leftOut = new Map<string, LeftOut>();
    for (const item of readJsonValues(chunks, name, SHAPES)) {
      if (item.kind === "issue") yield item;
      if (item.kind !== "value" || item.unfinished.has(item.value)) continue;
      const read = readFields(commentSchema, item.value);
      if ("wrong" in read) {
        yield recordLeftOut(item.place, read.wrong);
        continue;
      }
      const { type, status, post } = read.fields;
      const unwanted = UNWANTED.get(type ?? "") ?? UNWANTED.get(status ?? "");
      if (unwanted === undefined) yield postOf(read.fields, item.place);
      else {
        const article = post ?? "";
        const counts = leftOut.get(article) ?? new LeftOut(item.place);
        leftOut.set(article, counts);
        counts.add(unwanted);
      }
    }
    for (const [article, counts] of leftOut) yield* counts.issue(`thread ${article}`);
  },
};

/** `content` is not asked for: a long one may not be whole in the head of the file. */
const isComment = (value: unknown): boolean =>
  isRecord(value) &&
  ["id", "post", "parent", "author_name"].every((name) => Object.hasOwn(value, name));

function postOf(comment: Comment, place: Place): ExportItem {
  const { id, post, parent, author_name: author, content } = comment;
  return {
    kind: "post",
    thread: post ?? null,
    sourceId: id,
    parent: parent === "0" || parent === undefined ? null : parent,
    author: cleanAuthor(htmlToLine(author ?? "")),
    postedAt: dateOf(comment),
    text: cleanText(htmlToText(content.rendered)),
    place,
  };
}

function dateOf({ date_gmt: utc, date }: Comment): string | null {
  if (utc && !utc.startsWith("0000")) return utc.endsWith("Z") ? utc : `${utc}Z`;
  return date || null;
}
