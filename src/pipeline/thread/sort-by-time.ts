/** A day, with or without a time of day, with or without an offset from UTC. */
const ISO_TIME =
  /^\d{4}-\d{2}-\d{2}(?<time>[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u;

type Moment = { readonly ms: number; readonly kind: "day" | "local" | "exact" };

/**
 * Sorts by time where all times can be compared: all days, all local times or all exact ones in ISO 8601.
 *
 * Out: else, and on equal times, in the order given.
 */
export function sortByTime<T>(items: readonly T[], timeOf: (item: T) => string | null): T[] {
  const timed = items.map((item) => ({ item, moment: momentOf(timeOf(item)) }));
  const kind = timed[0]?.moment?.kind;
  const dated = timed.flatMap(({ item, moment }) =>
    moment !== null && moment.kind === kind ? [{ item, ms: moment.ms }] : [],
  );
  if (dated.length < items.length) return [...items];
  return dated.toSorted((a, b) => a.ms - b.ms).map(({ item }) => item);
}

/** The moment that a time in ISO 8601 names; null for any other writing. */
export function momentOf(time: string | null): Moment | null {
  const found = ISO_TIME.exec(time ?? "");
  if (found === null || time === null) return null;
  const { time: clock, zone } = found.groups ?? {};
  const kind = clock === undefined ? "day" : zone === undefined ? "local" : "exact";
  const text = time.replace(" ", "T");
  const ms = Date.parse(kind === "local" ? `${text}Z` : text);
  return Number.isNaN(ms) ? null : { ms, kind };
}
