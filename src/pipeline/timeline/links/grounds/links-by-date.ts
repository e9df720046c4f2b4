import { isHappeningNoun, kindOfHappening } from "../words/event-nouns.ts";
import { isTelling, type EventTarget } from "../event-target.ts";
import { exactness, fitOf, isSpokenDay, type PostDate } from "./fitting-date.ts";
import { listed, type FoundLink } from "../found-link.ts";
import type { LinkIndex, LinkWords } from "../link-index.ts";
import type { PostSentence } from "./post-sentence.ts";
import { around, sharedWith, type Shared } from "../words/shared-words.ts";
import type { WordKey } from "../words/word-keys.ts";

/** What the words shared must weigh beside a date of this exactness; 1 is a word that one event alone has. */
const NEEDED = { day: 0.5, month: 0.8, year: 1.1 };
/** An event that the codebook names is one that posts are likely to mean. */
const NAMED = 0.3;
/** A name that it shares ("Wexcombe") says more than another word. */
const NAME = 0.2;
/** A date that one event alone fits needs so much less. */
const ALONE = 0.8;
/** What lasted longer is not meant by one of its days. */
const MONTHS = 62;
/** What lasted over a year is not meant by one of its years. */
const MAX_DAYS = 400;
/** "Before 2018" is not about what happened in it. */
const EARLIER: ReadonlySet<string> = new Set("pre before until till prior by".split(" "));
/** Words that may stand between: "prior to the year 2018". */
const MAX_BETWEEN = 3;
const BETWEEN: ReadonlySet<string> = new Set(["to", "the", "year"]);
/** "The 1990 Liberation War": so many words from the year to the noun. */
const MAX_NAME = 3;
const OWN_LIFE: ReadonlySet<string> = new Set(["i", "my", "me", "mine"]);
/** Words further off belong to something else. */
const REACH = 25;

/**
 * The events that a sentence speaks of by a date that fits.
 *
 * For each open date the words between the dates around it are read: a noun for the kind of happening that the event's names end in
 * ("the war of 2016"), else words of the event that weigh enough, else nothing where a month or a day is that of one named event alone. One event a date.
 */
export function linksByDate(
  sentence: PostSentence,
  open: readonly PostDate[],
  known: LinkWords,
): FoundLink[] {
  return sentence.dates.flatMap((date, i) => {
    if (!open.includes(date)) return [];
    const words = wordsAround(sentence, i, date);
    const found =
      byNounOrWords(date, words, known) ??
      byDay(date, known.index) ??
      byYear(date, words, known.index);
    return found === null ? [] : [found];
  });
}

function wordsAround(
  { words, dates, start, end }: PostSentence,
  i: number,
  date: PostDate,
): WordKey[] {
  const from = dates[i - 1]?.end ?? start;
  const to = dates[i + 1]?.start ?? end;
  const before = words.filter((word) => word.start >= from && word.end <= date.start);
  const after = words.filter((word) => word.start >= date.end && word.end <= to);
  return [...before.slice(-REACH), ...after.slice(0, REACH)];
}

/** Its kind of happening does not make a sentence speak of what no document tells, where its words are those of an event. */
function byNounOrWords(
  date: PostDate,
  words: readonly WordKey[],
  known: LinkWords,
): FoundLink | null {
  const kind = byNoun(date, words, known.index);
  if (kind !== null && kind.target.event !== null) return kind;
  const told = byWords(date, words, known);
  return kind === null || (told !== null && told.target.event !== null) ? told : kind;
}

/** "The war of 2016": one event alone of that kind fits the date. */
function byNoun(
  date: PostDate,
  words: readonly WordKey[],
  { byKind }: LinkIndex,
): FoundLink | null {
  for (const word of nearestFirst(words, date)) {
    const kind = kindOfHappening(word.key);
    if (kind === undefined) continue;
    const ofKind = (byKind.get(kind) ?? []).filter(({ range }) => fitOf(date, range) !== "not");
    const meeting = ofKind.filter(({ range }) => fitOf(date, range) === "meets");
    const [target, ...others] = meeting.length > 0 ? meeting : ofKind;
    if (target === undefined || others.length > 0) continue;
    const how = `says ${listed([date.text, word.written])}`;
    return { target, ...around([date, word]), ground: "kind", how };
  }
  return null;
}

const nearestFirst = (words: readonly WordKey[], date: PostDate): WordKey[] =>
  words.toSorted((a, b) => distance(a, date) - distance(b, date));

