import type { Analysis } from "../../model/analysis.ts";
import { tableCsv } from "../../web/charts/table.ts";
import { whatBecame, type Became } from "./what-became.ts";

const COLUMNS = [
  "id",
  "date",
  "end",
  "precision",
  "title",
  "kind",
  "document",
  "line",
  "quote",
  "became",
  "event",
  "event_title",
  "why",
  "curator",
] as const;

/**
 * The events as the program found them, one row a source, with what people made of each.
 *
 * Out: `became` is kept, retitled, re-dated, changed (kind or sources), merged, hidden or "left out"; `event` the event of events.csv
 *      that it is, or is part of; `why` the reason for hiding it; `curator` who reviewed the timeline. Where nobody has reviewed the timeline, "not reviewed".
 */
export function foundEventsCsv(analysis: Pick<Analysis, "events" | "curation">): string {
  const curator = analysis.curation?.curator ?? "";
  const entries =
    analysis.curation === null
      ? analysis.events.map((found) => ({ found, now: found, fate: "not reviewed", why: "" }))
      : whatBecame(analysis);
  return tableCsv({
    columns: COLUMNS.map((name) => ({ name, numeric: false })),
    rows: entries.flatMap((entry) =>
      entry.found.sources.map((source) => ({ cells: [...cellsOf(entry, source), curator] })),
    ),
  });
}

type Entry = Omit<Became, "fate" | "changes"> & { readonly fate: string };

function cellsOf(
  { found, now, fate, why }: Entry,
  { document, line, quote }: Became["found"]["sources"][number],
): string[] {
  return [
    found.id,
    found.date,
    found.end ?? "",
    found.precision,
    found.title,
    found.kind,
    document,
    String(line),
    quote,
    fate,
    now?.id ?? "",
    now?.title ?? "",
    why,
  ];
}
