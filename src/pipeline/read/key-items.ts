import type { Issue } from "../../model/issue.ts";
import type { ExportedPost, ExportedThread, ExportItem } from "./exports/export-format.ts";

/** An item and the thread it goes to; "" where the export names none. */
export type KeyedItem = { readonly key: string; readonly item: ExportedPost | ExportedThread };

/**
 * Says of each item which thread it goes to.
 *
 * In:  items in source order; posts that name no thread are of the thread that was told of first.
 * Out: the items without the issues, which are handed to `report`.
 */
export function* keyItems(
  items: Iterable<ExportItem>,
  report: (issue: Issue) => void,
): Generator<KeyedItem> {
  let told: string | null = null;
  let unnamed: string | null = null;
  for (const item of items)
    if (item.kind === "issue") report(item.issue);
    else if (item.kind === "thread") {
      told ??= item.id;
      yield { key: unnamed ?? item.id, item };
    } else {
      if (item.thread === null) unnamed ??= told ?? "";
      yield { key: item.thread ?? unnamed ?? "", item };
    }
}
