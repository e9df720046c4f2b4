import { periodWords } from "../../model/edtf.ts";
import type { Curation, Event, EventSource, ReadersEvent } from "../../model/event.ts";
import { NO_CURATOR } from "../../model/timeline-file.ts";
import { counted } from "./output.ts";
import type { Timeline } from "./timeline.ts";

const COLUMNS = 80;
/** A document's control characters could move the terminal's cursor. */
const CONTROL = /[^\P{Cc}\s]/gu;
/** So many of an event's names are shown. */
const MAX_NAMES = 3;

/** What a date was read from, where its words do not say it in full. */
const RESOLVED: Readonly<Record<EventSource["dated"]["resolvedBy"], string>> = {
  written: "",
  published: ", read from the day of publication",
  heading: ", read with the heading above",
  context: ", read from the dates before it",
};

/** A timeline for a terminal of 80 columns; `asFound` where it is shown as the program found it. */
export function timelineText(timeline: Timeline, asFound: boolean): string {
  const { events, curation = null, readersEvents = [] } = timeline;
  const hidden = new Map(
    asFound ? curation?.hidden.map(({ event, why }) => [event, why] as const) : [],
  );
  const foundById = new Map(
    asFound ? [] : curation?.found.map((event) => [event.id, event] as const),
  );
  const entries = events.map((event) =>
    eventText(event, {
      whyHidden: hidden.get(event.id) ?? null,
      asFound: foundById.get(event.id) ?? null,
    }),
  );
  return [headText(timeline, asFound), ...entries, ...readersText(readersEvents), ""].join("\n");
}

function headText({ events, curation = null }: Timeline, asFound: boolean): string {
  const count = counted(events.length, "dated event");
  if (curation === null) return count;
  const { curator } = curation;
  const by = curator === NO_CURATOR ? "not reviewed yet" : `reviewed by ${curator}`;
  return paragraph(
    asFound
      ? `${count} as found; ${by}: leave out --found to see them so.`
      : `${count}, ${by}; ${changes(events, curation)}: --found shows them as found.`,
  );
}

function changes(events: readonly Event[], { found, hidden }: Curation): string {
  const added = events.filter(isAdded).length;
  const parts = events.reduce((sum, event) => sum + event.found.length, 0);
  const merged = parts - events.filter((event) => event.found.length > 0).length;
  const dates = new Map(found.map((event) => [event.id, event]));
  const redated = events.filter((event) => isRedated(event, dates.get(event.id) ?? null)).length;
  return [
    `${found.length} found, ${hidden.length} hidden, ${merged} merged`,
    ...(redated === 0 ? [] : [`${redated} re-dated`]),
    `${added} added`,
  ].join(", ");
}

const isRedated = ({ date, end }: Event, asFound: Event | null): boolean =>
  asFound !== null && (asFound.date !== date || asFound.end !== end);

const isAdded = ({ id, found }: Event): boolean => !found.includes(id);

function eventText(
  event: Event,
  { whyHidden, asFound }: { readonly whyHidden: string | null; readonly asFound: Event | null },
): string {
  const { title, kind, sources, differences, found, names } = event;
  const notes = [
    ...(kind === "statement" ? ["statement"] : []),
    ...(isAdded(event) ? ["added in the review"] : []),
    ...(asFound !== null && isRedated(event, asFound) ? [`date as found: ${when(asFound)}`] : []),
    ...(found.length > 1 ? [`made of ${found.length} found events`] : []),
    ...(whyHidden === null ? [] : [`hidden in the review: ${whyHidden}`]),
    ...(names.length > 0 ? [calledText(names)] : []),
  ];
  return [
    paragraph(`${when(event)}  ${title}`, "", "  "),
    ...(notes.length > 0 ? [paragraph(notes.join("; "), "  ", "  ")] : []),
    ...sources.flatMap((source) => sourceText(source, event)),
    ...differences.map(({ about, tellings }) => {
      const told = tellings.map(({ document, text }) => `“${text}” (${document})`);
      return paragraph(`sources differ on ${about}: ${told.join(", ")}`, "  ", "    ");
    }),
  ].join("\n");
}

/** "2024-05-02", "2022-09-19/2022-09-28"; a season, quarter or decade in words: "autumn 2019 to 2023". */
function when({ date, end }: Pick<Event, "date" | "end">): string {
  const [first, last] = [periodWords(date), periodWords(end ?? "")];
  if (end === null) return first ?? date;
  return first === null && last === null ? `${date}/${end}` : `${first ?? date} to ${last ?? end}`;
}

function calledText(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return `called ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function sourceText({ document, line, quote, start, end, dated }: EventSource, event: Event) {
  const isElsewhere = dated.start < start || dated.end > end;
  const isOpen = dated.resolvedBy !== "written";
  const says = dated.date === event.date ? "" : ` (${when({ date: dated.date, end: null })})`;
  const by = `dated by “${dated.text}”${RESOLVED[dated.resolvedBy]}${says}`;
  return [
    paragraph(`${document}:${line}: “${quote}”`, "  ", "    "),
    ...(isElsewhere || isOpen || says !== "" ? [paragraph(by, "    ", "    ")] : []),
  ];
}

function readersText(events: readonly ReadersEvent[]): string[] {
  if (events.length === 0) return [];
  const entries = events.flatMap(({ date, end, title, isNamed, namedIn, mentions }) => [
    paragraph(`${when({ date, end })}  ${title}`, "", "  "),
    ...(isNamed
      ? [paragraph(`name and date are the codebook’s${namedWords(namedIn)}`, "  ", "  ")]
      : []),
    ...mentions.flatMap(({ post, quote, how }) => [
      paragraph(`post ${post}: “${quote}”`, "  ", "    "),
      paragraph(how, "    ", "    "),
    ]),
  ]);
  return ["", "Mentioned by readers, not in the documents", ...entries];
}

const namedWords = (documents: readonly string[]): string =>
  documents.length === 0 ? "" : `; named, without a date of its own, in ${documents.join(", ")}`;

/** Text in lines of at most 80 characters, cut at white space. */
function paragraph(text: string, first = "", later = ""): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.replaceAll(CONTROL, "�").split(/\s/u)) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = later;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
