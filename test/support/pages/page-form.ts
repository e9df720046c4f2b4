import type { Clock } from "./dates.ts";
import type { Placed } from "./draft.ts";

/** A form in which sites show comments, as far as it survives copying from a browser. */
export type PageForm = {
  readonly name: string;
  /** Whether a reader can tell what a post answers; where it is lost, ids are running numbers. */
  readonly tree: "shown" | "lost";
  /** Names the form can carry. Where parents are told by name alone, no two posts have the same. */
  readonly authors: "any" | "handles" | "at-handles" | "different" | "none";
  readonly clocks: readonly Clock[];
  /** Nothing sure stands before the first body, so that an article above needs a heading in between. */
  readonly opensWithBody?: boolean;
  /** Bullets after a blank line are replies, so that no list in a body has a blank line above it. */
  readonly bulletsAreReplies?: boolean;
  /** The line by which a person knows whose post it is. */
  readonly headline: (post: Placed, date: string) => string;
  /** All lines of a post. */
  readonly lines: (post: Placed, body: readonly string[], date: string) => readonly string[];
};

/** Lines moved right by a number of spaces; blank lines stay empty. */
export function moved(lines: readonly string[], by: number): string[] {
  const space = " ".repeat(by);
  return lines.map((line) => (line === "" ? "" : space + line));
}
