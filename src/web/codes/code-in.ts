import type { Analysis } from "../../model/analysis.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import {
  columnsOfCoder,
  GROUND,
  rowsByKey,
  STANCE_CODES,
  tableOf,
  TONE_CODES,
} from "../../model/post-table.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { stanceValueSchema, type StanceValue } from "../../model/stance.ts";

/** What a coder says of a post, named by its key, for a target or tone; undefined where it says nothing. */
export function codeIn(
  analysis: Analysis,
  coder: string,
  { post, variable }: Pick<ReadersCode, "post" | "variable">,
): ReadersCode["value"] | undefined {
  const table = tableOf(analysis);
  const columns = columnsOfCoder(table, coder);
  const row = rowsByKey(table).get(post) ?? -1;
  if (variable === SENTIMENT) return TONE_CODES[(columns?.tone[row] ?? 0) - 1];
  const column = columns?.stance[table.targets.indexOf(variable)];
  return STANCE_CODES[(column?.[row] ?? 0) - 1];
}

/** A stance of the program, and how it is said. */
export type ProgramsCode = {
  readonly value: StanceValue;
  readonly inferred: boolean;
  readonly unsure: boolean;
};

/** What the program says of a post toward a target; null where it says nothing. */
export function programsCodeIn(
  analysis: Analysis,
  { post, variable }: Pick<ReadersCode, "post" | "variable">,
): ProgramsCode | null {
  const code = codeIn(analysis, analysis.coder.id, { post, variable });
  const value = stanceValueSchema.safeParse(code);
  if (!value.success) return null;
  const table = tableOf(analysis);
  const grounds = table.grounds[table.targets.indexOf(variable)];
  const bits = grounds?.[rowsByKey(table).get(post) ?? -1] ?? 0;
  return {
    value: value.data,
    inferred: (bits & GROUND.inferred) !== 0,
    unsure: (bits & GROUND.unsure) !== 0,
  };
}
