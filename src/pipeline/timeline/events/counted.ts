import type { Span } from "../../../model/place.ts";
import { stem } from "../../language/stem.ts";
import { isVerb, type Word } from "./sentence-words.ts";

/** A number that a sentence gives of something: "more than 140 people" … "arrested". */
export type Counted = Span & {
  readonly value: number;
  /** What is counted, as it is compared. */
  readonly thing: string;
  /** What was done to or by them, as it is compared; "" where nothing is said. */
  readonly deed: string;
  /** The noun and what is said of it, as written: "people detained", "tonnes of cheese". */
  readonly about: string;
};

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);
/** "more than", "no fewer than", "at least", "some": told with the number. */
const HEDGE =
  /^(?:more|fewer|less|than|at|least|most|over|some|about|around|nearly|almost|roughly|approximately|up|to|no|only|as|many)$/u;
const HEDGE_START =
  /^(?:more|fewer|less|at|over|some|about|around|nearly|almost|roughly|approximately|up|no|only|as)$/u;
/** Different words for the same persons and deeds. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    "people person individuals men women protesters demonstrators",
    "killed died dead death fatality casualty",
    "injured injury hurt wounded",
    "arrested detained detention",
    "displaced displacement",
  ].flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return [first, ...others].map((word): [string, string] => [stem(word), first]);
  }),
);
/** People by what they are; each is counted among the people. */
const PERSONS: ReadonlySet<string> = new Set(
  "people civilians residents soldiers workers students officers policemen passengers activists journalists refugees migrants victims child children villagers miners sailors inhabitants citizens supporters prisoners fighters rebels rioters strikers dockers"
    .split(" ")
    .map((word) => stem(word)),
);
const HARM = /^(?:killed|injured|arrested|displaced)$/u;
const COUNT_ROW =
  /^[-*|•]?\s?(?<key>\p{L}[\p{L}\p{N} _]{0,40}?)\s{0,4}[:=]\s{0,4}(?<told>(?:(?:more than|over|at least|up to|about|around|some|approximately|nearly) )?(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,7})\+?(?: (?<noun>\p{L}{1,30}))?)(?![\p{L}\p{N}–%.-])/iu;
/** Counts of time and money are no counts of what happened. */
const MEASURE =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per|times?|clock|am|pm|o['’]clock)$/u;
const NUMERAL = /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/u;
const MAX_BETWEEN = 3;
const DEED_WORDS = 6;

const commonOf = (word: string): string => SAME.get(stem(word)) ?? stem(word);

/** Whether people are counted to whom something was done: killed, injured, arrested, displaced. */
export const isHarm = ({ deed }: Pick<Counted, "deed">): boolean => HARM.test(deed);

/** Whether people were counted, by whatever word for them. */
export const isOfPeople = ({ thing }: Counted): boolean => thing === "people" || PERSONS.has(thing);

/** The number of an infobox row that counts such people ("Detentions: 84 people"); null for any other row. */
export function countedInRow(row: string, start: number): Counted | null {
  const { key = "", told = "", number = "", noun = "" } = COUNT_ROW.exec(row)?.groups ?? {};
  const deed = [noun, ...key.split(/[ _\d]/u)]
    .map((word) => commonOf(word.toLowerCase()))
    .find((common) => HARM.test(common));
  if (deed === undefined || number === "") return null;
  const isDeed = HARM.test(commonOf(noun.toLowerCase()));
  const thing = noun === "" || isDeed ? "people" : commonOf(noun.toLowerCase());
  const from = start + row.indexOf(told, row.search(/[:=]/u));
  const value = Number(number.replaceAll(",", ""));
  return { start: from, end: from + told.length, value, thing, deed, about: key };
}

/** The numbers of things that a sentence gives, in its order; times, dates, shares and money are left out. */
export function countedIn(words: readonly Word[]): Counted[] {
  const counted: Counted[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const number = numberAt(words, i);
    if (number === null) continue;
    const noun = nounAfter(words, number.end);
    if (noun !== -1) counted.push(countedAt(words, { from: i, noun, value: number.value }));
    i = number.end - 1;
  }
  return counted;
}

function countedAt(
  words: readonly Word[],
  { from, noun, value }: { readonly from: number; readonly noun: number; readonly value: number },
): Counted {
  let first = from;
  while (HEDGE.test(words[first - 1]?.lower ?? "")) first -= 1;
  while (first < from && !HEDGE_START.test(words[first]?.lower ?? "")) first += 1;
  const verb = deedOf(words, first, noun);
  const word = words[noun];
  return {
    start: words[first]?.start ?? 0,
    end: word?.end ?? 0,
    value,
    thing: commonOf(word?.lower ?? ""),
    deed: verb === undefined ? "" : commonOf(verb.lower),
    about: aboutOf(words, noun, verb),
  };
}

function aboutOf(words: readonly Word[], noun: number, verb: Word | undefined): string {
  const word = words[noun];
  if (word === undefined) return "";
  if (words[noun + 1]?.lower === "of" && /^(?:NOUN|PROPN)$/u.test(words[noun + 2]?.pos ?? ""))
    return `${word.text} of ${words[noun + 2]?.text ?? ""}`;
  return verb === undefined || verb.start < word.start ? word.text : `${word.text} ${verb.text}`;
}

/** The number that begins here and the place after it; null for none, for years and for numbers inside a name. */
function numberAt(words: readonly Word[], at: number): { value: number; end: number } | null {
  const lower = words[at]?.lower ?? "";
  const digits = NUMERAL.test(lower) ? Number(lower.replaceAll(",", "")) : null;
  const value = digits ?? NUMBER_WORDS.get(lower) ?? TENS.get(lower) ?? null;
  if (value === null || words[at - 1]?.pos === "PROPN") return null;
  const scale = SCALES.get(words[at + 1]?.lower ?? "");
  return scale === undefined ? { value, end: at + 1 } : { value: value * scale, end: at + 2 };
}

/** The head of what a number counts: "84 people", "two young police officers"; −1 where the next words are none. */
function nounAfter(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + MAX_BETWEEN && /^(?:ADJ|NOUN|PROPN)$/u.test(words[at]?.pos ?? "")) at += 1;
  const noun = words[at - 1];
  if (at === from || noun === undefined || noun.pos !== "NOUN") return -1;
  return words.slice(from, at).some(({ lower }) => MEASURE.test(lower)) ? -1 : at - 1;
}

/** What was done to or by what is counted: the last verb of the group after it, else the verb before it. */
function deedOf(words: readonly Word[], first: number, noun: number): Word | undefined {
  const after = words.slice(noun + 1, noun + 1 + DEED_WORDS);
  const stop = after.findIndex(
    ({ pos, lower }) => pos === "PUNCT" || /^(?:and|but|which|that)$/u.test(lower),
  );
  const near = stop === -1 ? after : after.slice(0, stop);
  const begins = near.findIndex((word) => isVerb(word));
  if (begins !== -1) {
    const rest = near.slice(begins);
    const end = rest.findIndex((word) => !isVerb(word) && word.pos !== "ADV");
    const group = end === -1 ? rest : rest.slice(0, end);
    return group.findLast((word) => word.pos === "VERB") ?? group.at(-1);
  }
  return words
    .slice(Math.max(0, first - DEED_WORDS), first)
    .findLast((word) => word.pos === "VERB");
}
