import type { FoundDate } from "../dates/date-reader.ts";
import { isPastForm } from "./happening.ts";
import { isVerb, placeOf, type DatePlace, type Word } from "./sentence-words.ts";

const DATE_LEADS: ReadonlySet<string> = new Set(
  "on in at since from around late early earlier later sometime also as of by the , during".split(
    " ",
  ),
);
const DAY_PARTS: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);
const LIST_WORD = /^(?:and|or|,)$/u;
const FINITE_AUX = /^(?:has|have|had|was|were|did)$/u;
const OPENING_MARK = /^["“‘([]$/u;
/** "GORIS – The first …": the place that a report was sent from. */
const DATELINE_WORDS = 8;
const SIDE_CLAUSE = /^(?:which|who|that|when|after|before|while|as|“|")$/u;
const CAPITALS = /^\p{Lu}{3,}$/u;

/** The words of a sentence that a title is made from: without the date, the dateline and a verb with a date of its own. */
export function titleWords(
  words: readonly Word[],
  date: FoundDate | null,
  others: readonly FoundDate[],
): readonly Word[] {
  const place = date === null ? null : withListed(words, date, others);
  const gone = place === null || date === null ? null : datePhrase(words, place, date.attributive);
  const from = Math.max(datelineEnd(words), gone === null ? 0 : coordinateStart(words, gone));
  const left = words.filter(
    (_, i) => i >= from && (gone === null || i < gone.first || i > gone.last),
  );
  const open = left.findIndex((word) => word.pos !== "PUNCT" || OPENING_MARK.test(word.text));
  return withoutOtherVerb(left.slice(Math.max(open, 0)), date, others);
}

function datelineEnd(words: readonly Word[]): number {
  const dash = words.findIndex((word) => /^[–—-]$/u.test(word.text));
  return dash > 0 && dash < DATELINE_WORDS && CAPITALS.test(words[0]?.text ?? "") ? dash + 1 : 0;
}

/**
 * "The line closed in 1969 and reopened in 2002" is two happenings: each keeps the subject and its own verb.
 * A participle that shares its auxiliary ("was moved and released") stays with it.
 */
function withoutOtherVerb(
  words: readonly Word[],
  date: FoundDate | null,
  others: readonly FoundDate[],
): readonly Word[] {
  const verb = words.findIndex((word) => isVerb(word));
  const verbStart = words[verb]?.start;
  if (date === null || verbStart === undefined) return words;
  const plain = words[verb]?.pos === "VERB";
  if (words.some((word) => word.start < date.start && SIDE_CLAUSE.test(word.lower))) return words;
  const turn = words.findLastIndex(
    (word, i) =>
      i > verb &&
      word.start < date.start &&
      LIST_WORD.test(word.lower) &&
      startsVerb(words[i + 1], plain),
  );
  if (turn !== -1) return [...words.slice(0, verb), ...words.slice(turn + 1)];
  const next = words.findIndex(
    (word, i) =>
      i > verb &&
      word.start > date.end &&
      LIST_WORD.test(word.lower) &&
      startsVerb(words[i + 1], plain),
  );
  const nextStart = words[next]?.start;
  const dated = nextStart !== undefined && others.some(({ start }) => start > nextStart);
  return dated && date.start > verbStart ? words.slice(0, next) : words;
}

/** "…, has refused", "and reopened": a verb that goes on with the subject before it. */
const startsVerb = (word: Word | undefined, plain: boolean): boolean =>
  FINITE_AUX.test(word?.lower ?? "") || (plain && word?.pos === "VERB" && isPastForm(word.lower));

/** "in March and September of 2022": the words of both dates leave the title together. */
function withListed(
  words: readonly Word[],
  date: FoundDate,
  others: readonly FoundDate[],
): DatePlace | null {
  const place = placeOf(words, date);
  if (place === null) return null;
  let { first, last } = place;
  for (const other of others) {
    const near = other === date ? null : placeOf(words, other);
    if (near === null) continue;
    if (near.first === last + 2 && LIST_WORD.test(words[last + 1]?.lower ?? "")) last = near.last;
    if (near.last === first - 2 && LIST_WORD.test(words[first - 1]?.lower ?? ""))
      first = near.first;
  }
  return { first, last };
}

/** "…, and in August it was reported": the words before "and" belong to another time. */
function coordinateStart(words: readonly Word[], { first, last }: DatePlace): number {
  const joins = /^(?:and|but)$/u.test(words[first - 1]?.lower ?? "");
  const subject = /^(?:PRON|DET|PROPN|NOUN)$/u.test(words[last + 1]?.pos ?? "");
  const verbAfter = words.slice(last + 2, last + 8).some((word) => isVerb(word));
  return joins && subject && verbAfter ? first : 0;
}

/** The words of the date with what only ties it to the sentence: "late on Wednesday evening". */
function datePhrase(words: readonly Word[], place: DatePlace, attributive: boolean): DatePlace {
  if (attributive) return place;
  let { first, last } = place;
  while (first > 0 && DATE_LEADS.has(words[first - 1]?.lower ?? "")) {
    const lead = words[first - 1]?.lower;
    if (
      lead === "," &&
      words[first - 2] !== undefined &&
      !/^(?:also|year)$/u.test(words[first]?.lower ?? "")
    )
      break;
    if (lead === "during" && words[first]?.lower !== "the") break;
    first -= 1;
  }
  while (DAY_PARTS.has(words[last + 1]?.lower ?? "")) last += 1;
  return { first, last };
}
