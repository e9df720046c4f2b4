import type { Event } from "../../src/model/event.ts";

export const NEWS = "documents/news.txt";
export const HISTORY = "documents/history.txt";

/** Only the first source knows the day; another one gives the month. */
function vaguer(index: number, date: string): string {
  return index === 0 ? date : date.slice(0, 7);
}

function event(
  id: string,
  date: string,
  precision: Event["precision"],
  title: string,
  documents: readonly string[],
): unknown {
  const sources = documents.map((document, index) => ({
    document,
    start: 10 + index,
    end: 10 + index + title.length,
    quote: title,
    line: 3,
    dated: {
      start: 10,
      end: 14,
      text: date,
      date: vaguer(index, date),
      precision: index === 0 ? precision : "month",
      resolvedBy: "written",
    },
  }));
  const posts = id === "opening" ? ["2"] : [];
  return { id, date, end: null, precision, title, text: title, sources, posts };
}

/** Five invented events, one of them told in two documents; not yet checked against the schema. */
export function smallEvents(): unknown[] {
  return [
    event("plan", "198X", "decade", "A plan is drawn", [HISTORY]),
    event("vote", "2019", "year", "The council votes for the tram", [HISTORY]),
    event("works", "2021-04", "month", "Works begin on the long street", [NEWS]),
    event("opening", "2021-05-03", "day", "The tram opens after a long delay", [NEWS, HISTORY]),
    event("strike", "2021-05-05", "day", "Drivers strike", [NEWS]),
  ];
}
