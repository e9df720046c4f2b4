import type { Repair } from "../../model/repair.ts";
import type { Post, Thread } from "../../model/thread.ts";
import { counted } from "../charts/label.ts";

/**
 * What a repair changed, in a sentence, and how many posts there are now.
 *
 * In: the thread before and after it; `before` is the one that the ids of the repair are of.
 */
export function changeWords(repair: Repair, before: Thread, after: Thread): string {
  return `${said(repair, before, after)} ${counted(after.posts.length, "post")} now.`;
}

function said(repair: Repair, before: Thread, after: Thread): string {
  if (repair.kind === "divide") {
    const whole = before.posts.find(({ span }) => holds(span, repair.at));
    const part = after.posts.find(({ span }) => span !== null && span.start >= repair.at);
    const of = whole === undefined ? "A new post begins" : `Post ${whole.id} was divided`;
    return part === undefined ? `${of}.` : `${of}: the new part is post ${part.id}.`;
  }
  const index = before.posts.findIndex(({ id }) => id === repair.post);
  if (repair.kind === "drop")
    return before.posts[index]?.span === null
      ? `Post ${repair.post} is left out now.`
      : `${repair.post} is no post now, but furniture of the page.`;
  if (repair.kind === "merge") {
    const into = after.posts[index - 1]?.id ?? "the one above";
    return `Post ${repair.post} is now part of post ${into}.`;
  }
  const now = after.posts[index];
  const parent = now?.parent ?? null;
  return parent === null
    ? `Post ${repair.post} is now a comment of its own, post ${now?.id ?? ""}.`
    : `Post ${repair.post} now answers post ${parent}, as post ${now?.id ?? ""}.`;
}

const holds = (span: Post["span"], at: number): boolean =>
  span !== null && span.start < at && at < span.end;

/**
 * The post that a chosen one has become: the one with the same words first.
 *
 * Out: the post of `after` in which the chosen post of `before` begins, or the last one before it; null for none.
 */
export function sameAfter(chosen: string | null, before: Thread, after: Thread): string | null {
  const index = before.posts.findIndex(({ id }) => id === chosen);
  const post = before.posts[index];
  if (post === undefined) return null;
  const { span } = post;
  if (span === null) return after.posts[index]?.id ?? after.posts.at(-1)?.id ?? null;
  const found = after.posts.findLast((one) => one.span !== null && one.span.start <= span.start);
  return (found ?? after.posts[0])?.id ?? null;
}
