import { balanced, textWidth } from "./text-width.ts";

/** Nor may it end after these: what they belong to is missing. */
const OPEN = new Set(
  "a an her his its more no not of or our than the their these this those".split(" "),
);
const ARTICLES = new Set(["the", "a", "an"]);
const CAPITAL = /^["“‘(]?[\p{Lu}\p{Lt}]/u;

/** A title up to so many pixels wide on so many lines. */
export type LineForm = { readonly lines: number; readonly mostPx: number };

/** Fewest words that a shortened title keeps. */
const LEAST_WORDS = 3;
/** A title may end before these words and still be a whole thought. */
const JOINTS = new Set(
  "after and as at because before but by during following for from in into on over since that to until when where which while who with".split(
    " ",
  ),
);

/**
 * The forms in which a title may be written, the best first: whole in each of the line forms, then shortened.
 *
 * In:  `tail` is said after the title in every form: " and 2 more".
 * Out: lists of lines. A shortened title ends before a clause or a joining word, with "…": no name and no pair of words is cut in two.
 */
export function labelForms(
  { title, tail }: { readonly title: string; readonly tail: string },
  forms: readonly LineForm[],
  sizePx: number,
): string[][] {
  const written = (text: string): string[][] => {
    const whole = text + tail;
    return forms.flatMap(({ lines, mostPx }) => {
      const made = balanced(whole, { mostPx, sizePx, lines });
      return made === null || made.length !== lines ? [] : [made];
    });
  };
  return [...written(title), ...shortForms(title).flatMap(written)];
}

/** "Drivers stop work until the council answers" becomes "Drivers stop work …"; the longest form first, none for a title without a joint. */
export function shortForms(title: string): string[] {
  const words = title.split(" ");
  const forms: string[] = [];
  for (let count = words.length - 1; count >= LEAST_WORDS; count -= 1) {
    const last = words[count - 1] ?? "";
    const next = words[count] ?? "";
    const isClause = /[,;:]$/u.test(last);
    if (!isClause && !JOINTS.has(next)) continue;
    if (JOINTS.has(last) || OPEN.has(last) || (!isClause && isInName(words, count))) continue;
    forms.push(
      `${words
        .slice(0, count)
        .join(" ")
        .replace(/[,;:]$/u, "")} …`,
    );
  }
  return forms;
}

/** Whether a joining word stands between two parts of a name: "Board for Water and the Sea". */
function isInName(words: readonly string[], at: number): boolean {
  const after = words.slice(at + 1).find((word) => !ARTICLES.has(word)) ?? "";
  return [words[at - 1] ?? "", after].every((word) => CAPITAL.test(word));
}

export function widestOf(lines: readonly string[], sizePx: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, sizePx)));
}
