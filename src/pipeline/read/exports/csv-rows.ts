import type { Place } from "../../../model/place.ts";
import { cleanAuthor, cleanText } from "./clean-text.ts";
import type { CsvColumns, CsvField } from "./csv-columns.ts";
import type { CsvRecord } from "./csv-records.ts";
import type { ExportItem } from "./export-format.ts";
import { isoOfSeconds } from "./iso-time.ts";
import { recordLeftOut, recordMended } from "./json-record.ts";

/** What programs write for nothing. */
const NOTHING = new Set(["", "null", "none", "nan", "na", "n/a", "-1"]);

export type CsvLayout = {
  readonly file: string;
  readonly separator: string;
  /** Fields in the header. */
  readonly width: number;
};

/**
 * Makes posts of rows.
 *
 * Out:    a post a row. Where the file has no column for the id, rows are numbered from 1; a row whose id is empty is
 *         "row 12". Times in seconds or milliseconds since 1970 become ISO 8601; other dates stay as written.
 * Issues: `export-mended` for a row with more or fewer fields than the header and for a stray quotation mark;
 *         `export-record` for a row that has no field for the text and is left out.
 */
export class CsvRows {
  private readonly columns: CsvColumns;
  private readonly layout: CsvLayout;
  private count = 0;
  /** Whether a row has the id "0": else 0 is no parent but nothing. */
  private hasZero = false;

  constructor(columns: CsvColumns, layout: CsvLayout) {
    this.columns = columns;
    this.layout = layout;
  }

  *read({ fields: found, line, hasStrayQuote }: CsvRecord): Generator<ExportItem> {
    this.count += 1;
    const place: Place = { file: this.layout.file, line, column: 1 };
    const fields = this.fitted(found);
    const text = this.field(fields, "text");
    const widths = `${found.length} fields, and the header has ${this.layout.width}`;
    if (hasStrayQuote)
      yield recordMended(
        place,
        "a quotation mark opens a field and none closes it; it was kept as text",
      );
    if (text === undefined) yield recordLeftOut(place, `it has ${widths}: none is the text`);
    else {
      if (fields.length < this.layout.width)
        yield recordMended(place, `${widths}; the row was kept as far as it goes`);
      else if (fields !== found)
        yield recordMended(
          place,
          `${widths}; the row was kept, with the fields too many as part of the text`,
        );
      yield this.post(fields, text, place);
    }
  }

  /** Fields too many come of a text that holds the separator without quotation marks; empty ones at the end say nothing. */
  private fitted(fields: readonly string[]): readonly string[] {
    const { width, separator } = this.layout;
    const text = this.columns.get("text") ?? 0;
    const surplus = fields.length - width;
    if (surplus <= 0 || fields.slice(width).every((field) => field.trim() === "")) return fields;
    return [
      ...fields.slice(0, text),
      fields.slice(text, text + surplus + 1).join(separator),
      ...fields.slice(text + surplus + 1),
    ];
  }

  private post(fields: readonly string[], text: string, place: Place): ExportItem {
    const sourceId = this.idOf(fields);
    if (sourceId === "0") this.hasZero = true;
    return {
      kind: "post",
      thread: bare(this.field(fields, "thread") ?? "") || null,
      sourceId,
      parent: this.parentOf(this.field(fields, "parent") ?? "", sourceId),
      author: cleanAuthor(this.field(fields, "author")),
      postedAt: dateOf(this.field(fields, "date") ?? ""),
      text: cleanText(text),
      place,
    };
  }

  private field(fields: readonly string[], field: CsvField): string | undefined {
    const column = this.columns.get(field);
    return column === undefined ? undefined : fields[column];
  }

  private idOf(fields: readonly string[]): string {
    if (!this.columns.has("id")) return String(this.count);
    return this.field(fields, "id")?.trim() || `row ${this.count}`;
  }

  private parentOf(written: string, sourceId: string): string | null {
    const parent = written.trim();
    if (NOTHING.has(parent.toLowerCase()) || parent.startsWith("t3_")) return null;
    if (parent === "0" && !this.hasZero) return null;
    // A column of numbers with gaps is often written as 12.0.
    const isFloat = /^\d+\.0$/u.test(parent) && /^\d+$/u.test(sourceId);
    if (isFloat) return this.parentOf(parent.slice(0, -2), sourceId);
    return sourceId.startsWith("t1_") ? parent : bare(parent);
  }
}

/** "t1_c0abc", "t3_abc": tables of Reddit name some ids with their kind. */
const bare = (id: string): string => (/^t[13]_./u.test(id.trim()) ? id.trim().slice(3) : id.trim());

function dateOf(written: string): string | null {
  const date = cleanText(written);
  if (/^\d{9,10}(?:\.\d{1,6})?$/u.test(date)) return isoOfSeconds(date);
  if (/^\d{12,13}$/u.test(date)) return isoOfSeconds(Number(date) / 1_000);
  return NOTHING.has(date.toLowerCase()) ? null : date;
}
