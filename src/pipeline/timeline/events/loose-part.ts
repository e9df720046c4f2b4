import type { Word } from "./sentence-words.ts";

/** Words that a headline can do without: from `from` up to `to`, exclusive. */
export type Loose = { readonly from: number; readonly to: number };
/** Finds the part of its sort nearest the end; null for none. */
export type Loosen = (words: readonly Word[]) => Loose | null;

export const NOUN = /^(?:NOUN|PROPN|NUM)$/u;

/** Words between which and the next "and" or comma something turns: "not only … but". */
export const TURNING = /^(?:not|only|either|neither|both|whether|between|nor|or|than)$/u;

export const isClosing = (word: Word | undefined): boolean => /^["”’)\]]$/u.test(word?.text ?? "");
