import { boundaryOf } from "./boundary.ts";
import { partWith } from "./title-part.ts";
import { titleWords } from "./title-words.ts";
import type { FoundDate } from "../dates/date-reader.ts";
import { clausesOf, type Clause } from "./clauses.ts";
import { BARE, PRONOUN, subordinate } from "./side-clause.ts";
import {
  accordingTo,
  MAX_TAIL_WORDS,
  quotedFirst,
  sayingOf,
  smallFirst,
  speakerAside,
  speakerComma,
} from "./speaker.ts";
import { isVerb, type DatePlace, type Word } from "./sentence-words.ts";
import { joined } from "./joined.ts";
import { RELATIVES, SAYING, SUBORDINATORS } from "./verb-words.ts";

const DEMONSTRATIVE = /^(?:this|that|it)$/u;
/** A main clause of fewer words ("This culminated") takes the next clause with it. */
const MIN_WORDS = 3;
/** So short a clause takes the one after it along where both make a title ("The strike began when …"). */
const SHORT_WORDS = 5;
const SHORT_TITLE = 90;

/**
 * What a title is made of, in the sentence's own words: the clause that the date belongs to, without the date and the clauses after it.
 *
 * Who says it stays in the title: an opening "According to …", the verb of saying with its subject, and a closing "…, she said".
 */
export function clauseOf(
  words: readonly Word[],
  date: FoundDate | null,
  others: readonly FoundDate[] = [],
): string {
  const boundary = date === null ? null : boundaryOf(words, date);
  if (boundary !== null) return joined(boundary);
  const kept = titleWords(partWith(words, date), date, others);
  const at = date === null ? 0 : kept.filter((word) => word.start < date.start).length;
  return quotedFirst(kept) ?? withSpeaker(kept, at);
}

/** "…, officials said": who says it comes first in the title, where no cut can lose it. */
function withSpeaker(all: readonly Word[], place: number): string {
  const aside = speakerAside(all);
  const words = aside === null ? all : [...all.slice(0, aside.first), ...all.slice(aside.last)];
  if (aside !== null) {
    const told = clauseAround(words, Math.min(place, words.length));
    return `${joined(all.slice(aside.first + 1, aside.last))}: ${smallFirst(told, words[0])}`;
  }
  return withLastSpeaker(words, place);
}

function withLastSpeaker(words: readonly Word[], at: number): string {
  const end = words.findLastIndex((word) => word.pos !== "PUNCT");
  const comma = speakerComma(words, end);
  const tail = words.slice(comma + 1, end + 1);
  const speaks =
    comma > 0 &&
    tail.length <= MAX_TAIL_WORDS &&
    tail.slice(-3).some((word) => SAYING.has(word.lower) && isVerb(word)) &&
    (tail.some((word) => /^(?:NOUN|PROPN)$/u.test(word.pos)) || tail[0]?.pos === "PRON") &&
    words.slice(0, comma).some((word) => isVerb(word));
  if (!speaks) return clauseAround(words, at);
  const told = clauseAround(words.slice(0, comma), Math.min(at, comma));
  return `${joined(tail)}: ${smallFirst(told, words[0])}`;
}

function clauseAround(all: readonly Word[], place: number): string {
  const inner = insertedRelative(all);
  if (inner !== null && place > inner.first && place <= inner.last)
    return `${joined(all.slice(0, inner.first - 1))} ${joined(all.slice(inner.first + 1, inner.last))}`;
  const words =
    inner === null ? all : [...all.slice(0, inner.first - 1), ...all.slice(inner.last + 1)];
  const at =
    inner === null || place <= inner.first ? place : place - (inner.last - inner.first + 2);
  const clauses = clausesOf(words);
  const index = Math.max(
    0,
    clauses.findLastIndex((clause) => clause.from < Math.max(at, 1)),
  );
  const own = clauses[index];
  const [main] = clauses;
  if (own === undefined || main === undefined) return joined(words);
  const opening = mainStart(words, main);
  const mainWords = words.slice(opening, main.to);
  const tail = accordingTo(words, opening);
  if (index === 0 || own.to <= opening) {
    const title = mainTitle(words, mainWords, clauses);
    return tail === "" ? title : tail + smallFirst(title, words[opening]);
  }
  const said = sayingOf(words, opening, own.from);
  const base = subordinate(words, own, mainWords);
  const to = words[own.from]?.lower === "that" ? words.length : own.to;
  if (base === null) return tail + joined(words.slice(opening, to));
  const bare =
    BARE.test(words[own.from]?.lower ?? "") || BARE.test(words[own.from + 1]?.lower ?? "");
  const noun = bare && !words.slice(own.from, own.to).some((word) => isVerb(word));
  return said === "" || noun ? tail + base : `${said}: ${base}`;
}

