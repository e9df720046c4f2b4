import { contentStems, countShared, type ContentStems } from "./content-stems.ts";
import { calendarDayOf } from "../../../model/calendar.ts";
import { datesMeet, dayRangeOf, type DayRange } from "../../../model/edtf.ts";
import type { Telling } from "./telling.ts";

/** Shared content words that two tellings of one happening need at least, and their share of the shorter clause. */
const SAME_DATE = { words: 3, share: 0.5 };
/** With more words in common a smaller share will do. */
const MORE_WORDS = { words: 4, share: 0.35 };
/** Within one document a second sentence on a day is mostly a second happening. */
const SAME_DOCUMENT = { words: 3, share: 0.7 };
/** In another document the same date with two words in common will do where they are half of what a clause tells. */
const OTHER_DOCUMENT = { words: 2, share: 0.5 };
/** "In September …" and "On 24 September …": the date says less, so the words must say more. */
const MEETING_DATES = { words: 4, share: 0.3 };
const FEWER_WORDS = { words: 3, share: 0.6 };
/** "On 9 April", another paper "on 10 April": days so near are one day that is disputed where nearly all words agree. */
const DISPUTED_DAYS = 1;
const NEAR_DAYS = { words: 3, share: 0.75 };
/** Only so many earlier happenings that share words are compared with a telling. */
const MAX_COMPARED = 200;

const MAX_YEARS = 102;
const DIGIT = /^[0-9]/u;

type Compared = {
  readonly telling: Telling;
  readonly clause: ContentStems;
  readonly sentence: ContentStems;
  readonly range: DayRange;
};
/** Tellings of one happening. */
type Cluster = { readonly members: Compared[] };

/**
 * Brings together the tellings of one happening.
 *
 * In:     tellings of any documents.
 * Out:    groups; the first telling of each is the most exact one, then by document and place.
 * Source: docs/methods.md#timeline
 */
export function mergeTellings(tellings: readonly Telling[]): Telling[][] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const compared of withoutRepeats(tellings).map(compare).toSorted(byExactness)) {
    const home = findHome(compared, byKey);
    if (home !== undefined) home.members.push(compared);
    const cluster = home ?? { members: [compared] };
    if (home === undefined) clusters.push(cluster);
    for (const key of keysOf(compared)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [cluster]);
      else if (list.at(-1) !== cluster) list.push(cluster);
    }
  }
  return joinClusters(clusters, byKey).map((members) =>
    members.toSorted(byExactness).map(({ telling }) => telling),
  );
}

/** What a later telling shows to be one: two groups of which two tellings tell the same become one. */
function joinClusters(
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, readonly Cluster[]>,
): Compared[][] {
  const gone = new Set<Cluster>();
  // a group of one was compared with all others when it was made
  for (const cluster of clusters.filter(({ members }) => members.length > 1)) {
    if (gone.has(cluster)) continue;
    for (const member of cluster.members) {
      const home = findHome(member, byKey, (other) => other !== cluster && !gone.has(other));
      if (home === undefined || !cluster.members.every((own) => agreesWithAll(home.members, own)))
        continue;
      home.members.push(...cluster.members);
      gone.add(cluster);
      break;
    }
  }
  return clusters.filter((cluster) => !gone.has(cluster)).map(({ members }) => members);
}

