import type { DateMention } from "../../../../model/event.ts";
import type { Span } from "../../../../model/place.ts";
import { postDate, type PostDate } from "./fitting-date.ts";
import { wordKeys, type WordKey } from "../words/word-keys.ts";

/** A sentence of a post, read for events; all offsets are in the post's text. */
export type PostSentence = Span & {
  readonly words: readonly WordKey[];
  readonly dates: readonly PostDate[];
};

/** A sentence this long is a text without full stops; only so much of it is read. */
const MAX_SENTENCE = 4_000;

/** The sentences of a post with their words and dates. */
export function readSentences(
  text: string,
  sentences: readonly Span[],
  dates: readonly DateMention[],
): PostSentence[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const to = Math.min(end, start + MAX_SENTENCE);
    const from = next;
    while ((dates[next]?.start ?? Infinity) < end) next += 1;
    const inside = dates.slice(from, next).filter((date) => date.start >= start && date.end <= to);
    return {
      start,
      end,
      words: wordKeys(text.slice(start, to), start),
      dates: inside.map(postDate),
    };
  });
}
