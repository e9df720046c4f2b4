import type { Event, EventKind } from "../../src/model/event.ts";

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
  const kind: EventKind = id === "vote" ? "statement" : "happening";
  const differences =
    id === "opening"
      ? [
          {
            about: "guests",
            tellings: documents.map((document, index) => ({
              document,
              start: 12,
              end: 16,
              text: index === 0 ? "84 guests" : "more than 140 guests",
            })),
          },
        ]
      : [];
  const names = id === "strike" ? ["the tram strike"] : [];
  return {
    id,
    kind,
    date,
    end: null,
    precision,
    title,
    text: title,
    sources,
    differences,
    names,
    found: [id],
    posts,
  };
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

/** What one post speaks of and no document tells; not yet checked against the schema. */
export function smallReadersEvents(): unknown[] {
  const quote = "In 2019 I was against it, now I like it.";
  return [
    {
      id: "readers-2021-05-19-a-tram-burned",
      date: "2021-05-19",
      end: null,
      precision: "day",
      title: "A tram burned in the depot",
      isNamed: false,
      namedIn: [],
      mentions: [
        { post: "4", quote, start: 0, end: 7, by: "date", how: "names the day", confidence: 0.6 },
      ],
    },
  ];
}

/** The small timeline before a curator retitled the strike and took the works' delay out. */
export function smallCuration(): unknown {
  const strike = event("strike", "2021-05-05", "day", "Drivers strike for the tram", [NEWS]);
  const delay = event("delay", "2021-04-20", "day", "Works are late", [NEWS]);
  const kept = smallEvents().slice(0, 4);
  return {
    curator: "Ada Oak",
    made: "Read against the documents by one person.",
    found: [...kept.slice(0, 3), delay, ...kept.slice(3), strike],
    readersEvents: [],
    hidden: [{ event: "delay", why: "Told again with the opening." }],
  };
}
