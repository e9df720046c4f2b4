import { isIP } from "node:net";
import { issueOf } from "../../model/issue.ts";
import type { Post, Thread } from "../../model/thread.ts";
import type { ExportedPost, ExportedThread } from "../read/exports/export-format.ts";
import { bodyText } from "./body-text.ts";
import { findParents } from "./find-parents.ts";
import { limitIssues, type IssueList } from "./limit-issues.ts";
import { linkPosts } from "./link-posts.ts";
import { NO_POST, placePosts } from "./page-order.ts";
import { sortByTime } from "./sort-by-time.ts";

export type BuiltThread = {
  /** As the export names it; null where it names none. */
  readonly id: string | null;
  readonly title: string | null;
  /** Plain text of what is commented on; "" where the export does not hold it. */
  readonly article: string;
  readonly thread: Thread;
};

/** The posts of one thread and what the export says of it. */
export type ThreadParts = {
  readonly id: string | null;
  facts: ExportedThread | null;
  posts: ExportedPost[];
};

/**
 * Makes a thread of exported posts.
 *
 * In:     posts in source order; `form` is the export's format.
 * Out:    posts in page order: each before its replies, siblings by time where all of them have one that compares, else
 *         in source order. No post is lost. An author's name that is an e-mail or IP address is not kept.
 * Issues: `duplicate-post`, `missing-parent`, `parent-cycle`, `export-left-out` (warnings).
 * Source: docs/methods.md#exports
 */
export function buildThread({ id, facts, posts }: ThreadParts, form: string): BuiltThread {
  const issues = limitIssues();
  const parents = findParents(posts, issues);
  const placed = placePosts(parents, (siblings) =>
    sortByTime(siblings, (index) => posts[index]?.postedAt ?? null),
  );
  const ids: string[] = [];
  for (const { index, id: own } of placed) ids[index] = own;
  const nameOf = authorNames(issues);
  const built = placed.flatMap(({ index, id: own }): Post[] => {
    const post = posts[index];
    if (post === undefined) return [];
    const parent = parents[index] ?? NO_POST;
    return [
      {
        id: own,
        sourceId: post.sourceId,
        parent: ids[parent] ?? null,
        author: nameOf(post),
        postedAt: post.postedAt,
        span: null,
        text: bodyText(post.text),
        links: [],
        answers: null,
      },
    ];
  });
  const article = facts?.article ?? "";
  return {
    id: facts?.id ?? id,
    title: facts?.title ?? null,
    article,
    thread: {
      format: "threadlens-thread/1",
      form: { name: form, confidence: 1 },
      article: null,
      issues: issues.all(),
      posts: linkPosts(built, article),
      furniture: [],
    },
  };
}

/** Some systems show the address of a person without a name, which is never kept. */
function authorNames(issues: IssueList): (post: ExportedPost) => string | null {
  return ({ author, place }) => {
    const name = author?.trim() ?? "";
    if (!isAddress(name)) return name === "" ? null : name;
    issues.add(
      issueOf("export-left-out", place, "The author’s name is an address and was not kept"),
    );
    return null;
  };
}

function isAddress(name: string): boolean {
  return name
    .split(/[\s<>()[\],;]+/u)
    .some(
      (word) =>
        isIP(word) !== 0 || (word.indexOf("@") > 0 && word.includes(".", word.indexOf("@") + 2)),
    );
}
