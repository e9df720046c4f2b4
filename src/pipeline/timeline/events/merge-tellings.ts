import { contentStems, countShared, type ContentStems } from "./content-stems.ts";
import { datesMeet, dayRangeOf, type DayRange } from "../../../model/edtf.ts";
import type { Telling } from "./telling.ts";

/** Shared content words that two tellings of one happening need at least, and their share of the shorter clause. */
const SAME_DATE = { words: 3, share: 0.5 };
/** With more words in common a smaller share will do. */
const MORE_WORDS = { words: 4, share: 0.35 };
/** Within one document a second sentence on a day is mostly a second happening. */
const SAME_DOCUMENT = { words: 3, share: 0.7 };
/** "In September …" and "On 24 September …": the date says less, so the words must say more. */
const MEETING_DATES = { words: 4, share: 0.3 };
/** Only so many earlier happenings that share words are compared with a telling. */
const MAX_COMPARED = 200;

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
  const byStem = new Map<string, Cluster[]>();
  for (const compared of withoutRepeats(tellings).map(compare).toSorted(byExactness)) {
    const home = findHome(compared, byStem);
    if (home !== undefined) home.members.push(compared);
    const cluster = home ?? { members: [compared] };
    if (home === undefined) clusters.push(cluster);
    for (const stem of compared.clause.all) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [cluster]);
      else if (list.at(-1) !== cluster) list.push(cluster);
    }
  }
  return clusters.map(({ members }) => members.map(({ telling }) => telling));
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
  byStem: ReadonlyMap<string, readonly Cluster[]>,
): Cluster | undefined {
  const shared = new Map<Cluster, number>();
  for (const stem of compared.clause.all)
    for (const cluster of (byStem.get(stem) ?? []).slice(-MAX_COMPARED))
      shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
  const ranked = [...shared]
    .filter(([, count]) => count >= SAME_DATE.words)
    .toSorted((a, b) => b[1] - a[1]);
  return ranked.find(([{ members }]) => tellsTheSame(members, compared))?.[0];
}

function tellsTheSame(members: readonly Compared[], compared: Compared): boolean {
  const fits = members.every(
    (member) => datesMeet(member.range, compared.range) && sameEnd(member, compared),
  );
  return fits && members.some((member) => isSame(member, compared));
}

/** A happening of many days and one of its days are two. */
function sameEnd(a: Compared, b: Compared): boolean {
  return (a.telling.end === null) === (b.telling.end === null);
}

function isSame(a: Compared, b: Compared): boolean {
  const sameDocument = a.telling.source.document === b.telling.source.document;
  if (sameDocument && a.telling.source.start === b.telling.source.start) return false;
  const sameDate = a.telling.date === b.telling.date;
  if (sameDocument && !sameDate) return false;
  if (sameDocument && numbersDiffer(a.clause.all, b.clause.all)) return false;
  const needed = sameDocument ? SAME_DOCUMENT : sameDate ? SAME_DATE : MEETING_DATES;
  const count = countShared(a.clause.all, b.clause.all);
  const shorter = Math.min(a.clause.all.size, b.clause.all.size);
  const enough = (rule: { readonly words: number; readonly share: number }) =>
    count >= rule.words && count >= rule.share * shorter;
  return (enough(needed) || (needed === SAME_DATE && enough(MORE_WORDS))) && shareNames(a, b);
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
