import { readFileSync } from "node:fs";
import { z } from "zod";
import type { AnalysedPost, Analysis } from "../../src/model/analysis.ts";
import { datesMeet, dayRangeOf, type DayRange } from "../../src/model/edtf.ts";
import type { Event, EventMention, ReadersEvent } from "../../src/model/event.ts";

/** A place where a reader found that a post speaks of a happening. */
const markSchema = z.object({
  /** The post's own words. */
  words: z.string(),
  /** The happening in the reader's words; a help for people. */
  event: z.string(),
  /** EDTF, or an interval that may be open: "../2018". */
  date: z.string(),
  /** The sentence of a document that tells it, or a part of it; null where none does. */
  inDocuments: z.string().nullable(),
  /** False where readers may differ. */
  sure: z.boolean(),
});
type Mark = z.infer<typeof markSchema>;

const markedPostsSchema = z.array(
  z.object({
    /** Id of the post: "12.1". */
    where: z.string(),
    mentions: z.array(markSchema),
  }),
);
export type MarkedPosts = z.infer<typeof markedPostsSchema>;

export const readMarks = (file: string): MarkedPosts =>
  markedPostsSchema.parse(JSON.parse(readFileSync(file, "utf8")));

const DAYS_OF_YEAR = 366;
const MOST_LOOSE = 2;

type Found = Pick<EventMention, "start" | "end" | "by" | "how"> & {
  readonly event: Event | ReadersEvent;
};
export type Scored = {
  /** Mentions that the reader marked, and those of them that are sure. */
  readonly marked: number;
  readonly sure: number;
  /** Marked mentions of what stands in the timeline or is named by the codebook and found in any post. */
  readonly known: number;
  readonly recalledKnown: number;
  /** Links that the program found, and those of them that the reader marked. */
  readonly found: number;
  readonly right: number;
  /** Marked mentions that were found; of the sure ones. */
  readonly recalled: number;
  readonly recalledSure: number;
  /** Links to a happening that the reader marked in the post, in whatever sentence. */
  readonly rightInPost: number;
  /** Found and right by ground. */
  readonly byGround: Readonly<Record<string, readonly [right: number, found: number]>>;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

/**
 * Compares the links of an analysis with what a reader marked.
 *
 * A link is right when the reader marked the same happening in a sentence that it touches. The same happening: the event quotes the document's sentence that the reader gave; where no event does, it has a
 * name from the codebook, or is told by the post, and its date meets the reader's.
 */
export function scoreLinks(analysis: Analysis, marks: MarkedPosts): Scored {
  const byGround = new Map<string, [number, number]>();
  const counts = {
    marked: 0,
    sure: 0,
    known: 0,
    recalledKnown: 0,
    found: 0,
    right: 0,
    recalled: 0,
    recalledSure: 0,
    rightInPost: 0,
  };
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { where, mentions } of marks) {
    const post = analysis.posts.find(({ id }) => id === where);
    if (post === undefined) throw new Error(`expected a post ${where}, found none`);
    const found = foundIn(analysis, post);
    const isRight = (link: Found, mark: Mark) =>
      isSame(analysis, link.event, mark) && overlaps(post, link, mark);
    for (const link of found) {
      const right = mentions.some((mark) => isRight(link, mark));
      const ground = byGround.get(link.by) ?? [0, 0];
      byGround.set(link.by, [ground[0] + Number(right), ground[1] + 1]);
      counts.found += 1;
      counts.right += Number(right);
      counts.rightInPost += Number(mentions.some((mark) => isSame(analysis, link.event, mark)));
      if (!right)
        wrong.push(`${where} “${post.text.slice(link.start, link.end)}” → ${link.event.title}`);
    }
    for (const mark of mentions) {
      const recalled = found.some((link) => isRight(link, mark));
      const events = [...analysis.events, ...analysis.readersEvents];
      const known = events.some((event) => isSame(analysis, event, mark));
      counts.marked += 1;
      counts.known += Number(known);
      counts.recalledKnown += Number(recalled && known);
      counts.sure += Number(mark.sure);
      counts.recalled += Number(recalled);
      counts.recalledSure += Number(recalled && mark.sure);
      if (!recalled)
        missed.push(`${where} ${mark.sure ? "" : "(unsure) "}“${mark.words}” → ${mark.event}`);
    }
  }
  return { ...counts, byGround: Object.fromEntries(byGround), wrong, missed };
}

function foundIn(analysis: Analysis, post: AnalysedPost): Found[] {
  const told = post.events.flatMap(({ event: id, ...mention }) => {
    const event = analysis.events.find((known) => known.id === id);
    return event === undefined ? [] : [{ ...mention, event }];
  });
  const byReaders = analysis.readersEvents.flatMap((event) =>
    event.mentions
      .filter((mention) => mention.post === post.id)
      .map((mention) => ({ ...mention, event })),
  );
  return [...told, ...byReaders];
}

function isSame(analysis: Analysis, event: Event | ReadersEvent, mark: Mark): boolean {
  const { inDocuments } = mark;
  if (inDocuments !== null) {
    const quoting = analysis.events.filter(({ sources }) =>
      sources.some(({ quote }) => quote.includes(inDocuments) || inDocuments.includes(quote)),
    );
    if (quoting.length > 0) return quoting.some(({ id }) => id === event.id);
  }
  if ("sources" in event && event.names.length === 0) return false;
  const [own, marked] = [dayRangeOf(event.date, event.end), rangeOfMark(mark.date)];
  if (own === null || marked === null || !datesMeet(own, marked)) return false;
  // a reader who dates something by decades means no event of a day
  const longest = MOST_LOOSE * Math.max(own.last - own.first, DAYS_OF_YEAR);
  return marked.last - marked.first <= longest;
}

function rangeOfMark(date: string): DayRange | null {
  const [from = "", to = from] = date.split("/");
  const [first, last] = [dayRangeOf(from), dayRangeOf(to)];
  if (first === null && last === null) return null;
  return { first: first?.first ?? -Infinity, last: last?.last ?? Infinity };
}

/** Whether a link touches a sentence that the marked words touch. */
function overlaps(post: AnalysedPost, link: Found, { words }: Mark): boolean {
  const at = post.text.indexOf(words);
  if (at === -1) throw new Error(`expected “${words}” in post ${post.id}, found no such words`);
  return post.sentiment.sentences.some(
    ({ start, end }) =>
      at < end && at + words.length > start && link.start < end && link.end > start,
  );
}
