import type { FoundDate } from "../dates/date-reader.ts";
import { datedVerb } from "./happening.ts";
import { isVerb, placeOf, type Word } from "./sentence-words.ts";

/** What a sentence says that something was, where what "began" is that thing itself. */
const LASTED =
  /^(?:series|strikes?|disputes?|wars?|conflicts?|campaigns?|protests?|riots?|attacks?|battles?|disasters?|cris[ie]s|epidemics?|movements?|sieges?|uprisings?|rebellions?|storms?|fires?|floods?|earthquakes?|demonstrations?|outbreaks?|waves?)$/u;
const NAME = /^(?:NOUN|PROPN)$/u;
const BE = /^(?:was|were|is|are)$/u;
/** "the trial of Ada Aas, arrested in May": she was arrested. */
const OF_PERSON =
  /^(?:trial|arrest|death|murder|killing|funeral|resignation|conviction|appeal|execution|election|appointment|dismissal|case)$/u;

/** "The Aa floods were a series of floods that began in May": the Aa floods began. */
export function definedPart(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  const be = words.findIndex((word) => isVerb(word));
  if (place === null || be < 1 || !BE.test(words[be]?.lower ?? "")) return null;
  const that = words.findIndex(({ lower }, i) => i > be && /^(?:that|which)$/u.test(lower));
  const what = words.slice(be + 1, Math.max(that, be + 1));
  const head = what.find(({ pos }, i) => pos === "NOUN" && what[i + 1]?.pos !== "NOUN");
  if (head === undefined || !LASTED.test(head.lower)) return null;
  const defines = what[0]?.pos === "DET" && !what.some((word) => isVerb(word));
  const verb = datedVerb(words, date);
  return defines && verb > that && place.first > that && isVerb(words[that + 1])
    ? [...words.slice(0, be), ...words.slice(that + 1)]
    : null;
}

/** The name at the end of "the trial of Ada Aas"; any other noun as it is. */
export function personOf(noun: readonly Word[]): readonly Word[] {
  const of = noun.findLastIndex(({ lower }) => lower === "of");
  const name = noun.slice(of + 1);
  const isName = name.length > 0 && name.every(({ pos }) => pos === "PROPN");
  return of > 0 && isName && OF_PERSON.test(noun[of - 1]?.lower ?? "") ? name : noun;
}

/** The noun before "of". */
export function nounHead(noun: readonly Word[]): Word | undefined {
  const of = noun.findIndex(({ lower }) => lower === "of");
  return noun.slice(0, of === -1 ? noun.length : of).findLast(({ pos }) => NAME.test(pos));
}
