import type { Place } from "../../../model/place.ts";
import type { ExportItem } from "./export-format.ts";
import { notInExport } from "./json-record.ts";

/** Counts by thread what an export says it does not hold. */
export class MissingPosts {
  private readonly byThread = new Map<string | null, { count: number; readonly place: Place }>();

  /** The place of the first one stands for all of a thread. */
  add(thread: string | null, count: number, place: Place): void {
    const before = this.byThread.get(thread);
    if (before === undefined) this.byThread.set(thread, { count, place });
    else before.count += count;
  }

  /** One issue a thread, in the order of their first places. */
  *issues(say: (count: number, thread: string | null) => string): Generator<ExportItem> {
    for (const [thread, { count, place }] of this.byThread)
      if (count > 0) yield notInExport(place, say(count, thread));
  }
}

/** "1 further comment", "312 further comments". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
