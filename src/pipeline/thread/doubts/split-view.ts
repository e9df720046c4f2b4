import type { Repair } from "../../../model/repair.ts";
import type { Doubt, Post, Thread } from "../../../model/thread.ts";
import { readPage, type PageLine } from "../forms/page-lines.ts";

/** A split page as doubts are looked for in it. */
export type SplitView = {
  readonly text: string;
  readonly thread: Thread;
  readonly lines: readonly PageLine[];
};

type Option = Doubt["options"][number];

export function openView(text: string, thread: Thread): SplitView {
  return { text, thread, lines: readPage(text, "").lines };
}

/** The lines that hold words of a post, from its first to its last. */
export function linesOf({ lines }: SplitView, { span }: Post): readonly PageLine[] {
  if (span === null || span.start >= span.end) return [];
  return lines.slice(lineAt(lines, span.start), lineAt(lines, span.end - 1) + 1);
}

/** Index of the line that holds an offset. */
export function lineAt(lines: readonly PageLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const keep = (words: string): Option => ({ words, repairs: [], form: null });
export const mend = (words: string, ...repairs: Repair[]): Option => ({
  words,
  repairs,
  form: null,
});

/** "Four", "12". */
export const counted = (count: number): string => WORDS[count] ?? String(count);

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
