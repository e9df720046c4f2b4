import { codeRowSchema, type CodeRow } from "../../model/code-row.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { PROGRAM_CODER, SENTIMENT } from "../../model/post-codes.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import { readCodesTable, type Cells, type CodesTable } from "./codes-table.ts";

/** What a row of codes calls its post. */
export type PostName = Pick<CodeRow, "thread" | "post"> & {
  /** The post's own id, where the row gives it by itself. */
  readonly postId?: string | undefined;
  /** The export's id of the post, where the row gives it by itself. */
  readonly postSourceId?: string | undefined;
  /** What is wrong with the thread's name; the row is then of no thread. */
  readonly threadFault?: string | undefined;
};

/** A row and where it stands, so that a later step can say which row is wrong. */
export type PlacedCodeRow = CodeRow & PostName & { readonly place: Place };

/** How a person's file of codes is written, so that further rows can be written alike. */
export type CodesLayout = Pick<CodesTable, "columns" | "delimiter"> & {
  /** As the first row names it; null where it names none. */
  readonly coder: string | null;
  /** What each row calls its post, also where no value is filled in. */
  readonly names: readonly PostName[];
};

type Expected = {
  readonly targets: readonly string[];
  /** Whose the codes are where the file does not say it. */
  readonly coder?: string;
};

/** The layout is null where the file is no file of codes. */
export type ReadCodes = WithIssues<PlacedCodeRow[]> & { readonly layout: CodesLayout | null };

/**
 * Reads codes made by people or by a coder.
 *
 * In:     CSV with the columns thread, post, coder, variable, value; thread may be left out where there is one thread,
 *         coder where `coder` names it; confidence (0 … 1), evidence and how may be added. `post.id` and
 *         `post.sourceId` name posts by the program's or the export's ids alone, beside or in the place of post.
 * Out:    rows in file order; a wrong row is left out, and one whose value is not filled in yet.
 * Issues: `codes-csv`, `codes-column-missing`, `codes-unknown-variable`, `codes-unknown-value`, and `codes-coder` for a
 *         coder with the program’s own id, `codes-confidence` for one that is no number from 0 to 1 (errors);
 *         `codes-unfilled` (warning) for all rows without a value together.
 */
export function readCodes(text: string, file: string, expected: Expected): ReadCodes {
  const at = (line: number): Place => ({ file, line: Math.max(1, line), column: 1 });
  const read = readCodesTable(text, at);
  if ("fault" in read) return { value: [], issues: [read.fault], layout: null };
  const { columns, delimiter, rows } = read.table;
  const issues = limitIssues();
  const value: PlacedCodeRow[] = [];
  const unfilled: number[] = [];
  const names = rows.map(({ cells, line }) => {
    const name = nameOf(cells);
    const row = readRow(cells, name, expected, at(line));
    if (row === "unfilled") unfilled.push(line);
    else if ("severity" in row) issues.add(row);
    else value.push(row);
    return name;
  });
  const coder = unguarded(rows[0]?.cells("coder") ?? "") || null;
  return {
    value,
    issues: [...issues.all(), ...unfilledIssue(unfilled, at)],
    layout: { columns, delimiter, coder, names },
  };
}

function nameOf(cells: Cells): PostName {
  return {
    thread: cells("thread"),
    post: cells("post"),
    postId: cells("post.id") || undefined,
    postSourceId: cells("post.sourceId") || undefined,
  };
}

function readRow(
  cells: Cells,
  name: PostName,
  { targets, coder = "person" }: Expected,
  place: Place,
): PlacedCodeRow | Issue | "unfilled" {
  const variable = cells("variable");
  const value = cells("value");
  const isSentiment = variable === SENTIMENT;
  if (!isSentiment && !targets.includes(variable)) {
    const known = `"${variable}" (${[...targets, SENTIMENT].join(", ")})`;
    return issueOf("codes-unknown-variable", place, known);
  }
  const by = unguarded(cells("coder")) || coder;
  if (by === PROGRAM_CODER)
    return issueOf("codes-coder", place, `The coder "${by}" is the program itself.`);
  if (value === "") return "unfilled";
  const schema = isSentiment ? sentimentValueSchema : stanceValueSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return issueOf(
      "codes-unknown-value",
      place,
      `"${value}" is no value of ${variable}. Use one of: ${schema.options.join(", ")}.`,
    );
  const confidence = cells("confidence");
  const given = codeRowSchema.shape.confidence.safeParse(
    confidence === "" ? null : Number(confidence),
  );
  if (!given.success) return issueOf("codes-confidence", place, `"${confidence}"`);
  return {
    ...name,
    coder: by,
    variable,
    value: parsed.data,
    confidence: given.data,
    evidence: unguarded(cells("evidence")),
    how: unguarded(cells("how")),
    place,
  };
}

/** The report's codes.csv puts an apostrophe before what a spreadsheet would run; it is no part of the text. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** So many lines are named. */
const MOST_LINES = 10;

/** A person fills in a file bit by bit. */
function unfilledIssue(lines: readonly number[], at: (line: number) => Place): Issue[] {
  const [first] = lines;
  if (first === undefined) return [];
  const named = lines.slice(0, MOST_LINES).join(", ");
  const more = lines.length > MOST_LINES ? ", …" : "";
  const found =
    lines.length === 1
      ? "1 row has no value yet and was passed over"
      : `${lines.length} rows have no value yet and were passed over (lines ${named}${more})`;
  return [issueOf("codes-unfilled", at(first), found)];
}
