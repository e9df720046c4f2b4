import type { Issue } from "../../model/issue.ts";
import { postFinder } from "../coding/find-coded-post.ts";
import type { PlacedCodeRow } from "../read/read-codes.ts";
import type { Study } from "../read/read-study.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import { splitPage } from "../thread/split-page.ts";

/** Issues of codes of posts that the study does not have (`codes-unknown-post`, errors). */
export function checkCodes(
  rows: readonly PlacedCodeRow[],
  { threads }: Pick<Study, "threads">,
): Issue[] {
  if (rows.length === 0) return [];
  const posts = threads.flatMap(({ id, text, file, form, repairs, thread }) =>
    (thread ?? splitPage(text, { name: file, form: form ?? undefined, repairs })).posts.map(
      (post) => ({ ...post, thread: id }),
    ),
  );
  const find = postFinder(posts);
  const issues = limitIssues();
  for (const row of rows) {
    const found = find({ thread: row.thread, post: "", postId: row.post });
    if ("issueAt" in found) issues.add(found.issueAt(row.place));
  }
  return issues.all();
}
