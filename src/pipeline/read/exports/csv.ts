import { findColumns } from "./csv-columns.ts";
import { csvRecords } from "./csv-records.ts";
import { CsvRows } from "./csv-rows.ts";
import type { ExportFormat } from "./export-format.ts";
import { peekText } from "./peek-text.ts";

const MAX_HEAD = 65_536;
/** A longer name of a column is prose. */
const MAX_NAME = 40;
const SEPARATORS = [",", ";", "\t"];

/**
 * Comments as a table with a header, one comment a row.
 *
 * In:     the separator is the one of comma, semicolon and tab that is most often in the header, or as in a first line
 *         "sep=;". Columns are found by their usual names (csv-columns.ts); `columns` names them by hand.
 * Out:    a post a row, as in csv-rows.ts.
 * Issues: `export-columns` (error; nothing is read without a column for the text); those of the rows.
 */
export const csv: ExportFormat = {
  name: "csv",
  recognises,
  *read(chunks, { name, columns: named = {} }) {
    const { head, all } = peekText(chunks, MAX_HEAD);
    const { separator, headerLine } = layoutOf(head);
    let rows: CsvRows | null = null;
    for (const record of csvRecords(all, separator)) {
      if (record.line < headerLine) continue;
      if (rows !== null) {
        yield* rows.read(record);
        continue;
      }
      const { columns, issues } = findColumns(record.fields, named, name);
      for (const issue of issues) yield { kind: "issue", issue };
      if (!columns.has("text")) return;
      rows = new CsvRows(columns, { file: name, separator, width: record.fields.length });
    }
  },
};

/** By name and a header; or by a header that names the text and two more columns, and a row of as many fields below it. */
function recognises(head: string, fileName: string): boolean {
  if ("[{<".includes(head.trimStart().charAt(0))) return false;
  const { separator, headerLine } = layoutOf(head);
  const records = csvRecords([head], separator);
  let header: readonly string[] | null = null;
  for (const { fields, line } of records) {
    if (line < headerLine) continue;
    if (header === null) {
      header = fields;
      if (!fields.every((name) => name.length <= MAX_NAME && !name.includes("\n"))) return false;
      const { columns } = findColumns(fields, {}, fileName);
      if (/\.(?:csv|tsv|tab)$/iu.test(fileName)) return fields.length > 1 || columns.has("text");
      if (!columns.has("text") || columns.size < 3) return false;
    } else return fields.length === header.length;
  }
  return false;
}

function layoutOf(head: string): { readonly separator: string; readonly headerLine: number } {
  const said = /^\uFEFF?sep=([,;\t])\r?\n/iu.exec(head)?.[1];
  if (said !== undefined) return { separator: said, headerLine: 2 };
  const counts = new Map(SEPARATORS.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const char of head.trimStart()) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === "\n" || char === "\r")) break;
    const before = isQuoted ? undefined : counts.get(char);
    if (before !== undefined) counts.set(char, before + 1);
  }
  const [[separator] = [","]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return { separator, headerLine: 1 };
}
