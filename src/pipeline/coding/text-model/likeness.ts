import type { Codebook } from "../../../model/codebook.ts";
import { stem } from "../../language/stem.ts";
import { tokenize } from "../../language/tokenize.ts";
import { STOP_WORDS } from "../../thread/links/stop-words.ts";

/** How a post's words compare with what the codebook says of a target. */
export type Likeness = {
  /**
   * How much nearer they are to the side in favor than to the side against: shares of either side's own words found in
   * the post, each over the root of their number, favor minus against; mostly −2 … +2.
   */
  readonly side: number;
  /** Words in common over the root of both numbers, stop words left out, each 0 … 1. */
  readonly definition: number;
  readonly names: number;
  /** The nearest single description or example. */
  readonly nearest: number;
  readonly all: number;
};

/** A set of words of the codebook: one side's own, a definition, the names, one example, or all of a target. */
type Text = { readonly size: number; readonly isContent: boolean };

type TargetTexts = {
  readonly target: string;
  readonly favor: number;
  readonly against: number;
  readonly definition: number;
  readonly names: number;
  readonly all: number;
  readonly each: readonly number[];
};

/** Which texts hold a word. */
export type TextIndex = {
  readonly texts: readonly Text[];
  readonly targets: readonly TargetTexts[];
  readonly holding: ReadonlyMap<string, readonly number[]>;
};

/** Names beyond this many say nothing more of what a target is about. */
const MAX_NAMES = 200;

/** Makes an index of a codebook's words. */
export function indexTexts(codebook: Codebook): TextIndex {
  const texts: Text[] = [];
  const holding = new Map<string, number[]>();
  const add = (words: ReadonlySet<string>, isContent: boolean): number => {
    const text = texts.push({ size: words.size, isContent }) - 1;
    for (const word of words) {
      const known = holding.get(word);
      if (known === undefined) holding.set(word, [text]);
      else known.push(text);
    }
    return text;
  };
  const targets = Object.entries(codebook.targets).map(
    ([target, { label, definition, names, favor, against }]): TargetTexts => {
      const ofFavor = [favor.means, ...favor.examples];
      const ofAgainst = [against.means, ...against.examples];
      const [inFavor, inAgainst] = [stemsOf(ofFavor), stemsOf(ofAgainst)];
      const defined = contentOf([label, definition]);
      const named = contentOf(names.slice(0, MAX_NAMES));
      const each = [...ofFavor, ...ofAgainst].map((text) => contentOf([text]));
      return {
        target,
        favor: add(without(inFavor, inAgainst), false),
        against: add(without(inAgainst, inFavor), false),
        definition: add(defined, true),
        names: add(named, true),
        all: add(new Set([...defined, ...named, ...each.flatMap((words) => [...words])]), true),
        each: each.map((words) => add(words, true)),
      };
    },
  );
  return { texts, targets, holding };
}

/**
 * Compares a post's words with the codebook's texts.
 *
 * In:     the post's words in lower case with their stems.
 * Out:    by target, in codebook order.
 */
export function likenessOf(
  words: readonly { readonly lower: string; readonly stem: string }[],
  { texts, targets, holding }: TextIndex,
): ReadonlyMap<string, Likeness> {
  const common = new Uint32Array(texts.length);
  const seen = new Set<string>();
  let content = 0;
  for (const { lower, stem: word } of words) {
    if (seen.has(word)) continue;
    seen.add(word);
    const isContent = !STOP_WORDS.has(lower);
    if (isContent) content += 1;
    for (const text of holding.get(word) ?? [])
      if (isContent || texts[text]?.isContent === false) common[text] = (common[text] ?? 0) + 1;
  }
  const shareOf = (text: number) =>
    (common[text] ?? 0) / Math.sqrt(Math.max(1, texts[text]?.size ?? 0));
  const overlap = (text: number) => shareOf(text) / Math.sqrt(Math.max(1, content));
  return new Map(
    targets.map(({ target, favor, against, definition, names, all, each }) => [
      target,
      {
        side: shareOf(favor) - shareOf(against),
        definition: overlap(definition),
        names: overlap(names),
        nearest: Math.max(0, ...each.map(overlap)),
        all: overlap(all),
      },
    ]),
  );
}

const without = (own: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...own].filter((word) => !other.has(word)));

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => tokenize(text).map((word) => word.text.toLowerCase()));

const stemsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(wordsOf(texts).map(stem));

const contentOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    wordsOf(texts)
      .filter((word) => !STOP_WORDS.has(word))
      .map(stem),
  );
