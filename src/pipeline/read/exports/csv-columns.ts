import { issueOf, type Issue } from "../../../model/issue.ts";

export const csvFields = ["id", "parent", "author", "date", "text", "thread"] as const;
export type CsvField = (typeof csvFields)[number];
/** Where each field stands in a row; without those that the file does not hold. */
export type CsvColumns = ReadonlyMap<CsvField, number>;

/**
 * Names by which columns are found, the default first, compared without case and with "_" for spaces and hyphens.
 * "post_id" is the thread where the file has another column for the id, else the id.
 */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  id: ["id", "comment_id", "commentid", "post_id"],
  parent: ["parent", "parent_id", "comment_parent", "reply_to", "in_reply_to"],
  author: ["author", "author_name", "comment_author", "user", "username", "user_name", "name"],
  date: ["date", "created_at", "published_at", "comment_date", "created_utc", "timestamp", "time"],
  text: ["text", "comment", "comment_text", "comment_content", "body", "content", "message"],
  thread: [
    "thread",
    "thread_id",
    "comment_post_id",
    "post_id",
    "article_id",
    "video_id",
    "link_id",
  ],
};

/** So many columns are named in an issue, each by so many characters. */
const MAX_NAMED = 40;
/** No column is looked for beyond these. */
const MAX_COLUMNS = 1_000;

const plainName = (name: string): string => name.trim().toLowerCase().replaceAll(/[ -]/gu, "_");

/**
 * Finds the columns by the header.
 *
 * In:     the first record; the columns named by hand, by field.
 * Out:    a field with several columns that could be it, none of them by its default name, is not taken.
 * Issues: `export-columns` for a column named by hand that is not there, for a field with several columns, and where none
 *         holds the text.
 */
export function findColumns(
  header: readonly string[],
  named: Readonly<Record<string, string>>,
  file: string,
): { readonly columns: CsvColumns; readonly issues: readonly Issue[] } {
  const place = { file, line: 1, column: 1 };
  const columns = new Map<CsvField, number>();
  const wrong: string[] = Object.keys(named)
    .filter((field) => !csvFields.some((known) => known === field))
    .map((field) => `There is no field "${field}". The fields are: ${csvFields.join(", ")}.`);
  const names = header.slice(0, MAX_COLUMNS).map(plainName);
  for (const field of csvFields) {
    const wanted = Object.hasOwn(named, field) ? named[field] : undefined;
    const candidates = wanted === undefined ? byUsualName(field, names) : byName(wanted, header);
    const [column] = candidates;
    if (column !== undefined && candidates.length === 1) columns.set(field, column);
    else if (wanted !== undefined || column !== undefined || field === "text")
      wrong.push(notFound(field, wanted, candidates, header));
  }
  return { columns, issues: wrong.map((found) => issueOf("export-columns", place, found)) };
}

function notFound(
  field: CsvField,
  wanted: string | undefined,
  candidates: readonly number[],
  header: readonly string[],
): string {
  const named = (indices: readonly number[]) =>
    indices
      .slice(0, MAX_NAMED)
      .map((at) => header[at]?.trim().slice(0, MAX_NAMED))
      .join(", ");
  const all = `It has: ${named([...header.keys()])}.`;
  if (candidates.length > 0)
    return `Several columns could be the ${field} (${named(candidates)}), so none of them was read.`;
  return wanted === undefined
    ? `The file has no column that is known to hold the ${field}. ${all}`
    : `The file has no column "${wanted}". ${all}`;
}

const indicesOf = (names: readonly string[], isWanted: (name: string) => boolean): number[] =>
  names.flatMap((name, index) => (isWanted(name) ? [index] : []));

function byName(wanted: string, header: readonly string[]): number[] {
  const exact = indicesOf(header, (name) => name.trim() === wanted.trim());
  return exact.length > 0
    ? exact
    : indicesOf(header, (name) => plainName(name) === plainName(wanted));
}

function byUsualName(field: CsvField, names: readonly string[]): number[] {
  const [standard, ...others] = NAMES[field];
  const byDefault = indicesOf(names, (name) => name === standard);
  if (byDefault.length > 0) return byDefault;
  const hasOtherId = names.some((name) => name !== "post_id" && NAMES.id.includes(name));
  const postIdIs = hasOtherId ? "thread" : "id";
  return indicesOf(
    names,
    (name) => others.includes(name) && (name !== "post_id" || postIdIs === field),
  );
}
