import { createRequire } from "node:module";
import { remembering } from "./remembering.ts";

const PATH = "natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json";

let loaded: object | undefined;

/**
 * The likeliest part of speech of about 90,000 English words, read at first use.
 *
 * Source: the lexicon of pos-js (github.com/dariusk/pos-js, after Brill 1992), as natural ships it; tags of the Penn
 * Treebank by word as written, names with a capital.
 */
function lexicon(): object {
  loaded ??= read();
  return loaded;
}

function read(): object {
  const file: unknown = createRequire(import.meta.url)(PATH);
  if (typeof file === "object" && file !== null) return file;
  throw new Error(`expected the words of ${PATH}, found ${typeof file}`);
}

/** The likeliest tag of a word in lower case; "" where it is no common English word. */
export const tagOf = remembering((lower: string): string => {
  const tags: unknown = Object.getOwnPropertyDescriptor(lexicon(), lower)?.value;
  return Array.isArray(tags) && typeof tags[0] === "string" ? tags[0] : "";
});

/** Whether a word in lower case is an English word or the plural of one. */
export function isEnglish(lower: string): boolean {
  if (isKnown(lower)) return true;
  if (lower.endsWith("es") && isKnown(lower.slice(0, -2))) return true;
  return lower.endsWith("s") && isKnown(lower.slice(0, -1));
}

/** Whether a word is known as it is written, so that a capital tells a known name. */
export const isKnown = (word: string): boolean => Object.hasOwn(lexicon(), word);
