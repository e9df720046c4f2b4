import { readFileSync } from "node:fs";
import { parse } from "chrono-node/en";
import type { ParsedComponents } from "chrono-node";
import { z } from "zod";
import { edtfOf } from "../../src/model/edtf.ts";
import { findDates } from "../../src/pipeline/timeline/dates/find-dates.ts";

const markedDateSchema = z.object({
  text: z.string(),
  start: z.number().int(),
  date: z.string(),
  endDate: z.string().nullable(),
});
const markedTextsSchema = z.array(
  z.object({
    kind: z.enum(["news", "encyclopedia"]),
    published: z.string().nullable(),
    text: z.string(),
    dates: z.array(markedDateSchema),
  }),
);
export type MarkedText = z.infer<typeof markedTextsSchema>[number];
export type Dated = {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly endDate: string | null;
};
export type DateReading = (text: string, published: string | null) => readonly Dated[];

/** How many dates were marked and found, how many of them overlap one to one, and how many of those have the same value. */
export type DateCounts = {
  readonly marked: number;
  readonly found: number;
  readonly overlapping: number;
  readonly right: number;
};
export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Texts that people marked; `half` is "tune" (read while the rules were made) or "check" (only scored). */
export function markedTexts(half: "tune" | "check"): MarkedText[] {
  const file = new URL(`../fixtures/timeline/dates-news-${half}.json`, import.meta.url);
  return markedTextsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

export const ourReading: DateReading = (text, published) =>
  findDates(text, published === null ? {} : { published });

/** Reference day for chrono-node where a text has no day of publication. */
const NO_PUBLICATION = "2000-01-01";

/** chrono-node by itself; a value holds no component that it only guessed. */
export const chronoReading: DateReading = (text, published) => {
  const instant = new Date(`${published ?? NO_PUBLICATION}T12:00:00Z`);
  return parse(text, { instant, timezone: 0 }).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    date: knownEdtf(result.start),
    endDate: result.end ? knownEdtf(result.end) : null,
  }));
};

function knownEdtf(components: ParsedComponents): string {
  const known = (name: Parameters<ParsedComponents["isCertain"]>[0]) => components.isCertain(name);
  const [year, month] = [components.get("year") ?? 0, components.get("month") ?? 1];
  const day = components.get("day") ?? 1;
  const isDay = known("day") || known("weekday") || (known("hour") && !known("month"));
  if (isDay) return edtfOf({ year, month, day }) ?? "";
  return (known("month") ? edtfOf({ year, month }) : edtfOf({ year })) ?? "";
}

/** Pairs marked and found dates in text order, each at most once. */
export function pairsOf(text: MarkedText, found: readonly Dated[]) {
  const free = [...found];
  return text.dates.map((marked) => {
    const end = marked.start + marked.text.length;
    const at = free.findIndex((date) => date.start < end && marked.start < date.end);
    return { marked, found: at === -1 ? null : (free.splice(at, 1)[0] ?? null) };
  });
}

export const isRight = ({ marked, found }: ReturnType<typeof pairsOf>[number]): boolean =>
  found !== null && found.date === marked.date && found.endDate === marked.endDate;

/** One entry a text, so that texts can be drawn again for an interval. */
export function countDates(texts: readonly MarkedText[], read: DateReading): DateCounts[] {
  return texts.map((text) => {
    const found = read(text.text, text.published);
    const pairs = pairsOf(text, found);
    return {
      marked: text.dates.length,
      found: found.length,
      overlapping: pairs.filter((pair) => pair.found !== null).length,
      right: pairs.filter(isRight).length,
    };
  });
}

/** Precision, recall and F1 in percent over all texts; `of` says what counts as found. */
export function ratesOf(counts: readonly DateCounts[], of: "overlapping" | "right"): Rates {
  const sum = (field: keyof DateCounts) => counts.reduce((total, c) => total + c[field], 0);
  const hits = sum(of);
  const [precision, recall] = [share(hits, sum("found")), share(hits, sum("marked"))];
  return { precision, recall, f1: share(2 * hits, sum("found") + sum("marked")) };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

const DRAWS = 1000;

/** The 95 % interval of an F1, by drawing the texts again with a fixed seed. */
export function intervalOf(
  counts: readonly DateCounts[],
  of: "overlapping" | "right",
): readonly [number, number] {
  let seed = 5;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const drawn = Array.from({ length: DRAWS }, () => {
    const again = counts.flatMap(() => counts[Math.floor(next() * counts.length)] ?? []);
    return ratesOf(again, of).f1;
  }).toSorted((a, b) => a - b);
  return [drawn[Math.floor(DRAWS * 0.025)] ?? 0, drawn[Math.floor(DRAWS * 0.975)] ?? 0];
}
