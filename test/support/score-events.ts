import { countedInRow } from "../../src/pipeline/timeline/events/counted.ts";
import { z } from "zod";
import { datesMeet, dayRangeOf } from "../../src/model/edtf.ts";
import { eventKindSchema, type Event } from "../../src/model/event.ts";
import type { TimelineSource } from "../../src/pipeline/timeline/read-timeline.ts";

/** An event that a careful reader marked, at one place where a document tells it. */
export const eventMarkSchema = z.object({
  n: z.number(),
  document: z.string(),
  quote: z.string(),
  date: z.string(),
  end: z.string().nullable().optional(),
  kind: eventKindSchema,
  sure: z.boolean(),
  /** Number of a mark that tells the same event. */
  sameAs: z.number().nullable(),
  /** The documents give the event different days. */
  isDayDisputed: z.boolean().optional(),
  /** Another place tells it too, perhaps with a finer date. */
  isToldElsewhere: z.boolean().optional(),
});
export type EventMark = z.infer<typeof eventMarkSchema>;

type Count = { readonly right: number; readonly all: number };
export type EventScore = {
  /** Marks that a source meets at the same date, of all and of those that the reader was sure of. */
  readonly found: Count;
  readonly sure: Count;
  /** Sources that meet a mark's quote at its date. */
  readonly true: Count;
  /** Sources that meet quotes, never at their date. */
  readonly misdated: readonly string[];
  /** Sources in places where nothing was marked. */
  readonly spurious: readonly string[];
  readonly missed: readonly EventMark[];
  readonly kinds: Count;
  /** Pairs of tellings said to be one event: those that the marks say too, of ours and of theirs. */
  readonly merged: Count;
  readonly toMerge: Count;
};

type Told = {
  readonly event: Event;
  readonly line: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly date: string;
};

/** Days that disputed dates may lie apart. */
const DISPUTED_DAYS = 3;

/**
 * Scores events against marks.
 *
 * A mark is found where a source overlaps its quote and it, or its event, gives the same date and end; an approximate date
 * ("2023-01-03~") or one that another place tells more exactly by any coarser date that holds it, a disputed one by a day near it.
 */
export function scoreEvents(
  documents: readonly TimelineSource[],
  marks: readonly EventMark[],
  events: readonly Event[],
): EventScore {
  const told = events.flatMap((event) =>
    event.sources
      // a total in an infobox tells of no day of its own
      .filter(({ quote, start }) => countedInRow(quote, start) === null)
      .map((source) => toldOf(event, source)),
  );
  const places = new Map(marks.map((mark) => [mark, placeOf(documents, mark)]));
  const near = (source: Told) => marks.filter((mark) => meets(source, mark, places.get(mark)));
  const groups = groupsOf(marks);
  const hits = told.map((source) => ({
    source,
    near: near(source),
    right: near(source).filter((mark) => sameDate(source, mark)),
  }));
  const foundMarks = new Set(hits.flatMap(({ right }) => right));
  const sure = marks.filter((mark) => mark.sure);
  const matched = hits.flatMap(({ source, right }) => {
    const mark = right.find(({ kind }) => kind === source.event.kind) ?? right[0];
    return mark === undefined ? [] : [{ source, mark, groups: right.map((m) => groups.get(m)) }];
  });
  const pairs = matched.flatMap((a, i) =>
    matched.slice(i + 1).map((b) => ({
      ours: a.source.event === b.source.event,
      theirs: a.groups.some((group) => b.groups.includes(group)),
    })),
  );
  const both = pairs.filter(({ ours, theirs }) => ours && theirs).length;
  return {
    found: { right: foundMarks.size, all: marks.length },
    sure: { right: sure.filter((mark) => foundMarks.has(mark)).length, all: sure.length },
    true: { right: hits.filter(({ right }) => right.length > 0).length, all: told.length },
    misdated: hits
      .filter((hit) => hit.right.length === 0 && hit.near.length > 0)
      .map(({ source, near: marked }) => `${source.line} (${marked.map((m) => m.date).join(" ")})`),
    spurious: hits.filter((hit) => hit.near.length === 0).map(({ source }) => source.line),
    missed: marks.filter((mark) => !foundMarks.has(mark)),
    kinds: {
      right: matched.filter(({ source, mark }) => source.event.kind === mark.kind).length,
      all: matched.length,
    },
    merged: { right: both, all: pairs.filter(({ ours }) => ours).length },
    toMerge: { right: both, all: pairs.filter(({ theirs }) => theirs).length },
  };
}

function toldOf(event: Event, source: Event["sources"][number]): Told {
  const date = source.dated.date;
  const end = date === event.date && event.end !== null ? `/${event.end}` : "";
  return {
    event,
    document: source.document,
    start: source.start,
    end: source.end,
    date: `${date}${end}`,
    line: `${source.document}:${source.line} ${date}${end} ${event.title} | ${source.quote}`,
  };
}

function placeOf(documents: readonly TimelineSource[], { document, quote }: EventMark) {
  const source = documents.find(({ name }) => name.endsWith(document));
  const start = source?.text.indexOf(quote) ?? -1;
  if (start === -1) throw new Error(`expected in ${document}, not found: ${quote}`);
  return { text: source?.text ?? "", quote };
}

/** A quote may stand in its document more than once; any of its places will do. */
function meets(
  source: Told,
  mark: EventMark,
  place: { readonly text: string; readonly quote: string } | undefined,
): boolean {
  if (place === undefined || !source.document.endsWith(mark.document)) return false;
  for (let at = place.text.indexOf(place.quote); at !== -1;) {
    if (source.start < at + place.quote.length && at < source.end) return true;
    at = place.text.indexOf(place.quote, at + 1);
  }
  return false;
}

function sameDate({ event, date }: Told, mark: EventMark): boolean {
  const wanted = mark.end == null ? mark.date : `${mark.date}/${mark.end}`;
  const merged = event.end === null ? event.date : `${event.date}/${event.end}`;
  if (date === wanted || merged === wanted) return true;
  const [about, ours] = [dayRangeOf(mark.date.replace("~", "")), dayRangeOf(date)];
  if (about === null || ours === null || date.includes("/")) return false;
  if (mark.isDayDisputed === true && Math.abs(ours.first - about.first) <= DISPUTED_DAYS)
    return true;
  const loose = mark.date.endsWith("~") || mark.isToldElsewhere === true;
  return loose && ours.last - ours.first > about.last - about.first && datesMeet(about, ours);
}

/** The first mark of each chain of marks that are said to be the same. */
function groupsOf(marks: readonly EventMark[]): Map<EventMark, number> {
  const next = new Map(marks.map(({ n, sameAs }) => [n, sameAs]));
  const rootOf = (n: number): number => {
    let at = n;
    for (let step = 0; step < marks.length; step += 1) at = next.get(at) ?? at;
    return at;
  };
  return new Map(marks.map((mark) => [mark, rootOf(mark.n)]));
}

const share = ({ right, all }: Count) =>
  `${right}/${all} ${((100 * right) / Math.max(all, 1)).toFixed(1)} %`;

/** One line of totals. */
export function totalsOf(score: EventScore): string {
  return [
    `found ${share(score.found)}`,
    `of the sure ${share(score.sure)}`,
    `true ${share(score.true)}`,
    `misdated ${score.misdated.length}`,
    `spurious ${score.spurious.length}`,
    `kinds ${share(score.kinds)}`,
    `merged ${share(score.merged)}`,
    `to merge ${share(score.toMerge)}`,
  ].join(" · ");
}
