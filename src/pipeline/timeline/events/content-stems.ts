import { stem } from "../../language/stem.ts";
import { tokenize } from "../../language/tokenize.ts";
import { MONTHS, WEEKDAYS } from "../dates/date-words.ts";

/** Words that say nothing of what happened: function words, and the verbs of telling in general. */
export const STOP: ReadonlySet<string> = new Set(
  "a an the of in on at by to for from with without and or but nor so as that this these those which who whom whose what when where while if than then there here it its it's he him his she her they them their we us our you your i my me is are was were be been being am do does did done has have had having will would shall should can could may might must not no never also more most very such only own same other another some any all both each few many much one two three into onto over under out up down off about after before during since until between among against through because due despite however although though early late earlier later last next year years month months week weeks day days time times s t re ve ll said say says".split(
    " ",
  ),
);
const CAPITAL_WORD = /^\p{Lu}\p{L}/u;
/** Small words inside a name: Court of Justice. */
const INSIDE_NAME: ReadonlySet<string> = new Set(["of", "for", "and", "the"]);
const MIN_INITIALS = 3;
const POSSESSIVE = /['’]s$/u;
const YEAR = /^\d{4}$/u;

/** The stems of the words that carry content; a name of three words or more also counts as its initials (NSS). */
export function contentStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  let initials = "";
  for (const { text: word } of tokenize(text)) {
    const lower = lowerOf(word);
    if (CAPITAL_WORD.test(word)) initials += lower[0] ?? "";
    else if (!INSIDE_NAME.has(lower)) {
      if (initials.length >= MIN_INITIALS) stems.add(initials);
      initials = "";
    }
    if (carries(lower)) stems.add(stem(lower));
  }
  if (initials.length >= MIN_INITIALS) stems.add(initials);
  return stems;
}

/** The stems of those content words that a sentence writes with a capital after its first word. */
export function nameStems(sentence: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [i, { text: word }] of tokenize(sentence).entries()) {
    if (i === 0 || !CAPITAL_WORD.test(word)) continue;
    const lower = lowerOf(word);
    if (carries(lower)) stems.add(stem(lower));
  }
  return stems;
}

const lowerOf = (word: string): string => word.toLowerCase().replace(POSSESSIVE, "");

const carries = (lower: string): boolean =>
  !(STOP.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower) || YEAR.test(lower));

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}
