import { PHRASES } from "./button-phrases.ts";
import { BADGES, BUTTONS, COUNTED } from "./furniture-words.ts";

export type FurnitureKind = "button" | "badge" | "votes";

const MAX_WORDS = 8;
const MIN_GLUED = 9;
const MAX_GLUED = 160;
const counted = new Set(COUNTED);
const kinds = new Map<string, FurnitureKind>([
  ...BADGES.map((words) => [words, "badge"] as const),
  ...BUTTONS.map((words) => [words, "button"] as const),
  ...PHRASES.map((words) => [words, "button"] as const),
]);
const glue = [...BUTTONS, "give", "gold", "buffer", "pocket"].filter((word) => word.length > 3);
const NUMBER = /^[+−–-]?\d{1,3}(?:[,.]?\d{3})*(?:[.,]\d)?[km]?$/u;
const SYMBOLS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What kind of page furniture a piece of a line is, where nothing but furniture stands in it.
 *
 * In:     words without a date, such as "Reply Share (4)" or "permalinkembedsavereportreply".
 * Out:    the kind of its first phrase that is not a bare number; null where any word is none of the page's own.
 */
export function furnitureKind(piece: string): FurnitureKind | null {
  const words = piece
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s()[\]{}|•·,/:;▲▼△▽›»«↑↓⬆⬇↩⤴★☆♥❤👍👎]+/u)
    .map((word) => (NUMBER.test(word) ? "#" : word.replaceAll(SYMBOLS, "")))
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_WORDS * 3) return null;
  let kind: FurnitureKind | null = null;
  for (let at = 0; at < words.length;) {
    const found = longestAt(words, at);
    if (found === null) return null;
    if (found.kind !== "votes" || found.isCounted) kind ??= found.kind;
    at += found.length;
  }
  return kind ?? "votes";
}

function longestAt(words: readonly string[], at: number) {
  for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length -= 1) {
    const kind = kinds.get(words.slice(at, at + length).join(" "));
    if (kind !== undefined) return { kind, length, isCounted: false };
  }
  const [word = "", next = ""] = words.slice(at, at + 2);
  if (word === "#" && counted.has(next))
    return { kind: "votes" as const, length: 2, isCounted: true };
  if (counted.has(word) && next === "#")
    return { kind: "votes" as const, length: 2, isCounted: true };
  if (word === "#") return { kind: "votes" as const, length: 1, isCounted: false };
  return isGlued(word) ? { kind: "button" as const, length: 1, isCounted: false } : null;
}

/** Whether a word is two or more buttons run together, as a copied row of links is. */
function isGlued(word: string): boolean {
  if (word.length < MIN_GLUED || word.length > MAX_GLUED) return false;
  const reached: number[] = [0];
  for (let at = 0; at < word.length; at += 1) {
    const count = reached[at];
    if (count === undefined) continue;
    for (const piece of glue)
      if (word.startsWith(piece, at))
        reached[at + piece.length] = Math.max(reached[at + piece.length] ?? 0, count + 1);
  }
  return (reached[word.length] ?? 0) >= 2;
}
