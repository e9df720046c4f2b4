import type { CalendarDay } from "../../../../model/calendar.ts";
import { fullDayOf, type DateParts } from "../../../../model/edtf.ts";
import type { DateMention } from "../../../../model/event.ts";

type ResolvedBy = DateMention["resolvedBy"];
/** A date that is known, and what it was read from; later words may lean on it. */
export type Anchor = { readonly parts: DateParts; readonly by: ResolvedBy };
/** The date of a point of time, and the one that its open part was read against; null where nothing was open. */
export type Resolved = Anchor & {
  readonly against: DateParts | null;
  /** The second month of a week over the turn of a year. */
  readonly until?: DateParts;
};

/** What a date may lean on, as it stands where the date is read. */
export type DateContext = {
  readonly published: CalendarDay | null;
  /** An encyclopedia leans on its own dates first, a news text on its publication. */
  readonly textFirst: boolean;
  /** Date of the innermost dated heading above. */
  readonly heading: DateParts | null;
  /** Date of the title or of the first dated sentence. */
  readonly main: DateParts | null;
  readonly sentence: Anchor | null;
  readonly paragraph: Anchor | null;
  /** Last day-precise date; `month` the last that names a month or a day. */
  readonly day: DateParts | null;
  readonly dayInParagraph: Anchor | null;
  readonly month: DateParts | null;
  readonly quarter: DateParts | null;
  readonly any: DateParts | null;
  /** The first end of the range whose second end is read. */
  readonly rangeStart: DateParts | null;
};

/** For dates whose words leave nothing open. */
export const NO_CONTEXT: DateContext = {
  published: null,
  textFirst: false,
  heading: null,
  main: null,
  sentence: null,
  paragraph: null,
  day: null,
  dayInParagraph: null,
  month: null,
  quarter: null,
  any: null,
  rangeStart: null,
};

/** Whether the publication speaks before the dates that the text tells. */
export const isNews = ({ published, textFirst }: DateContext): boolean =>
  published !== null && !textFirst;

export const publishedOf = ({ published }: DateContext): Anchor | null =>
  published === null ? null : { parts: published, by: "published" };

/** A date read against another one, which is what it is resolved by. */
export const readAgainst = ({ parts: against, by }: Anchor, parts: DateParts): Resolved => ({
  parts,
  by,
  against,
});

/** The last day told: in the paragraph, else by the heading, else before. */
export function toldDay({ dayInParagraph, heading, day }: DateContext): Anchor | null {
  if (dayInParagraph !== null) return { parts: dayInParagraph.parts, by: "context" };
  if (heading !== null && fullDayOf(heading) !== null) return { parts: heading, by: "heading" };
  return day === null ? null : { parts: day, by: "context" };
}