/** A sentence that its document repeats word for word, in the lead and again below, is one telling: the first stays. */
function withoutRepeats(tellings: readonly Telling[]): Telling[] {
  const seen = new Set<string>();
  return tellings.toSorted(byPlace).filter(({ source, date, end, clause }) => {
    const key = JSON.stringify([source.document, source.quote, date, end, clause]);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function compare(telling: Telling): Compared {
  return {
    telling,
    clause: contentStems(telling.clause),
    sentence: contentStems(telling.source.quote),
    range: dayRangeOf(telling.date, telling.end) ?? { first: 0, last: 0 },
  };
}

/** Words are looked up year by year: what happened in other years is not compared. */
function keysOf({ range, clause }: Compared): string[] {
  const years = yearsOf(range);
  return [...clause.all].flatMap((stem) => years.map((year) => `${year} ${stem}`));
}

/** The years of a range and of the days beside it; a longer range than a century is looked up by its first hundred years. */
function yearsOf({ first, last }: DayRange): number[] {
  const from = calendarDayOf(first - DISPUTED_DAYS).year;
  const to = calendarDayOf(last + DISPUTED_DAYS).year;
  return Array.from({ length: Math.min(to - from + 1, MAX_YEARS) }, (_, i) => from + i);
}

function byExactness(a: Compared, b: Compared): number {
  const length = ({ range }: Compared) => range.last - range.first;
  return length(a) - length(b) || byPlace(a.telling, b.telling);
}

function byPlace(a: Telling, b: Telling): number {
  if (a.source.document !== b.source.document)
    return a.source.document < b.source.document ? -1 : 1;
  return a.source.start - b.source.start || (a.date < b.date ? -1 : Number(a.date > b.date));
}

/** The group that shares most words with a telling, of those that tell the same. */
function findHome(
  compared: Compared,
  byKey: ReadonlyMap<string, readonly Cluster[]>,
  fits: (cluster: Cluster) => boolean = () => true,
): Cluster | undefined {
  const shared = new Map<Cluster, number>();
  const years = yearsOf(compared.range);
  for (const stem of compared.clause.all) {
    const found = new Set<Cluster>();
    for (const year of years)
      for (const cluster of (byKey.get(`${year} ${stem}`) ?? []).slice(-MAX_COMPARED))
        found.add(cluster);
    for (const cluster of found) shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
  }
  const ranked = [...shared]
    .filter(([cluster, count]) => count >= OTHER_DOCUMENT.words && fits(cluster))
    .toSorted((a, b) => b[1] - a[1]);
  return ranked.find(([{ members }]) => tellsTheSame(members, compared))?.[0];
}

function tellsTheSame(members: readonly Compared[], compared: Compared): boolean {
  return agreesWithAll(members, compared) && members.some((member) => isSame(member, compared));
}

const agreesWithAll = (members: readonly Compared[], compared: Compared): boolean =>
  members.every(
    (member) =>
      datesAgree(member.range, compared.range) &&
      sameEnd(member, compared) &&
      !(isInOneDocument(member, compared) && member.telling.date !== compared.telling.date),
  );

/** A document that gives two dates tells of two happenings. */
const isInOneDocument = (a: Compared, b: Compared): boolean =>
  a.telling.source.document === b.telling.source.document;

/** Dates that may be one, and days that papers may give differently. */
function datesAgree(a: DayRange, b: DayRange): boolean {
  if (datesMeet(a, b)) return true;
  const days = a.first === a.last && b.first === b.last;
  return days && Math.abs(a.first - b.first) <= DISPUTED_DAYS;
}

/** A happening of many days and one of its days are two. */
function sameEnd(a: Compared, b: Compared): boolean {
  return (a.telling.end === null) === (b.telling.end === null);
}

function isSame(a: Compared, b: Compared): boolean {
  const sameDocument = isInOneDocument(a, b);
  if (sameDocument && a.telling.source.start === b.telling.source.start) return false;
  const sameDate = a.telling.date === b.telling.date;
  if (sameDocument && !sameDate) return false;
  if (sameDocument && numbersDiffer(a.clause.all, b.clause.all)) return false;
  const count = countShared(a.clause.all, b.clause.all);
  const shorter = Math.min(a.clause.all.size, b.clause.all.size);
  const sameKind = a.telling.kind === b.telling.kind;
  return (
    shareNames(a, b) &&
    rulesFor(a, b, sameDocument).some(
      ({ words, share }) => count >= words + (sameKind ? 0 : 1) && count >= share * shorter,
    )
  );
}

type Rule = { readonly words: number; readonly share: number };

/** How many words two tellings must share; any of the rules will do. */
function rulesFor(a: Compared, b: Compared, sameDocument: boolean): readonly Rule[] {
  if (sameDocument) return [SAME_DOCUMENT];
  if (a.telling.date === b.telling.date) return [SAME_DATE, MORE_WORDS, OTHER_DOCUMENT];
  return datesMeet(a.range, b.range) ? [MEETING_DATES, FEWER_WORDS] : [NEAR_DAYS];
}

const numbersIn = (words: ReadonlySet<string>): string[] =>
  [...words].filter((word) => DIGIT.test(word));

/** Within a document, "arrested 12" and "arrested 40" are two happenings; two papers may count differently. */
function numbersDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const first = numbersIn(a);
  return first.length > 0 && numbersIn(b).length > 0 && !first.some((number) => b.has(number));
}

/** Two tellings that both name someone or somewhere, and nobody and nowhere alike, tell of different things. */
function shareNames(a: Compared, b: Compared): boolean {
  const [first, second] = [a.sentence.names, b.sentence.names];
  return first.size === 0 || second.size === 0 || countShared(first, second) > 0;
}
