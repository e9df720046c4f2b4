import { issueOf, type Issue } from "../../../model/issue.ts";
import type { Repair } from "../../../model/repair.ts";
import type { Thread } from "../../../model/thread.ts";
import { placeOfOffset } from "../place-of-offset.ts";
import { applyRepair } from "./apply-repair.ts";
import { closePage, openPage, postOf, type RepairedPage } from "./repaired-page.ts";

/**
 * Corrects how a page was split.
 *
 * In:     a split page, its text (null where its posts were decoded from markup or an export: these can get other
 *         parents and be dropped), and repairs, made one after the other: each names posts by the ids that they have
 *         after those before it.
 * Out:    the thread with all ids anew and without links. Of a page every character still lies in one place.
 * Issues: those of the thread; without `no-posts` where the repairs made some; `repair-misfit` (warning) for the first repairs that
 *         can't be made and are left out, and one that counts the others.
 * Source: docs/methods.md#repairs
 */
export function repairThread(
  thread: Thread,
  text: string | null,
  repairs: readonly Repair[],
  file: string,
): Thread {
  if (repairs.length === 0) return thread;
  const page = openPage(text, thread);
  const misfits: Issue[] = [];
  let untold = 0;
  for (const [i, repair] of repairs.entries()) {
    const misfit = applyRepair(page, repair);
    if (misfit === null) continue;
    if (misfits.length === MOST_TOLD) {
      untold += 1;
      continue;
    }
    const found = `Repair ${i + 1} (${repair.kind}) was left out: ${misfit}`;
    const offset = offsetOf(page, repair);
    const place = text === null ? { file, line: 1, column: 1 } : placeOfOffset(text, offset, file);
    misfits.push(issueOf("repair-misfit", place, found));
  }
  const more = `${untold} more repairs were left out`;
  if (untold > 0) misfits.push(issueOf("repair-misfit", { file, line: 1, column: 1 }, more));
  // A page in which no posts were found has some once a person has divided it.
  const found = thread.issues.filter(({ code }) => code !== "no-posts" || page.posts.length === 0);
  return { ...thread, issues: [...found, ...misfits], ...closePage(page) };
}

/** Each place is looked up in the whole text. */
const MOST_TOLD = 50;

/** Where a repair speaks of: its offset, or the beginning of its post. */
function offsetOf(page: RepairedPage, repair: Repair): number {
  if (repair.kind === "divide") return repair.at;
  return postOf(page, repair.post)?.span?.start ?? 0;
}
