import { z } from "zod";
import type { Place } from "../../../model/place.ts";
import { htmlToText } from "../html-text.ts";
import { cleanAuthor, cleanText } from "./clean-text.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { fieldOf, isRecord, listOf } from "./json-fields.ts";
import { exportIdSchema, readFields, recordLeftOut } from "./json-record.ts";
import { readJsonValues } from "./json-values.ts";
import { counted, MissingPosts } from "./missing-posts.ts";

/** A page of an answer, or a list of pages or of their items. */
const SHAPES = ["items.[]", "[]"];

const commentSchema = z.object({
  id: exportIdSchema,
  snippet: z.object({
    videoId: z.string().nullish(),
    parentId: exportIdSchema.nullish(),
    authorDisplayName: z.string().nullish(),
    textOriginal: z.string().nullish(),
    textDisplay: z.string().nullish(),
    publishedAt: z.string().nullish(),
  }),
});
const replyCountSchema = z.number().int().min(0).safe();

type Unfinished = ReadonlySet<unknown>;
type Context = {
  readonly place: Place;
  readonly unfinished: Unfinished;
  readonly missing: MissingPosts;
};

/**
 * Comment threads and comments as the YouTube Data API gives them (`commentThreads.list`, `comments.list`).
 *
 * In:     one page of an answer, several in an array or one after another, or their items.
 * Out:    a post for a comment, in the thread of its video; `textOriginal`, else the text of `textDisplay`. Channels and
 *         addresses of profiles and pictures are not kept.
 * Issues: `export-left-out` once a video, with the number of replies that were counted but not given.
 * Source: https://developers.google.com/youtube/v3/docs/commentThreads
 */
export const youtube: ExportFormat = {
  name: "youtube-json",
  recognises: (head) => {
    for (const item of readJsonValues([head], "", SHAPES)) {
      if (item.kind === "value" && itemsIn(item.value).some(isYouTubeItem)) return true;
      if (item.kind === "end" && isYouTubeItem(item.rest)) return true;
    }
    return false;
  },
  *read(chunks, { name }) {
    const missing = new MissingPosts();
    for (const item of readJsonValues(chunks, name, SHAPES)) {
      if (item.kind === "issue") yield item;
      else if (item.kind === "end") {
        const context = { place: item.place, unfinished: new Set<unknown>(), missing };
        if (item.isWhole && isYouTubeItem(item.rest)) yield* readItem(item.rest, context);
      } else {
        if (item.path.length === 1 && typeof item.path[0] === "string") continue;
        const context = { place: item.place, unfinished: item.unfinished, missing };
        for (const one of itemsIn(item.value)) yield* readItem(one, context);
      }
    }
    yield* missing.issues(
      (count) =>
        `${counted(count, "reply is", "replies are")} counted but not in the export (totalReplyCount): ask for ${count === 1 ? "it" : "them"} with comments.list`,
    );
  },
};

/** A page's items; or the value itself, being one. */
function itemsIn(value: unknown): readonly unknown[] {
  const items = fieldOf(value, "items");
  return Array.isArray(items) ? items : [value];
}

function isYouTubeItem(value: unknown): boolean {
  const kind = fieldOf(value, "kind");
  if (kind === "youtube#commentThread" || kind === "youtube#comment") return true;
  return isRecord(fieldOf(fieldOf(value, "snippet"), "topLevelComment"));
}

function* readItem(item: unknown, context: Context): Generator<ExportItem> {
  const snippet = fieldOf(item, "snippet");
  const top = fieldOf(snippet, "topLevelComment");
  const videoId = fieldOf(snippet, "videoId");
  const video = typeof videoId === "string" ? videoId : null;
  if (top === undefined) {
    yield* readComment(item, { video, within: null }, context);
    if (fieldOf(snippet, "parentId") !== undefined) context.missing.add(video, -1, context.place);
    return;
  }
  yield* readComment(top, { video, within: null }, context);
  const id = exportIdSchema.safeParse(fieldOf(top, "id"));
  const replies = listOf(fieldOf(fieldOf(item, "replies"), "comments"));
  for (const reply of replies)
    yield* readComment(reply, { video, within: id.success ? id.data : null }, context);
  const total = replyCountSchema.safeParse(fieldOf(snippet, "totalReplyCount"));
  if (context.unfinished.has(item) || !total.success) return;
  const wanting = total.data - replies.length;
  if (wanting > 0) context.missing.add(video, wanting, context.place);
}

function* readComment(
  value: unknown,
  { video, within }: { readonly video: string | null; readonly within: string | null },
  { place, unfinished }: Context,
): Generator<ExportItem> {
  if (unfinished.has(value) || unfinished.has(fieldOf(value, "snippet"))) return;
  const read = readFields(commentSchema, value);
  if ("wrong" in read) {
    yield recordLeftOut(place, read.wrong);
    return;
  }
  const { id, snippet } = read.fields;
  const text =
    snippet.textOriginal ?? (snippet.textDisplay ? htmlToText(snippet.textDisplay) : null);
  if (text === null) yield recordLeftOut(place, `it has neither "textOriginal" nor "textDisplay"`);
  else
    yield {
      kind: "post",
      thread: snippet.videoId ?? video,
      sourceId: id,
      parent: snippet.parentId ?? within,
      author: cleanAuthor(snippet.authorDisplayName),
      postedAt: snippet.publishedAt ?? null,
      text: cleanText(text),
      place,
    };
}
