import { tableCsv, type Table } from "./table.ts";

/** What a file says of itself that the page says beside its charts. */
export type SavedWith = {
  /** "9 of 37 posts: against the tram". */
  readonly posts: string;
  /** Whose codes are counted. */
  readonly codes: string;
};

/** Tables as CSV, one below the other; each row ends with its table, the posts that are counted, and whose codes. */
export function savedTables(tables: readonly Table[], { posts, codes }: SavedWith): string {
  return tables
    .map(({ caption, columns, rows }) =>
      tableCsv({
        columns: [...columns, ...ABOUT],
        rows: rows.map(({ cells }) => ({ cells: [...cells, caption, posts, codes] })),
      }),
    )
    .join("\n");
}

const ABOUT = ["table", "counted posts", "codes"].map((name) => ({ name, numeric: false }));
