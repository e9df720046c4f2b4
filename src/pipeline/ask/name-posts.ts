import { postFinder, type NamedPost } from "../coding/find-coded-post.ts";
import type { CodesLayout } from "../read/read-codes.ts";
import type { SourceThread } from "../read/source-threads.ts";

type NamedThread = Pick<SourceThread, "id" | "sourceId">;

/** What a file of codes calls a post; `isAlone` where no other post can be meant. */
export type CodedName = {
  readonly thread: string;
  readonly post: string;
  readonly isAlone: boolean;
};

/**
 * Names posts for a file of codes.
 *
 * In:  all posts and threads of a study; the layout of a person's file, null where there is none yet.
 * Out: names as the file has them: by the export's ids or by ours, with the thread or without. By default, and where the
 *      file does not tell, the thread's id and the export's id of the post, ours where it has none. Where the usual name
 *      would be taken for another post, the other name.
 */
export function postNamer<P extends NamedPost>(
  posts: readonly P[],
  threads: readonly NamedThread[],
  layout: CodesLayout | null,
): (post: P) => CodedName {
  const find = postFinder(posts);
  const isOurs = layout !== null && namesByOurIds(posts, layout);
  const threadOf = threadNamer(threads, layout);
  return (post) => {
    const { id, sourceId } = post;
    const thread = threadOf(post.thread);
    const names = isOurs ? [id, sourceId ?? id] : [sourceId ?? id, id];
    const isAlone = (name: string) => {
      const found = find({ thread: thread === "" ? "" : post.thread, post: name });
      return "post" in found && found.post === post;
    };
    const alone = layout === null ? names.slice(0, 1).find(isAlone) : names.find(isAlone);
    return { thread, post: alone ?? names[0] ?? id, isAlone: alone !== undefined };
  };
}

/** Whether a file names posts by the program's ids, judged by the names that are no id of both kinds. */
function namesByOurIds(posts: readonly NamedPost[], { names }: CodesLayout): boolean {
  const ids = new Set(posts.map(({ id }) => id));
  const sourceIds = new Set(posts.map(({ sourceId }) => sourceId));
  let ours = 0;
  let theirs = 0;
  for (const { post } of names) {
    if (ids.has(post) && !sourceIds.has(post)) ours += 1;
    if (sourceIds.has(post) && !ids.has(post)) theirs += 1;
  }
  return ours > theirs;
}

/** "" where the file names no thread, as it may where there is one. */
function threadNamer(
  threads: readonly NamedThread[],
  layout: CodesLayout | null,
): (id: string) => string {
  if (layout === null) return (id) => id;
  const written = new Set(layout.names.map(({ thread }) => thread));
  const isUnnamed = threads.length === 1 && written.size === 1 && written.has("");
  if (isUnnamed || !layout.columns.includes("thread")) return () => "";
  const sourceIds = new Map(threads.map(({ id, sourceId }) => [id, sourceId ?? id]));
  for (const { id } of threads) written.delete(id);
  const isTheirs = threads.some(({ sourceId }) => sourceId !== null && written.has(sourceId));
  return (id) => (isTheirs ? (sourceIds.get(id) ?? id) : id);
}
