import type { Codebook } from "../../../model/codebook.ts";
import { remembering } from "../../language/remembering.ts";
import { tokenize } from "../../language/tokenize.ts";
import { GOVERNING, OFFICES } from "../lexicon/actors.ts";
import { words as wordSet } from "../lexicon/grammar.ts";
import { countriesOf, type Country } from "./countries.ts";
import type { Ground } from "./mention.ts";
import { ACRONYM, isCapitalised, nameWord } from "./name-word.ts";
import { CAPITALISED, emptyNode, insert, type Leaf, type NameNode } from "./name-tree.ts";
import { respeller, type Respelling } from "./respell.ts";
import { genderOf, rolesOf, type Gender } from "./target-traits.ts";

/** Names of all targets by their words. */
export type NameIndex = {
  readonly root: NameNode;
  /** Targets that are one person, whom "he" or "this fool" can mean. */
  readonly persons: ReadonlyMap<string, Gender>;
  /** Names of one word by their first letters, in lower case, for words such as "Francophobe". */
  readonly openings: ReadonlyMap<string, { readonly target: string; readonly name: string }>;
  /** Keys of the names and places that the codebook itself speaks of, by target and in all. */
  readonly home: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  /** The key of a listed word that an unlisted word is a form or a misspelling of. */
  readonly respell: (word: string) => Respelling | null;
  /** Whether a name, or a determiner before one, can start with a word. */
  readonly canStart: (word: string) => boolean;
};

const OPENING_LETTERS = 4;
/** Listed as names they say who is meant only together with the rest of the post. */
const PRONOUNS = wordSet("he him his she her hers it its they them their");
/** Opens a listed name, and may be another of these in the text: "her press office", "your government". */
export const FOR_THE: ReadonlySet<string> = wordSet(
  "the this that these those our your their my his her its",
);
const offices = wordSet(`${OFFICES} ${GOVERNING}`);

/**
 * Builds the tree of a codebook's names.
 *
 * In:     a codebook; where two targets share a name, the first keeps it.
 * Out:    names by normalised words (`nameWord`), acronyms in capitals, names that open with "the" under "the"; then what
 *         the gazetteer adds to a country's names, and what else a target's office is called, so far as it is nobody else's.
 */
export function indexNames(codebook: Codebook): NameIndex {
  const root = emptyNode();
  const keys = new Set<string>();
  const persons = new Map<string, Gender>();
  const openings = new Map<string, { target: string; name: string }>();
  const home = new Set<string>();
  const labels = new Map<string, ReadonlySet<string>>();
  const targets = Object.entries(codebook.targets);
  for (const [id, target] of targets) {
    const gender = genderOf(target);
    if (gender !== null) persons.set(id, gender);
    labels.set(id, new Set(tokenize(target.label).map(({ text }) => nameWord(text))));
    addHome(home, `${target.label}. ${target.definition}`);
    for (const name of target.names) {
      if (PRONOUNS.has(name.toLowerCase())) continue;
      for (const form of formsOf(name)) insert(root, form, leafOf(id, "name", name), keys);
      const opening = name.toLowerCase().slice(0, OPENING_LETTERS);
      if (/^\p{L}+$/u.test(opening) && opening.length === OPENING_LETTERS && !openings.has(opening))
        openings.set(opening, { target: id, name: name.toLowerCase() });
    }
  }
  const countries = onlyOwners(targets.map(([id, { names }]) => [id, names.flatMap(countriesOf)]));
  for (const [country, id] of countries) addCountry(root, country, id, keys);
  const roles = onlyOwners(targets.map(([id, target]) => [id, rolesOf(target)]));
  for (const [role, id] of roles)
    insert(root, ["the", ...keysOf(role)], leafOf(id, "role", role), keys);
  const respell = respeller(root, keys);
  const canStart = remembering((word) => startsName(word, root, home, respell));
  return { root, persons, openings, home, labels, respell, canStart };
}

function startsName(
  word: string,
  { next }: NameNode,
  home: ReadonlySet<string>,
  respell: NameIndex["respell"],
): boolean {
  const key = nameWord(word);
  const lower = key.toLowerCase();
  return (
    FOR_THE.has(word.toLowerCase()) ||
    home.has(key) ||
    [key, lower, nameWord(lower), `${CAPITALISED}${lower}`].some((form) => next.has(form)) ||
    (next.get("the")?.next.has(lower) ?? false) ||
    next.has(respell(word)?.key ?? "")
  );
}

const leafOf = (target: string, by: Ground, name: string): Leaf => {
  const written = name.toLowerCase().replace(/^the /u, "");
  const isCommon = !/\p{Lu}/u.test(name);
  return { target, by, written, isCommon, isOffice: offices.has(nameWord(lastWord(written))) };
};

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Things by the one target that claims them. */
function onlyOwners<T>(claims: readonly (readonly [string, readonly T[]])[]): Map<T, string> {
  const owners = new Map<T, string | null>();
  for (const [id, things] of claims)
    for (const thing of things) {
      const owner = owners.get(thing);
      owners.set(thing, owner === undefined || owner === id ? id : null);
    }
  const only = new Map<T, string>();
  for (const [thing, owner] of owners) if (owner !== null) only.set(thing, owner);
  return only;
}

function addCountry(root: NameNode, { forms }: Country, target: string, keys: Set<string>) {
  for (const { written, keys: path } of forms) {
    const leaf: Leaf = { target, by: "people or place", written, isCommon: false, isOffice: false };
    const [first = ""] = path;
    const needsCapital = path.length === 1 && !ACRONYM.test(first);
    insert(root, needsCapital ? [`${CAPITALISED}${first}`] : path, leaf, keys);
  }
}

function addHome(home: Set<string>, text: string) {
  for (const { text: word } of tokenize(text)) {
    if (!isCapitalised(word)) continue;
    const key = nameWord(word);
    home.add(key);
    for (const { forms } of countriesOf(key))
      for (const { keys } of forms) home.add(keys.join(" "));
  }
}

const keysOf = (name: string): string[] => tokenize(name).map((token) => nameWord(token.text));

function formsOf(name: string): string[][] {
  const keys = keysOf(name);
  const [first = "", ...rest] = keys;
  if (keys.length === 0) return [];
  if (!FOR_THE.has(first) || rest.length === 0) return [keys];
  const the = ["the", ...rest];
  if (rest.length > 1 || ACRONYM.test(rest[0] ?? "")) return [the, rest];
  return [the, [`${CAPITALISED}${rest[0] ?? ""}`]];
}
