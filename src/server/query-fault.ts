import { z } from "zod";
import { wordFault } from "./word-fault.ts";

/** A query as read, or a sentence that says what does not fit and what would. */
export type Read<T> = { readonly value: T } | { readonly detail: string };

/** A parameter may be repeated so many times. */
export const MAX_VALUES = 20;
const MOST_VALUES = `can be given at most ${MAX_VALUES} times`;

export const pageSchema = z
  .string()
  .regex(/^(?:[1-9][0-9]{0,8})?$/u, "must be a page's number, from 1");

export function unknown(
  name: string,
  found: unknown,
  allowed: readonly string[],
): { detail: string } {
  return { detail: `${name} cannot be ${quoted(found)}. It can be: ${allowed.join(", ")}.` };
}

/** A sentence on the first parameter that does not fit; `parameters` are those that there are. */
export function rawDetail(error: z.ZodError, parameters: readonly string[]): string {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys")
    return `There is no parameter ${issue.keys.map(quoted).join(", ")}. There are: ${parameters.join(", ")}.`;
  return `${String(issue?.path[0] ?? "The query")} ${issue?.message ?? "does not fit"}.`;
}

/** A parameter that is given twice comes as a list. */
export const wordQueryFault: z.core.$ZodErrorMap = (fault) => {
  if (!Array.isArray(fault.input)) return wordFault(fault);
  return fault.code === "invalid_type" ? "must be given once" : MOST_VALUES;
};

export function quoted(found: unknown): string {
  return JSON.stringify(found);
}
