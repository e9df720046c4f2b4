import type { Codebook } from "../../model/codebook.ts";
import { issueOf, type Issue } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { isCommonName } from "../timeline/links/names/common-name.ts";
import { nameWords } from "../timeline/links/names/name-trie.ts";

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/**
 * Checks the names by which posts are linked to a codebook's events.
 *
 * Issues: at the name's line: `event-name-twice` (error) for a name that stands for two events, however it is inflected;
 *         `event-name-common` (warning) for one that is only a common word.
 */
export function checkEventNames(events: Codebook["events"], placeOf: PlaceOf): Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [id, { label, names }] of Object.entries(events))
    for (const [i, name] of [label, ...names].entries()) {
      const place = placeOf(["events", id, ...(i === 0 ? ["label"] : ["names", i - 1])]);
      const key = keyOf(name);
      const owner = owners.get(key) ?? id;
      owners.set(key, owner);
      if (i > 0 && isCommonName(name)) issues.push(issueOf("event-name-common", place, name));
      else if (owner !== id) {
        const found = `The name "${name}" stands for two events, ${owner} and ${id}.`;
        issues.push(issueOf("event-name-twice", place, found));
      }
    }
  return issues;
}

const keyOf = (name: string): string =>
  nameWords(name)
    .map(({ key }) => key)
    .join(" ");
