import type { CodesLayout } from "../read/read-codes.ts";
import type { CodedName } from "./name-posts.ts";

/** A post to code. */
export type PostToFillIn = {
  readonly name: CodedName;
  readonly id: string;
  readonly sourceId: string | null;
  readonly targets: readonly string[];
};

const COLUMNS = ["thread", "post", "coder", "variable", "value"];
const COLUMNS_WITH_ID = ["thread", "post", "post.id", "coder", "variable", "value"];

/**
 * A file of codes with everything but the values: a line a post and target.
 *
 * In:  the layout of the file that the lines are for; null for a new one, which holds our ids as well where a post could
 *      be taken for another.
 * Out: the first line and the others, each with its line break.
 */
export function codesToFillIn(
  posts: readonly PostToFillIn[],
  coder: string,
  layout: Pick<CodesLayout, "columns" | "delimiter"> | null,
): string {
  const isClear = posts.every(({ name }) => name.isAlone);
  const { columns, delimiter } = layout ?? {
    columns: isClear ? COLUMNS : COLUMNS_WITH_ID,
    delimiter: ",",
  };
  const rows = posts.flatMap(({ name, id, sourceId, targets }) =>
    targets.map((variable) => {
      const cells = new Map([
        ["thread", name.thread],
        ["post", name.post],
        ["post.id", id],
        ["post.sourceId", sourceId ?? ""],
        ["coder", coder],
        ["variable", variable],
      ]);
      return columns.map((column) => cells.get(column) ?? "");
    }),
  );
  return [columns, ...rows]
    .map((row) => `${row.map((value) => cell(value, delimiter)).join(delimiter)}\n`)
    .join("");
}

/** Source: RFC 4180, 2.5–2.7. */
function cell(value: string, delimiter: string): string {
  return /["\r\n]/u.test(value) || value.includes(delimiter) || value !== value.trim()
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}