function mainTitle(
  words: readonly Word[],
  mainWords: readonly Word[],
  clauses: readonly Clause[],
): string {
  if (mainWords.length === 0) return joined(words);
  const count = mainWords.filter((word) => word.pos !== "PUNCT").length;
  const more = clauses
    .slice(1)
    .find(({ from, to }) => words.slice(from, to).some((word) => isVerb(word)));
  if (more === undefined) return joined(mainWords);
  const tail = joined(words.slice(more.from, more.to)).replace(/^, /u, "");
  const both = `${joined(mainWords)} ${tail}`;
  const whole = more.from === (clauses[1]?.from ?? -1) && tail.startsWith("when ");
  if (count < SHORT_WORDS && whole && both.length <= SHORT_TITLE) return both;
  if (count >= MIN_WORDS) return joined(mainWords);
  const told = words.slice(more.from, more.to).filter((word, i) => i > 0 || word.text !== ",");
  if (DEMONSTRATIVE.test(mainWords[0]?.lower ?? "") && isWhenClause(told))
    return joined(told.slice(1));
  return `${joined(mainWords)} ${joined(words.slice(more.from, more.to)).replace(/^[,;] ?/u, "")}`;
}

/** "when the mayor resigned", with a subject of its own. */
function isWhenClause([first, second]: readonly Word[]): boolean {
  return first?.lower === "when" && !PRONOUN.test(second?.lower ?? "") && !isVerb(second);
}

/** "The bridge, which opened in May, was closed": the place of "which" and of the comma that ends its clause. */
function insertedRelative(words: readonly Word[]): DatePlace | null {
  const verb = words.findIndex((word) => isVerb(word));
  const first = words.findIndex(
    (word, i) => i > 1 && /^(?:which|who)$/u.test(word.lower) && words[i - 1]?.text === ",",
  );
  if (first === -1 || verb < first) return null;
  const last = words.findIndex((word, i) => i > first && word.text === ",");
  return last === -1 || !isVerb(words[last + 1]) ? null : { first, last };
}

/** Where the sentence proper begins after "However,", "In response," or "After …,": not after "According to …,". */
function mainStart(words: readonly Word[], main: Clause): number {
  const [first] = words;
  if (first === undefined || /^(?:according|if|unless)$/u.test(first.lower)) return 0;
  if (!/^(?:ADP|ADV|SCONJ|CCONJ)$/u.test(first.pos) && !SUBORDINATORS.has(first.lower)) return 0;
  const needsVerb = /^(?:after|although|though|while|when|because|since|once|if|before)$/u.test(
    first.lower,
  );
  for (let i = 1; i < main.to; i += 1) {
    if (words[i]?.text !== ",") continue;
    const verb = words.findIndex((word, n) => n > i && isVerb(word));
    const between = words.slice(i + 1, Math.max(verb, i + 1));
    const subject =
      !RELATIVES.has(words[i + 1]?.lower ?? "") &&
      between.some((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.pos)) &&
      !between.some((word) => word.text === ",");
    const opened = needsVerb === words.slice(0, i).some((word) => isFiniteVerb(word, needsVerb));
    if (verb !== -1 && subject && opened) return i + 1;
  }
  return 0;
}

/** An opening with a subject and a verb of its own is a clause; participles are none. */
const isFiniteVerb = (word: Word, any: boolean): boolean =>
  isVerb(word) && (any || /^(?:was|were|had|has|have|did)$/u.test(word.lower));
