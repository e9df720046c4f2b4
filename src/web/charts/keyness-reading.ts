import { capital, counted, inText, LEAST_COMPARED, listed, numeral } from "./label.ts";
import { PRIOR_STRENGTH } from "./keyness.ts";
import { LEAST_POSTS, LEAST_USES, type Keyness, type KeyWord } from "./keyness-data.ts";
import type { Comparison, Group } from "./keyness-groups.ts";

export const KEYNESS_TITLE = "Words more frequent in one group of posts";

/** Words of one side that a reading names; the others, if they are several, are counted. */
const NAMED = 4;

/** Which words mark either group, and how many would do so by luck; counts alone where a group is small. */
export function readKeyness({ comparison, words, tested, clear, named, byLuck }: Keyness): string {
  const { first, second, within } = comparison;
  if (!comparison.isFair) return tooFew(comparison);
  if (words.length === 0)
    return `No word is used at least ${LEAST_USES} times, and in at least ${LEAST_POSTS} of these posts.`;
  const among = within === "" ? "" : `${within}: `;
  const sides = [
    sideWords(first, words.filter((word) => word.isClear && word.odds.z < 0).toReversed()),
    sideWords(
      second,
      words.filter((word) => word.isClear && word.odds.z > 0),
    ),
  ].filter((side) => side !== "");
  const whole = `${numeral(clear)} of ${counted(tested, "word")}`;
  const luck = byLuck === null ? "" : `; ${luckWords(byLuck)} would by luck`;
  const total =
    tested === 0
      ? "no word is left to test."
      : `${whole} ${clear === 1 ? "passes" : "pass"} the 95 % line${luck}.`;
  const said = sides.length === 0 ? "" : `${capital(`${among}${sides.join("; ")}`)}. `;
  const all = said === "" ? capital(`${among}${total}`) : `${said}${total}`;
  return `${all}${namedWords(named)}`;
}

/** " Names of the tram, in grey, are not among them: …"; "" where no word is a name of what the groups were made by. */
function namedWords(named: readonly string[]): string {
  if (named.length === 0) return "";
  const labels = listed(named.map((label) => inText(label)));
  const these = named.length === 1 ? "it" : "these";
  return ` Names of ${labels}, in grey, are not among them: the posts were chosen by what they say of ${these}.`;
}

function sideWords({ words }: Group, clear: readonly KeyWord[]): string {
  if (clear.length === 0) return "";
  const most = clear.length === NAMED + 1 ? clear.length : NAMED;
  const named = clear.slice(0, most).map(({ form }) => `“${form}”`);
  const more = clear.length - named.length;
  const list = listed(more === 0 ? named : [...named, counted(more, "other word")]);
  return `posts ${words} use ${list} more often`;
}

function tooFew({ first, second, within }: Comparison): string {
  const [one, two] = [first, second].map(({ posts }) => posts.length);
  const among = within === "" ? "" : `${within}: `;
  const counts = `${counted(one ?? 0, "post")} ${first.words} and ${numeral(two ?? 0)} ${second.words}`;
  return capital(
    `${among}${counts}. With fewer than ${LEAST_COMPARED} on one side words are counted, not compared.`,
  );
}

/** "about 3" words. */
function luckWords(mean: number): string {
  const rounded = Math.round(mean);
  return rounded === 0 ? "fewer than one" : `about ${numeral(rounded)}`;
}

type Noted = {
  /** Words that the chart shows. */
  readonly shown: number;
};

/** What was tested and how it is drawn; the methods tell the rest. */
export function keynessNote(keyness: Keyness, { shown }: Noted): string {
  const { comparison, words, sizes, deals } = keyness;
  const [one, two] = [comparison.first, comparison.second].map(({ posts }) => posts.length);
  const groups = `${numeral(one ?? 0)} and ${numeral(two ?? 0)} posts`;
  const tested = `${counted(keyness.tested, "word")} used at least ${LEAST_USES} times, in at least ${LEAST_POSTS} posts`;
  const opening = `${groups}; ${tested}. Words in quotations are not counted.`;
  if (!comparison.isFair) return opening;
  const order =
    shown < words.length
      ? `The ${shown} clearest, from both ends.`
      : "Clearest first, from both ends.";
  const prior = numeral(Math.round(sizes.whole * PRIOR_STRENGTH));
  return `${opening} ${order} Log-odds with a prior of ${prior} words from the whole thread, 95 % intervals. A filled mark’s line leaves “same” out. By luck: as in ${deals} random deals of these posts. One long post can make a word look typical: see the number of posts.`;
}
