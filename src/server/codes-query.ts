import { z } from "zod";
import type { Analysis } from "../model/analysis.ts";
import { pageSchema, rawDetail, unknown, wordQueryFault, type Read } from "./query-fault.ts";

const PARAMETERS = ["coder", "page"] as const;
const rawSchema = z.strictObject({ coder: z.string().max(200), page: pageSchema }).partial();

/** Reads whose codes are asked for, null for everyone's, and which page. An empty value is as good as none. */
export function readCodesQuery(
  analysis: Analysis,
  query: unknown,
): Read<{ readonly coder: string | null; readonly page: number }> {
  const raw = rawSchema.safeParse(query, { error: wordQueryFault });
  if (!raw.success) return { detail: rawDetail(raw.error, PARAMETERS) };
  const { coder, page } = raw.data;
  const coders = analysis.coders.map(({ id }) => id);
  if (coder && !coders.includes(coder)) return unknown("coder", coder, coders);
  return { value: { coder: coder || null, page: Number(page || 1) } };
}
