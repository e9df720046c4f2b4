import type { Read } from "./date-tokens.ts";
import type { Point, Points, RawDate } from "./raw-date.ts";

/** A date with the tokens that it covers. */
export type Found = Points & {
  readonly first: number;
  readonly last: number;
  readonly unread?: RawDate["unread"];
  readonly readings?: RawDate["readings"];
};

export const one = (from: Point, first: number, next: number): Read<Found[]> => ({
  value: [{ from, first, last: next - 1 }],
  next,
});
