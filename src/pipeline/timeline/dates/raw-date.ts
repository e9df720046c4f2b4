import type { DateParts } from "../../../model/edtf.ts";

/** A point of time as the words give it, before what they leave open is looked up. */
export type Point =
  | {
      readonly kind: "calendar";
      readonly parts: DateParts;
      /** 0 is Sunday; given only where no date stands beside it. */
      readonly weekday?: number;
      /** "last summer" −1, "this March" 0, "next Friday" 1. */
      readonly direction?: number;
    }
  | {
      readonly kind: "relative";
      readonly unit: "day" | "week" | "month" | "year";
      readonly amount: number;
      /** "ago" counts from publication, "later" from the date told before. */
      readonly to: "published" | "context";
    };

/** A date expression as found; offsets in the whole text. */
export type RawDate = {
  readonly start: number;
  readonly end: number;
  readonly from: Point;
  readonly to?: Point;
  /** Set for a day that no calendar has, such as 31 June. */
  readonly impossible?: boolean;
  /** The date only describes the noun after it ("the 2020 ceasefire"). */
  readonly attributive: boolean;
};

export const calendar = (parts: DateParts): Point => ({ kind: "calendar", parts });
