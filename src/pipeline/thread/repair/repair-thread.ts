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
 * Issues: those of the thread; `repair-misfit` (warning) for each repair that can't be made, which is left out.
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
  const issues: Issue[] = [...thread.issues];
  for (const [i, repair] of repairs.entries()) {
    const misfit = applyRepair(page, repair);
    if (misfit === null) continue;
    const found = `Repair ${i + 1} (${repair.kind}) was left out: ${misfit}`;
    const offset = offsetOf(page, repair);
    const place = text === null ? { file, line: 1, column: 1 } : placeOfOffset(text, offset, file);
    issues.push(issueOf("repair-misfit", place, found));
  }
  return { ...thread, issues, ...closePage(page) };
}

/** Where a repair speaks of: its offset, or the beginning of its post. */
function offsetOf(page: RepairedPage, repair: Repair): number {
  if (repair.kind === "divide") return repair.at;
  return postOf(page, repair.post)?.span?.start ?? 0;
}
