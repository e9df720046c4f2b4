import { unguardFormula } from "../../model/formula-guard.ts";
import { codeRowSchema, type CodeRow } from "../../model/code-row.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { PROGRAM_CODER, SENTIMENT } from "../../model/post-codes.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import { readCodesTable, type Cells, type CodesTable } from "./codes-table.ts";
import { passedOver } from "./passed-over-rows.ts";
import { unknownVariable, type TargetWords } from "./unknown-variable.ts";

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
  /** As the first row of a person names it; null where it names none. */
  readonly coder: string | null;
  /** What each row calls its post, also where no value is filled in. */
  readonly names: readonly PostName[];
};

type Expected = {
  readonly targets: readonly string[];
  /** What the targets are called, by id. */
  readonly words?: TargetWords;
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
 * Out:    rows in file order; a wrong row is left out, one whose value is not filled in yet, and one of the program's own
 *         coder, as the report's codes.csv has them beside a person's.
 * Issues: `codes-csv`, `codes-column-missing`, `codes-unknown-variable`, `codes-unknown-value`, `codes-confidence` for one
 *         that is no number from 0 to 1, `codes-program-only` for a file with the program's rows alone (errors);
 *         `codes-unfilled` and `codes-program` (warnings) for all rows without a value, and all of the program, together.
 */
export function readCodes(text: string, file: string, expected: Expected): ReadCodes {
  const at = (line: number): Place => ({ file, line: Math.max(1, line), column: 1 });
  const read = readCodesTable(text, at);
  if ("fault" in read) return { value: [], issues: [read.fault], layout: null };
  const { columns, delimiter, rows } = read.table;
  const issues = limitIssues();
  const value: PlacedCodeRow[] = [];
  const unfilled: number[] = [];
  const programs: number[] = [];
  const names = rows.map(({ cells, line }) => {
    const name = nameOf(cells);
    const row = readRow(cells, name, expected, at(line));
    if (row === "program") programs.push(line);
    else if (row === "unfilled") unfilled.push(line);
    else if ("severity" in row) issues.add(row);
    else value.push(row);
    return name;
  });
  const persons = rows.find(({ cells }) => coderOf(cells) !== PROGRAM_CODER);
  const coder = persons === undefined ? null : coderOf(persons.cells) || null;
  return {
    value,
    issues: [...issues.all(), ...passedOver({ unfilled, programs, of: rows.length }, at)],
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
  { targets, words, coder = "person" }: Expected,
  place: Place,
): PlacedCodeRow | Issue | "unfilled" | "program" {
  const by = coderOf(cells) || coder;
  if (by === PROGRAM_CODER) return "program";
  const variable = cells("variable");
  const value = cells("value");
  const isSentiment = variable === SENTIMENT;
  if (!isSentiment && !targets.includes(variable))
    return issueOf("codes-unknown-variable", place, unknownVariable(variable, targets, words));
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
    evidence: unguardFormula(cells("evidence")),
    how: unguardFormula(cells("how")),
    place,
  };
}

const coderOf = (cells: Cells): string => unguardFormula(cells("coder"));
