import type { StanceValue } from "../../model/stance.ts";
import type { PostToCode } from "../coding/code-posts.ts";
import { figureOf, readWords, type PostWords, type ReadyCodebook } from "../coding/post-words.ts";
import { featuresOf, type PostFeatures } from "../coding/signals.ts";

/** A thread whose posts were coded by people or by a reference, read once for all that is fitted to it. */
export type CodedThread = {
  readonly name: string;
  /** The topic: threads of one topic are left out together. */
  readonly topic: string;
  /** What the codes are of: each post, or the writer whatever the post says. */
  readonly unit: "post" | "writer";
  readonly targets: readonly string[];
  readonly posts: readonly PostToCode[];
  readonly words: readonly PostWords[];
  readonly features: readonly ReadonlyMap<string, PostFeatures>[];
  readonly codeOf: (post: number, target: string) => StanceValue | undefined;
};

type Source = Pick<CodedThread, "name" | "topic" | "unit" | "posts" | "codeOf"> & {
  readonly ready: ReadyCodebook;
  readonly article: string;
};

/** Reads the posts of a coded thread. */
export function codedThread({ ready, article, ...source }: Source): CodedThread {
  const figure = figureOf(article, ready);
  const targets = Object.keys(ready.codebook.targets);
  const words = source.posts.map(({ text, links }) =>
    readWords(
      text,
      links.filter(({ kind }) => kind === "quotes"),
      ready,
      figure,
    ),
  );
  return { ...source, targets, words, features: featuresOf(source.posts, words, targets) };
}

/** Every code of some threads, in their order. */
export type Instance = {
  readonly thread: CodedThread;
  readonly post: number;
  readonly target: string;
  readonly code: StanceValue;
};

export function instancesOf(threads: readonly CodedThread[]): Instance[] {
  return threads.flatMap((thread) =>
    thread.posts.flatMap((_, post) =>
      thread.targets.flatMap((target): Instance[] => {
        const code = thread.codeOf(post, target);
        return code === undefined ? [] : [{ thread, post, target, code }];
      }),
    ),
  );
}
