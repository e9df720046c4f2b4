import type { Analysis } from "../../model/analysis.ts";
import type { Difference, Event } from "../../model/event.ts";
import { tableCsv } from "../../web/charts/table.ts";
import { mainFound, whatBecame } from "./what-became.ts";

const COLUMNS = [
  "id",
  "date",
  "end",
  "precision",
  "title",
  "document",
  "line",
  "quote",
  "kind",
  "dated_words",
  "dated",
  "dated_precision",
  "resolved_by",
  "names",
  "differences",
  "review",
  "found",
  "found_titles",
  "posts",
] as const;

/** What says nothing of an event beside the others that went into it. */
const UNCHANGED: ReadonlySet<string> = new Set(["kept", "not reviewed"]);

/** Between the parts of a cell whose parts may hold a semicolon. */
const BETWEEN = " | ";

/**
 * All events of the version that is shown, one row a source; dates as EDTF, guarded against formulas like the posts.
 *
 * Out: `dated_words` are the document's words that date the event, `dated` the date that they give, which may be vaguer than
 *      `date`, `resolved_by` what a part that they leave open was taken from. `review` says what people made of the event:
 *      kept, retitled, re-dated, changed (kind or sources), added, or "not reviewed", with "merged" where others went into it; `found` and `found_titles` are the found events
 *      that it is made of and their titles as found.
 */
export function eventsCsv(analysis: Pick<Analysis, "events" | "curation">): string {
  const review = reviewWords(analysis);
  const found = analysis.curation?.found ?? analysis.events;
  const titles = new Map(found.map(({ id, title }) => [id, title]));
  return tableCsv({
    columns: COLUMNS.map((name) => ({ name, numeric: false })),
    rows: analysis.events.flatMap((event) => {
      const facts = [
        event.names.join("; "),
        event.differences.map(differenceWords).join(BETWEEN),
        review(event),
        event.found.join("; "),
        event.found.map((id) => titles.get(id) ?? "").join(BETWEEN),
        event.posts.join("; "),
      ];
      return event.sources.map((source) => ({ cells: [...sourceCells(event, source), ...facts] }));
    }),
  });
}

function sourceCells(event: Event, source: Event["sources"][number]): string[] {
  const { document, line, quote, dated } = source;
  return [
    event.id,
    event.date,
    event.end ?? "",
    event.precision,
    event.title,
    document,
    String(line),
    quote,
    event.kind,
    dated.text,
    dated.date,
    dated.precision,
    dated.resolvedBy,
  ];
}

/** "people detained: “84 people” (news.txt), “more than 140 people” (history.txt)". */
function differenceWords({ about, tellings }: Difference): string {
  return `${about}: ${tellings.map(({ document, text }) => `“${text}” (${document})`).join(", ")}`;
}

function reviewWords(analysis: Pick<Analysis, "events" | "curation">): (event: Event) => string {
  if (analysis.curation === null) return () => "not reviewed";
  const fates = new Map(whatBecame(analysis).map(({ found, fate }) => [found.id, fate]));
  return (event) => {
    const main = mainFound(event);
    const isAdded = main === undefined || !event.found.includes(event.id);
    const fate = isAdded ? "added" : (fates.get(main) ?? "");
    if (event.found.length < (isAdded ? 1 : 2)) return fate;
    return UNCHANGED.has(fate) ? "merged" : `${fate}; merged`;
  };
}
