import { delimiterOf } from "../../model/csv-delimiter.ts";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { issueOf, type Issue } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";

/** The cell of a row in the column of a name; "" where there is none. */
export type Cells = (column: string) => string;

export type CodesTable = {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly rows: readonly { readonly cells: Cells; readonly line: number }[];
};

const REQUIRED = ["post", "variable", "value"] as const;
const OTHER_NAMES = ["post.id", "post.sourceId"] as const;

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/**
 * Reads a file of codes as a table; rows without any text are left out.
 *
 * Issues: `codes-csv`, `codes-column-missing` (errors), with which nothing is read.
 */
export function readCodesTable(
  text: string,
  at: (line: number) => Place,
): { readonly table: CodesTable } | { readonly fault: Issue } {
  const delimiter = delimiterOf(text);
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    const [header, ...records] = recordsSchema.parse(parsed);
    const columns = header?.record ?? [];
    const fault = headerFault(columns, at(header?.info.lines ?? 1));
    if (fault !== null) return { fault };
    const uneven = records.find(({ record }) => record.length !== columns.length);
    if (uneven !== undefined) {
      const found = unevenFault(uneven.record.length, columns.length, delimiter);
      return { fault: issueOf("codes-csv", at(uneven.info.lines), found) };
    }
    const places = new Map(columns.map((name, place) => [name, place]));
    const rows = records.map(({ record, info }) => ({
      cells: (column: string) => record[places.get(column) ?? -1] ?? "",
      line: info.lines,
    }));
    return { table: { columns, delimiter, rows } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"] ?? 1);
    return { fault: issueOf("codes-csv", at(line), csvFault(error)) };
  }
}

function unevenFault(cells: number, columns: number, delimiter: string): string {
  const sign = delimiter === "\t" ? "a tab" : `“${delimiter}”`;
  const how =
    cells > columns
      ? `put a cell that holds ${sign} in quotation marks`
      : `each cell needs ${sign} before the next, also where it is empty`;
  return `this row has ${cells} cells, the first line ${columns}; ${how}`;
}

/** What is wrong with a table that cannot be read, and how it is mended. */
function csvFault({ code }: CsvError): string {
  switch (code) {
    case "INVALID_OPENING_QUOTE":
      return "a quotation mark stands within a cell that does not begin with one; put the cell in quotation marks and write each mark within it twice";
    case "CSV_INVALID_CLOSING_QUOTE":
      return "words follow the quotation mark that ends a cell; write each mark within the cell twice";
    case "CSV_QUOTE_NOT_CLOSED":
      return "a cell begins with a quotation mark, and none ends it";
    default:
      return "the table cannot be read further than here";
  }
}

function headerFault(columns: readonly string[], place: Place): Issue | null {
  const isNamed = OTHER_NAMES.some((name) => columns.includes(name));
  const missing = REQUIRED.filter(
    (name) => !columns.includes(name) && !(name === "post" && isNamed),
  );
  if (missing.length > 0) return issueOf("codes-column-missing", place, missing.join(", "));
  const known = ["thread", "coder", "confidence", "evidence", "how", ...REQUIRED, ...OTHER_NAMES];
  const twice = known.find((name) => columns.indexOf(name) < columns.lastIndexOf(name));
  return twice === undefined
    ? null
    : issueOf("codes-csv", place, `the column ${twice} stands there twice`);
}
