import { issueOf } from "../../model/issue.ts";
import type { ExportedPost } from "../read/exports/export-format.ts";
import type { IssueList } from "./limit-issues.ts";
import { NO_POST } from "./page-order.ts";

/** A circle is told by so many of its posts. */
const MAX_TOLD = 4;

/**
 * The parent of each post of a thread, as its index.
 *
 * Out:    `NO_POST` for a top-level post. A reply to an id that is used twice goes to the first post of that id.
 * Issues: `duplicate-post`, `missing-parent`, and `parent-cycle` at the first post of each circle, which is cut there
 *         (warnings).
 */
export function findParents(posts: readonly ExportedPost[], issues: IssueList): number[] {
  const byId = new Map<string, number>();
  for (const [index, { sourceId, place }] of posts.entries())
    if (byId.has(sourceId)) issues.add(issueOf("duplicate-post", place, `"${sourceId}"`));
    else byId.set(sourceId, index);
  const parents = posts.map(({ parent, place }) => {
    if (parent === null) return NO_POST;
    const index = byId.get(parent);
    if (index === undefined) issues.add(issueOf("missing-parent", place, `"${parent}"`));
    return index ?? NO_POST;
  });
  cutCircles(posts, parents, issues);
  return parents;
}

/** Follows each post upwards, over each post once. */
function cutCircles(posts: readonly ExportedPost[], parents: number[], issues: IssueList): void {
  const walkOf = new Int32Array(posts.length).fill(NO_POST);
  for (const walk of posts.keys()) {
    let at = walk;
    while (at !== NO_POST && walkOf[at] === NO_POST) {
      walkOf[at] = walk;
      at = parents[at] ?? NO_POST;
    }
    if (at === NO_POST || walkOf[at] !== walk) continue;
    const circle = circleFrom(at, parents);
    const first = circle.reduce((low, index) => Math.min(low, index));
    parents[first] = NO_POST;
    const from = circle.indexOf(first);
    const told = [...circle.slice(from), ...circle.slice(0, from)].slice(0, MAX_TOLD);
    const ids = [...told.map((index) => posts[index]?.sourceId), posts[first]?.sourceId];
    if (circle.length > MAX_TOLD) ids.splice(-1, 0, "…");
    issues.add(issueOf("parent-cycle", posts[first]?.place ?? null, ids.join(" → ")));
  }
}

function circleFrom(start: number, parents: readonly number[]): number[] {
  const circle = [start];
  for (
    let at = parents[start] ?? NO_POST;
    at !== start && at !== NO_POST;
    at = parents[at] ?? NO_POST
  )
    circle.push(at);
  return circle;
}
