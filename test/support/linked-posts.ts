import type { AnalysedPost, Analysis } from "../../src/model/analysis.ts";
import { codebookSchema, type CodebookInput } from "../../src/model/codebook.ts";
import { partsOf, precisionOf } from "../../src/model/edtf.ts";
import type { Event } from "../../src/model/event.ts";
import { splitSentences } from "../../src/pipeline/language/split-sentences.ts";
import type { SourceThread } from "../../src/pipeline/read/source-threads.ts";
import { findDates } from "../../src/pipeline/timeline/dates/find-dates.ts";
import { linkPosts } from "../../src/pipeline/timeline/links/link-posts.ts";

/** The article's day in these tests, a Thursday. */
export const PUBLISHED = "2024-03-14";
export const ARTICLE = "threads/echo.txt";

/** An event that one document tells. */
export function toldEvent(
  date: string,
  title: string,
  {
    quote = `${title}.`,
    document = "documents/history.txt",
    end = null,
    kind = "happening",
  }: Partial<Pick<Event, "end" | "kind"> & { quote: string; document: string }> = {},
): Event {
  const precision = precisionOf(partsOf(date));
  const dated = { start: 0, end: 1, text: date, date, precision, resolvedBy: "written" as const };
  const id = `${date}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-")}`;
  return {
    id,
    kind,
    date,
    end,
    precision,
    title,
    text: quote,
    sources: [{ document, start: 0, end: quote.length, quote, line: 1, dated }],
    differences: [],
    names: [],
    found: [id],
    posts: [],
  };
}

/** A post without codes; with `answers` it answers the post of that id. */
export function plainPost(id: string, text: string, answers: string | null = null): AnalysedPost {
  return {
    id,
    sourceId: null,
    parent: null,
    author: null,
    postedAt: null,
    span: null,
    text,
    links: [],
    answers: answers === null ? null : { to: answers, by: "position", confidence: 1 },
    thread: "echo",
    words: 0,
    stance: {},
    sentiment: {
      value: "neutral",
      score: 0,
      sentences: splitSentences(text).map((span) => ({ ...span, score: 0 })),
    },
    tags: [],
    codes: {},
    events: [],
    dates: findDates(text, { published: PUBLISHED }),
  };
}

const thread: SourceThread = {
  id: "echo",
  sourceId: null,
  file: ARTICLE,
  text: "",
  thread: null,
  title: "The strike ends",
  published: PUBLISHED,
  publisher: null,
  licence: null,
  form: null,
};

const named = (events: CodebookInput["events"]) => codebookSchema.shape.events.parse(events);

/** The links of posts, given as texts or as made by `plainPost`, in one thread. */
export function linkTexts(
  posts: readonly (string | AnalysedPost)[],
  events: readonly Event[],
  names: CodebookInput["events"] = {},
): Pick<Analysis, "posts" | "events" | "readersEvents"> {
  const made = posts.map((post, i) =>
    typeof post === "string" ? plainPost(String(i + 1), post) : post,
  );
  return linkPosts(made, events, named(names), [thread]);
}

/** What a single post is linked to: the event's date or the codebook's label, the ground, and the words. */
export function linksOf(
  text: string,
  events: readonly Event[],
  names: CodebookInput["events"] = {},
): readonly (readonly [event: string, by: string, words: string])[] {
  const linked = linkTexts([text], events, names);
  const told = (linked.posts[0]?.events ?? []).map(({ event, by, start, end }) => {
    const date = linked.events.find(({ id }) => id === event)?.date ?? "none";
    return [date, by, text.slice(start, end)] as const;
  });
  const byReaders = linked.readersEvents.flatMap(({ title, mentions }) =>
    mentions.map(({ by, start, end }) => [title, by, text.slice(start, end)] as const),
  );
  return [...told, ...byReaders];
}
