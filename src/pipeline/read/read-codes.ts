import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { codeRowSchema, type CodeRow } from "../../model/code-row.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { PROGRAM_CODER } from "../../model/post-codes.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";

/** A row and where it stands, so that a later step can say which row is wrong. */
export type PlacedCodeRow = CodeRow & { readonly place: Place };

const recordsSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
);
const REQUIRED = ["post", "variable", "value"];

/**
 * Reads codes made by people or by a coder.
 *
 * In:     CSV with the columns thread, post, coder, variable, value; thread may be left out where there is one thread,
 *         coder where `coder` names it; confidence (0 … 1), evidence and how may be added.
 * Out:    rows in file order; a wrong row is left out.
 * Issues: `codes-csv`, `codes-column-missing`, `codes-unknown-variable`, `codes-unknown-value`, and `codes-coder` for a
 *         coder with the program’s own id, `codes-confidence` for one that is no number from 0 to 1 (errors).
 */
export function readCodes(
  text: string,
  file: string,
  { targets, coder = "person" }: { readonly targets: readonly string[]; readonly coder?: string },
): WithIssues<PlacedCodeRow[]> {
  const at = (line: number): Place => ({ file, line: Math.max(1, line), column: 1 });
  let header: string[] = [];
  let records: z.infer<typeof recordsSchema>;
  try {
    const parsed: unknown = parse(text, {
      columns: (names: string[]) => (header = names),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    records = recordsSchema.parse(parsed);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      value: [],
      issues: [issueOf("codes-csv", at(Number(error["lines"] ?? 1)), error.message)],
    };
  }
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0)
    return { value: [], issues: [issueOf("codes-column-missing", at(1), missing.join(", "))] };
  const rows: PlacedCodeRow[] = [];
  const issues: Issue[] = [];
  for (const { record, info } of records) {
    const row = readRow(record, targets, coder, at(info.lines));
    if ("severity" in row) issues.push(row);
    else rows.push(row);
  }
  return { value: rows, issues };
}

function readRow(
  record: Record<string, string>,
  targets: readonly string[],
  coder: string,
  place: Place,
): PlacedCodeRow | Issue {
  const { thread = "", post = "", variable = "", value = "" } = record;
  const isSentiment = variable === "sentiment";
  if (!isSentiment && !targets.includes(variable))
    return issueOf(
      "codes-unknown-variable",
      place,
      `"${variable}" (${[...targets, "sentiment"].join(", ")})`,
    );
  const schema = isSentiment ? sentimentValueSchema : stanceValueSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return issueOf(
      "codes-unknown-value",
      place,
      `"${value}" is no value of ${variable}. Use one of: ${schema.options.join(", ")}.`,
    );
  const by = record["coder"] || coder;
  if (by === PROGRAM_CODER)
    return issueOf("codes-coder", place, `The coder "${by}" is the program itself.`);
  const { confidence = "", evidence = "", how = "" } = record;
  const shown = confidence === "" ? null : Number(confidence);
  const given = codeRowSchema.shape.confidence.safeParse(shown);
  if (!given.success) return issueOf("codes-confidence", place, `"${confidence}"`);
  return {
    thread,
    post,
    coder: by,
    variable,
    value: parsed.data,
    confidence: given.data,
    evidence,
    how,
    place,
  };
}
