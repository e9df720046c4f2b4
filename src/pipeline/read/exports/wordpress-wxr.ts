import { htmlToLine, htmlToText } from "../html-text.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { LeftOut } from "./left-out.ts";
import { readXmlRecords, type RecordShape, type XmlRecord } from "./xml-records.ts";

const ITEM = "item";
const COMMENT = "wp:comment";
/** What is kept of a comment; e-mail, IP and web addresses are not. */
const COMMENT_FIELDS =
  "wp:comment_id wp:comment_parent wp:comment_author wp:comment_date wp:comment_date_gmt wp:comment_content wp:comment_approved wp:comment_type";
const SHAPE: RecordShape = new Map([
  [ITEM, new Set(["title", "wp:post_id", "content:encoded"])],
  [COMMENT, new Set(COMMENT_FIELDS.split(" "))],
]);
/** What is no reader's post, by `comment_type` and `comment_approved`. */
const UNWANTED = new Map([
  ["pingback", "pingback"],
  ["trackback", "trackback"],
  ["spam", "spam"],
  ["trash", "trash"],
  ["post-trashed", "trash"],
  ["0", "waiting for approval"],
]);

/** An article of the export, while its comments are read. */
type OpenItem = {
  readonly item: XmlRecord;
  readonly thread: string;
  readonly leftOut: LeftOut;
  posts: number;
};

/**
 * An export of a WordPress site (WXR 1.0 to 1.2).
 *
 * Out:    a thread for an article with comments, its posts before it; `comment_date_gmt` as UTC, or `comment_date`, which has no zone.
 *         A comment without an id gets that of its line.
 * Issues: `export-left-out` once an article for its spam, trash, pingbacks and comments that wait for approval; those of `readXmlEvents`.
 * Source: WordPress, wp-admin/includes/export.php
 */
export const wordpressWxr: ExportFormat = {
  name: "wordpress-wxr",
  recognises: (head) => head.includes("<rss") && head.includes("wordpress.org/export/"),
  *read(chunks, { name }) {
    let open: OpenItem | null = null;
    for (const record of readXmlRecords(chunks, name, SHAPE)) {
      if ("code" in record) yield { kind: "issue", issue: record };
      else {
        const item: XmlRecord | null = record.name === ITEM ? record : record.within;
        if (item === null) continue;
        if (open?.item !== item) {
          if (open !== null) yield* threadOf(open);
          open = openItem(item, name);
        }
        if (record.name === COMMENT) yield* commentOf(record, open, name);
      }
    }
    if (open !== null) yield* threadOf(open);
  },
};

function openItem(item: XmlRecord, file: string): OpenItem {
  const thread = valueOf(item, "wp:post_id") ?? `line-${item.line}`;
  return { item, thread, leftOut: new LeftOut({ file, line: item.line, column: 1 }), posts: 0 };
}

function* commentOf(comment: XmlRecord, open: OpenItem, file: string): Generator<ExportItem> {
  const kind = valueOf(comment, "wp:comment_type") ?? "";
  const approved = valueOf(comment, "wp:comment_approved") ?? "";
  const unwanted = UNWANTED.get(kind) ?? UNWANTED.get(approved);
  if (unwanted !== undefined) {
    open.leftOut.add(unwanted);
    return;
  }
  open.posts += 1;
  const parent = valueOf(comment, "wp:comment_parent");
  yield {
    kind: "post",
    thread: open.thread,
    sourceId: valueOf(comment, "wp:comment_id") ?? `line-${comment.line}`,
    parent: parent === "0" ? null : parent,
    author: cleanAuthor(htmlToLine(valueOf(comment, "wp:comment_author") ?? "")),
    postedAt: dateOf(comment),
    text: htmlToText(valueOf(comment, "wp:comment_content") ?? ""),
    place: { file, line: comment.line, column: 1 },
  };
}

function* threadOf({ item, thread, leftOut, posts }: OpenItem): Generator<ExportItem> {
  yield* leftOut.issue(`thread ${thread}`);
  if (posts === 0) return;
  const article = htmlToText(valueOf(item, "content:encoded") ?? "");
  yield {
    kind: "thread",
    id: thread,
    title: htmlToLine(valueOf(item, "title") ?? ""),
    article: article === "" ? null : article,
  };
}

function dateOf(comment: XmlRecord): string | null {
  const utc = valueOf(comment, "wp:comment_date_gmt") ?? "";
  if (/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(utc)) return `${utc.replace(" ", "T")}Z`;
  const local = valueOf(comment, "wp:comment_date") ?? "";
  return local === "" || local.startsWith("0000") ? null : local;
}

/** Null where the field is missing or empty. */
function valueOf(record: XmlRecord, name: string): string | null {
  const text = record.fields.get(name)?.text.trim() ?? "";
  return text === "" ? null : text;
}
