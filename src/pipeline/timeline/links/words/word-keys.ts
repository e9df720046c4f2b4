import type { Span } from "../../../../model/place.ts";
import { remembering } from "../../../language/remembering.ts";
import { stem } from "../../../language/stem.ts";
import { tokenize } from "../../../language/tokenize.ts";
import { STOP_WORDS } from "../../../thread/links/stop-words.ts";
import { MONTHS, WEEKDAYS } from "../../dates/date-words.ts";
import { verbOf } from "./irregular-forms.ts";

/** A word under the form that it shares with its inflections and spellings. */
export type WordKey = Span & {
  /** "wars" → "war", "lost" → "lose", "forty-four" → "44", "second", "2nd" and "II" → "2nd". */
  readonly key: string;
  readonly lower: string;
  /** As in the text, without "’s". */
  readonly written: string;
  readonly isCapital: boolean;
  /**
   * "function" carries no meaning of its own ("the", "of"); "stop" says little of what happened ("day", "take"); "number" has a
   * digit.
   */
  readonly kind: "function" | "stop" | "number" | "content";
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const FUNCTION = words(
  "a an the of in on at by to for from with and or but nor so as that this these those it its his her their our my your during s t is are was were be been had has have did do does already just also then finally",
);
export const PREPOSITIONS = words("of in on at by to for from with around over");
const UNITS = words(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");
const ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth");
const ROMAN: ReadonlyMap<string, string> = new Map([
  ["II", "2nd"],
  ["III", "3rd"],
]);
const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...UNITS].map((word, i): [string, number] => [word, i]),
  ...[...TENS].map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const ENDINGS = ["th", "st", "nd", "rd"];
const ORDINAL_KEYS: ReadonlyMap<string, string> = new Map(
  [...ORDINALS].map((word, i): [string, string] => [word, `${i + 1}${ENDINGS[i + 1] ?? "th"}`]),
);
/** "Independent" is no "independence": adjectives keep apart from the nouns and verbs that have their stem. */
const ADJECTIVE = /(?:[^msv]ent|ant|ic|[st]ive|ous)$/u;
const AS_ADJECTIVE = " adjective";
const NEGATIONS = words("not no never nor cannot without");
const DIGIT = /\d/u;
const CAPITAL = /^\p{Lu}/u;

type Reading = Pick<WordKey, "key" | "lower" | "written" | "isCapital" | "kind">;

/** The words of a text, offsets counted from `offset`; "forty-four" is one. */
export function wordKeys(text: string, offset = 0): WordKey[] {
  const keys: WordKey[] = [];
  for (const token of tokenize(text)) {
    const { key, lower, written, isCapital, kind } = reading(token.text);
    const before = keys.at(-1);
    const start = offset + token.start;
    const end = offset + token.end;
    const value = before === undefined ? null : valueOfPair(before.lower, lower);
    if (before === undefined || value === null)
      keys.push({ key, lower, written, start, end, isCapital, kind });
    else keys.splice(-1, 1, { ...before, end, lower, key: String(value), kind: "number" });
  }
  return keys;
}

/** 44 for "forty" and "four"; null for any other pair. */
function valueOfPair(first: string, second: string): number | null {
  if (!TENS.has(first) || !UNITS.has(second)) return null;
  const unit = VALUES.get(second) ?? 0;
  return unit > 0 && unit < 10 ? (VALUES.get(first) ?? 0) + unit : null;
}

const reading = remembering((written: string): Reading => {
  const bare = written.replace(/['’]s?$/iu, "");
  const lower = bare.toLowerCase();
  const key = keyOf(bare, lower);
  return { key, lower, written: bare, isCapital: CAPITAL.test(bare), kind: kindOf(key, lower) };
});

function keyOf(written: string, lower: string): string {
  const ordinal = ROMAN.get(written) ?? ORDINAL_KEYS.get(lower);
  if (ordinal !== undefined) return ordinal;
  const value = VALUES.get(lower);
  if (value !== undefined) return String(value);
  if (DIGIT.test(lower)) return lower;
  const base = stem(verbOf(lower));
  const singular = lower.endsWith("s") && !lower.endsWith("ous") ? lower.slice(0, -1) : lower;
  return singular !== base && ADJECTIVE.test(singular) ? base + AS_ADJECTIVE : base;
}

/** "Not", "isn’t": what follows is said not to be. */
export const isNegation = ({ lower }: WordKey): boolean =>
  NEGATIONS.has(lower) || lower.endsWith("n't") || lower.endsWith("n’t");

function kindOf(key: string, lower: string): WordKey["kind"] {
  if (DIGIT.test(key)) return "number";
  if (FUNCTION.has(lower)) return "function";
  return STOP_WORDS.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower) ? "stop" : "content";
}
