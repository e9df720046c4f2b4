import type { WordKey } from "./word-keys.ts";

/** Before a happening, these tell of something else that came after it, or was about it. */
const ABOUT: ReadonlySet<string> = new Set(
  "after since following before despite over about from against regarding concerning amid amidst until due because on to for".split(
    " ",
  ),
);
/** "since the start of", "following a military" */
const REACH = 4;
/** "Went on strike", "put on trial": "on" says what they do, not what it was about. */
const ON = "on";
const UNDERWAY: ReadonlySet<string> = new Set(
  "go goes going went gone is are was were been be being come came walk walked stay stayed out put set".split(
    " ",
  ),
);
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
    if (i === first - 1 && lower === ON && UNDERWAY.has(words[i - 1]?.lower ?? "")) return false;
    if (ABOUT.has(lower)) return true;
  }
  return false;
}
