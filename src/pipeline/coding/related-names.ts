import { PLACES, ROLES } from "./lexicon/places.ts";

const related = new Map<string, readonly string[]>();
for (const line of PLACES.split("\n")) {
  const [names = [], people = [], seats = []] = line.split("|").map((part) => part.split(","));
  const all = [...names, ...people, ...seats].filter((name) => name !== "");
  for (const name of names) related.set(name.toLowerCase(), all);
}
for (const line of ROLES.split("\n")) {
  const [role = "", others = ""] = line.split("|");
  related.set(
    role,
    others.split(",").map((name) => (name === name.toUpperCase() ? name : `the ${name}`)),
  );
}

/**
 * Names that follow from the names of a codebook: a country's people and seat, other words for an office.
 *
 * In:     a target's names; a leading "the" is passed over.
 * Source: lexicon/places.ts
 */
export function relatedNames(names: readonly string[]): string[] {
  return names.flatMap((name) => related.get(name.toLowerCase().replace(/^the /u, "")) ?? []);
}
