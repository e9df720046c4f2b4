import { htmlToLine, htmlToText } from "../html-text.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { ExportedPost, ExportFormat, ExportItem } from "./export-format.ts";
import { LeftOut } from "./left-out.ts";
import { readXmlRecords, type RecordShape, type XmlRecord } from "./xml-records.ts";

const ID = "dsq:id";
/** What is kept; e-mail and IP addresses are not. */
const SHAPE: RecordShape = new Map([
  ["thread", new Set(["title", "message"])],
  ["post", new Set("message createdAt isDeleted isSpam name username thread parent".split(" "))],
]);

/** A discussion, while its posts are read. */
type Discussion = {
  readonly record: XmlRecord | null;
  readonly leftOut: LeftOut;
  isGiven: boolean;
};

/**
 * An export of Disqus.
 *
 * Out:    each thread before its first post; threads without posts are not given. A deleted post keeps its place where others
 *         answer it, without author and text, and comes right before the first of its answers.
 * Issues: `export-left-out` once a thread for its spam and the deleted posts that nobody answers; those of `readXmlEvents`.
 * Source: https://help.disqus.com/en/articles/1717164-comments-export
 */
export const disqusXml: ExportFormat = {
  name: "disqus-xml",
  recognises: (head) => head.includes("<disqus") && head.includes("disqus.com"),
  *read(chunks, { name }) {
    const reader = new DisqusReader(name);
    for (const record of readXmlRecords(chunks, name, SHAPE))
      if ("code" in record) yield { kind: "issue", issue: record };
      else if (record.name === "thread") reader.addThread(record);
      else yield* reader.take(record);
    yield* reader.finish();
  },
};

class DisqusReader {
  readonly #file: string;
  readonly #threads = new Map<string, Discussion>();
  /** Deleted posts that nobody has answered yet, by id. */
  readonly #deleted = new Map<string, ExportedPost>();

  constructor(file: string) {
    this.#file = file;
  }

  addThread(record: XmlRecord): void {
    const id = record.attributes.get(ID);
    if (id !== undefined && !this.#threads.has(id))
      this.#threads.set(id, this.#discussion(record, record.line));
  }

  *take(record: XmlRecord): Generator<ExportItem> {
    const post = postOf(record, this.#file);
    const discussion = this.#threadOf(post, record.line);
    if (isTrue(record, "isSpam")) discussion.leftOut.add("spam");
    else if (isTrue(record, "isDeleted"))
      this.#deleted.set(post.sourceId, { ...post, author: null, text: "" });
    else yield* this.#give(post, discussion);
  }

  *finish(): Generator<ExportItem> {
    for (const post of this.#deleted.values())
      this.#threadOf(post, post.place.line).leftOut.add("deleted");
    for (const [id, { leftOut }] of this.#threads) yield* leftOut.issue(`thread ${id}`);
  }

  *#give(post: ExportedPost, discussion: Discussion): Generator<ExportItem> {
    if (!discussion.isGiven) yield threadItem(post.thread ?? "", discussion.record);
    discussion.isGiven = true;
    const answered: ExportedPost[] = [];
    for (let id = post.parent; id !== null;) {
      const deleted = this.#deleted.get(id);
      if (deleted === undefined) break;
      this.#deleted.delete(id);
      answered.push(deleted);
      id = deleted.parent;
    }
    yield* answered.toReversed();
    yield post;
  }

  #threadOf(post: ExportedPost, line: number): Discussion {
    const id = post.thread ?? "";
    const known = this.#threads.get(id) ?? this.#discussion(null, line);
    this.#threads.set(id, known);
    return known;
  }

  #discussion(record: XmlRecord | null, line: number): Discussion {
    return { record, leftOut: new LeftOut({ file: this.#file, line, column: 1 }), isGiven: false };
  }
}

function threadItem(id: string, record: XmlRecord | null): ExportItem {
  const article = htmlToText(record?.fields.get("message")?.text ?? "");
  const title = htmlToLine(record?.fields.get("title")?.text ?? "");
  return { kind: "thread", id, title, article: article === "" ? null : article };
}

function postOf(record: XmlRecord, file: string): ExportedPost {
  const { fields, attributes, line } = record;
  const text = (name: string) => fields.get(name)?.text.trim() ?? "";
  return {
    kind: "post",
    thread: fields.get("thread")?.attributes.get(ID) ?? "",
    sourceId: attributes.get(ID) ?? `line-${line}`,
    parent: fields.get("parent")?.attributes.get(ID) ?? null,
    author: cleanAuthor(htmlToLine(text("name"))) ?? cleanAuthor(htmlToLine(text("username"))),
    postedAt: text("createdAt") === "" ? null : text("createdAt"),
    text: htmlToText(text("message")),
    place: { file, line, column: 1 },
  };
}

const isTrue = (record: XmlRecord, name: string): boolean =>
  record.fields.get(name)?.text.trim() === "true";
