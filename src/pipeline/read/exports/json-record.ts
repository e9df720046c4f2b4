import { z } from "zod";
import { issueOf } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import type { ExportItem } from "./export-format.ts";
import type { JsonPath } from "./cut-json.ts";
import { isRecord } from "./json-fields.ts";
import { readJsonValues, type JsonValue } from "./json-values.ts";

/** A number beyond 2^53 has lost digits, so that two posts could share it. */
export const exportIdSchema = z
  .union([z.string().trim().min(1), z.number().int().safe()])
  .transform(String);

export const recordLeftOut = (place: Place, reason: string): ExportItem => ({
  kind: "issue",
  issue: issueOf("export-record", place, reason),
});

export const recordMended = (place: Place, fault: string): ExportItem => ({
  kind: "issue",
  issue: issueOf("export-mended", place, fault),
});

export const notInExport = (place: Place, what: string): ExportItem => ({
  kind: "issue",
  issue: issueOf("export-left-out", place, what),
});

/** The fields of a record; or why it has none, which names the wrong field and does not repeat what stands in it. */
export function readFields<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { readonly fields: T } | { readonly wrong: string } {
  if (!isRecord(value)) return { wrong: "it is no object with fields" };
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return { fields: data };
  const path = error.issues[0]?.path.join(".") ?? "";
  return { wrong: `its field "${path}" is missing or of another type` };
}

/** Whether one of the values at the beginning of a JSON text is as wanted. */
export function someValue(
  head: string,
  shapes: readonly string[],
  isWanted: (value: unknown, path: JsonPath, unfinished: JsonValue["unfinished"]) => boolean,
): boolean {
  for (const item of readJsonValues([head], "", shapes))
    if (item.kind === "value" && isWanted(item.value, item.path, item.unfinished)) return true;
  return false;
}
