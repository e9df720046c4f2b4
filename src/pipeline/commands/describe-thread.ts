import type { Thread } from "../../model/thread.ts";
import type { BuiltThread } from "../thread/build-threads.ts";
import { countPosts, describeCounts } from "./count-posts.ts";
import { counted, wrapped } from "./output.ts";

const COLUMNS = 80;
const ID_COLUMNS = 6;
/** Deeper replies stand below one another, so that their words still have room. */
const MAX_INDENTED = 8;
const MAX_ID = 16;
const MAX_NAME = 20;

/** A thread for people: what was read, then a line a post. */
export function* describeThread(thread: Thread): Generator<string> {
  const { form, article, posts, furniture } = thread;
  yield `${wrapped(`${counted(posts.length, "post")}: ${describeCounts(posts)}`, "  ")}\n`;
  yield `Form: ${form.name} (confidence ${form.confidence})\n`;
  if (article !== null || furniture.length > 0)
    yield `Article: ${article === null ? "none" : `${article.end - article.start} characters`}; ${furniture.length} pieces of page furniture\n`;
  yield "\n";
  for (const { id, author, text } of posts) {
    const depth = Math.min(id.split(".").length - 1, MAX_INDENTED);
    const name = author === null ? "" : `${cutEnd(author, MAX_NAME)}: `;
    const start = `${"  ".repeat(depth)}${cutStart(id, MAX_ID).padEnd(ID_COLUMNS)}${name}`;
    const room = COLUMNS - start.length - " …".length;
    yield `${start}${text === "" ? "(no text)" : cutEnd(onOneLine(text), room)}\n`;
  }
}

const onOneLine = (text: string): string => text.replaceAll(/\n+/gu, " ");

/** Never in the middle of a character that takes two units. */
const cutEnd = (text: string, length: number): string =>
  text.length > length
    ? `${text
        .slice(0, length)
        .replace(/\p{Surrogate}$/u, "")
        .trimEnd()} …`
    : text;

const cutStart = (text: string, length: number): string =>
  text.length > length ? `…${text.slice(1 - length)}` : text;

const THREAD_COLUMNS = 14;
const MIN_TITLE = 10;

const row = (id: string, posts: string, replies: string, people: string, title: string): string => {
  const start = `${id.padEnd(THREAD_COLUMNS)} ${posts.padStart(7)} ${replies.padStart(7)} ${people.padStart(7)}  `;
  const room = Math.max(MIN_TITLE, COLUMNS - start.length - " …".length);
  return `${`${start}${cutEnd(onOneLine(title), room)}`.trimEnd()}\n`;
};

export const THREAD_ROW_HEAD = row("thread", "posts", "replies", "people", "title");

/** A thread among others in a line; its id is given whole, to be asked for. */
export function threadRow({ id, title, thread }: BuiltThread & { readonly id: string }): string {
  const { posts } = thread;
  const people = new Set(posts.flatMap(({ author }) => author ?? [])).size;
  return row(id, `${posts.length}`, `${countPosts(posts).replies}`, `${people}`, title ?? "");
}
