import type { EventTarget } from "../event-target.ts";
import { fitOf, type PostDate } from "./fitting-date.ts";
import type { FoundLink } from "../found-link.ts";
import type { LinkIndex } from "../link-index.ts";
import { findNames, type FoundName } from "../names/name-trie.ts";
import type { PostSentence } from "./post-sentence.ts";

/** Before a name, these make it another one of its kind. */
const OTHER =
  "next another new future possible potential coming similar last previous other third fourth fifth".split(
    " ",
  );
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
/** Words of a longer name may stand between: "First Lorland Border War". */
const MAX_BEFORE = 3;
/** A date so near belongs to the name: "the 2016 four day war", "the depot fire of 2011". */
const NEAR = 12;

/** The events that a sentence calls by name: "the 44 day war". A date beside the name, or "another", must not contradict. */
export function linksByName(
  text: string,
  sentence: PostSentence,
  { names }: LinkIndex,
): FoundLink[] {
  return findNames(names, sentence.words).flatMap((name) => {
    if (isAnother(sentence, name)) return [];
    const start = sentence.words[name.first]?.start ?? sentence.start;
    const end = sentence.words[name.last]?.end ?? sentence.end;
    const beside = sentence.dates.filter((date) => isBeside(date, { start, end }));
    const fitting = name.value.filter(({ range }) =>
      beside.every((date) => fitOf(date, range) !== "not"),
    );
    const target = meant(fitting, beside);
    const how = `names “${text.slice(start, end)}”`;
    return target === null ? [] : [{ target, start, end, ground: "name", how }];
  });
}

/** A name of several events means one of them only beside a date. */
function meant(targets: readonly EventTarget[], beside: readonly PostDate[]): EventTarget | null {
  const [first, ...others] = targets;
  return first !== undefined && (others.length === 0 || beside.length > 0) ? first : null;
}

const isBeside = (
  date: PostDate,
  { start, end }: { readonly start: number; readonly end: number },
) => date.end > start - NEAR && date.start < end + NEAR;

function isAnother({ words }: PostSentence, { first }: FoundName<unknown>): boolean {
  for (let i = first - 1; i >= Math.max(0, first - MAX_BEFORE); i -= 1) {
    const word = words[i];
    if (word === undefined) return false;
    if (OTHER.includes(word.lower) || ORDINAL.test(word.key)) return true;
    if (!word.isCapital) return false;
  }
  return false;
}
