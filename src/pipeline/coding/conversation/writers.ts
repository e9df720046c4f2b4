import type { Post } from "../../../model/thread.ts";

/** The posts of a study as the conversation sees them. */
export type SpokenPost = Pick<Post, "id" | "author" | "text" | "links" | "answers"> & {
  readonly thread: string;
};

/** Who wrote what: writers are numbered in the order of their first post. */
export type Writers = {
  /** The writer of each post, in post order. */
  readonly ofPost: readonly number[];
  /** The posts of each writer, by their place, in post order. */
  readonly posts: readonly (readonly number[])[];
  /** Whether a writer has a name of their own, by writer. */
  readonly isNamed: readonly boolean[];
};

/** Names under which many people write. */
const SHARED_NAMES = new Set(
  "anonymous,anonym,anon,guest,guest user,unknown,deleted,[deleted],[removed],visitor,reader,gast,invité,anonyme,аноним,гость".split(
    ",",
  ),
);

/**
 * Tells the writers of posts apart by name; the same name in another thread of the study is the same writer.
 *
 * In:     posts in page order.
 * Out:    a post without a name, or under a name that many share, has a writer of its own.
 */
export function findWriters(posts: readonly Pick<SpokenPost, "author">[]): Writers {
  const byName = new Map<string, number>();
  const written: number[][] = [];
  const isNamed: boolean[] = [];
  const ofPost = posts.map(({ author }, i) => {
    const name = author?.normalize("NFKC").trim().toLowerCase() ?? "";
    const isNobody = name === "" || SHARED_NAMES.has(name);
    const known = isNobody ? undefined : byName.get(name);
    const writer = known ?? written.length;
    if (known === undefined) {
      written.push([i]);
      isNamed.push(!isNobody);
      if (!isNobody) byName.set(name, writer);
    } else written[known]?.push(i);
    return writer;
  });
  return { ofPost, posts: written, isNamed };
}
