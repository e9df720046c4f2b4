import { guardFormula } from "../../model/formula-guard.ts";
import type { AnalysedPost } from "../../model/analysis.ts";
import { issueOf, type Issue } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import type { PostName } from "../read/read-codes.ts";
import { knownPosts, MOST_NAMED, someOf } from "./known-posts.ts";

export type NamedPost = Pick<AnalysedPost, "thread" | "id" | "sourceId">;
type Found<P> = { readonly post: P } | { readonly issueAt: (place: Place) => Issue };

/** Names of a kind: the program's ids, the export's, or either. */
type Kind = "id" | "sourceId" | "any";
/** The posts of a thread, or of all threads, by name. */
type Names<P> = Readonly<Record<Kind, Map<string, P[]>>>;

/**
 * Finds the post that a row of codes names.
 *
 * In:     `post` is a post's id or its sourceId; an empty `thread` stands for all of them.
 * Out:    the one post that all the names given fit, else an issue that says what to do: no post fits
 *         (`codes-unknown-post`), or the names are of different posts, or several fit (`codes-ambiguous-post`). Never a choice between several.
 */
export function postFinder<P extends NamedPost>(posts: readonly P[]): (name: PostName) => Found<P> {
  const all = noNames<P>();
  const byThread = new Map<string, Names<P>>();
  for (const post of posts) {
    const ofThread = byThread.get(post.thread) ?? noNames<P>();
    byThread.set(post.thread, ofThread);
    for (const names of [all, ofThread])
      for (const kind of KINDS)
        for (const name of namesOf(post, kind)) {
          const known = names[kind].get(name);
          if (known === undefined) names[kind].set(name, [post]);
          else if (known.at(-1) !== post) known.push(post);
        }
  }
  const others = knownPosts(posts);
  const missingOf = (name: PostName) => `${shownName(name)} in this study. ${others(name)}`;
  return (name) => {
    if (name.threadFault !== undefined) return failed(name.threadFault);
    const given = givenNames(name);
    const names = name.thread === "" ? all : byThread.get(name.thread);
    const lists = given.map(([kind, text]) => names?.[kind].get(text) ?? []);
    const [fewest] = lists.toSorted((a, b) => a.length - b.length);
    if (fewest === undefined || fewest.length === 0)
      return { issueAt: (place) => issueOf("codes-unknown-post", place, missingOf(name)) };
    const found = fitting(fewest, given);
    const [post] = found;
    if (post === undefined)
      return failed(
        `The row names two different posts (${shownName(name)}). Leave one of the names out.`,
      );
    return found.length === 1 ? { post } : failed(severalFault(found, name));
  };
}

const KINDS = ["id", "sourceId", "any"] as const;

const noNames = <P>(): Names<P> => ({ id: new Map(), sourceId: new Map(), any: new Map() });

/** A name may come twice. */
function namesOf({ id, sourceId }: NamedPost, kind: Kind): readonly string[] {
  const own = kind === "sourceId" ? [] : [id];
  if (kind === "id" || sourceId === null) return own;
  // A table is read without the white space around its cells.
  const name = sourceId.trim();
  const others = name === sourceId ? [name] : [name, sourceId];
  // as the report's codes.csv calls what a spreadsheet would run
  const guarded = guardFormula(name);
  if (guarded !== name) others.push(guarded);
  return [...own, ...others];
}

function givenNames({ post, postId, postSourceId }: PostName): (readonly [Kind, string])[] {
  return [
    ...(post === "" ? [] : [["any", post] as const]),
    ...(postId === undefined ? [] : [["id", postId] as const]),
    ...(postSourceId === undefined ? [] : [["sourceId", postSourceId] as const]),
  ];
}

/** Posts that all the names given fit: all of them, or one more than are named. */
function fitting<P extends NamedPost>(
  posts: readonly P[],
  given: readonly (readonly [Kind, string])[],
): P[] {
  const found: P[] = [];
  for (const post of posts) {
    if (!given.every(([kind, text]) => namesOf(post, kind).includes(text))) continue;
    found.push(post);
    if (found.length > MOST_NAMED) break;
  }
  return found;
}

function shownName({ thread, post, postId, postSourceId }: PostName): string {
  const names = [...new Set([post, postId ?? "", postSourceId ?? ""])].filter(
    (name) => name !== "",
  );
  const of = thread === "" ? "" : `${thread}/`;
  return names.length === 0 ? `"${of}"` : names.map((name) => `"${of}${name}"`).join(", ");
}

function severalFault(found: readonly NamedPost[], name: PostName): string {
  const shown = shownName(name);
  const threads = [...new Set(found.map(({ thread }) => thread))];
  if (threads.length > 1)
    return `Several threads have a post ${shown} (${someOf(threads)}). Name the thread in the column thread.`;
  const own = found.find(({ id }) => id === name.post);
  const others = found.filter((post) => post !== own).map(({ id }) => id);
  if (own !== undefined)
    return `${shown} is the number of one post and the export's id of another, ${someOf(others)}. Call the column post.sourceId where it holds the export's ids, post.id where it holds the numbers that the program gives; or add one of the two columns.`;
  return `The export gave the id ${shown} to several posts (${someOf(others)}). Name the post by the program's number, in a column post.id.`;
}

function failed(found: string): { readonly issueAt: (place: Place) => Issue } {
  return { issueAt: (place) => issueOf("codes-ambiguous-post", place, found) };
}
