import type { Analysis } from "../../model/analysis.ts";
import type { Event, EventKind } from "../../model/event.ts";
import { dateWords, spanOf, type DaySpan, type EpochDay } from "./calendar.ts";
import { capital } from "./label.ts";
import { readersTitle } from "./readers-mentions.ts";
import { lanesOf, type Lane } from "./timeline-lanes.ts";
import { eventsOf, reviewNotes, versionWords, type TimelineVersion } from "./timeline-version.ts";
import { spokenYears, type SpokenYear } from "./timeline-years.ts";

/** How an event is drawn: a dot, a filled bar, an open bar, a dashed bar. */
export type EventForm = "day" | "month" | "year" | "vague";

export type DatedEvent = DaySpan & {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly form: EventForm;
  /** "24 September 2023". */
  readonly when: string;
  /** Ids of the documents that tell it, in lane order. */
  readonly documents: readonly string[];
  /** What its sources do not agree on. */
  readonly differences: readonly string[];
  /** What the review did with it, in sentences. */
  readonly review: readonly string[];
  /** Keys of the posts that speak of it, of those that the filter keeps. */
  readonly posts: readonly string[];
  /** How many speak of it in all. */
  readonly allPosts: number;
};

/** What posts speak of and no dated event of a document tells; it never counts as an event. */
export type ReadersMark = DaySpan & {
  readonly id: string;
  readonly title: string;
  readonly form: EventForm;
  readonly when: string;
  /** Keys of the posts that the filter keeps, each once. */
  readonly posts: readonly string[];
};

export type TimelineView = {
  /** By first day, then id. */
  readonly events: readonly DatedEvent[];
  /** "As reviewed by Ada"; null where the timeline has one version. */
  readonly version: string | null;
  /** Mentioned by readers alone; by first day, then id. */
  readonly readers: readonly ReadersMark[];
  /** Events whose date the charts cannot place. */
  readonly unplaced: number;
  readonly lanes: readonly Lane[];
  /** Days on which the articles were published. */
  readonly articles: readonly EpochDay[];
  /** Years that posts speak of; by year. */
  readonly years: readonly SpokenYear[];
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

/** Reduces an analysis to what the rulers draw, of one version of its timeline; of the posts those that `isKept` lets through. */
export function timelineView(
  analysis: Analysis,
  version: TimelineVersion = "reviewed",
  isKept: (key: string) => boolean = () => true,
): TimelineView {
  const told = eventsOf(analysis, version);
  const lanes = lanesOf(analysis, told);
  const order = new Map(lanes.map((lane, index) => [lane.document, index]));
  const events = told.flatMap((event): DatedEvent[] => {
    const placed = placedOf(event);
    if (placed === null) return [];
    const documents = [...new Set(event.sources.map((source) => source.document))];
    const { kind, title } = event;
    const posts = event.posts.filter(isKept);
    const allPosts = event.posts.length;
    const inLaneOrder = documents.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const differences = event.differences.map(({ about }) => about);
    const review = reviewNotes(analysis, event, version);
    return [
      { ...placed, kind, title, documents: inLaneOrder, differences, review, posts, allPosts },
    ];
  });
  const published = analysis.threads.flatMap(({ published: day }) => spanOf(day ?? "")?.from ?? []);
  return {
    events: events.toSorted(byDay),
    version: versionWords(analysis, version),
    readers: readersMarks(analysis, isKept),
    unplaced: told.length - events.length,
    lanes,
    articles: [...new Set(published)].toSorted((a, b) => a - b),
    years: spokenYears(analysis, isKept),
    quotations: told.reduce((sum, event) => sum + event.sources.length, 0),
  };
}

type Placed = DaySpan & { readonly id: string };

function byDay(a: Placed, b: Placed): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}

/** Where a date stands and how it is drawn; null for one that the charts cannot place. */
function placedOf({ id, date, end, precision }: Pick<Event, "id" | "date" | "end" | "precision">) {
  const span = spanOf(date, end);
  if (span === null) return null;
  const exact = FORMS[precision];
  const form: EventForm = exact === "day" && span.to - span.from > 1 ? "month" : exact;
  return { ...span, id, form, when: dateWords(date, end) };
}

function readersMarks(
  { readersEvents }: Analysis,
  isKept: (key: string) => boolean,
): ReadersMark[] {
  const marks = readersEvents.flatMap((event): ReadersMark[] => {
    const placed = placedOf(event);
    const posts = [...new Set(event.mentions.map(({ post }) => post))].filter(isKept);
    return placed === null || posts.length === 0
      ? []
      : [{ ...placed, title: readersTitle(event), posts }];
  });
  return marks.toSorted(byDay);
}

/** Name of a document as a lane shows it; its id where it has no lane. */
export function documentName(view: TimelineView, document: string): string {
  const lane = view.lanes.find((known) => known.document === document);
  return lane === undefined ? document : capital(lane.name);
}
