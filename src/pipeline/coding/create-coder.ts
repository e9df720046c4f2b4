import type { Codebook } from "../../model/codebook.ts";
import type { Span } from "../../model/place.ts";
import { PROGRAM_CODER } from "../../model/post-codes.ts";
import type { Sentiment } from "../../model/sentiment.ts";
import type { Stance, Stances } from "../../model/stance.ts";
import { isMostlyLatin } from "../language/latin-script.ts";
import { opensWithAgreement, takeOver } from "./bare-agreement.ts";
import { findEvidence } from "./find-evidence.ts";
import { findMentions } from "./find-mentions.ts";
import { indexNames, type NameIndex } from "./name-index.ts";
import { readPost, type Reading } from "./read-post.ts";
import { REASONS } from "./reasons.ts";
import { resolveReferences } from "./resolve-references.ts";
import { scoreSentiment } from "./sentiment/score-sentiment.ts";
import { tagsOf } from "./tags.ts";
import { neither, verdictOf } from "./verdict.ts";
import { whoseWords } from "./whose-words.ts";

type CodeInput = {
  readonly text: string;
  /** The post that this one answers, whose stances a bare agreement takes over, and its id ("parent" where it has none). */
  readonly parentText?: string | undefined;
  readonly parentId?: string | null | undefined;
  /** Places in `text` where the writer quotes the article or another post. */
  readonly quotedSpans?: readonly Span[] | undefined;
};

type Coding = {
  readonly stance: Stances;
  readonly sentiment: Sentiment;
  readonly tags: string[];
};

export type Coder = {
  readonly id: string;
  readonly version: string;
  readonly code: (input: CodeInput) => Coding;
};

const LANGUAGE = "en";
const UNNAMED_PARENT = "parent";
/** A text in another script says nothing that the rules could read. */
const UNREAD = 0;

/**
 * Makes the coder that reads stance by rules of wording.
 *
 * In:     a codebook.
 * Out:    a coder whose answers do not depend on what it coded before; stances in codebook order.
 *         A side always has evidence of that side or the post it was taken over from; `neither` always a reason.
 * Source: docs/methods.md#coding
 */
export function createCoder(codebook: Codebook): Coder {
  const names = indexNames(codebook);
  const targets = Object.keys(codebook.targets);
  const isSupported = codebook.language.toLowerCase().split("-", 1)[0] === LANGUAGE;
  const code = ({ text, parentText, parentId, quotedSpans = [] }: CodeInput): Coding => {
    const reading = readPost(text);
    const sentiment = scoreSentiment(text, reading.sentences);
    const isReadable = isSupported && isMostlyLatin(text);
    const stance = isReadable ? stancesOf(reading, quotedSpans, names, targets) : unread(targets);
    const agreed =
      isReadable && parentText !== undefined && opensWithAgreement(reading)
        ? withAgreement(
            stance,
            stancesOf(readPost(parentText), [], names, targets),
            parentId ?? UNNAMED_PARENT,
          )
        : stance;
    return { stance: agreed, sentiment, tags: tagsOf(agreed, codebook) };
  };
  return { id: PROGRAM_CODER, version: "1", code };
}

function stancesOf(
  reading: Reading,
  quotedSpans: readonly Span[],
  names: NameIndex,
  targets: readonly string[],
): Stances {
  const mentions = resolveReferences(reading, findMentions(reading, names), names);
  const hits = findEvidence(reading, mentions, names, whoseWords(reading, quotedSpans));
  const mentioned = new Set(mentions.map((mention) => mention.target));
  return eachTarget(targets, (target) =>
    verdictOf(
      hits.filter((hit) => hit.target === target),
      mentioned.has(target),
    ),
  );
}

function withAgreement(own: Stances, parent: Stances, parentId: string): Stances {
  return eachTarget(Object.keys(own), (target) => {
    const said = own[target] ?? neither(REASONS.notMentioned, UNREAD);
    const above = parent[target];
    if (said.value !== "neither" || said.evidence.length > 0 || above === undefined) return said;
    return takeOver(above, parentId) ?? said;
  });
}

const unread = (targets: readonly string[]): Stances =>
  eachTarget(targets, () => neither(REASONS.language, UNREAD));

const eachTarget = (targets: readonly string[], stanceOf: (target: string) => Stance): Stances =>
  Object.fromEntries(targets.map((target) => [target, stanceOf(target)]));
