import { dayRangeOf } from "../../../model/edtf.ts";
import type { Span } from "../../../model/place.ts";
import type { FoundDate } from "../dates/date-reader.ts";
import { datedVerb, mainVerb } from "./happening.ts";
import { isVerb, placeOf, type Word } from "./sentence-words.ts";
import { SAYING, SUBORDINATORS } from "./verb-words.ts";
import { verbGroup } from "./verb-group.ts";

const SENTENCE_CLOSE = /[.!?…]["”’')\]]{0,2}$/u;
const OFFSET = /\b(?:earlier|before|previously|later|afterwards)$/iu;
const DATE_LINK = /^(?:on|in|at|late|early|around|about|the)$/u;
const IN_NOUN = /^(?:ADJ|NOUN|PROPN|NUM)$/u;
const NOUN = /^(?:NOUN|PROPN)$/u;

/** "The senator, who had been warned two weeks earlier, resigned on 3 April": the offset counts from a date that comes later. */
export function countsFromLater(
  words: readonly Word[],
  date: FoundDate,
  dates: readonly FoundDate[],
): boolean {
  if (!OFFSET.test(date.text)) return false;
  const verb = datedVerb(words, date);
  return dates.some(
    (other) =>
      other.start >= date.end && !OFFSET.test(other.text) && datedVerb(words, other) !== verb,
  );
}

/** "Sund said that they had been warned two weeks earlier": the offset is not when the one who is named first spoke. */
export function isWithinSaying(words: readonly Word[], date: FoundDate): boolean {
  const verb = datedVerb(words, date);
  const main = mainVerb(words);
  return (
    OFFSET.test(date.text) &&
    verb > main &&
    SAYING.has(words[main]?.lower ?? "") &&
    words.slice(main, verb).some(({ lower }) => lower === "that")
  );
}

/**
 * What a date says that stands in a clause with "that": "split over the strike that began on Monday" → "the strike began".
 *
 * Out: null where the date stands in no such clause.
 */
export function relativeTold(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  const verb = datedVerb(words, date);
  if (place === null || verb === -1 || verb > place.first) return null;
  const that = verbGroup(words, verb).from - 1;
  if (words[that]?.lower !== "that" || !NOUN.test(words[that - 1]?.pos ?? "")) return null;
  const open = words.findLastIndex(
    ({ pos, lower }, i) => i < that && (pos === "DET" || (!IN_NOUN.test(pos) && lower !== "of")),
  );
  const noun = words.slice(words[open]?.pos === "DET" ? open : open + 1, that);
  let link = place.first;
  while (link > verb + 1 && DATE_LINK.test(words[link - 1]?.lower ?? "")) link -= 1;
  const stop = words.findIndex((word, i) => i > place.last && (isVerb(word) || endsClause(word)));
  const rest = words.slice(place.last + 1, stop === -1 ? words.length : stop);
  return [...noun, ...words.slice(that + 1, link), ...rest];
}

const endsClause = ({ pos, lower }: Word): boolean =>
  pos === "PUNCT" || pos === "CCONJ" || lower === "that" || SUBORDINATORS.has(lower);

/** Whether a title for this date would tell what another date of the sentence dates: "split on Thursday over the law adopted on Monday". */
export function tellsOther(
  words: readonly Word[],
  date: FoundDate,
  others: readonly FoundDate[],
  title: string,
): boolean {
  const verb = datedVerb(words, date);
  const main = mainVerb(words);
  const group = verbGroup(words, main);
  const word = group.words.find(({ pos }) => pos === "VERB");
  if (word === undefined || verb < group.from + group.words.length) return false;
  if (SAYING.has(word.lower)) return false;
  const dated = others.some((other) => other !== date && datedVerb(words, other) === main);
  return dated && title.split(/[^\p{L}]+/u).includes(word.text);
}

/** Whether one date says more exactly what the other says: "Last year, also in September". */
export function refines(finer: FoundDate, coarse: FoundDate): boolean {
  const [a, b] = [dayRangeOf(finer.date), dayRangeOf(coarse.date)];
  if (a === null || b === null || coarse.endDate !== null) return false;
  return a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
}

/** The date of a picture, in the brackets at the end of its caption. */
export function isCredit(sentence: string, span: Span, date: FoundDate): boolean {
  return (
    !SENTENCE_CLOSE.test(sentence.replace(/\)$/u, "")) &&
    /^[^()]*\)$/u.test(sentence.slice(date.end - span.start))
  );
}
