import type { Codebook } from "../../../../model/codebook.ts";
import type { TimelineSource } from "../../read-timeline.ts";
import { wordKeys } from "../words/word-keys.ts";
import { trieOf } from "./join-named.ts";
import { findNames } from "./name-trie.ts";

/** The documents in whose text, dated or not, a name of a codebook's event stands; by the event's id, in the order given. */
export function documentsNaming(
  named: Codebook["events"],
  documents: readonly TimelineSource[],
): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  if (Object.keys(named).length === 0) return naming;
  const trie = trieOf(named);
  for (const { name, text, span } of documents) {
    const read = span === undefined ? text : text.slice(span.start, span.end);
    const ids = new Set(
      read.split("\n").flatMap((line) => findNames(trie, wordKeys(line)).map(({ value }) => value)),
    );
    for (const id of ids) naming.set(id, [...(naming.get(id) ?? []), name]);
  }
  return naming;
}
