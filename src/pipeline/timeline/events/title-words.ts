import type { FoundDate } from "../dates/date-reader.ts";
import { isPastForm } from "./verb-group.ts";
import { isAttributive, mainVerb } from "./happening.ts";
import { isVerb, placeOf, type DatePlace, type Word } from "./sentence-words.ts";

const DATE_LEADS: ReadonlySet<string> = new Set(
  "on in at since from only just even around late early earlier later sometime shortly also as of by the , during between c c. ca ca. circa".split(
    " ",
  ),
);
/** "in the course of that night", "on the evening of 5 May": what a date hangs on goes with it. */
const PARTS: ReadonlySet<string> = new Set(
  "course morning afternoon evening night hours half beginning middle end start spring summer autumn fall winter part".split(
    " ",
  ),
);
const PART_LEAD = /^(?:the|first|second|early|late|latter|following|next)$/u;
const DAY_PARTS: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);
const ISSUED = /^(?:issued|published|released|dated)$/u;
const LIST_WORD = /^(?:and|or|,)$/u;
const FINITE_AUX = /^(?:has|have|had|was|were|did)$/u;
const OPENING_MARK = /^["“‘([]$/u;
/** "GORIS – The first …": the place that a report was sent from. */
const DATELINE_WORDS = 16;
const SIDE_CLAUSE = /^(?:which|who|that|when|after|before|while|as|“|")$/u;
const CAPITALS = /^\p{Lu}{3,}$/u;

/** The words of a sentence that a title is made from: without the date, the dateline and a verb with a date of its own. */
export function titleWords(
  words: readonly Word[],
  date: FoundDate | null,
  others: readonly FoundDate[],
): readonly Word[] {
  const place = date === null ? null : withListed(words, date, others);
  const gone =
    place === null || date === null
      ? null
      : datePhrase(words, place, isAttributive(words, date, place));
  const from = gone === null ? 0 : coordinateStart(words, gone);
  const left = words.filter(
    (_, i) => i >= from && (gone === null || i < gone.first || i > gone.last),
  );
  const open = left.findIndex((word) => word.pos !== "PUNCT" || OPENING_MARK.test(word.text));
  const told = gone === null ? left : withoutIssued(left, words[gone.first - 1]);
  return withoutOtherVerb(told.slice(Math.max(open, 0)), date, others);
}

/** "in a statement issued on Monday": the participle goes with the day. */
function withoutIssued(words: readonly Word[], last: Word | undefined): readonly Word[] {
  const at = last === undefined ? -1 : words.indexOf(last);
  const issued = at > 1 && ISSUED.test(last?.lower ?? "") && words[at - 1]?.pos === "NOUN";
  return issued && mainVerb(words) !== at ? [...words.slice(0, at), ...words.slice(at + 1)] : words;
}

/** How many words the place that a report was sent from takes up, with its dash; 0 for none. */
export function datelineEnd(words: readonly Word[]): number {
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
  const verb = mainVerb(words);
  const verbStart = words[verb]?.start;
  if (date === null || verbStart === undefined) return words;
  const plain = words[verb]?.pos === "VERB" || others.some(({ start }) => start !== date.start);
  if (words.some((word) => word.start < date.start && SIDE_CLAUSE.test(word.lower))) return words;
  const turn = words.findLastIndex(
    (word, i) =>
      i > verb &&
      word.start < date.start &&
      LIST_WORD.test(word.lower) &&
      startsVerb(words[i + 1], plain),
  );
  const between = others.some(
    ({ start }) => start > verbStart && start < (words[turn]?.start ?? 0),
  );
  if (turn !== -1 && (words[verb]?.pos === "VERB" || FINITE_AUX.test(words[turn + 1]?.lower ?? "")))
    return [...withoutComma(words.slice(0, verb)), ...words.slice(turn + 1)];
  if (turn !== -1 && between) return [...words.slice(0, verb + 1), ...words.slice(turn + 1)];
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

const withoutComma = (words: readonly Word[]): readonly Word[] =>
  words.at(-1)?.text === "," ? words.slice(0, -1) : words;

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
    if (near.first > last && isOfTime(words.slice(last + 1, near.first))) last = near.last;
    if (near.first > last && isListed(words.slice(last + 1, near.first))) last = near.last;
    if (near.last < first && isListed(words.slice(near.last + 1, first))) first = near.first;
  }
  return { first, last };
}

/** "on Monday and early on Wednesday", "in 1981 and again in 1995". */
const isListed = ([join, ...leads]: readonly Word[]): boolean =>
  LIST_WORD.test(join?.lower ?? "") &&
  leads.every(({ lower }) => lower === "again" || DATE_LEADS.has(lower));

/** "in October of the same year". */
const isOfTime = (between: readonly Word[]): boolean =>
  between.length < 3 &&
  between[0]?.lower === "of" &&
  between.every(({ lower }) => DATE_LEADS.has(lower));

/** "…, and in August it was reported": the words before "and" belong to another time. */
function coordinateStart(words: readonly Word[], { first, last }: DatePlace): number {
  const joins = /^(?:and|but)$/u.test(words[first - 1]?.lower ?? "");
  const subject = /^(?:PRON|DET|PROPN|NOUN)$/u.test(words[last + 1]?.pos ?? "");
  const verbAfter = words.slice(last + 2, last + 8).some((word) => isVerb(word));
  return joins && subject && verbAfter ? first : 0;
}

function withPart(words: readonly Word[], { first, last }: DatePlace): DatePlace {
  const of = words[first - 1]?.lower === "the" ? first - 2 : first - 1;
  if (words[of]?.lower !== "of" || !PARTS.has(words[of - 1]?.lower ?? "")) return { first, last };
  let from = of - 1;
  while (PART_LEAD.test(words[from - 1]?.lower ?? "")) from -= 1;
  return { first: from, last };
}

/** The words of the date with what only ties it to the sentence: "late on Wednesday evening". */
function datePhrase(words: readonly Word[], place: DatePlace, attributive: boolean): DatePlace {
  if (attributive) return place;
  let { first, last } = withPart(words, place);
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
