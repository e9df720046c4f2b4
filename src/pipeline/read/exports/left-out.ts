import { issueOf } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import type { ExportItem } from "./export-format.ts";

/** Counts what of a thread is no post of a reader, by its kind. */
export class LeftOut {
  readonly #place: Place;
  readonly #counts = new Map<string, number>();

  constructor(place: Place) {
    this.#place = place;
  }

  add(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** "3 comments of thread 12 were left out: 2 spam, 1 pingback"; nothing where none was. */
  *issue(thread: string): Generator<ExportItem> {
    const kinds = [...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const total = kinds.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return;
    const list = kinds.map(([kind, count]) => `${count} ${kind}`).join(", ");
    const were = total === 1 ? "1 comment" : `${total} comments`;
    const found = `${were} of ${thread} ${total === 1 ? "was" : "were"} left out: ${list}`;
    yield { kind: "issue", issue: issueOf("export-left-out", this.#place, found) };
  }
}
