import type { Place } from "../../../model/place.ts";
import { htmlToLine, htmlToText } from "../html-text.ts";
import { cleanAuthor, cleanText } from "./clean-text.ts";
import type { ExportedPost, ExportFormat, ExportItem } from "./export-format.ts";
import {
  isHackerNewsItem,
  nestedItems,
  readHackerNewsItem,
  type HackerNewsItem,
} from "./hacker-news-item.ts";
import { recordLeftOut } from "./json-record.ts";
import { readJsonValues, type JsonValue } from "./json-values.ts";
import { counted, MissingPosts } from "./missing-posts.ts";
import { StoryFinder } from "./story-finder.ts";

/** An item with its children, or a list of items; the members of an object of items are given as they are. */
const SHAPES = ["children.[]", "[]"];

/**
 * Items of Hacker News, as its search (Algolia, `items/ID`, nested) or its database (Firebase, `item/ID`, one by one) gives
 * them.
 *
 * In:     an item, an array of items, an object of items by their ids, or one after another.
 * Out:    a thread for a story or poll, a post for a comment; a comment that comes before what it answers is given after it.
 *         A deleted comment stays a post with no text where it has replies.
 * Issues: `export-left-out` once a story, with the number of deleted comments without replies.
 * Source: https://hn.algolia.com/api, https://github.com/HackerNews/API
 */
export const hackerNews: ExportFormat = {
  name: "hacker-news-json",
  recognises: (head) => {
    for (const item of readJsonValues([head], "", SHAPES)) {
      if (item.kind === "end" && isHackerNewsItem(item.rest)) return true;
      if (item.kind !== "value") continue;
      for (const { value } of nestedItems(item.value)) if (isHackerNewsItem(value)) return true;
    }
    return false;
  },
  *read(chunks, { name }) {
    const reader = new ItemReader();
    for (const item of readJsonValues(chunks, name, SHAPES)) {
      if (item.kind === "issue") yield item;
      else if (item.kind === "value") yield* reader.value(item);
      else if (isHackerNewsItem(item.rest) && (item.isWhole || "title" in item.rest))
        yield* reader.item(item.rest, null, item.place);
    }
    yield* reader.end();
  },
};

class ItemReader {
  private readonly finder = new StoryFinder();
  private readonly deleted = new MissingPosts();

  *value({ path, value, unfinished, place }: JsonValue): Generator<ExportItem> {
    const isMember = path.length === 1 && typeof path[0] === "string";
    if (isMember && !isHackerNewsItem(value)) return;
    for (const nested of nestedItems(value))
      if (!unfinished.has(nested.value)) yield* this.item(nested.value, nested.within, place);
  }

  *item(value: unknown, within: string | null, place: Place): Generator<ExportItem> {
    const read = readHackerNewsItem(value, within);
    if ("wrong" in read) yield recordLeftOut(place, read.wrong);
    else if (read.item.type === "comment") yield* this.comment(read.item, place);
    else if (read.item.type !== "pollopt") yield* this.story(read.item);
  }

  *end(): Generator<ExportItem> {
    yield* this.finder.end();
    yield* this.deleted.issues(
      (count) =>
        `${counted(count, "deleted comment", "deleted comments")} without replies ${count === 1 ? "was" : "were"} left out`,
    );
  }

  private *story({ id, title, html }: HackerNewsItem): Generator<ExportItem> {
    const article = html === null ? "" : cleanText(htmlToText(html));
    yield {
      kind: "thread",
      id,
      title: title === null ? null : htmlToLine(title),
      article: article === "" ? null : article,
    };
    yield* this.finder.story(id);
  }

  private *comment(item: HackerNewsItem, place: Place): Generator<ExportItem> {
    const { id, story, parent } = item;
    if (item.html === null && !item.hasReplies) {
      this.deleted.add(story, 1, place);
      return;
    }
    const post: ExportedPost = {
      kind: "post",
      thread: story,
      sourceId: id,
      parent: parent === story ? null : parent,
      author: cleanAuthor(item.author),
      postedAt: item.postedAt,
      text: item.html === null ? "" : cleanText(htmlToText(item.html)),
      place,
    };
    if (story === null) yield* this.finder.comment(post);
    else yield post;
  }
}
