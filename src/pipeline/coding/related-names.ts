import { PLACES, ROLES } from "./lexicon/places.ts";

const related = new Map<string, readonly string[]>();
for (const line of PLACES.split("\n")) {
  const [names = [], people = [], seats = []] = line.split("|").map((part) => part.split(","));
  const all = [...names, ...people, ...seats].filter((name) => name !== "");
  for (const name of names) related.set(name.toLowerCase(), all);
}
for (const line of ROLES.split("\n")) {
  const [role = "", others = ""] = line.split("|");
  const all = others.split(",").map((name) => (name === name.toUpperCase() ? name : `the ${name}`));
  related.set(role, all);
}

/**
 * Names that follow from the names of a codebook: a country's people and seat, other words for an office.
 *
 * In:     a target's names; a leading "the" is passed over.
 * Out:    each name once, in the order of the names it follows from.
 * Source: lexicon/places.ts
 */
export function relatedNames(names: readonly string[]): ReadonlySet<string> {
  const given = new Set(names);
  const found = new Set<string>();
  for (const name of names) {
    const lower = name.toLowerCase();
    const key = lower.startsWith("the ") ? lower.slice("the ".length) : lower;
    for (const other of related.get(key) ?? []) if (!given.has(other)) found.add(other);
  }
  return found;
}
