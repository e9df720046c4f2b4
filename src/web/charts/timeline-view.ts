import type { Analysis } from "../../model/analysis.ts";
import type { Event } from "../../model/event.ts";
import { dateWords, partsOf, shortDay, spanOf, type DaySpan, type EpochDay } from "./calendar.ts";
import { capital } from "./label.ts";
import { postKey } from "../../model/post-codes.ts";

/** How an event is drawn: a dot, a filled bar, an open bar, a dashed bar. */
export type EventForm = "day" | "month" | "year" | "vague";

export type DatedEvent = DaySpan & {
  readonly id: string;
  readonly title: string;
  readonly form: EventForm;
  /** "24 September 2023". */
  readonly when: string;
  /** Ids of the documents that tell it, in lane order. */
  readonly documents: readonly string[];
  /** Keys of the posts that speak of it. */
  readonly posts: readonly string[];
};

export type Lane = {
  readonly document: string;
  readonly name: string;
  readonly note: string;
  readonly published: EpochDay | null;
};

export type TimelineView = {
  /** By first day, then id. */
  readonly events: readonly DatedEvent[];
  /** Events whose date the charts cannot place. */
  readonly unplaced: number;
  readonly lanes: readonly Lane[];
  /** Days on which the articles were published. */
  readonly articles: readonly EpochDay[];
  /** Posts that name a date in the year; by year. */
  readonly mentions: readonly { readonly year: number; readonly posts: readonly string[] }[];
  readonly quotations: number;
};

const FORMS = {
  day: "day",
  month: "month",
  season: "year",
  quarter: "year",
  year: "year",
  decade: "vague",
  century: "vague",
} as const satisfies Record<Event["precision"], EventForm>;

/** Reduces an analysis to what the rulers draw. */
export function timelineView(analysis: Analysis): TimelineView {
  const lanes = lanesOf(analysis);
  const order = new Map(lanes.map((lane, index) => [lane.document, index]));
  const events = analysis.events.flatMap((event): DatedEvent[] => {
    const span = spanOf(event.date, event.end);
    if (span === null) return [];
    const documents = [...new Set(event.sources.map((source) => source.document))];
    const { id, title, date, end, precision, posts } = event;
    const days = span.to - span.from;
    const form = FORMS[precision] === "day" && days > 1 ? "month" : FORMS[precision];
    const inLaneOrder = documents.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return [
      { ...span, id, title, form, when: dateWords(date, end), documents: inLaneOrder, posts },
    ];
  });
  const published = analysis.threads.flatMap(({ published: day }) => spanOf(day ?? "")?.from ?? []);
  return {
    events: events.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1)),
    unplaced: analysis.events.length - events.length,
    lanes,
    articles: [...new Set(published)].toSorted((a, b) => a - b),
    mentions: mentionsOf(analysis),
    quotations: analysis.events.reduce((sum, event) => sum + event.sources.length, 0),
  };
}

/** A lane for every document and article that dates an event: dated ones first, by day. */
function lanesOf(analysis: Analysis): Lane[] {
  const used = new Set(analysis.events.flatMap((e) => e.sources.map((source) => source.document)));
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
        name: byPublisher ? (facts.publisher ?? facts.title) : facts.title,
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

function mentionsOf(analysis: Analysis): { year: number; posts: string[] }[] {
  const years = new Map<number, Set<string>>();
  for (const post of analysis.posts)
    for (const { date } of post.dates) {
      const span = spanOf(date);
      // A decade or century names no year.
      if (span === null || span.to - span.from > 366) continue;
      const { year } = partsOf(span.from);
      years.set(year, (years.get(year) ?? new Set()).add(postKey(analysis, post)));
    }
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, posts]) => ({ year, posts: [...posts] }));
}

/** Name of a document as a lane shows it; its id where it has no lane. */
export function documentName(view: TimelineView, document: string): string {
  const lane = view.lanes.find((known) => known.document === document);
  return lane === undefined ? document : capital(lane.name);
}
