import { issueOf, type Issue } from "../../model/issue.ts";
import type { Thread } from "../../model/thread.ts";
import { statedCount } from "./cues/thread-heading.ts";
import { placeOfOffset } from "./place-of-offset.ts";

/** A heading that tells of another number of posts than were found. */
export type Miscount = {
  readonly stated: number;
  readonly found: number;
  /** Of the heading, in the text. */
  readonly start: number;
};

/** Words of a page about others that link to it, which it counts among its comments. */
const LINKED = /^(?:pingback|trackback)s?\b/iu;
/** So much of a piece tells what it is. */
const OPENING = 121;

/**
 * Compares the number of posts found with the one that the heading over the thread tells.
 *
 * Out:    null where no heading tells one, or one that fits: of all posts, with or without pages that link to this one,
 *         or of those at the top level.
 */
export function miscountOf(
  text: string,
  thread: Pick<Thread, "posts" | "furniture">,
): Miscount | null {
  const { posts, furniture } = thread;
  if (posts.length === 0) return null;
  const top = posts.filter(({ parent }) => parent === null).length;
  const opening = (piece: { readonly start: number; readonly end: number }) =>
    text.slice(piece.start, Math.min(piece.end, piece.start + OPENING));
  const linked = furniture.filter((piece) => LINKED.test(opening(piece))).length;
  const fits = (stated: number) =>
    [posts.length, top].some((count) => stated >= count && stated <= count + linked);
  const told = furniture.flatMap((piece) => {
    const count = piece.kind === "heading" ? statedCount(opening(piece)) : null;
    return count === null ? [] : [{ ...count, start: piece.start }];
  });
  if (told.some(({ stated, areAnswers }) => fits(stated) || (areAnswers && fits(stated + 1))))
    return null;
  const last = told.at(-1);
  return last === undefined
    ? null
    : { stated: last.stated, found: posts.length, start: last.start };
}

/** "The page says that it has 8 comments; 7 posts were found." */
export function tellMiscount({ stated, found }: Miscount): string {
  const counted = stated === 1 ? "one comment" : `${stated} comments`;
  return `The page says that it has ${counted}; ${found} ${found === 1 ? "post was" : "posts were"} found.`;
}

/** `comment-count` (warning) at the heading, where it tells of another number of posts than were found. */
export function countIssues(text: string, thread: Thread, file: string): Issue[] {
  const miscount = miscountOf(text, thread);
  if (miscount === null) return [];
  return [
    issueOf("comment-count", placeOfOffset(text, miscount.start, file), tellMiscount(miscount)),
  ];
}
