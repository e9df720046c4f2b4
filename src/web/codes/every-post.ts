import type { AnalysedPost } from "../../model/analysis.ts";
import { tableOf } from "../../model/post-table.ts";
import type { ViewContext } from "../view-context.ts";

/** What a file of codes may call a post. */
export type NamedPost = Pick<AnalysedPost, "thread" | "id" | "sourceId">;

/** The posts of a study as a file of codes names them. */
export function everyPostOf({ analysis }: ViewContext): NamedPost[] {
  const table = tableOf(analysis);
  return table.keys.map((_key, row) => {
    const thread = table.threads[table.thread[row] ?? 0] ?? "";
    return { thread, id: table.ids[row] ?? "", sourceId: table.sourceIds[row] || null };
  });
}
