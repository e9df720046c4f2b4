import type { Difference } from "../../../model/event.ts";
import { dayRangeOf, type DayRange } from "../../../model/edtf.ts";
import { contentStems, countShared } from "./content-stems.ts";
import { countedIn, countedInRow, isHarm, isOfPeople, type Counted } from "./counted.ts";
import { wordsOf } from "./sentence-words.ts";
import type { Telling } from "./telling.ts";

type Source = Telling["source"];
const NUMBER =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu;
type Given = { readonly source: Source; readonly counted: Counted };
type Told = Pick<Telling, "source" | "counted" | "totals">;
type Part = Given & { readonly range: DayRange };
/** The counts of people killed, injured, arrested, displaced, by which of these; the largest first. */
type Parts = ReadonlyMap<string, readonly Part[]>;

/** "at least 30", "30+": a larger number does not contradict it; nor does "about 30" contradict one near it. */
const OPEN_ABOVE =
  /^(?:more than|over|at least|no fewer|no less|some|about|around|roughly|approximately)\b|\+/iu;
const OPEN_BELOW =
  /^(?:up to|less|fewer|at most|no more|as many|nearly|almost|some|about|around|roughly|approximately)\b/iu;
/** Another document tells of the same where it shares so many words with what the whole is called. */
const SHARED_WORDS = 2;

/**
 * What the sources of one event tell differently: the day, and numbers of the same thing.
 *
 * In:  the tellings of one event.
 * Out: the day first, then numbers in the order of the first source. Each telling has the exact words; of two numbers in one
 *      document the first counts. A document does not differ from itself.
 */
export function differencesOf(tellings: readonly Told[]): Difference[] {
  const sources = tellings.map(({ source }) => source);
  if (new Set(sources.map(({ document }) => document)).size < 2) return [];
  const day = dayDifference(sources);
  const told = tellings.flatMap((telling) => [
    telling,
    ...(telling.totals ?? []).map((source): Told => ({ source })),
  ]);
  return [...(day === null ? [] : [day]), ...numberDifferences(told)];
}

/** What tellings count of people who came to harm, each with the days that it may be of. */
export function harmCounts(tellings: readonly Telling[]): Parts {
  const byDeed = new Map<string, Part[]>();
  for (const { source, date, end, counted } of tellings) {
    const range = dayRangeOf(date, end);
    for (const count of (counted ?? []).filter((each) => isHarm(each) && isOfPeople(each))) {
      const list = byDeed.get(count.deed) ?? [];
      byDeed.set(count.deed, list);
      if (range !== null) list.push({ source, counted: count, range });
    }
  }
  for (const list of byDeed.values()) list.sort((a, b) => b.counted.value - a.counted.value);
  return byDeed;
}

/**
 * Where a part of something is told to be more than the whole: “84 people” in all, “more than 140 people” on one day.
 *
 * In:  the tellings of one event, with the totals of its infobox, and the counts of all documents.
 * Out: one difference for each total that does not hold: the total, then the largest count of each document in the event's days.
 */
export function exceededTotals(tellings: readonly Telling[], parts: Parts): Difference[] {
  return tellings.flatMap((telling) =>
    (telling.totals ?? []).flatMap((source) => {
      const counted = countedInRow(source.quote, source.start);
      const total = counted === null ? null : { source, counted };
      if (total === null || !isOfPeople(total.counted)) return [];
      const larger = largerParts(total, telling, parts);
      const [first] = larger;
      if (first === undefined || OPEN_ABOVE.test(toldIn(total).text)) return [];
      return [{ about: first.counted.about, tellings: [total, ...larger].map(toldIn) }];
    }),
  );
}

function largerParts({ counted }: Given, whole: Telling, parts: Parts): Part[] {
  const days = dayRangeOf(whole.date, whole.end);
  const all = parts.get(counted.deed) ?? [];
  const end = all.findIndex((part) => part.counted.value <= counted.value);
  const byDocument = new Map<string, Part>();
  for (const part of end === -1 ? all : all.slice(0, end)) {
    const { document } = part.source;
    if (days === null || byDocument.has(document) || !isWithin(part.range, days)) continue;
    if (isPartOf(part, whole) && !OPEN_BELOW.test(toldIn(part).text))
      byDocument.set(document, part);
  }
  return [...byDocument.values()].toSorted(
    (a, b) =>
      Number(a.source.document > b.source.document) - Number(a.source.document < b.source.document),
  );
}

