import type { Thread } from "../../src/model/thread.ts";

/** Characters of a page, not white space, that lie in no part of its thread or in more than one. */
export function unaccounted(text: string, thread: Thread): string[] {
  const times = new Uint8Array(text.length);
  const spans = [
    ...(thread.article === null ? [] : [thread.article]),
    ...thread.posts.flatMap((post) => (post.span === null ? [] : [post.span])),
    ...thread.furniture,
  ];
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1;
  return [...times].flatMap((count, at) => {
    const character = text.charAt(at);
    const fits = /\s/u.test(character) ? count <= 1 : count === 1;
    return fits ? [] : [`${at}: ${JSON.stringify(character)} ${count} times`];
  });
}
