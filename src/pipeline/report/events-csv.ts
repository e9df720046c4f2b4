import type { Analysis } from "../../model/analysis.ts";
import { tableCsv } from "../../web/charts/table.ts";

/** All events, one row a source; dates as EDTF, guarded against formulas like the posts. */
export function eventsCsv(analysis: Pick<Analysis, "events">): string {
  const names = ["id", "date", "end", "precision", "title", "document", "line", "quote"];
  return tableCsv({
    columns: names.map((name) => ({ name, numeric: false })),
    rows: analysis.events.flatMap((event) =>
      event.sources.map((source) => ({
        cells: [
          event.id,
          event.date,
          event.end ?? "",
          event.precision,
          event.title,
          source.document,
          String(source.line),
          source.quote,
        ],
      })),
    ),
  });
}
