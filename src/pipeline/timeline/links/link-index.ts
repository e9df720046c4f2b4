import type { Codebook } from "../../../model/codebook.ts";
import type { Event } from "../../../model/event.ts";
import { isCommonName } from "./names/common-name.ts";
import { targetOf, type EventTarget } from "./event-target.ts";
import { joinNamed } from "./names/join-named.ts";
import type { WordWeight } from "./words/word-weights.ts";
import { addName, emptyTrie, nameWords, type NameTrie } from "./names/name-trie.ts";

/** What posts may speak of, by name and by word. */
export type LinkIndex = {
  readonly targets: readonly EventTarget[];
  /** The targets that a name stands for: mostly one. */
  readonly names: NameTrie<EventTarget[]>;
  readonly byKey: ReadonlyMap<string, readonly EventTarget[]>;
  /** By the kind of happening that a name ends in. */
  readonly byKind: ReadonlyMap<string, readonly EventTarget[]>;
  /** Names of people and places in the titles and quotes of the timeline. */
  readonly properNames: ReadonlySet<string>;
};

/** What links are found with. */
export type LinkWords = { readonly index: LinkIndex; readonly weigh: WordWeight };

/** A word of more events tells them apart too badly to be looked up. */
const MAX_TARGETS_PER_WORD = 60;

/** The targets of a timeline and a codebook, those of the timeline first. */
export function indexOf(events: readonly Event[], named: Codebook["events"]): LinkIndex {
  const { byEvent, untold } = joinNamed(events, named);
  const entry = (id: string | undefined) => (id === undefined ? null : (named[id] ?? null));
  const targets = [
    ...events.map((event) => targetOf(event.id, event, entry(byEvent.get(event.id)))),
    ...untold.map((id) => targetOf(id, null, entry(id))),
  ].filter((target) => target !== null);
  return {
    targets,
    names: namesOf(targets),
    byKey: keysOf(targets),
    byKind: grouped(targets, ({ kinds }) => kinds),
    properNames: new Set(targets.flatMap((target) => [...target.properNames])),
  };
}

function namesOf(targets: readonly EventTarget[]): NameTrie<EventTarget[]> {
  const byName = new Map<string, { readonly keys: string[]; targets: EventTarget[] }>();
  for (const target of targets)
    for (const name of target.names) {
      if (isCommonName(name)) continue;
      const keys = nameWords(name).map(({ key }) => key);
      const known = byName.get(keys.join(" "));
      if (known === undefined) byName.set(keys.join(" "), { keys, targets: [target] });
      else if (!known.targets.includes(target)) known.targets.push(target);
    }
  for (const name of byName.values()) name.targets = codebookFirst(name.targets);
  const trie = emptyTrie<EventTarget[]>();
  for (const { keys, targets: list } of byName.values()) addName(trie, keys, list);
  return trie;
}

/** A name of the codebook's is not made unsure by a title that has it too. */
function codebookFirst(targets: EventTarget[]): EventTarget[] {
  const named = targets.filter((target) => target.named !== null);
  return named.length > 0 ? named : targets;
}

function keysOf(targets: readonly EventTarget[]): Map<string, readonly EventTarget[]> {
  const byKey = grouped(targets, ({ words }) => words.keys());
  for (const [key, list] of byKey) if (list.length > MAX_TARGETS_PER_WORD) byKey.delete(key);
  return byKey;
}

function grouped(
  targets: readonly EventTarget[],
  keysOfTarget: (target: EventTarget) => Iterable<string>,
): Map<string, EventTarget[]> {
  const groups = new Map<string, EventTarget[]>();
  for (const target of targets)
    for (const key of keysOfTarget(target)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [target]);
      else group.push(target);
    }
  return groups;
}
