import type { PlacedCodeRow } from "../read/read-codes.ts";
import type { Study } from "../read/read-study.ts";

/** Names of posts in an export could be the program's ids of others: `post.id` tells them apart. */
const COLUMNS = ["thread", "post", "coder", "variable", "value"] as const;

/** A reader's codes as the file that `--codes` reads, in their order. */
export function heldCodesCsv(
  rows: readonly PlacedCodeRow[],
  { threads }: Pick<Study, "threads">,
): string {
  const [first] = threads;
  const isExport = threads.some(({ thread }) => thread !== null);
  const lines = rows.map(({ thread, post, coder, variable, value }) =>
    [thread || (first?.id ?? ""), post, coder, variable, value, ...(isExport ? [post] : [])].join(),
  );
  const head = [...COLUMNS, ...(isExport ? ["post.id"] : [])].join();
  return `${[head, ...lines].join("\n")}\n`;
}
