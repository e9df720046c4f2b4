import { tableCsv, type Table } from "./table.ts";

/** What a file says of itself that the page says beside its charts. */
export type SavedWith = {
  /** "9 of 37 posts: against the tram". */
  readonly posts: string;
  /** Whose codes are counted. */
  readonly codes: string;
};

/** A table as CSV; each row ends with the table's name, the posts that are counted, and whose codes. */
export function savedTable({ caption, columns, rows }: Table, { posts, codes }: SavedWith): string {
  return tableCsv({
    columns: [...columns, ...ABOUT],
    rows: rows.map(({ cells }) => ({ cells: [...cells, caption, posts, codes] })),
  });
}

const ABOUT = ["table", "counted_posts", "codes"].map((name) => ({ name, numeric: false }));
