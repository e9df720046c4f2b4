import type { DateToken } from "./forms/date-tokens.ts";
import { OTHER_CALENDAR_WORDS } from "./forms/other-calendar-words.ts";
import type { Unit } from "./forms/raw-date.ts";

const MONTH_NAMES: readonly (readonly [string, readonly string[]])[] = [
  ["january", ["jan"]],
  ["february", ["feb"]],
  ["march", ["mar"]],
  ["april", ["apr"]],
  ["may", []],
  ["june", ["jun"]],
  ["july", ["jul"]],
  ["august", ["aug"]],
  ["september", ["sep", "sept"]],
  ["october", ["oct"]],
  ["november", ["nov"]],
  ["december", ["dec"]],
];

const WEEKDAY_NAMES: readonly (readonly [string, readonly string[]])[] = [
  ["sunday", ["sun"]],
  ["monday", ["mon"]],
  ["tuesday", ["tue", "tues"]],
  ["wednesday", ["wed"]],
  ["thursday", ["thu", "thur", "thurs"]],
  ["friday", ["fri"]],
  ["saturday", ["sat"]],
];

/** Month number (1–12) by lower-case name or abbreviation. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap(([name, short], i) =>
    [name, ...short].map((w): [string, number] => [w, i + 1]),
  ),
);
/** Weekday (0 is Sunday) by lower-case full name. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map(([name], i): [string, number] => [name, i]),
);
/** Weekday by lower-case abbreviation; most of them are also common words. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap(([, short], i) => short.map((w): [string, number] => [w, i])),
);
/** Month names that are also words or people's names: alone they need a preposition before them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  "march",
  "mar",
  "may",
  "april",
  "june",
  "august",
  "jan",
  "dec",
  "sep",
  "jun",
  "apr",
]);
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i): [string, number] => [word, Math.max(i, 1)])
    .concat([["an", 1]]),
);
export const TENS_WORDS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i): [string, number] => [word, 10 * (i + 2)]),
);
/** Words for stretches of the calendar; the plural counts too. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (["day", "week", "weekend", "month", "quarter", "year", "decade"] as const)
    .flatMap((unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ])
    .concat([
      ["century", "century"],
      ["centuries", "century"],
    ]),
);
/** Parts of a day: "that evening" is that day. */
export const DAY_PARTS: ReadonlySet<string> = new Set(
  "morning afternoon evening night lunchtime noon midday".split(" "),
);
/** 1–20 and 30 by their words. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1])
    .concat([["thirtieth", 30]]),
);
export const QUARTER_ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["last", 4],
]);
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ["fifties", 195],
  ["sixties", 196],
  ["seventies", 197],
  ["eighties", 198],
  ["nineties", 199],
]);
export const DATE_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since by from until till during before after between through throughout to of on early late mid around circa pre post back".split(
    " ",
  ),
);
/** Words that a year follows without a preposition: "(amended 1871)". */
export const YEAR_LEADS: ReadonlySet<string> = new Set(
  "( amended built rebuilt founded established est erected completed signed published born died b d year anno fiscal".split(
    " ",
  ),
);
/** After these a bare number counts things and names no year. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  "over than about nearly some almost approximately roughly only least most at another up no nr pp § # page pages p room box flight route article section chapter verse paragraph number model windows line lot bus unit x".split(
    " ",
  ),
);
/** Units and uncounted nouns: "1998 km" is a length. */
export const COUNTED: ReadonlySet<string> = new Set(
  "people men women children km kg m cm mm ft lb mw kw gw kwh mwh hz mhz ha acres metres meters feet miles tons tonnes dollars euros pounds rubles roubles drams yen yuan hours votes seats soldiers troops officers points words jobs homes houses households inhabitants residents members euro usd eur gbp percent per million billion thousand hp bc bce".split(
    " ",
  ),
);
/** Words before or after a weekday that make it a name ("Black Friday", "Sunday Times"). */
export const WEEKDAY_NAME_BEFORE: ReadonlySet<string> = new Set(
  "black good bloody ash palm easter super cyber whit maundy shrove holy every each any".split(" "),
);
export const WEEKDAY_NAME_AFTER: ReadonlySet<string> = new Set(
  "times mail mirror telegraph herald post express night school people".split(" "),
);
/** Words after a date that show that it does not describe a noun. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "in on at and or nor but as when while where who which that than then to for from by with without within of off into onto over under after before since until till during about against between through because if though although however he she it we they i you his her its their the a an this these those there is was were are be been being has have had do does did will would can could may might must shall should not also said says told announced according late early near amid amidst despite following because both all some more most".split(
    " ",
  ),
);

/** Words that a date which stands by itself may be followed by, beside marks and the end of the line. */
export const isBreak = (word: string): boolean =>
  word === "" || /^\P{L}/u.test(word) || FUNCTION_WORDS.has(word);

/** Words, beside those that are numbers or name a month, day or season, that a date may begin with. */
const OPENERS: ReadonlySet<string> = new Set(
  "the that this last next current past yesterday today tonight tomorrow earlier later early late year month midyear fortnight end start beginning middle close rest remainder first second third fourth latter final ad ce ah q h fy following previous preceding coming ' ’ ‘".split(
    " ",
  ),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [
    OPENERS,
    MONTHS.keys(),
    WEEKDAYS.keys(),
    SHORT_WEEKDAYS.keys(),
    SEASONS.keys(),
    NUMBER_WORDS.keys(),
    TENS_WORDS.keys(),
    ORDINAL_WORDS.keys(),
    QUARTER_ORDINALS.keys(),
    DECADE_WORDS.keys(),
    OTHER_CALENDAR_WORDS,
  ].flatMap((words) => [...words]),
);

/** Whether any date can begin with this token; all others are passed over at once. */
export const mayBegin = (token: DateToken | undefined): boolean =>
  token !== undefined && (token.kind === "number" || BEGINNINGS.has(token.lower));
