import type { Repair } from "../../../model/repair.ts";
import type { Thread } from "../../../model/thread.ts";
import { linkPosts } from "../link-posts.ts";
import { repairThread } from "./repair-thread.ts";

/**
 * Corrects a thread whose posts were decoded from an export or a saved page: other parents, and posts left out.
 *
 * In:     the thread, the plain text of its article, from which its posts may quote, and its file's name.
 * Issues: those of `repairThread`.
 */
export function repairExported(
  thread: Thread,
  article: string,
  repairs: readonly Repair[],
  file: string,
): Thread {
  if (repairs.length === 0) return thread;
  const repaired = repairThread(thread, null, repairs, file);
  return { ...repaired, posts: linkPosts(repaired.posts, article) };
}
