import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { DateMention } from "../../model/event.ts";
import { tableOf, type PostTable } from "../../model/post-table.ts";
import { partsOf, spanOf } from "./calendar.ts";
import { counted, numeral } from "./label.ts";

/** A year with the posts that name a date in it. */
export type SpokenYear = {
  readonly year: number;
  /** Keys of the posts, each once, in their order. */
  readonly posts: readonly string[];
  /** Those of them whose words leave the year open ("this year", "19 January"); null where the words of the posts are not here. */
  readonly open: readonly string[] | null;
};

export const YEARS_TITLE = "Years that posts speak of";
const LONGEST_YEAR = 366;

/**
 * Posts by the year of the dates that they name; a span of time counts in the year that it begins in.
 *
 * Out: by year; of the posts those that `isKept` lets through. A decade or century names no year.
 */
export function spokenYears(analysis: Analysis, isKept: (key: string) => boolean): SpokenYear[] {
  const table = tableOf(analysis);
  const years = new Map<number, Set<number>>();
  for (const [date, rows] of table.dates) {
    const year = yearOf(date);
    if (year === null) continue;
    const known = years.get(year) ?? new Set();
    years.set(year, known);
    for (const row of rows) known.add(row);
  }
  const hasWords = analysis.posts.length === table.size;
  const written = analysis.posts.map(writtenYears);
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, all]) => {
      const rows = [...all]
        .toSorted((a, b) => a - b)
        .filter((row) => isKept(table.keys[row] ?? ""));
      const open = rows.filter((row) => written[row]?.has(year) !== true);
      return {
        year,
        posts: keysOf(table, rows),
        open: hasWords ? keysOf(table, open) : null,
      };
    })
    .filter(({ posts }) => posts.length > 0);
}

function keysOf({ keys }: PostTable, rows: readonly number[]): string[] {
  return rows.map((row) => keys[row] ?? "");
}

/** The years that the words of a post write out. */
function writtenYears({ dates }: AnalysedPost): ReadonlySet<number | null> {
  const full = dates.filter(({ resolvedBy }) => resolvedBy === "written");
  return new Set(full.map(({ date }) => yearOf(date)));
}

/** Of the dates that a post names those in a year. */
export function datesIn(dates: readonly DateMention[], year: number): DateMention[] {
  return dates.filter(({ date }) => yearOf(date) === year);
}

function yearOf(date: string): number | null {
  const span = spanOf(date);
  return span === null || span.to - span.from > LONGEST_YEAR ? null : partsOf(span.from).year;
}

/** "2023: 5 posts speak of it, all 5 in words such as “this year”, read against the article’s date". */
export function readYear({ year, posts, open }: SpokenYear): string {
  const whole = `${year}: ${counted(posts.length, "post")} ${posts.length === 1 ? "speaks" : "speak"} of it`;
  if (open === null || open.length === 0) return whole;
  const isAll = open.length === posts.length;
  const all = posts.length === 2 ? " both" : ` all ${numeral(open.length)}`;
  const part = posts.length === 1 ? "" : isAll ? all : ` ${numeral(open.length)} of them`;
  return `${whole},${part} in ${OPEN_WORDS}`;
}

const OPEN_WORDS =
  "words that leave the year open, such as “this year”, read against the article’s date or a date before them";

/** How many of the posts, each once a year, speak of it in words that leave the year open; "" where that is not known here. */
export function readOpenYears(years: readonly SpokenYear[]): string {
  const open = years.reduce((sum, year) => sum + (year.open?.length ?? 0), 0);
  const all = years.reduce((sum, { posts }) => sum + posts.length, 0);
  if (years.some((year) => year.open === null)) return "";
  return open === 0
    ? "; every year is written out"
    : `; ${numeral(open)} of ${numeral(all)} ${open === 1 ? "is" : "are"} in ${OPEN_WORDS}`;
}
