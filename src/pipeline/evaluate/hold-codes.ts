import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf } from "../../model/post-codes.ts";
import { stanceValueSchema, type StanceValue } from "../../model/stance.ts";
import { readConversation } from "../coding/conversation/read-conversation.ts";
import { readyCodebook } from "../coding/post-words.ts";
import { weigh } from "../coding/signals.ts";
import { stanceModel } from "../coding/text-model/stance-model.ts";
import type { Study } from "../read/read-study.ts";
import { codedThread, type CodedThread } from "../train/coded-thread.ts";
import type { Held } from "../train/held-codes.ts";
import { predict, settle, weighThread, type WeighedThread } from "../train/predict.ts";

/** The posts of a study, read once: codes can be held and sides settled as often as wanted. */
export type ReadPosts = {
  readonly base: Analysis;
  /** In the order of the analysis. */
  readonly weighed: WeighedThread;
};

/**
 * Reads the words of the posts of an analysis as the analysis did.
 *
 * In: a study and its analysis with nothing held.
 */
export function readPosts({ codebook, threads: sources }: Study, base: Analysis): ReadPosts {
  const model = stanceModel();
  const ready = readyCodebook(codebook);
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const posts = postsByThread(base);
  const facts = { name: base.study, topic: codebook.codebook, unit: "post" } as const;
  const codes = { codeOf: () => undefined };
  const threads = base.threads.map(({ id, article }) =>
    codedThread({
      ...facts,
      ...codes,
      ready,
      article: article === null ? "" : (texts.get(id) ?? "").slice(article.start, article.end),
      posts: posts.get(id) ?? [],
    }),
  );
  const all: CodedThread = {
    ...facts,
    ...codes,
    targets: base.codebook.targets.map(({ id }) => id),
    posts: base.posts,
    words: threads.flatMap(({ words }) => words),
    features: threads.flatMap(({ features }) => features),
  };
  // what is usual in a thread is asked thread by thread, who answers whom in all of them together
  const signals = threads.flatMap((thread) =>
    weigh(thread.posts, thread.words, thread.features, thread.targets, model),
  );
  const weighed = weighThread(all, model, readConversation(base.posts, model));
  return { base, weighed: { ...weighed, signals } };
}

function postsByThread({ posts }: Analysis): Map<string, AnalysedPost[]> {
  const threads = new Map<string, AnalysedPost[]>();
  for (const post of posts) {
    const known = threads.get(post.thread);
    if (known === undefined) threads.set(post.thread, [post]);
    else known.push(post);
  }
  return threads;
}

/** What the program says of a coded post beside the reference. */
export type HeldOutCode = {
  /** The post's place in the analysis. */
  readonly post: number;
  readonly reference: StanceValue;
  readonly coder: StanceValue;
};

/**
 * Codes the posts anew while some posts' codes are the reference's.
 *
 * Out: the codes of the coded posts that are not held, in page order, as in an analysis with the same codes held.
 */
export function holdingCodes(
  { base, weighed }: ReadPosts,
  reference: string,
): (held: Held) => HeldOutCode[] {
  const model = stanceModel();
  const known = new Map<string, StanceValue>();
  for (const [place, post] of base.posts.entries())
    for (const { id } of base.codebook.targets) {
      const value = stanceValueSchema.safeParse(codeOf(base, post, reference, id)).data;
      if (value !== undefined) known.set(`${place} ${id}`, value);
    }
  const codeAt = (post: number, target: string) => known.get(`${post} ${target}`);
  const thread = { ...weighed.thread, codeOf: codeAt };
  return (held) =>
    predict(
      settle({ ...weighed, thread }, model.strengths, held),
      { ...model, wordingWeight: 1 },
      model,
    ).map(({ post, code, stance }) => ({ post, reference: code, coder: stance.value }));
}
