import type { Codebook } from "../../model/codebook.ts";
import type { Span } from "../../model/place.ts";
import { PROGRAM_CODER } from "../../model/post-codes.ts";
import type { Sentiment } from "../../model/sentiment.ts";
import type { Stances } from "../../model/stance.ts";
import { codePosts, type PostToCode } from "./code-posts.ts";
import { readyCodebook } from "./post-words.ts";
import { scoreSentiment } from "./sentiment/score-sentiment.ts";
import { stanceModel } from "./text-model/stance-model.ts";

type CodeInput = {
  readonly text: string;
  /** The post that this one answers, and its id ("parent" where it has none). */
  readonly parentText?: string | undefined;
  readonly parentId?: string | null | undefined;
  /** Places in `text` where the writer quotes the article or another post. */
  readonly quotedSpans?: readonly Span[] | undefined;
};

type Coding = {
  readonly stance: Stances;
  readonly sentiment: Sentiment;
  readonly tags: readonly string[];
};

export type Coder = {
  readonly id: string;
  readonly version: string;
  readonly code: (input: CodeInput) => Coding;
};

const UNNAMED_PARENT = "parent";
/** How sure it is that a post answers the one that the caller says it answers. */
const GIVEN = 1;

/**
 * Makes the coder for single posts, as far as a post and the one it answers tell; `analyse` codes whole threads.
 *
 * In:     a codebook.
 * Out:    a coder whose answers do not depend on what it coded before; stances in codebook order.
 *         A side always has evidence of that side or a post it was inferred from; `neither` always a reason.
 * Source: docs/methods.md#coding
 */
export function createCoder(codebook: Codebook): Coder {
  const ready = readyCodebook(codebook);
  const model = stanceModel();
  const code = ({ text, parentText, parentId, quotedSpans = [] }: CodeInput): Coding => {
    const above = parentId ?? UNNAMED_PARENT;
    const own = postOf(
      `${above}/answer`,
      text,
      parentText === undefined ? null : above,
      quotedSpans,
    );
    const posts = parentText === undefined ? [own] : [postOf(above, parentText, null, []), own];
    const coded = codePosts(posts, ready, model).codes.at(-1);
    return coded ?? { stance: {}, sentiment: scoreSentiment(text), tags: [] };
  };
  return { id: PROGRAM_CODER, version: model.version, code };
}

function postOf(
  id: string,
  text: string,
  answered: string | null,
  quotes: readonly Span[],
): PostToCode {
  return {
    id,
    sourceId: null,
    parent: answered,
    author: null,
    postedAt: null,
    span: null,
    text,
    thread: "",
    links: quotes.map(({ start, end }) => ({
      kind: "quotes",
      to: "article",
      start,
      end,
      confidence: 1,
    })),
    answers: answered === null ? null : { to: answered, by: "position", confidence: GIVEN },
  };
}
