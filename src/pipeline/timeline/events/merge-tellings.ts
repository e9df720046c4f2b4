import { contentStems, countShared, nameStems } from "./content-stems.ts";
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

class Compared {
  readonly telling: Telling;
  readonly stems: ReadonlySet<string>;
  readonly range: DayRange;
  readonly years: readonly number[];
  #names: ReadonlySet<string> | null = null;

  constructor(telling: Telling) {
    this.telling = telling;
    this.stems = contentStems(telling.clause);
    this.range = dayRangeOf(telling.date, telling.end) ?? { first: 0, last: 0 };
    this.years = yearsOf(this.range);
  }

  /** Few tellings come so near another that their names are asked for. */
  get names(): ReadonlySet<string> {
    this.#names ??= nameStems(this.telling.source.quote);
    return this.#names;
  }
}
/** Tellings of one happening. */
type Cluster = { readonly members: Compared[] };
/** Words are looked up year by year: what happened in other years is not compared. */
type ClusterIndex = Map<number, Map<string, Cluster[]>>;

/**
 * Brings together the tellings of one happening.
 *
 * In:     tellings of any documents.
 * Out:    groups; the first telling of each is the most exact one, then by document and place.
 * Source: docs/methods.md#timeline
 */
export function mergeTellings(tellings: readonly Telling[]): Telling[][] {
  const clusters: Cluster[] = [];
  const index: ClusterIndex = new Map();
  for (const compared of comparedOf(tellings)) {
    const home = findHome(compared, index);
    if (home !== undefined) home.members.push(compared);
    const cluster = home ?? { members: [compared] };
    if (home === undefined) clusters.push(cluster);
    enter(cluster, compared, index);
  }
  return joinClusters(clusters, index).map((members) =>
    members.toSorted(byExactness).map(({ telling }) => telling),
  );
}

/** What a later telling shows to be one: two groups of which two tellings tell the same become one. */
function joinClusters(clusters: readonly Cluster[], index: ClusterIndex): Compared[][] {
  const gone = new Set<Cluster>();
  // a group of one was compared with all others when it was made
  for (const cluster of clusters.filter(({ members }) => members.length > 1)) {
    if (gone.has(cluster)) continue;
    for (const member of cluster.members) {
      const home = findHome(member, index, (other) => other !== cluster && !gone.has(other));
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

const comparedOf = (tellings: readonly Telling[]): Compared[] =>
  withoutRepeats(tellings)
    .map((telling) => new Compared(telling))
    .toSorted(byExactness);

function enter(cluster: Cluster, { stems, years }: Compared, index: ClusterIndex): void {
  for (const year of years) {
    const byStem = index.get(year) ?? new Map<string, Cluster[]>();
    index.set(year, byStem);
    for (const stem of stems) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [cluster]);
      else if (list.at(-1) !== cluster) list.push(cluster);
    }
  }
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
  index: ClusterIndex,
  fits: (cluster: Cluster) => boolean = () => true,
): Cluster | undefined {
  const ranked = [...countsByCluster(compared, index)]
    .filter(([cluster, { count }]) => count >= OTHER_DOCUMENT.words && fits(cluster))
    .toSorted((a, b) => b[1].count - a[1].count);
  return ranked.find(([{ members }]) => tellsTheSame(members, compared))?.[0];
}

/** How many words of a telling each group has, and the last of them. */
function countsByCluster(
  { stems, years }: Compared,
  index: ClusterIndex,
): Map<Cluster, { count: number; last: string }> {
  const counts = new Map<Cluster, { count: number; last: string }>();
  const indexes = years.flatMap((year) => index.get(year) ?? []);
  for (const stem of stems)
    for (const byStem of indexes) {
      const list = byStem.get(stem) ?? [];
      for (let i = Math.max(0, list.length - MAX_COMPARED); i < list.length; i += 1) {
        const cluster = list[i];
        if (cluster === undefined) continue;
        const found = counts.get(cluster);
        if (found === undefined) counts.set(cluster, { count: 1, last: stem });
        else if (found.last !== stem) {
          found.count += 1;
          found.last = stem;
        }
      }
    }
  return counts;
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
  if (sameDocument && numbersDiffer(a.stems, b.stems)) return false;
  const count = countShared(a.stems, b.stems);
  const shorter = Math.min(a.stems.size, b.stems.size);
  const sameKind = a.telling.kind === b.telling.kind;
  const enough = rulesFor(a, b, sameDocument).some(
    ({ words, share }) => count >= words + (sameKind ? 0 : 1) && count >= share * shorter,
  );
  return enough && shareNames(a, b);
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
function shareNames({ names: first }: Compared, { names: second }: Compared): boolean {
  return first.size === 0 || second.size === 0 || countShared(first, second) > 0;
}
