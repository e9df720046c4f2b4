import type { Codebook } from "../../model/codebook.ts";
import type { Span } from "../../model/place.ts";
import type { Sentiment } from "../../model/sentiment.ts";
import { isMostlyEnglish } from "../language/english-text.ts";
import { isMostlyLatin } from "../language/latin-script.ts";
import { opensWithAgreement } from "./bare-agreement.ts";
import { findEvidence, type WeighedHit } from "./find-evidence.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { mainFigure } from "./mentions/main-figure.ts";
import type { Mention } from "./mentions/mention.ts";
import { indexNames, type NameIndex } from "./mentions/name-index.ts";
import { resolveReferences } from "./mentions/resolve-references.ts";
import { clauseOf, readPost, type Reading } from "./read-post.ts";
import { scoreSentiment } from "./sentiment/score-sentiment.ts";
import { indexTexts, likenessOf, type Likeness, type TextIndex } from "./text-model/likeness.ts";
import { whoseWords, type Standing } from "./whose-words.ts";

/** What is found in a post about one target. */
export type TargetWords = {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly hits: readonly WeighedHit[];
  readonly likeness: Likeness;
};

/** A post as read under a codebook. */
export type PostWords = {
  readonly reading: Reading;
  /** False for a language or script that the rules cannot read; then no target has any words. */
  readonly isReadable: boolean;
  readonly standing: Standing;
  readonly sentiment: Sentiment;
  /** Opens with an agreement that takes over what the post above says. */
  readonly agrees: boolean;
  /** In codebook order. */
  readonly targets: ReadonlyMap<string, TargetWords>;
  /** Of all targets, in text order. */
  readonly mentions: readonly Mention[];
};

/** A codebook made ready for reading posts. */
export type ReadyCodebook = {
  readonly codebook: Codebook;
  /** Worked out when the first post is read. */
  readonly names: () => NameIndex;
  readonly texts: () => TextIndex;
  readonly isSupported: boolean;
};

const LANGUAGE = "en";

/** Prepares a codebook; linear in its names and texts. */
export function readyCodebook(codebook: Codebook): ReadyCodebook {
  return {
    codebook,
    names: once(() => indexNames(codebook)),
    texts: once(() => indexTexts(codebook)),
    isSupported: codebook.language.toLowerCase().split("-", 1)[0] === LANGUAGE,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The person whom a thread's article is about, if it is a target: "he" in a post can mean that person. */
export const figureOf = (article: string, { names }: ReadyCodebook): string | null =>
  mainFigure(article, names());

/** The tone of what is not read is no finding; its note says so. */
const UNREAD: Sentiment = { value: "neutral", score: 0, sentences: [] };

/** Reads a post: who is spoken of, what the rules find, and its tone; `figure` is whom its article is about. */
export function readWords(
  text: string,
  quotedSpans: readonly Span[],
  { names, texts, isSupported }: ReadyCodebook,
  figure: string | null,
): PostWords {
  const reading = readPost(text);
  const standing = whoseWords(reading, quotedSpans);
  const isReadable = isSupported && isMostlyLatin(text) && isMostlyEnglish(reading.words);
  const sentiment = isReadable ? scoreSentiment(text, reading.sentences) : UNREAD;
  const mentions = isReadable
    ? resolveReferences(reading, findMentions(reading, names()), names(), figure)
    : [];
  const hits = isReadable ? findEvidence(reading, mentions, names(), standing) : [];
  const targets = Array.from(
    likenessOf(isReadable ? reading.words : [], texts()),
    ([target, likeness]): [string, TargetWords] => [
      target,
      {
        mentions: mentions.filter((mention) => mention.target === target),
        hits: hits.filter((hit) => hit.target === target),
        likeness,
      },
    ],
  );
  return {
    reading,
    isReadable,
    standing,
    sentiment,
    agrees: isReadable && opensWithAgreement(reading),
    targets: new Map(targets),
    mentions,
  };
}

/** Whether a post names a target in words of its own, not in somebody else's. */
export function speaksOf({ reading, standing, targets }: PostWords, target: string): boolean {
  return (targets.get(target)?.mentions ?? []).some(({ first }) => {
    const clause = clauseOf(reading, first);
    return clause !== undefined && standing.ofWord(first) * standing.ofClause(clause) > 0;
  });
}
