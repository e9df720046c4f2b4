import type { z } from "zod";

/**
 * What is wrong with a value, as words that follow its name: "text is missing", "q must be at most 200 characters long".
 *
 * Out: undefined where the schema's own words say it.
 */
export const wordFault: z.core.$ZodErrorMap = (fault) => {
  if (fault.input === undefined) return "is missing";
  switch (fault.code) {
    case "invalid_type":
    case "invalid_union":
      return `must be ${TYPES.get(expected(fault)) ?? "of another type"}`;
    case "too_small":
      return SIZED.has(fault.origin) ? "is empty" : `must be at least ${fault.minimum}`;
    case "too_big":
      return tooBig(fault);
    default:
      return undefined;
  }
};

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["object", "an object"],
]);

/** What is empty where it is too small. */
const SIZED: ReadonlySet<string> = new Set(["string", "array"]);

function tooBig({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === "array") return `must be a list of at most ${maximum}`;
  return origin === "string"
    ? `must be at most ${maximum} characters long`
    : `must be at most ${maximum}`;
}

function expected(fault: z.core.$ZodRawIssue): string {
  return "expected" in fault ? String(fault.expected) : "";
}
