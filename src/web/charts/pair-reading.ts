import { fixedStance } from "./fixed-codes.ts";
import {
  capital,
  counted,
  inText,
  LEAST_COMPARED,
  listed,
  numeral,
  STANCE_WORDS,
  stancePhrase,
  STANCES,
  type TargetLabel,
} from "./label.ts";
import { stancePair, type MatrixData } from "./matrix-data.ts";
import type { PostView } from "./post-view.ts";

type Pair = readonly [TargetLabel, TargetLabel];

/**
 * What posts in favor of a target and posts against it say of others; both sides alike.
 *
 * Out: of each side the largest group, that of "neither" too; a tie is said as a tie, and groups of few posts in counts
 *      alone. What the filter fixes is left out.
 */
export function readPairList(
  views: readonly PostView[],
  pairs: readonly Pair[],
  group?: string,
): string {
  const firsts = new Map(pairs.map(([first]) => [first.id, first]));
  const sentences = [...firsts.values()].map((first) => {
    const seconds = pairs.filter(([{ id }]) => id === first.id).map(([, second]) => second);
    return readFirst(views, first, { seconds, group });
  });
  const said = sentences.filter((sentence) => sentence !== "").join(" ");
  return said === "" ? "The filter fixes these stances." : said;
}

type Against = { readonly seconds: readonly TargetLabel[]; readonly group: string | undefined };

/** "Of the 9 posts in favor of A, 8 are against B and 8 against C; of the 9 against A, 7 are neither toward B and …" */
function readFirst(
  views: readonly PostView[],
  first: TargetLabel,
  { seconds, group }: Against,
): string {
  const open = seconds.filter((second) => fixedStance(views, second, group) === null);
  const fixed = fixedStance(views, first, group);
  if (open.length === 0 || fixed === "neither") return "";
  const rows = SIDES.flatMap((side) => {
    const parts = open.map((second) => readRow(stancePair(views, first, second), side, second));
    const total = Math.max(...parts.map((part) => part.total));
    return total === 0 ? [] : [{ subject: stancePhrase(side, first.label), total, parts }];
  });
  if (rows.length === 0) return `No post judges ${inText(first.label)}.`;
  const said = rows.map(({ subject, total, parts }, index) => {
    const posts = index === 0 ? counted(total, "post") : numeral(total);
    if (total === 1) return `the ${posts} ${subject} is ${listed(parts.map(({ rest }) => rest))}`;
    const words = parts.map((part, at) => (at === 0 ? part.opening : part.rest));
    const text = parts.some(({ isSplit }) => isSplit) ? words.join(", ") : listed(words);
    return fixed === null ? `of the ${posts} ${subject}, ${text}` : text;
  });
  return `${capital(said.join("; "))}.`;
}

const SIDES = ["favor", "against"] as const;

type RowReading = {
  readonly total: number;
  /** Whether it names several groups. */
  readonly isSplit: boolean;
  /** As it begins a list, with its verb, and as it goes on. */
  readonly opening: string;
  readonly rest: string;
};

function readRow(
  { cells }: MatrixData,
  row: (typeof SIDES)[number],
  second: TargetLabel,
): RowReading {
  const counts = STANCES.map((value, column) => ({
    value,
    count: cells[STANCES.indexOf(row)]?.[column]?.count ?? 0,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...counts.map(({ count }) => count));
  const isSmall = total < LEAST_COMPARED;
  const told = counts.filter(({ count }) => count > 0 && (isSmall || count === most));
  const [only] = told;
  if (told.length === 1 && only !== undefined) {
    const says = stancePhrase(only.value, second.label);
    if (total === 1) return { total, isSplit: false, opening: `1 is ${says}`, rest: says };
    const count = only.count === total ? wholeWords(total) : numeral(only.count);
    return { total, isSplit: false, opening: `${count} are ${says}`, rest: `${count} ${says}` };
  }
  const parts = told.map(({ value, count }) => `${numeral(count)} ${STANCE_WORDS[value]}`);
  const said = `toward ${inText(second.label)} ${listed(parts)}${isSmall ? "" : ", a tie"}`;
  return { total, isSplit: true, opening: said, rest: said };
}

function wholeWords(count: number): string {
  return count === 2 ? "both" : `all ${numeral(count)}`;
}
