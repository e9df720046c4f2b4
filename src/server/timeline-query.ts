import { z } from "zod";
import { versionSchema, type TimelineVersion } from "./api-schemas.ts";
import { rawDetail, unknown, wordQueryFault, type Read } from "./query-fault.ts";

const rawSchema = z.strictObject({ version: z.string().max(200) }).partial();

/** Reads which version of a timeline is asked for: as reviewed unless said otherwise. An empty value is as good as none. */
export function readTimelineQuery(query: unknown): Read<TimelineVersion> {
  const raw = rawSchema.safeParse(query, { error: wordQueryFault });
  if (!raw.success) return { detail: rawDetail(raw.error, ["version"]) };
  const version = versionSchema.safeParse(raw.data.version || "reviewed");
  if (!version.success) return unknown("version", raw.data.version, versionSchema.options);
  return { value: version.data };
}
