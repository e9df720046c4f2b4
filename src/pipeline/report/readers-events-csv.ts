import type { Analysis } from "../../model/analysis.ts";
import { tableCsv } from "../../web/charts/table.ts";

const COLUMNS = [
  "id",
  "date",
  "end",
  "precision",
  "title",
  "named_in_codebook",
  "post",
  "quote",
  "how",
  "confidence",
  "standing",
] as const;

/** Stands in every row, so that no row is taken for a fact. */
const STANDING = "mentioned by readers, not in the documents; not checked";

/** What posts speak of and no document tells, one row a mention; `date` as the codebook or the post gives it. */
export function readersEventsCsv({ readersEvents }: Pick<Analysis, "readersEvents">): string {
  return tableCsv({
    columns: COLUMNS.map((name) => ({ name, numeric: false })),
    rows: readersEvents.flatMap(({ id, date, end, precision, title, isNamed, mentions }) =>
      mentions.map(({ post, quote, how, confidence }) => ({
        cells: [
          id,
          date,
          end ?? "",
          precision,
          title,
          isNamed ? "yes" : "no",
          post,
          quote,
          how,
          String(confidence),
          STANDING,
        ],
      })),
    ),
  });
}
