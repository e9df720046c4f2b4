import type { ReadersCode } from "../../model/readers-code.ts";

/** So many sets of codes can be gone back to. */
const MOST_KEPT = 50;

const kept = new Map<string, readonly ReadersCode[]>();

/** Every link of the page holds the name. */
const names = new WeakMap<readonly ReadersCode[], string>();

/** Keeps codes that are too many for an address, in this page alone; the same codes have the same name everywhere. */
export function keepCodes(mine: readonly ReadersCode[]): string {
  const name = names.get(mine) ?? nameOf(mine);
  names.set(mine, name);
  kept.delete(name);
  kept.set(name, mine);
  const [oldest = name] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
  return name;
}

/** The codes of a name; none where this page does not have them, as after it was loaded again. */
export function keptCodes(name: string): readonly ReadersCode[] {
  return kept.get(name) ?? [];
}

const nameOf = (mine: readonly ReadersCode[]): string =>
  hashOf(JSON.stringify(mine.map(({ post, variable, value }) => [post, variable, value])));

const FNV_PRIME = 0x01000193;
const FNV_BASES = [0x811c9dc5, 0xc9dc5118];
const RADIX = 36;

/** Two FNV-1a hashes of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), from two bases, over UTF-16 units. */
function hashOf(text: string): string {
  return FNV_BASES.map((base) => {
    let hash = base;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    return (hash >>> 0).toString(RADIX);
  }).join("");
}
