import type { AnalysedPost } from "../../model/analysis.ts";
import { tableOf } from "../../model/post-table.ts";
import type { ViewContext } from "../view-context.ts";

/** What a file of codes may call a post. */
export type NamedPost = Pick<AnalysedPost, "thread" | "id" | "sourceId">;

/** The posts of a study as a file of codes names them; the export's id of one that is not here yet is not known, and its own stands for it. */
export function everyPostOf({ analysis, posts }: ViewContext): NamedPost[] {
  const table = tableOf(analysis);
  return table.keys.map((key, row) => {
    const id = table.ids[row] ?? "";
    const here = posts.get(key);
    const thread = table.threads[table.thread[row] ?? 0] ?? "";
    return { thread, id, sourceId: here === undefined ? id : here.sourceId };
  });
}
