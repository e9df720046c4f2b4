import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { EventMention, ReadersEvent } from "../../model/event.ts";
import { dateWords, titleWithDate } from "./calendar.ts";
import { listed } from "./label.ts";
import { mentionWords } from "./mention-words.ts";
import { note, type PostNote } from "./post-note.ts";
import { readersMentionsOf, readersTitle } from "./readers-mentions.ts";
import { sourceName } from "./source-name.ts";

/** What an event that a post speaks of is called, and when it was. */
export type SpokenOf = {
  /** "The tram opens, 3 May 2021"; the date once. */
  readonly title: string;
  /** How each of the mentions is known, each ground once. */
  readonly grounds: readonly string[];
  /** Its title cut at a word, with the date: "The tram opens after …, 3 May 2021". */
  readonly brief: string;
  /** The documents that tell it, "Gazette and 2 more": a title is its source's; "" where none dates it. */
  readonly toldBy: string;
  /** Whether no document dates it. */
  readonly isReaders: boolean;
  /** Titles of the documents that name it all the same, without a date; none for what a document dates. */
  readonly namedIn: readonly string[];
};

/** The events that a post speaks of, then what no document dates, by id; in the order of the text. */
export function spokenIn(analysis: Analysis, post: AnalysedPost): ReadonlyMap<string, SpokenOf> {
  const spoken = new Map<string, { titled: Titled; grounds: Set<string> }>();
  const add = (id: string, mention: EventMention, titled: () => Titled): void => {
    const known = spoken.get(id) ?? { titled: titled(), grounds: new Set() };
    spoken.set(id, known);
    known.grounds.add(mentionWords(mention));
  };
  for (const mention of post.events)
    add(mention.event, mention, () => titleOf(analysis, mention.event));
  for (const { event, mention } of readersMentionsOf(analysis, post))
    add(event.id, mention, () => readersTitleOf(analysis, event));
  return new Map(
    [...spoken].map(([id, { titled, grounds }]) => [id, { ...titled, grounds: [...grounds] }]),
  );
}

type Titled = Omit<SpokenOf, "grounds">;

function titleOf(analysis: Analysis, id: string): Titled {
  const event = analysis.events.find((known) => known.id === id);
  const names = event === undefined ? { title: id, brief: id } : namesOf(event.title, event);
  const toldBy = event === undefined ? "" : tellersOf(analysis, event);
  return { ...names, toldBy, isReaders: false, namedIn: [] };
}

function tellersOf(analysis: Analysis, { sources }: Pick<Analysis["events"][number], "sources">) {
  const names = [...new Set(sources.map(({ document }) => sourceName(analysis, document)))];
  const [first] = names;
  if (first === undefined) return "";
  return names.length === 1 ? first : `${first} and ${names.length - 1} more`;
}

function readersTitleOf({ documents }: Analysis, event: ReadersEvent): Titled {
  const namedIn = event.namedIn.map(
    (id) => documents.find((known) => known.id === id)?.title ?? id,
  );
  return { ...namesOf(readersTitle(event), event), toldBy: "", isReaders: true, namedIn };
}

type Dated = { readonly date: string; readonly end: string | null };

function namesOf(title: string, { date, end }: Dated): Pick<Titled, "title" | "brief"> {
  const when = dateWords(date, end);
  return { title: titleWithDate(title, when), brief: titleWithDate(shortTitle(title), when) };
}

/** Longer titles are cut: a margin has room for three lines. */
const LONGEST_TITLE = 72;

/** "The tram opens after …": a long title cut at a word. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const space = title.lastIndexOf(" ", LONGEST_TITLE);
  const isQuoted = title.endsWith("”");
  return `${title.slice(0, space > 0 ? space : LONGEST_TITLE)} …${isQuoted ? "”" : ""}`;
}

/** A note for each event that the post speaks of: which, and how it is known. */
export function eventNotes(analysis: Analysis, post: AnalysedPost): PostNote[] {
  return notesOn(analysis, post, false, "Event");
}

/** A note for each thing that the post mentions and no document dates. */
export function readersNotes(analysis: Analysis, post: AnalysedPost): PostNote[] {
  return notesOn(analysis, post, true, "In no document");
}

function notesOn(analysis: Analysis, post: AnalysedPost, readers: boolean, lead: string) {
  return [...spokenIn(analysis, post)]
    .filter(([, { isReaders }]) => isReaders === readers)
    .map(([id, { title, brief, toldBy, grounds, namedIn }]) => {
      const named = namedIn.length === 0 ? "" : `; named, without a date, in ${listed(namedIn)}`;
      const told = toldBy === "" ? "" : `${toldBy}; `;
      const said = `${title} (${told}${grounds.join("; and ")}${named})`;
      const known = { text: sourced(brief, toldBy), ask: "how known?", event: id };
      return note(namedIn.length === 0 ? lead : "In no document with a date", said, [], known);
    });
}

/** "The tram opens, 3 May 2021 (Gazette)": a title where none of its sources is in sight. */
export function sourced(title: string, toldBy: string): string {
  return toldBy === "" ? title : `${title} (${toldBy})`;
}
