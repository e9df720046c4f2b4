import type { Analysis } from "../../model/analysis.ts";
import { readPostTable } from "../../model/post-table-json.ts";
import { withTable } from "../../model/post-table.ts";
import type { ReportData } from "../../model/report-data.ts";

/** The analysis that the page carries, its posts known by their table; null where none stands in it. */
export function readData(text: string): Analysis | null {
  // The program wrote the page, data and script together: what stands here has the form of its own type.
  const data: ReportData = JSON.parse(text);
  const table = readPostTable(data.table);
  return table === null ? null : withTable(data.facts, table);
}
