import { nameLikeness } from "../cues/name-like.ts";
import type { Cues } from "../cues/read-cues.ts";

/** What a line that may stand once in each post is made of. */
export type MarkKind = "says" | "by-date" | "name-date" | "date" | "by" | "buttons";

export type Mark = {
  readonly kind: MarkKind;
  /** Who wrote, where this line says it. */
  readonly name: string | null;
};

/** Names with fewer of the marks of one are words of a sentence. */
const MIN_NAME = 0.4;
const MAX_PIECES = 4;
const MAX_NAMED_WORDS = 10;
/** Leads from a quotation to its source: "Ada wrote: ↑ 3 March 2009". */
const QUOTED = "↑";
/** "said..." below a name. */
const MAX_BARE = 20;

/**
 * The mark of a post that a line may be, by its cues alone; null for a line of somebody's words.
 *
 * In:     the line and its cues; whether it is a row of the page's buttons.
 */
export function markOf(words: string, cues: Cues, isButtons: boolean): Mark | null {
  if (words.startsWith(">") || words.includes(QUOTED)) return null;
  const name = nameOf(cues.words);
  const isShort =
    cues.words.length <= MAX_PIECES && cues.words.join(" ").split(/\s+/u).length <= MAX_NAMED_WORDS;
  if (cues.has("says")) {
    const said = name ?? nicknameIn(cues);
    const isBare = cues.words.length === 0 && (cues.has("date") || words.length <= MAX_BARE);
    return isShort && (said !== null || isBare) ? as("says", said) : null;
  }
  const by = cues.has("by") && isShort ? (name ?? nicknameIn(cues)) : null;
  if (by !== null) return as(cues.has("date") ? "by-date" : "by", by);
  if (cues.has("date")) {
    if (words.endsWith(":")) return null;
    if (cues.words.length > 0)
      return isShort && name !== null && name === cues.words[0] ? as("name-date", name) : null;
    const guest = badgeName(words, cues);
    return as(guest === null ? "date" : "name-date", guest);
  }
  return isButtons ? as("buttons") : null;
}

const as = (kind: MarkKind, name: string | null = null): Mark => ({ kind, name });

/** Whether a line is somebody else's words: "> …", or quotation marks around the whole of it. */
export const isQuotation = (words: string): boolean =>
  words.startsWith(">") || (/^["“„«]/u.test(words) && /["”“»]$/u.test(words));

const nameOf = (words: readonly string[]): string | null =>
  words.find((piece) => nameLikeness(piece) >= MIN_NAME) ?? null;

/** Before "says:" stands whatever somebody calls himself. */
function nicknameIn({ words: [first = ""] }: Cues): string | null {
  return first !== "" && first.length <= 50 && !/[!?…:"“”]|\.$/u.test(first) ? first : null;
}

/** A page may know its people by their state alone: "Moderator · 2 hours ago". */
function badgeName(words: string, { cues: [first] }: Cues): string | null {
  if (first?.kind !== "badge") return null;
  const name = words.slice(first.start, first.end).replace(/[\s•·|–—-]+$/u, "");
  return /^(?:guest|anonymous|admin|administrator|moderator|editor)$/iu.test(name) ? name : null;
}
