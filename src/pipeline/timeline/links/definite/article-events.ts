import type { Event } from "../../../../model/event.ts";
import { kindOfHappening } from "../words/event-nouns.ts";
import type { EventTarget } from "../event-target.ts";
import type { LinkIndex } from "../link-index.ts";
import { wordKeys, type WordKey } from "../words/word-keys.ts";

/** A happening during which an event of an article took place: the press conference of "said at a press conference". */
export type Occasion = {
  readonly target: EventTarget;
  readonly kind: string;
  /** The word before its noun. */
  readonly compound: string;
};

const DURING: ReadonlySet<string> = new Set(["during", "at"]);
/** "during a January 10 press conference" */
const REACH = 5;

/** The occasions that an article tells of, in text order. */
export function occasionsOf(document: string, { targets }: LinkIndex): Occasion[] {
  return targets
    .flatMap((target) => {
      const source = sourceIn(target.event, document);
      return source === undefined ? [] : [{ target, source }];
    })
    .toSorted((a, b) => a.source.start - b.source.start)
    .flatMap(({ target, source }) => occasionsIn(target, wordKeys(source.quote)));
}

const sourceIn = (event: Event | null, document: string) =>
  event?.sources.find((source) => source.document === document);

function occasionsIn(target: EventTarget, words: readonly WordKey[]): Occasion[] {
  return words.flatMap((word, i) => {
    const kind = kindOfHappening(word.key);
    const before = words.slice(Math.max(0, i - REACH), i);
    if (kind === undefined || !before.some(({ lower }) => DURING.has(lower))) return [];
    return [{ target, kind, compound: before.at(-1)?.key ?? "" }];
  });
}
