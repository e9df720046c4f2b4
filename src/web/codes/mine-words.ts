import { readersCodeSchema, type ReadersCode } from "../../model/readers-code.ts";
import { keepCodes, keptCodes } from "./kept-codes.ts";
import { placeOf } from "./my-codes.ts";

/** Servers refuse addresses of much more than twice as many characters. */
const MOST_CHARACTERS = 6_000;
const KEPT = "~";

/**
 * The reader's codes as an address has them: "4:tram:favor", one a post and variable, the last one counts.
 *
 * Out: the codes, or those that this page alone keeps, where the address names them so ("~1d5qtfb1tofzyk").
 */
export function readMine(texts: readonly string[]): ReadersCode[] {
  const [first = ""] = texts;
  if (first.startsWith(KEPT)) return [...keptCodes(first.slice(KEPT.length))];
  const codes = new Map<string, ReadersCode>();
  for (const text of texts) {
    // A post's key may hold colons; target and value do not.
    const pieces = text.split(":");
    const [value, variable] = pieces.toReversed();
    const post = pieces.slice(0, -2).join(":");
    const code = readersCodeSchema.safeParse({ post, variable, value });
    if (code.success) codes.set(placeOf(code.data), code.data);
  }
  return [...codes.values()];
}

/** What `readMine` reads; a name for codes kept in the page where they are too many for an address. */
export function writeMine(mine: readonly ReadersCode[]): string[] {
  if (isTooLong(mine)) return [`${KEPT}${keepCodes(mine)}`];
  return mine.map(({ post, variable, value }) => `${post}:${variable}:${value}`);
}

/** Whether an address cannot hold the codes. */
export function isTooLong(mine: readonly ReadersCode[]): boolean {
  let characters = 0;
  for (const { post, variable, value } of mine)
    characters += encodeURIComponent(post).length + variable.length + value.length + 8;
  return characters > MOST_CHARACTERS;
}
