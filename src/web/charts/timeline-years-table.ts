import { numeral } from "./label.ts";
import { number, word, type Table } from "./table.ts";
import { YEARS_TITLE, type SpokenYear } from "./timeline-years.ts";

/** So many posts of a year are named; all are counted. */
const MOST_NAMED = 1_000;

/** The years with their posts; null where posts speak of none. */
export function yearsTable(years: readonly SpokenYear[]): Table | null {
  if (years.length === 0) return null;
  const isKnown = years.every(({ open }) => open !== null);
  const note = isKnown
    ? "; year left open: in words such as “this year”, read against the article’s date or a date before them"
    : "";
  return {
    caption: `${YEARS_TITLE}; not a source${note}`,
    columns: [
      word("Year"),
      number("posts"),
      ...(isKnown ? [number("year left open")] : []),
      word("which posts"),
    ],
    rows: years.map(({ year, posts, open }) => ({
      cells: [
        String(year),
        String(posts.length),
        ...(isKnown ? [String(open?.length ?? 0)] : []),
        posts.slice(0, MOST_NAMED).join(", ") +
          (posts.length > MOST_NAMED ? ` and ${numeral(posts.length - MOST_NAMED)} more` : ""),
      ],
    })),
  };
}
