import { tokenize } from "../../language/tokenize.ts";
import { GAZETTEER } from "../lexicon/gazetteer.ts";
import { nameWord } from "./name-word.ts";

/** A country or alliance: by which names it is called, and what else stands for it. */
export type Country = {
  /** Every word or name, in lower case, and its keys. */
  readonly forms: readonly { readonly written: string; readonly keys: readonly string[] }[];
};

type Countries = {
  /** By name, adjective or people, in lower case. */
  readonly byName: ReadonlyMap<string, readonly Country[]>;
  /** Keys of every single word that names a country, people, capital or seat. */
  readonly places: ReadonlySet<string>;
};

let prepared: Countries | undefined;

function prepare(): Countries {
  const byName = new Map<string, Country[]>();
  const places = new Set<string>();
  for (const line of GAZETTEER.trim().split("\n")) {
    const [names = [], people = [], capitals = [], seats = []] = line.split("|").map(listOf);
    const forms = [...names, ...people, ...capitals, ...seats].map((name) => ({
      written: name.toLowerCase(),
      keys: tokenize(name).map(({ text }) => nameWord(text)),
    }));
    const country = { forms };
    for (const name of [...names, ...people]) {
      const known = byName.get(name.toLowerCase());
      if (known === undefined) byName.set(name.toLowerCase(), [country]);
      else known.push(country);
    }
    for (const { keys } of forms) {
      const [key, ...rest] = keys;
      if (key !== undefined && rest.length === 0) places.add(key);
    }
  }
  return { byName, places };
}

const listOf = (field: string): string[] =>
  field
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

const countries = (): Countries => (prepared ??= prepare());

/** The countries that a name, an adjective or a people stands for; none where it stands for none. */
export const countriesOf = (name: string): readonly Country[] =>
  countries().byName.get(name.toLowerCase()) ?? [];

/** Whether the key of a word names a country, a people, a capital or a seat of government. */
export const isPlace = (key: string): boolean => countries().places.has(key);
