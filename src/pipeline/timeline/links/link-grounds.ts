import type { EventMention } from "../../../model/event.ts";

/** How a mention is known, finer than `by`. */
export type Ground = keyof typeof GROUNDS;

/**
 * How often a link of a ground was right on threads marked by readers.
 *
 * (right + 1) / (found + 2), rounded to .05, right where the reader marked the same happening in the post. `date` and `words` rest
 * mostly on the invented threads that the rules were written on, and of `definite` links the reader marked only half in the very
 * sentence: these three are set .1 lower.
 *
 * Source: docs/methods.md#posts-and-events
 */
const GROUNDS = {
  /** A usual name. */
  name: { by: "name", confidence: 0.95 },
  /** A date that fits and the kind of happening: "the war of 2016". */
  kind: { by: "date", confidence: 0.7 },
  /** A date that fits and words of the event, or no words where it is the time of one event alone. */
  date: { by: "date", confidence: 0.85 },
  /** The year of one named event, and a name of the timeline. */
  year: { by: "date", confidence: 0.8 },
  /** "The war", where the post or the thread has one of which it speaks. */
  definite: { by: "name", confidence: 0.85 },
  /** A post tells what happened on a day. */
  told: { by: "date", confidence: 0.85 },
  /** Words alone. */
  words: { by: "words", confidence: 0.8 },
} as const satisfies Record<string, Pick<EventMention, "by" | "confidence">>;

/** Grounds that tell one event of a kind from the others by themselves. */
const EXPLICIT: ReadonlySet<Ground> = new Set(["name", "kind", "date"]);

export const isExplicit = ({ ground }: { readonly ground: Ground }): boolean =>
  EXPLICIT.has(ground);

export const groundOf = (ground: Ground): Pick<EventMention, "by" | "confidence"> =>
  GROUNDS[ground];

export const surenessOf = ({ ground }: { readonly ground: Ground }): number =>
  GROUNDS[ground].confidence;
