import type { Codebook } from "../../model/codebook.ts";
import { remembering } from "../language/remembering.ts";
import { tokenize } from "../language/tokenize.ts";

/** A step in the tree of names: the next word, and the targets whose name ends here. */
export type NameNode = { readonly next: Map<string, NameNode>; target: string | null };

/** Names of all targets by their words. */
export type NameIndex = {
  readonly root: NameNode;
  /** Targets that are one person, whom "he" or "this fool" can mean. */
  readonly persons: ReadonlySet<string>;
  /** Names of one word by their first letters, in lower case, for words such as "Francophobe". */
  readonly openings: ReadonlyMap<string, { readonly target: string; readonly name: string }>;
};

const ACRONYM = /^\p{Lu}{2,5}$/u;
const PERSON =
  /\b(?:minister|president|mayor|chancellor|premier|king|queen|pope|governor|senator|candidate|chairman|chairwoman|director)\b/iu;
const OPENING_LETTERS = 4;

/**
 * Builds the tree of a codebook's names.
 *
 * In:     a codebook; where two targets share a name, the first keeps it.
 * Out:    names by normalised words (`nameWord`), acronyms in capitals, and with "this" or "our" in the place of a leading "the".
 */
export function indexNames(codebook: Codebook): NameIndex {
  const root = node();
  const persons = new Set<string>();
  const openings = new Map<string, { target: string; name: string }>();
  const targets = Object.entries(codebook.targets);
  for (const [target, { names, definition }] of targets) {
    if (PERSON.test(definition.split(",", 1).join(""))) persons.add(target);
    for (const name of names) {
      for (const form of formsOf(name)) insert(root, form, target);
      const opening = name.toLowerCase().slice(0, OPENING_LETTERS);
      if (/^\p{L}+$/u.test(opening) && opening.length === OPENING_LETTERS && !openings.has(opening))
        openings.set(opening, { target, name: name.toLowerCase() });
    }
  }
  return { root, persons, openings };
}

/** The key of a word of a name or text: acronyms in capitals, other words in lower case without a plural ending. */
export const nameWord = remembering((word: string): string => {
  const bare = word.replace(/['’]s?$/u, "").replaceAll(".", "");
  if (ACRONYM.test(bare)) return bare;
  if (/^\p{Lu}{2,5}s$/u.test(bare)) return bare.slice(0, -1);
  const lower = bare.toLowerCase().replaceAll("’", "'");
  if (lower.length > 4 && lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss")
    ? lower.slice(0, -1)
    : lower;
});

function formsOf(name: string): string[][] {
  const texts = tokenize(name).map((token) => token.text);
  const keys = texts.map(nameWord);
  if (keys.length === 0) return [];
  const forms = [keys];
  if (keys[0] === "the" && keys.length > 1) {
    const rest = keys.slice(1);
    if (rest.length > 1 || ACRONYM.test(rest[0] ?? "")) forms.push(rest);
    else forms.push([`${CAPITALISED}${rest[0] ?? ""}`]);
  }
  return forms;
}

/** Words that may stand in the place of a name's leading "the": "this government", "our mayor". */
export const FOR_THE: ReadonlySet<string> = new Set("this that our your their my these".split(" "));

/** Marks the key of a name that counts only where it is written with a capital. */
export const CAPITALISED = "^";

const node = (): NameNode => ({ next: new Map(), target: null });

function insert(root: NameNode, keys: readonly string[], target: string) {
  let at = root;
  for (const key of keys) {
    let next = at.next.get(key);
    if (next === undefined) {
      next = node();
      at.next.set(key, next);
    }
    at = next;
  }
  at.target ??= target;
}
