import type { Furniture } from "../../model/thread.ts";

/** Longer lines are no row of buttons. */
const MAX_LINE = 80;

/**
 * The lines that stand below posts' words as a page's buttons do, such as "Reply", and the number of posts that each
 * closes.
 *
 * In:     furniture, its posts by any name; `endOf` tells where a post's words end.
 * Out:    by line as `closingForm` writes it.
 */
export function closingLines<P>(
  text: string,
  furniture: readonly (Pick<Furniture, "start" | "kind"> & { readonly post: P | null })[],
  endOf: (post: P) => number | null,
): Map<string, number> {
  const closed = new Map<string, Set<P>>();
  for (const { start, kind, post } of furniture) {
    if (kind !== "button" || post === null) continue;
    const line = start >= (endOf(post) ?? Infinity) ? lineAround(text, start) : null;
    if (line === null) continue;
    const form = closingForm(line);
    const posts = closed.get(form) ?? new Set<P>();
    closed.set(form, posts.add(post));
  }
  return new Map([...closed].map(([form, posts]) => [form, posts.size]));
}

/** A line as it is compared with others: "Reply (2)" closes a post as "Reply (3)" does. */
export const closingForm = (line: string): string =>
  line.trim().toLowerCase().replaceAll(/\d+/gu, "#");

/** The line that holds an offset; null where it is longer than buttons are. */
export function lineAround(text: string, offset: number): string | null {
  const isBreak = (at: number) => at < 0 || at >= text.length || /[\r\n]/u.test(text.charAt(at));
  let [start, end] = [offset, offset];
  while (offset - start <= MAX_LINE && !isBreak(start - 1)) start -= 1;
  while (end - offset <= MAX_LINE && !isBreak(end)) end += 1;
  return end - start > MAX_LINE ? null : text.slice(start, end);
}