const isWithin = (part: DayRange, whole: DayRange): boolean =>
  whole.first < whole.last && part.first >= whole.first && part.last <= whole.last;

function isPartOf({ source }: Part, whole: Telling): boolean {
  if (source.document === whole.source.document) return true;
  const called = contentStems(whole.clause);
  const shared = countShared(called, contentStems(source.quote));
  return shared > 0 && shared >= Math.min(SHARED_WORDS, called.size);
}

function dayDifference(sources: readonly Source[]): Difference | null {
  const days = onePerDocument(sources.filter(({ dated }) => dated.precision === "day"));
  if (new Set(days.map(({ dated }) => dated.date)).size < 2) return null;
  const tellings = days.map(({ document, dated: { start, end, text } }) => ({
    document,
    start,
    end,
    text,
  }));
  return { about: "day", tellings };
}

function onePerDocument(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter(({ document }) => {
    const isFirst = !seen.has(document);
    seen.add(document);
    return isFirst;
  });
}

function numberDifferences(tellings: readonly Told[]): Difference[] {
  const numbered = tellings.filter(({ source }) => hasNumber(source));
  if (new Set(numbered.map(({ source }) => source.document)).size < 2) return [];
  const all = numbered.flatMap((telling) =>
    numbersOf(telling).map((counted): Given => ({ source: telling.source, counted })),
  );
  const used = new Set<Given>();
  const differences: Difference[] = [];
  for (const first of all) {
    if (used.has(first)) continue;
    const same = [first, ...otherDocuments(first, all, used)];
    for (const given of same) used.add(given);
    if (new Set(same.map(({ counted }) => counted.value)).size < 2) continue;
    const named = same.find(({ counted }) => isHarm(counted) && counted.about.includes(" "));
    differences.push({ about: (named ?? first).counted.about, tellings: same.map(toldIn) });
  }
  return differences;
}

function numbersOf({ counted, source: { quote, start } }: Told): readonly Counted[] {
  const row = countedInRow(quote, start);
  return row === null ? (counted ?? countedIn(wordsOf(quote, start))) : [row];
}

/** Whether a quote has a number beside its date, seen without reading its words. */
function hasNumber({ quote, start, dated }: Source): boolean {
  const from = dated.start - start;
  const inside = from >= 0 && dated.end - start <= quote.length;
  const rest = inside ? quote.slice(0, from) + quote.slice(dated.end - start) : quote;
  return NUMBER.test(rest);
}

/** The first number that each other document gives of the same. */
function otherDocuments(first: Given, all: readonly Given[], used: ReadonlySet<Given>): Given[] {
  const documents = new Set([first.source.document]);
  const others: Given[] = [];
  for (const given of all) {
    const { document } = given.source;
    if (used.has(given) || documents.has(document) || !countsTheSame(first, given, all)) continue;
    documents.add(document);
    others.push(given);
  }
  return others;
}

/** The same thing with the same deed; with other deeds only where each source counts such things once. */
function countsTheSame(a: Given, b: Given, all: readonly Given[]): boolean {
  if (a.counted.thing !== b.counted.thing) return false;
  if (a.counted.deed === b.counted.deed) return true;
  const once = ({ source, counted }: Given) =>
    all.filter((given) => given.source === source && given.counted.thing === counted.thing)
      .length === 1;
  // people are counted for many reasons: the killed are not the arrested
  return once(a) && once(b) && !isHarm(a.counted) && !isHarm(b.counted);
}

function toldIn({ source, counted: { start, end } }: Given): Difference["tellings"][number] {
  const text = source.quote.slice(start - source.start, end - source.start);
  return { document: source.document, start, end, text };
}