const distance = (word: WordKey, date: PostDate): number =>
  word.end <= date.start ? date.start - word.end : word.start - date.end;

function byWords(
  date: PostDate,
  words: readonly WordKey[],
  { index, weigh }: LinkWords,
): FoundLink | null {
  const isLoose = isSpokenDay(date);
  const fitting = index.targets.filter(({ range }) => {
    const fit = fitOf(date, range);
    return fit === "meets" || (isLoose && fit === "near");
  });
  const ease = fitting.length === 1 ? ALONE : 1;
  const best = sharedWith(words, index, weigh).find(
    (shared) => fitting.includes(shared.target) && isEnough(date, shared, ease),
  );
  if (best === undefined) return null;
  const how = `names “${date.text}”, and ${listed(best.words.map(({ written }) => written))} of this event`;
  return { target: best.target, ...around([date, ...best.words]), ground: "date", how };
}

/** "In April 2016": what the codebook names of that month, where it lasted no longer and no other event fits. */
function byDay(date: PostDate, { targets }: LinkIndex): FoundLink | null {
  if (exactness(date) === "year" || date.resolvedBy !== "written") return null;
  const [target, ...others] = targets.filter(({ range }) => fitOf(date, range) === "meets");
  if (target === undefined || others.length > 0 || target.named === null) return null;
  if (target.range.last - target.range.first > MONTHS) return null;
  const how = `names “${date.text}”, the time of this event`;
  return { target, start: date.start, end: date.end, ground: "date", how };
}

/**
 * "In 2020 the Lorlanders lost it all": the one event that the codebook names of that year, in a sentence with a name that stands in
 * the timeline, and not of the writer's own life.
 */
function byYear(
  date: PostDate,
  words: readonly WordKey[],
  { targets, properNames }: LinkIndex,
): FoundLink | null {
  if (date.precision !== "year" || date.resolvedBy !== "written") return null;
  if (words.some(({ lower }) => OWN_LIFE.has(lower))) return null;
  if (isEarlier(words, date)) return null;
  const name = nearestFirst(words, date).find(
    ({ key, isCapital }) => isCapital && properNames.has(key),
  );
  if (name === undefined) return null;
  const ofYear = targets.filter(
    ({ named, range }) =>
      named !== null && range.last - range.first <= MAX_DAYS && fitOf(date, range) === "meets",
  );
  const whole = ofYear.find(({ range: { first, last } }) =>
    ofYear.every(({ range }) => range.first >= first && range.last <= last),
  );
  if (whole === undefined || opensOtherName(words, date, whole)) return null;
  const how = `names “${date.text}”, the year of this event, and “${name.written}”`;
  return { target: whole, ...around([date, name]), ground: "year", how };
}

function isEarlier(words: readonly WordKey[], date: PostDate): boolean {
  const before = words.filter(({ end }) => end <= date.start).slice(-1 - MAX_BETWEEN);
  const last = before.findLast(({ lower }) => !BETWEEN.has(lower));
  return last !== undefined && EARLIER.has(last.lower);
}

/** Whether a year is the first word of another happening's name: "the 1990 Liberation War". */
function opensOtherName(words: readonly WordKey[], date: PostDate, meant: EventTarget): boolean {
  let end = date.end;
  for (const word of words.filter(({ start }) => start >= date.end).slice(0, MAX_NAME)) {
    if (word.start !== end + 1 || word.kind === "function") return false;
    const kind = kindOfHappening(word.key);
    if (kind !== undefined && isHappeningNoun(word.lower)) return !meant.kinds.has(kind);
    end = word.end;
  }
  return false;
}

function isEnough(date: PostDate, { target, score, words }: Shared, ease: number): boolean {
  const needed = ease * neededOf(date, target);
  const isTold = words.some(({ key }) => isTelling(target, key));
  const hasName = words.some(({ key, isCapital }) => isCapital && target.properNames.has(key));
  const more = (target.named === null ? 0 : NAMED) + (hasName ? NAME : 0);
  return isTold && score + more >= needed;
}

/** The coarser of the two, the date or the event's, decides. */
function neededOf(date: PostDate, { event }: EventTarget): number {
  const own = isSpokenDay(date) ? NEEDED.month : NEEDED[exactness(date)];
  return event === null ? own : Math.max(own, NEEDED[exactness(event)]);
}
