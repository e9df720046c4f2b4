/** March 1973: a smaller number counts something else, such as the order of posts. */
const FIRST_SECONDS = 1e8;
/** The year 5138: a larger number counts milliseconds. */
const LAST_SECONDS = 1e11;
const SECONDS = /^\d{9,11}(?:\.\d{1,9})?$/u;

/**
 * A time in seconds since 1970 as ISO 8601 in UTC, without the fraction where it is zero.
 *
 * In:  a number, or a string that is one ("1673413200", "1673413200.0").
 * Out: null for anything else.
 */
export function isoOfSeconds(value: unknown): string | null {
  const seconds = typeof value === "string" && SECONDS.test(value) ? Number(value) : value;
  if (typeof seconds !== "number" || !(seconds >= FIRST_SECONDS && seconds < LAST_SECONDS))
    return null;
  return new Date(Math.round(seconds * 1_000)).toISOString().replace(".000Z", "Z");
}
