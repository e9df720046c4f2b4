import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { repeatsOf, type Repeat } from "./repeats.ts";

/** A post as far as it takes part in a conversation; keys name posts across threads. */
export type Turn = {
  readonly key: string;
  readonly id: string;
  readonly parent: string | null;
  readonly answers: { readonly to: string; readonly by: string } | null;
};

/** Who stands under whom and who answers whom. */
export type Conversation = {
  /** 0 for a top-level post; deeper than `most` is not counted. */
  readonly depthOf: (key: string, most: number) => number;
  readonly has: (key: string) => boolean;
  /** The posts that answer one, in thread order. */
  readonly answering: (key: string) => readonly Turn[];
  /** The posts that hold words of one, in thread order. */
  readonly repeating: (key: string) => readonly Repeat[];
};

/** In: turns in thread order; who repeats whom, where it is known. */
export function conversationOf(
  turns: Iterable<Turn>,
  repeats: ReadonlyMap<string, readonly Repeat[]> = new Map(),
): Conversation {
  const byKey = new Map<string, Turn>();
  const answers = new Map<string, Turn[]>();
  for (const turn of turns) {
    byKey.set(turn.key, turn);
    if (turn.answers === null) continue;
    const known = answers.get(turn.answers.to);
    if (known === undefined) answers.set(turn.answers.to, [turn]);
    else known.push(turn);
  }
  return {
    depthOf: (key, most) => {
      let depth = 0;
      let above = byKey.get(key)?.parent ?? null;
      while (above !== null && depth < most) {
        depth += 1;
        above = byKey.get(above)?.parent ?? null;
      }
      return depth;
    },
    has: (key) => byKey.has(key),
    answering: (key) => answers.get(key) ?? [],
    repeating: (key) => repeats.get(key) ?? [],
  };
}

/** Drawing every post of a study asks one index. */
const conversations = new WeakMap<readonly AnalysedPost[], Conversation>();

/** The conversation of all posts of an analysis. */
export function conversationIn(analysis: Pick<Analysis, "threads" | "posts">): Conversation {
  const known = conversations.get(analysis.posts);
  if (known !== undefined) return known;
  const made = conversationOf(
    analysis.posts.map(({ id, thread, parent, answers }) => {
      const keyOf = (other: string): string => postKey(analysis, { thread, id: other });
      return {
        key: keyOf(id),
        id,
        parent: parent === null ? null : keyOf(parent),
        answers: answers === null ? null : { to: keyOf(answers.to), by: answers.by },
      };
    }),
    repeatsOf(analysis, analysis.posts),
  );
  conversations.set(analysis.posts, made);
  return made;
}
