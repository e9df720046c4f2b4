import type { Division } from "../../model/analysis.ts";
import type { Evidence, Stance, Stances, StanceValue } from "../../model/stance.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import type { Sentiment } from "../../model/sentiment.ts";
import type { Post } from "../../model/thread.ts";
import { divide } from "./conversation/divide.ts";
import { groundsOf, type Grounds } from "./conversation/explain-side.ts";
import { readConversation, type Conversation } from "./conversation/read-conversation.ts";
import { settleSides, sideOfPost, type Settled } from "./conversation/settle-sides.ts";
import { evidenceOf } from "./evidence-of.ts";
import { figureOf, readWords, speaksOf, type PostWords, type ReadyCodebook } from "./post-words.ts";
import { ownWordsOf, signalsOf, SILENT, type PostSignal } from "./signals.ts";
import { tagsOf } from "./tags.ts";
import type { StanceModel } from "./text-model/stance-model.ts";
import { verdictOf } from "./verdict.ts";

/** A post of a thread with the codes that are held fixed, by target. */
export type PostToCode = Post & {
  readonly thread: string;
  readonly held?: Readonly<Record<string, string>>;
};

export type PostCodes = {
  readonly stance: Stances;
  readonly sentiment: Sentiment;
  readonly tags: readonly string[];
};

export type CodedStudy = {
  /** In the order of the posts. */
  readonly codes: readonly PostCodes[];
  readonly divisions: readonly Division[];
  readonly conversation: Conversation;
  readonly settled: ReadonlyMap<string, Settled>;
};

/**
 * Codes the posts of a study: reads the words of each, weighs them, asks the conversation for sides, and gives the verdicts.
 *
 * In:     posts in page order, thread by thread, with the links found in them: what a post quotes is not counted as its
 *         own words; the texts of the articles, by thread; `readOne` is called after each post that is read, which is
 *         most of the work.
 * Out:    codes by post; the same posts give the same codes.
 * Source: docs/methods.md#coding
 */
export function codePosts(
  posts: readonly PostToCode[],
  ready: ReadyCodebook,
  model: StanceModel,
  articles: ReadonlyMap<string, string> = new Map(),
  readOne: () => void = () => {},
): CodedStudy {
  const targets = Object.keys(ready.codebook.targets);
  const figures = new Map(
    Array.from(articles, ([thread, article]) => [thread, figureOf(article, ready)]),
  );
  const words = posts.map((post) => {
    const read = readWords(post.text, quotedIn(post), ready, figures.get(post.thread) ?? null);
    readOne();
    return read;
  });
  const signals = signalsByThread(posts, words, targets, model);
  const heldOf = (post: number, target: string) => heldStance(posts[post], target);
  const signalOf = (post: number, target: string) => signals[post]?.get(target) ?? SILENT;
  const conversation = readConversation(posts, model);
  const settled = settleSides(conversation, { targets, signalOf, heldOf }, model);
  const grounds = groundsOf(
    conversation,
    settled,
    (target) => ready.codebook.targets[target]?.label ?? target,
  );
  const codes = posts.map((post, i): PostCodes => {
    const read = words[i];
    const stance = Object.fromEntries(
      targets.map((target) => [
        target,
        stanceOf(
          i,
          target,
          { id: post.id, read, signal: signalOf(i, target), conversation, settled, grounds },
          model,
        ),
      ]),
    );
    return {
      stance,
      sentiment: read?.sentiment ?? { value: "neutral", score: 0, sentences: [] },
      tags: tagsOf(stance, ready.codebook),
    };
  });
  return { codes, divisions: divide(conversation, settled), conversation, settled };
}

const quotedIn = ({ links }: Post) =>
  links.filter((link) => link.kind === "quotes").map(({ start, end }) => ({ start, end }));

function heldStance(post: PostToCode | undefined, target: string): StanceValue | undefined {
  const { held = {} } = post ?? {};
  return stanceValueSchema.safeParse(Object.hasOwn(held, target) ? held[target] : undefined).data;
}

/** What is usual in a thread is asked thread by thread. */
function signalsByThread(
  posts: readonly PostToCode[],
  words: readonly PostWords[],
  targets: readonly string[],
  model: StanceModel,
): ReadonlyMap<string, PostSignal>[] {
  const threads = new Map<string, number[]>();
  for (const [i, { thread }] of posts.entries()) {
    const known = threads.get(thread);
    if (known === undefined) threads.set(thread, [i]);
    else known.push(i);
  }
  const signals: ReadonlyMap<string, PostSignal>[] = [];
  for (const places of threads.values()) {
    const found = signalsOf(
      places.flatMap((place) => posts[place] ?? []),
      places.flatMap((place) => words[place] ?? []),
      targets,
      model,
    );
    for (const [i, place] of places.entries()) signals[place] = found[i] ?? new Map();
  }
  return signals;
}

type Context = {
  readonly id: string;
  readonly read: PostWords | undefined;
  readonly signal: PostSignal;
  readonly conversation: Conversation;
  readonly settled: ReadonlyMap<string, Settled>;
  readonly grounds: Grounds;
};

function stanceOf(post: number, target: string, context: Context, model: StanceModel): Stance {
  const { id, read, signal, conversation, settled, grounds } = context;
  const writer = conversation.writers.ofPost[post] ?? 0;
  const own = read?.targets.get(target);
  return verdictOf(
    {
      post: id,
      isReadable: read?.isReadable ?? false,
      isMentioned: (own?.mentions.length ?? 0) > 0,
      hits: own?.hits ?? [],
      evidence: evidenceFor(read, target),
      judges: signal.judges,
      ...sideOfPost(settled.get(target), writer, ownWordsOf(signal), model),
      speaksOfIt: read !== undefined && speaksOf(read, target),
      conversationFor: (side) => grounds({ post, target, side }),
    },
    model,
  );
}

function evidenceFor(read: PostWords | undefined, target: string): Evidence[] {
  return (read?.targets.get(target)?.hits ?? [])
    .flatMap((hit) => (read === undefined ? [] : [evidenceOf(read.reading, hit)]))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
