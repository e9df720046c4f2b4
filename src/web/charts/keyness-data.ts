import { isClear, logOdds, type LogOdds, type Sizes } from "./keyness.ts";
import { isFunctionWord } from "./keyness-function-words.ts";
import type { Comparison, Group } from "./keyness-groups.ts";
import { clearByLuck } from "./keyness-luck.ts";
import { namesTarget, type NamedTarget } from "./keyness-names.ts";
import type { WordIndex } from "./keyness-words.ts";

/** Words used less often are not tested. */
export const LEAST_USES = 5;
export const LEAST_POSTS = 3;

type Count = { readonly uses: number; readonly posts: number };

export type KeyWord = {
  readonly form: string;
  readonly first: Count;
  readonly second: Count;
  readonly odds: LogOdds;
  /** Whether its interval clears zero; never in groups too small to compare, nor of a name. */
  readonly isClear: boolean;
  /** Whether it names what the groups were made by: that it marks one of them tells nothing. */
  readonly isName: boolean;
};

export type Keyness = {
  readonly comparison: Comparison;
  /** Words of either group and of the whole thread, quotations left out. */
  readonly sizes: Sizes;
  /** Every word counted, names too, by z from the second group's to the first's, or by uses where nothing is compared; ties by form. */
  readonly words: readonly KeyWord[];
  /** Words tested: all but names. */
  readonly tested: number;
  readonly clear: number;
  /** What names are left out of, by the targets' labels; none where no word is such a name. */
  readonly named: readonly string[];
  /** How many would be clear by luck: the mean over random deals of the same posts; null where nothing is compared. */
  readonly byLuck: number | null;
  readonly deals: number;
};

type Choice = {
  /** Whether words that only tie sentences together are tested too. */
  readonly withFunctionWords?: boolean;
  /** Forms that are not tested: those that the groups were made by. */
  readonly without?: ReadonlySet<string>;
  /** The targets that the groups were made by: their names are shown, and not tested. */
  readonly named?: readonly NamedTarget[];
};

/** Tests every word that is used often enough in the two groups together. */
export function keynessOf(index: WordIndex, comparison: Comparison, choice: Choice = {}): Keyness {
  const { first, second } = comparison;
  const [a, b] = [countIn(index, first), countIn(index, second)];
  const whole = wholeUses(index);
  const sizes = { first: a.words, second: b.words, whole: index.ids.length };
  const { named = [] } = choice;
  const names = namesTarget(named);
  const all: { id: number; word: KeyWord }[] = [];
  for (const [id, form] of index.forms.entries()) {
    const [one, two] = [a.of(id), b.of(id)];
    if (one.uses + two.uses < LEAST_USES || one.posts + two.posts < LEAST_POSTS) continue;
    if (choice.withFunctionWords !== true && isFunctionWord(form)) continue;
    if (choice.without?.has(form) === true) continue;
    const odds = logOdds({ first: one.uses, second: two.uses, whole: whole[id] ?? 0 }, sizes);
    const isName = names(form);
    const clear = comparison.isFair && !isName && isClear(odds);
    all.push({ id, word: { form, first: one, second: two, odds, isClear: clear, isName } });
  }
  const words = all.map(({ word }) => word).toSorted(comparison.isFair ? byOdds : byUses);
  const tested = all.filter(({ word }) => !word.isName);
  const ids = tested.map(({ id }) => id);
  const luck = comparison.isFair ? clearByLuck(index, comparison, { ids, whole }) : null;
  return {
    comparison,
    sizes,
    words,
    tested: tested.length,
    named: tested.length === all.length ? [] : named.map(({ label }) => label),
    clear: words.filter((word) => word.isClear).length,
    byLuck: luck?.mean ?? null,
    deals: luck?.deals ?? 0,
  };
}

function byOdds(a: KeyWord, b: KeyWord): number {
  return b.odds.z - a.odds.z || (a.form < b.form ? -1 : 1);
}

function byUses(a: KeyWord, b: KeyWord): number {
  const uses = ({ first, second }: KeyWord): number => first.uses + second.uses;
  return uses(b) - uses(a) || (a.form < b.form ? -1 : 1);
}

function wholeUses({ forms, ids }: WordIndex): Uint32Array {
  const uses = new Uint32Array(forms.length);
  for (const id of ids) uses[id] = (uses[id] ?? 0) + 1;
  return uses;
}

function countIn({ forms, starts, ids }: WordIndex, { posts }: Group) {
  const uses = new Uint32Array(forms.length);
  const within = new Uint32Array(forms.length);
  const last = new Int32Array(forms.length).fill(-1);
  let words = 0;
  for (const post of posts) {
    const [start, end] = [starts[post] ?? 0, starts[post + 1] ?? 0];
    words += end - start;
    for (let at = start; at < end; at += 1) {
      const id = ids[at] ?? 0;
      uses[id] = (uses[id] ?? 0) + 1;
      if (last[id] === post) continue;
      last[id] = post;
      within[id] = (within[id] ?? 0) + 1;
    }
  }
  return { words, of: (id: number): Count => ({ uses: uses[id] ?? 0, posts: within[id] ?? 0 }) };
}

/** Words shown in a chart, half of them from either end. */
const SHOWN = 22;

/** The clearest words from both ends, or the most used ones where nothing is compared; all where there are few. */
export function shownWords({ words, comparison }: Keyness, most = SHOWN): readonly KeyWord[] {
  if (words.length <= most || !comparison.isFair) return words.slice(0, most);
  const seconds = words.filter(({ odds }) => odds.z > 0);
  const firsts = words.filter(({ odds }) => odds.z <= 0);
  const kept = seconds.slice(0, Math.max(Math.floor(most / 2), most - firsts.length));
  return [...kept, ...firsts.slice(kept.length - most)];
}
