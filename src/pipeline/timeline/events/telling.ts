import type { EventKind, EventSource } from "../../../model/event.ts";
import type { Counted } from "./counted.ts";

/** One place where a document tells of a happening. */
export type Telling = {
  readonly kind: EventKind;
  readonly date: string;
  readonly end: string | null;
  readonly title: string;
  /** What is compared with other tellings: the clause the title was made from, uncut. */
  readonly clause: string;
  readonly source: EventSource;
  /** Rows of the same infobox that count what happened in all. */
  readonly totals?: readonly EventSource[];
  /** The numbers in its quote, where they were read along with it. */
  readonly counted?: readonly Counted[];
};
