import { wordKeys } from "./word-keys.ts";

/**
 * Nouns of happenings, those of one kind on one line: readers say "fighting" of what a document calls a war.
 *
 * Source: compiled by hand for this project from general English; no topic's own words.
 */
const KINDS = `war conflict fighting hostilities
battle siege
invasion offensive incursion
attack assault raid bombing shelling clash clashes skirmish
ceasefire truce armistice
defeat
victory
surrender capitulation
withdrawal pullout retreat
annexation
independence secession
blockade embargo
revolution uprising revolt rebellion
coup putsch
protest protests demonstration march rally riot unrest
strike walkout stoppage lockout
election elections vote ballot poll
referendum plebiscite
takeover merger acquisition sale
bankruptcy insolvency
fire blaze arson
flood flooding deluge
earthquake quake
storm hurricane cyclone tornado
eruption
explosion blast
collapse breach failure
crash accident derailment collision
spill leak
outbreak epidemic pandemic
famine
massacre genocide pogrom
murder killing assassination shooting
trial verdict sentencing
resignation dismissal
closure closing shutdown
opening inauguration
summit conference briefing
agreement treaty accord
scandal affair
crisis
disaster catastrophe tragedy
evacuation exodus
championship tournament games
expedition`;

const NOUNS: ReadonlySet<string> = new Set(KINDS.split(/\s/u));

const KIND_BY_KEY: ReadonlyMap<string, string> = new Map(
  KINDS.split("\n").flatMap((line) => {
    const kind = line.split(" ", 1).join("");
    return wordKeys(line).map(({ key }): [string, string] => [key, kind]);
  }),
);

/** The kind of happening that a word's key stands for: that of "fighting" is "war"; undefined where it names none. */
export const kindOfHappening = (key: string): string | undefined => KIND_BY_KEY.get(key);

/** Whether a word in lower case is a noun of a happening or its plural, as written: "vote" and "votes", not "voted". */
export const isHappeningNoun = (lower: string): boolean =>
  NOUNS.has(lower) || (lower.endsWith("s") && NOUNS.has(lower.slice(0, -1)));
