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
  "a one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, i): [string, number] => [word, Math.max(i, 1)])
    .concat([["an", 1]]),
);
export const CENTURY_ORDINALS: ReadonlyMap<string, number> = new Map([
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
]);
export const QUARTER_ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
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
  "( amended built rebuilt founded established est erected completed signed published born died b d year anno".split(
    " ",
  ),
);
/** After these a bare number counts things and names no year. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  "over than about nearly some almost approximately roughly only least most at another up no nr page pages p room flight route article section chapter verse paragraph number model windows line lot bus unit x".split(
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
  "black good bloody ash palm easter super cyber sheffield whit maundy shrove holy every each any".split(
    " ",
  ),
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
