import type { Analysis } from "../../model/analysis.ts";
import type { Event } from "../../model/event.ts";
import { shortDay, spanOf, type EpochDay } from "./calendar.ts";
import { sourceName } from "./source-name.ts";

export type Lane = {
  readonly document: string;
  readonly name: string;
  readonly note: string;
  readonly published: EpochDay | null;
};

/** A lane for every document and article that dates an event: dated ones first, by day. */
export function lanesOf(analysis: Analysis, events: readonly Event[]): Lane[] {
  const used = new Set(events.flatMap((e) => e.sources.map((source) => source.document)));
  const documents = analysis.documents.map((facts) => ({ ...facts, kind: kindWord(facts.kind) }));
  const known = new Set(documents.map((facts) => facts.id));
  const articles = analysis.threads
    .filter((thread) => !known.has(thread.file))
    .map(({ file, title, publisher, published }) => ({
      id: file,
      title,
      publisher,
      published,
      kind: "the article",
    }));
  const lanes = [...documents, ...articles].flatMap((facts): Lane[] => {
    if (!used.has(facts.id)) return [];
    const day = spanOf(facts.published ?? "")?.from ?? null;
    const byPublisher = day !== null && facts.publisher !== null;
    return [
      {
        document: facts.id,
        name: sourceName(analysis, facts.id),
        note: byPublisher ? `${facts.kind}, ${shortDay(day)}` : (facts.publisher ?? facts.kind),
        published: day,
      },
    ];
  });
  return lanes.toSorted((a, b) => (a.published ?? Infinity) - (b.published ?? Infinity) || 0);
}

function kindWord(kind: string): string {
  return kind === "other" ? "document" : kind;
}
