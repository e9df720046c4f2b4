import type { Difference } from "../../../model/event.ts";
import { countedIn, type Counted } from "./counted.ts";
import { wordsOf } from "./sentence-words.ts";
import type { Telling } from "./telling.ts";

type Source = Telling["source"];
const NUMBER =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu;
type Given = { readonly source: Source; readonly counted: Counted };

/**
 * What the sources of one event tell differently: the day, and numbers of the same thing.
 *
 * In:  the tellings of one event.
 * Out: the day first, then numbers in the order of the first source. Each telling has the exact words; of two numbers in one
 *      document the first counts. A document does not differ from itself.
 */
export function differencesOf(tellings: readonly Telling[]): Difference[] {
  const sources = tellings.map(({ source }) => source);
  if (new Set(sources.map(({ document }) => document)).size < 2) return [];
  const day = dayDifference(sources);
  return [...(day === null ? [] : [day]), ...numberDifferences(tellings)];
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

function numberDifferences(tellings: readonly Telling[]): Difference[] {
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
    differences.push({ about: first.counted.about, tellings: same.map(toldIn) });
  }
  return differences;
}

const numbersOf = ({ counted, source: { quote, start } }: Telling): readonly Counted[] =>
  counted ?? countedIn(wordsOf(quote, start));

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
  return once(a) && once(b) && !isFate(a.counted) && !isFate(b.counted);
}

/** People are counted for many reasons: the killed are not the arrested. */
const isFate = ({ deed }: Counted): boolean => /^(?:killed|injured|arrested)$/u.test(deed);

function toldIn({ source, counted: { start, end } }: Given): Difference["tellings"][number] {
  const text = source.quote.slice(start - source.start, end - source.start);
  return { document: source.document, start, end, text };
}
