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
      return "is empty";
    case "too_big":
      return `must be at most ${fault.maximum} characters long`;
    default:
      return undefined;
  }
};

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["object", "an object"],
]);

function expected(fault: z.core.$ZodRawIssue): string {
  return "expected" in fault ? String(fault.expected) : "";
}
