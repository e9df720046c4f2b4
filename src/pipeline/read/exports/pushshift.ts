import { z } from "zod";
import { issueOf } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { isoOfSeconds } from "./iso-time.ts";
import { firstJsonLine, readJsonLines } from "./read-lines.ts";

/** Ids are in base 36; some years of the archive hold them as plain numbers. */
const idSchema = z
  .union([z.string().min(1), z.number().int().min(0)])
  .transform((id) => (typeof id === "number" ? id.toString(36) : id));

const commentSchema = z.object({
  id: idSchema,
  link_id: idSchema,
  parent_id: idSchema.nullish(),
  author: z.string().nullish(),
  created_utc: z.union([z.number(), z.string()]).nullish(),
  body: z.string(),
});

const submissionSchema = z.object({
  id: idSchema,
  title: z.string(),
  selftext: z.string().nullish(),
});

const isComment = (value: unknown): boolean =>
  value instanceof Object && "body" in value && "link_id" in value;
const isSubmission = (value: unknown): boolean =>
  value instanceof Object && "title" in value && "id" in value;

/**
 * Pushshift's archive of Reddit: a comment or a submission a line.
 *
 * Out: a post for a comment, in the thread of its submission (`link_id` without "t3_"); what a submission says of its
 *      thread. Bodies that a moderator removed stay posts with the text "[removed]".
 */
export const pushshift: ExportFormat = {
  name: "pushshift",
  recognises: (head) => {
    const first = firstJsonLine(head);
    return (
      isComment(first) ||
      (isSubmission(first) &&
        first instanceof Object &&
        "subreddit" in first &&
        "created_utc" in first)
    );
  },
  *read(chunks, { name }) {
    for (const record of readJsonLines(chunks, name)) {
      if ("issue" in record) yield { kind: "issue", issue: record.issue };
      else yield readRecord(record.value, record.place);
    }
  },
};

function readRecord(value: unknown, place: Place): ExportItem {
  if (isComment(value)) return readComment(value, place);
  if (isSubmission(value)) return readSubmission(value, place);
  return leftOut(place, "it is neither a comment nor a submission");
}

function readComment(value: unknown, place: Place): ExportItem {
  const parsed = commentSchema.safeParse(value);
  if (!parsed.success) return leftOut(place, wrongField(parsed.error));
  const { id, link_id: link, parent_id: parent, author, created_utc: time, body } = parsed.data;
  const thread = bare(link);
  const answersThread =
    parent === null || parent === undefined || parent.startsWith("t3_") || parent === link;
  return {
    kind: "post",
    thread,
    sourceId: bare(id),
    parent: answersThread ? null : bare(parent),
    author: cleanAuthor(author),
    postedAt: isoOfSeconds(time),
    text: decodeEntities(body),
    place,
  };
}

function readSubmission(value: unknown, place: Place): ExportItem {
  const parsed = submissionSchema.safeParse(value);
  if (!parsed.success) return leftOut(place, wrongField(parsed.error));
  const { id, title, selftext } = parsed.data;
  const isGone = ["", "[deleted]", "[removed]"].includes(selftext ?? "");
  return {
    kind: "thread",
    id: bare(id),
    title: decodeEntities(title),
    article: isGone ? null : decodeEntities(selftext ?? ""),
  };
}

const leftOut = (place: Place, reason: string): ExportItem => ({
  kind: "issue",
  issue: issueOf("export-record", place, reason),
});

/** The first field that is missing or of another type; what stands in it is not repeated. */
function wrongField({ issues }: z.ZodError): string {
  const [first] = issues;
  return `its field "${first?.path.join(".") ?? ""}" is missing or of another type`;
}

/** "t1_c0abc" → "c0abc". */
const bare = (id: string): string => (/^t[13]_./u.test(id) ? id.slice(3) : id);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&gt;", ">"],
  ["&lt;", "<"],
]);

/** Reddit stores exactly these three characters as entities. */
const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:amp|gt|lt);/gu, (entity) => ENTITIES.get(entity) ?? entity)
    : text;
