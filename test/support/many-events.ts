import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { smallAnalysis } from "./small-analysis.ts";

const VERBS = ["opens", "closes", "delays", "repairs", "renames", "sells", "paints", "measures"];
const SUBJECTS = [
  "The council",
  "Lorland",
  "The northern depot",
  "A court in Upper Lor",
  "Ada Oak",
];
const THINGS = [
  "the tram line to the harbour after a long argument over its price",
  "a bridge",
  "every school of the river district, where drivers had refused to work on three Sundays",
  "the Board for Water and the Sea",
  "two stations that nobody uses and one that everybody needs",
];
const DOCUMENTS = 6;
const MANY = 500;

/** Numbers that look drawn by lot and are the same in every run. */
function drawnAt(index: number, salt: number, below: number): number {
  const mixed = Math.imul(index + 1, 2654435761) ^ Math.imul(salt + 7, 40503);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** A third on thirty days of one summer, ten on one day, the rest over sixty years; to the day, month, year and decade. */
function dateOf(index: number): Pick<Analysis["events"][number], "date" | "end" | "precision"> {
  if (index < 10) return { date: "2021-06-11", end: null, precision: "day" };
  const month = two(1 + drawnAt(index, 2, 12));
  const day = two(1 + drawnAt(index, 3, 28));
  if (index % 3 === 0) return { date: `2021-06-${day}`, end: null, precision: "day" };
  const year = 1962 + drawnAt(index, 1, 62);
  if (index % 11 === 0)
    return { date: `${String(year).slice(0, 3)}X`, end: null, precision: "decade" };
  if (index % 7 === 0) return { date: String(year), end: null, precision: "year" };
  if (index % 5 === 0) return { date: `${year}-${month}`, end: null, precision: "month" };
  if (index % 13 === 0)
    return { date: `${year}-${month}-05`, end: `${year}-${month}-19`, precision: "day" };
  return { date: `${year}-${month}-${day}`, end: null, precision: "day" };
}

/** The small study with 500 events of six documents: on the same day, on neighbouring days, in all years. */
export function manyEvents(): Analysis {
  const small = smallAnalysis();
  const [event] = small.events;
  const [facts] = small.documents;
  const [source] = event?.sources ?? [];
  if (event === undefined || facts === undefined || source === undefined)
    throw new Error("expected an event with a source");
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => ({
    ...facts,
    id: `documents/d${index}.txt`,
    title: `The ${index + 1}th report of the river district on its trams`,
    published: index % 2 === 0 ? `20${20 + index}-03-02` : null,
  }));
  const events = Array.from({ length: MANY }, (_, index) => {
    const tellers = [drawnAt(index, 4, DOCUMENTS), ...(index % 9 === 0 ? [index % DOCUMENTS] : [])];
    const words = [SUBJECTS, VERBS, THINGS].map(
      (list, at) => list[drawnAt(index, at + 5, list.length)],
    );
    return {
      ...event,
      ...dateOf(index),
      id: `event-${index}`,
      kind: index % 4 === 0 ? "statement" : "happening",
      title: words.join(" ").slice(0, 90).trim(),
      found: [],
      differences: [],
      posts: index % 17 === 0 ? ["2"] : [],
      sources: [...new Set(tellers)].map((at) => ({ ...source, document: `documents/d${at}.txt` })),
    };
  });
  return analysisSchema.parse({ ...small, documents, events, curation: null });
}
