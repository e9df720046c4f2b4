import type { Span } from "../../../model/place.ts";
import type { EventTarget } from "./event-target.ts";
import type { Ground } from "./link-grounds.ts";

/** A place in a post that speaks of an event, and how that is known. */
export type FoundLink = Span & {
  readonly target: EventTarget;
  readonly ground: Ground;
  readonly how: string;
};

/** “a”, “b” and “c”. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
