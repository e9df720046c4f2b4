import type { AnalysedPost } from "../../../../model/analysis.ts";
import type { FoundLink } from "../found-link.ts";
import { groundOf } from "../link-grounds.ts";
import type { PostLinks } from "../post-links.ts";
import type { NamedMention, ToldMention } from "./readers-events.ts";

type Read = Pick<AnalysedPost, "text"> & {
  readonly sentiment: Pick<AnalysedPost["sentiment"], "sentences">;
};

/** The places where posts speak of what only the codebook names. */
export function namedMentions(
  posts: readonly Read[],
  links: readonly (readonly FoundLink[])[],
  keys: readonly string[],
): NamedMention[] {
  return posts.flatMap((post, i) => {
    const untold = (links[i] ?? []).filter(({ target }) => target.event === null);
    const quoteAt = sentenceReader(post);
    return untold
      .toSorted((a, b) => a.start - b.start)
      .map(({ target, start, end, ground, how }) => ({
        target,
        mention: {
          post: keys[i] ?? "",
          quote: quoteAt(start),
          start,
          end,
          how,
          ...groundOf(ground),
        },
      }));
  });
}

/** The sentence around a place; places are asked for in text order. */
function sentenceReader({ text, sentiment }: Read): (at: number) => string {
  let next = 0;
  return (at) => {
    while ((sentiment.sentences[next]?.end ?? Infinity) <= at) next += 1;
    const sentence = sentiment.sentences[next];
    return sentence === undefined ? text : text.slice(sentence.start, sentence.end);
  };
}

/** The places where posts themselves tell what happened on a day. */
export function toldMentions(
  posts: readonly Read[],
  found: readonly PostLinks[],
  keys: readonly string[],
): ToldMention[] {
  return posts.flatMap(({ text }, i) =>
    (found[i]?.told ?? []).map((told) => ({
      told,
      mention: {
        post: keys[i] ?? "",
        quote: text.slice(told.span.start, told.span.end),
        ...told.span,
        how: `tells it and dates it “${told.dated}”`,
        ...groundOf("told"),
      },
    })),
  );
}
