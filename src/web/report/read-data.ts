import type { Analysis } from "../../model/analysis.ts";
import { readPostTable } from "../../model/post-table-json.ts";
import { withTable } from "../../model/post-table.ts";
import type { ReportData } from "../../model/report-data.ts";

/** What the page carries. */
export type Carried = Pick<ReportData, "repeats"> & {
  /** Its posts are known by their table. */
  readonly analysis: Analysis;
};

/** The data of the page; null where it has no table of posts. */
export function readData(text: string): Carried | null {
  // The program wrote the page, data and script together: what stands here has the form of its own type.
  const data: ReportData = JSON.parse(text);
  const table = readPostTable(data.table);
  return table === null ? null : { analysis: withTable(data.facts, table), repeats: data.repeats };
}
