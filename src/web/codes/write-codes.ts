import type { Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { READER_CODER, type ReadersCode } from "../../model/readers-code.ts";
import type { NamedPost } from "./every-post.ts";

const COLUMNS = ["thread", "post", "coder", "variable", "value"] as const;
const COLUMNS_WITH_ID = ["thread", "post", "post.id", "coder", "variable", "value"] as const;

type Study = Pick<Analysis, "threads"> & {
  readonly posts: readonly NamedPost[];
};

/**
 * The reader's codes as a file that the program, and this page, read again.
 *
 * In:     codes of posts that the study has; others are left out.
 * Out:    CSV, a row a code in the order they were set; with a column post.id where an export's id could be taken for ours.
 * Source: RFC 4180, 2.
 */
export function writeCodes(study: Study, mine: readonly ReadersCode[]): string {
  const posts = new Map(study.posts.map((post) => [postKey(study, post), post]));
  const isClear = study.posts.every(({ sourceId }) => sourceId === null);
  const columns = isClear ? COLUMNS : COLUMNS_WITH_ID;
  const rows = mine.flatMap(({ post: key, variable, value }) => {
    const post = posts.get(key);
    if (post === undefined) return [];
    const cells = {
      thread: post.thread,
      post: post.id,
      "post.id": post.id,
      coder: READER_CODER,
      variable,
      value,
    };
    return [columns.map((column) => cells[column])];
  });
  return [columns, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: string): string {
  const isPlain = !/[",;\t\r\n]/u.test(value) && value === value.trim();
  return isPlain ? value : `"${value.replaceAll('"', '""')}"`;
}
