import type { Analysis } from "../../model/analysis.ts";
import { codeRows, SENTIMENT, type GroundedRow } from "../../model/post-codes.ts";
import { isHeldCode } from "./held-codes.ts";
import { tableCsv } from "../../web/charts/table.ts";

const COLUMNS = [
  "thread",
  "post",
  "coder",
  "variable",
  "value",
  "confidence",
  "evidence",
  "how",
] as const;
/** Of posts that an export named. */
const ID_COLUMN = "post.id";

/**
 * The codes of all coders, one row a code: the form in which codes are given to the program.
 *
 * Out: coders in the analysis's order, the program first; for each its posts in page order. Where a person's code was
 *      held in the place of the program's, the person's row stands alone, so that whoever compares coders compares no code
 *      with itself. A post is called what the export calls it, and then the last column holds the program's id; else by
 *      the program's id. With --codes the file is read back, but for the program's rows, where one other coder is in it.
 *      Text that a spreadsheet would read as a formula gets an apostrophe in front ("'@Tom", "'=x"), in every column;
 *      --codes takes it off again.
 */
export function codesCsv(analysis: Analysis): string {
  const sourceIds = sourceIdsOf(analysis);
  const held = heldRows(analysis);
  const names = sourceIds === null ? COLUMNS : [...COLUMNS, ID_COLUMN];
  return tableCsv({
    columns: names.map((name) => ({ name, numeric: false })),
    rows: analysis.coders.flatMap(({ id }) =>
      codeRows(analysis, id)
        .filter((row) => id !== analysis.coder.id || !held.has(rowKey(row)))
        .map((row) => ({ cells: cellsOf(row, sourceIds) })),
    ),
  });
}

const rowKey = ({ thread, post, variable }: Pick<GroundedRow, "thread" | "post" | "variable">) =>
  JSON.stringify([thread, post, variable]);

/** Of what a person's code stands in the place of the program's. */
function heldRows({ codebook, coder, posts }: Analysis): ReadonlySet<string> {
  const variables = [...codebook.targets.map(({ id }) => id), SENTIMENT];
  return new Set(
    posts.flatMap((post) =>
      variables
        .filter((variable) => isHeldCode(post, coder, variable))
        .map((variable) => rowKey({ thread: post.thread, post: post.id, variable })),
    ),
  );
}

type SourceIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By thread and id; null where no export gave any. */
function sourceIdsOf({ posts }: Analysis): SourceIds | null {
  const byThread = new Map<string, Map<string, string>>();
  for (const { thread, id, sourceId } of posts) {
    if (sourceId === null) continue;
    byThread.set(thread, (byThread.get(thread) ?? new Map<string, string>()).set(id, sourceId));
  }
  return byThread.size === 0 ? null : byThread;
}

function cellsOf(row: GroundedRow, sourceIds: SourceIds | null): string[] {
  const { thread, post, confidence } = row;
  const shown = {
    ...row,
    post: sourceIds?.get(thread)?.get(post) ?? post,
    confidence: confidence === null ? "" : String(confidence),
  };
  const cells = COLUMNS.map((name) => shown[name]);
  return sourceIds === null ? cells : [...cells, post];
}
