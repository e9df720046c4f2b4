import type { Analysis } from "../../model/analysis.ts";
import type { EventMention } from "../../model/event.ts";
import { postKey } from "../../model/post-codes.ts";
import { tableCsv } from "../../web/charts/table.ts";

const COLUMNS = [
  "thread",
  "post",
  "event",
  "date",
  "title",
  "told_by",
  "start",
  "end",
  "words",
  "by",
  "how",
  "confidence",
  "sentence",
  "date_words",
  "dated",
] as const;

type Post = Analysis["posts"][number];
type ReadersMention = Analysis["readersEvents"][number]["mentions"][number];
type Told = { readonly id: string; readonly date: string; readonly title: string };

/**
 * Every link between a post and an event, one row a mention, so that each can be read again.
 *
 * In:  the events of the version that is shown, and those that readers alone mention.
 * Out: posts in page order; in each, mentions of dated events before those of readers' events. `start` and `end` are offsets
 *      in the post's text as analysis.json and the column `text` of posts.csv have it (UTF-16 units from 0), `words` the post's own
 *      between them, `sentence` the one around them; `told_by` is documents or readers; `by` the ground of the link: name, date or
 *      words. Where it is a date, `date_words` are the post's words for it and `dated` what they mean in EDTF.
 */
export function mentionsCsv(analysis: Analysis): string {
  const events = new Map(analysis.events.map((event) => [event.id, event]));
  const readers = readersMentions(analysis);
  return tableCsv({
    columns: COLUMNS.map((name) => ({ name, numeric: false })),
    rows: analysis.posts.flatMap((post) => {
      const dated = post.events.map((mention) => [
        ...cellsOf(post, mention, events.get(mention.event) ?? noFacts(mention.event), "documents"),
        sentenceAt(post, mention.start),
        ...dateCells(post, mention),
      ]);
      const others = (readers.get(postKey(analysis, post)) ?? []).map(({ mention, event }) => [
        ...cellsOf(post, mention, event, "readers"),
        mention.quote,
        ...dateCells(post, mention),
      ]);
      return [...dated, ...others].map((cells) => ({ cells }));
    }),
  });
}

const noFacts = (id: string): Told => ({ id, date: "", title: "" });

function cellsOf(post: Post, mention: EventMention, event: Told, toldBy: string): string[] {
  const { start, end, by, how, confidence } = mention;
  const place = [String(start), String(end), post.text.slice(start, end)];
  return [
    post.thread,
    post.id,
    event.id,
    event.date,
    event.title,
    toldBy,
    ...place,
    by,
    how,
    String(confidence),
  ];
}

/** The date by which a post speaks of an event: of those between its words the one that the ground quotes. */
function dateCells({ dates }: Post, { start, end, by, how }: EventMention): string[] {
  const inside = dates.filter((date) => date.start >= start && date.end <= end);
  const date = inside.find(({ text }) => how.includes(`“${text}”`)) ?? inside[0];
  if (by !== "date" || date === undefined) return ["", ""];
  return [date.text, date.endDate === null ? date.date : `${date.date}/${date.endDate}`];
}

function sentenceAt({ text, sentiment }: Post, at: number): string {
  const around = sentiment.sentences.find(({ start, end }) => start <= at && at < end);
  return around === undefined ? "" : text.slice(around.start, around.end);
}

/** Mentions of what no document tells, by the key of their post. */
function readersMentions({ readersEvents }: Analysis) {
  const byPost = new Map<string, { mention: ReadersMention; event: Told }[]>();
  for (const event of readersEvents)
    for (const mention of event.mentions) {
      const known = byPost.get(mention.post);
      if (known === undefined) byPost.set(mention.post, [{ mention, event }]);
      else known.push({ mention, event });
    }
  return byPost;
}
