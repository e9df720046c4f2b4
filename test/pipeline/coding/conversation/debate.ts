import type { PostToCode } from "../../../../src/pipeline/coding/code-posts.ts";

/** A post in a few words: who writes it, what, and the number of the post answered. */
export type Line = readonly [author: string | null, text: string, answered?: number];

/** Posts of a thread, numbered from 1. */
export function debate(lines: readonly Line[], thread = "page"): PostToCode[] {
  return lines.map(([author, text, answered], i) => ({
    id: String(i + 1),
    sourceId: null,
    parent: answered === undefined ? null : String(answered),
    author,
    postedAt: null,
    span: null,
    text,
    thread,
    links: [],
    answers:
      answered === undefined
        ? null
        : { to: String(answered), by: "position" as const, confidence: 0.85 },
  }));
}
