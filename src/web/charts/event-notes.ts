import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { EventMention } from "../../model/event.ts";
import { dateWords, titleWithDate } from "./calendar.ts";
import { mentionWords } from "./mention-words.ts";
import { note, type PostNote } from "./post-note.ts";
import { readersMentionsOf, readersTitle } from "./readers-mentions.ts";

/** What an event that a post speaks of is called, and when it was. */
export type SpokenOf = {
  /** "The tram opens, 3 May 2021"; the date once. */
  readonly title: string;
  /** How each of the mentions is known, each ground once. */
  readonly grounds: readonly string[];
  /** Whether readers alone mention it. */
  readonly isReaders: boolean;
};

/** The events that a post speaks of, then what no document tells, by id; in the order of the text. */
export function spokenIn(analysis: Analysis, post: AnalysedPost): ReadonlyMap<string, SpokenOf> {
  const spoken = new Map<string, { title: string; grounds: Set<string>; isReaders: boolean }>();
  const add = (id: string, mention: EventMention, titled: () => Titled): void => {
    const known = spoken.get(id) ?? { ...titled(), grounds: new Set() };
    spoken.set(id, known);
    known.grounds.add(mentionWords(mention));
  };
  for (const mention of post.events)
    add(mention.event, mention, () => titleOf(analysis, mention.event));
  for (const { event, mention } of readersMentionsOf(analysis, post))
    add(event.id, mention, () => ({
      title: titleWithDate(readersTitle(event), dateWords(event.date, event.end)),
      isReaders: true,
    }));
  return new Map([...spoken].map(([id, one]) => [id, { ...one, grounds: [...one.grounds] }]));
}

type Titled = Pick<SpokenOf, "title" | "isReaders">;

function titleOf({ events }: Analysis, id: string): Titled {
  const event = events.find((known) => known.id === id);
  const title =
    event === undefined ? id : titleWithDate(event.title, dateWords(event.date, event.end));
  return { title, isReaders: false };
}

/** A note for each event that the post speaks of: which, and how it is known. */
export function eventNotes(analysis: Analysis, post: AnalysedPost): PostNote[] {
  return notesOn(analysis, post, false, "Event");
}

/** A note for each thing that the post mentions and no document tells. */
export function readersNotes(analysis: Analysis, post: AnalysedPost): PostNote[] {
  return notesOn(analysis, post, true, "In no document");
}

function notesOn(analysis: Analysis, post: AnalysedPost, readers: boolean, lead: string) {
  return [...spokenIn(analysis, post).values()]
    .filter(({ isReaders }) => isReaders === readers)
    .map(({ title, grounds }) => note(lead, `${title} (${grounds.join("; and ")})`));
}
