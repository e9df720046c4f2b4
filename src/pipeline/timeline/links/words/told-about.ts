import type { WordKey } from "./word-keys.ts";

/** Before a happening, these tell of something else that came after it, or was about it. */
const ABOUT: ReadonlySet<string> = new Set(
  "after since following before despite over about from against regarding concerning amid amidst until due because on to for".split(
    " ",
  ),
);
/** "since the start of", "following a military" */
const REACH = 4;
const STARTS: ReadonlySet<string> = new Set(["start", "beginning", "outbreak", "onset"]);

/**
 * Whether a happening is only what something else came after or was about: "protests following the attack".
 *
 * "Since the start of the war" dates the war itself.
 */
export function isToldAbout(words: readonly WordKey[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i -= 1) {
    const lower = words[i]?.lower ?? "";
    if (STARTS.has(lower)) return false;
    if (ABOUT.has(lower)) return true;
  }
  return false;
}
