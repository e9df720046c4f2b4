import { boundaryOf } from "./boundary.ts";
import { titleWords } from "./title-words.ts";
import type { FoundDate } from "../dates/date-reader.ts";
import { clausesOf, type Clause } from "./clauses.ts";
import { isVerb, type DatePlace, type Word } from "./sentence-words.ts";
import { shorten } from "./shorten.ts";
import { SAYING, SUBORDINATORS } from "./verb-words.ts";

export type Title = {
  /** At most 90 characters. */
  readonly title: string;
  /** The same, uncut. */
  readonly clause: string;
};

const PRONOUN = /^(?:he|she|it|they|who|which)$/u;
/** "despite an announcement": a clause of a noun alone; the sentence's speaker need not have said it. */
const BARE = /^(?:despite|amid|amidst)$/u;
const DEMONSTRATIVE = /^(?:this|that|it)$/u;
/** A main clause of fewer words ("This culminated") takes the next clause with it. */
const MIN_WORDS = 4;
const MAX_TAIL_WORDS = 14;

/**
 * A title of the sentence's own words: the clause that the date belongs to, without the date and the clauses after it.
 *
 * Who says it stays in the title: an opening "According to …", the verb of saying with its subject, and a closing "…, she said".
 */
export function titleOf(
  words: readonly Word[],
  date: FoundDate | null,
  others: readonly FoundDate[] = [],
): Title {
  const boundary = date === null ? null : boundaryOf(words, date);
  if (boundary !== null) {
    const clause = joined(boundary);
    return { title: shorten(clause), clause };
  }
  const kept = titleWords(words, date, others);
  const at = date === null ? 0 : kept.filter((word) => word.start < date.start).length;
  const spoken = quotedFirst(kept);
  const clause = spoken ?? withSpeaker(kept, at);
  return { title: shorten(clause), clause };
}

/** “…,” the minister said: the saying comes first in the title. */
function quotedFirst(words: readonly Word[]): string | null {
  if (words[0]?.text !== "“" && words[0]?.text !== '"') return null;
  const close = words.findIndex((word, i) => i > 0 && (word.text === "”" || word.text === '"'));
  if (close === -1) return null;
  const tail = words
    .slice(close + 1)
    .filter((word, i, all) => !(word.pos === "PUNCT" && i === all.length - 1));
  const end = tail.findIndex((word) => word.text === "." || word.text === "“");
  const saying = end === -1 ? tail : tail.slice(0, end);
  if (
    saying.length === 0 ||
    saying.length > MAX_TAIL_WORDS ||
    !saying.some((word) => SAYING.has(word.lower))
  )
    return null;
  const quote = words
    .slice(0, close)
    .filter((word, i, all) => !(word.text === "," && i === all.length - 1));
  return `${joined(saying)}: ${joined(quote)}”`.replace(/^(?<name>[^:]+): "/u, "$<name>: “");
}

/** "…, officials said": who says it comes first in the title, where no cut can lose it. */
function withSpeaker(words: readonly Word[], at: number): string {
  const end = words.findLastIndex((word) => word.pos !== "PUNCT");
  const comma = words.findLastIndex((word, i) => i < end && word.text === ",");
  const tail = words.slice(comma + 1, end + 1);
  const speaks =
    comma > 0 &&
    tail.length <= MAX_TAIL_WORDS &&
    tail.slice(-2).some((word) => SAYING.has(word.lower) && isVerb(word)) &&
    tail.some((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.pos)) &&
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
  if (base === null) return tail + joined(words.slice(opening, own.to));
  const bare =
    BARE.test(words[own.from]?.lower ?? "") || BARE.test(words[own.from + 1]?.lower ?? "");
  const noun = bare && !words.slice(own.from, own.to).some((word) => isVerb(word));
  return said === "" || noun ? tail + base : `${said} … ${base}`;
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
  if (count >= MIN_WORDS || more === undefined) return joined(mainWords);
  const told = words.slice(more.from, more.to).filter((word, i) => i > 0 || word.text !== ",");
  if (DEMONSTRATIVE.test(mainWords[0]?.lower ?? "") && isWhenClause(told))
    return joined(told.slice(1));
  return `${joined(mainWords)} … ${joined(words.slice(more.from, more.to)).replace(/^[,;] ?/u, "")}`;
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
  if (first === undefined || first.lower === "according") return 0;
  if (!/^(?:ADP|ADV|SCONJ|CCONJ)$/u.test(first.pos) && !SUBORDINATORS.has(first.lower)) return 0;
  const needsVerb = /^(?:after|although|though|while|when|because|since|once|if|before)$/u.test(
    first.lower,
  );
  for (let i = 1; i < main.to; i += 1) {
    if (words[i]?.text !== ",") continue;
    const verb = words.findIndex((word, n) => n > i && isVerb(word));
    const between = words.slice(i + 1, Math.max(verb, i + 1));
    const subject =
      between.some((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.pos)) &&
      !between.some((word) => word.text === ",");
    const opened = !needsVerb || words.slice(0, i).some((word) => isVerb(word));
    if (verb !== -1 && subject && opened) return i + 1;
  }
  return 0;
}

/** A clause of its own under the main one, with its subject put where a pronoun or nothing stands. */
function subordinate(
  words: readonly Word[],
  own: Clause,
  mainWords: readonly Word[],
): string | null {
  const inner = words.slice(own.from, own.to).filter((word, i) => !(i === 0 && word.text === ","));
  const [first, second] = inner;
  if (first === undefined) return null;
  const verbs = inner.filter((word) => isVerb(word));
  const relative = /^(?:which|who)$/u.test(first.lower);
  if (relative && !isVerb(second) && second?.pos !== "ADV")
    return `${joined(nounBefore(words, own.from))}, ${joined(inner)}`;
  if (relative) return `${joined(nounBefore(words, own.from))} ${joined(inner.slice(1))}`;
  if (SUBORDINATORS.has(first.lower)) {
    const rest = inner.slice(1);
    if (verbs.length === 0 && !BARE.test(first.lower)) return null;
    if (verbs.length === 0) return joined(rest).replace(/^(?:a|an|the) /iu, "");
    return PRONOUN.test(second?.lower ?? "")
      ? `${joined(subjectOf(mainWords))} ${joined(rest.slice(1))}`
      : joined(rest);
  }
  if (first.pos === "VERB" && first.lower.endsWith("ing"))
    return `${joined(subjectOf(mainWords))} ${joined(inner)}`;
  if (first.pos === "VERB") return `${joined(nounBefore(words, own.from))}, ${joined(inner)}`;
  return null;
}

/** The words before the first verb. */
function subjectOf(words: readonly Word[]): readonly Word[] {
  const verb = words.findIndex((word) => isVerb(word));
  return verb <= 0 ? [] : words.slice(0, verb);
}

/** The noun that a relative clause or participle hangs on: back to the last verb or preposition with its verb. */
function nounBefore(words: readonly Word[], from: number): readonly Word[] {
  const verb = words.findLastIndex(
    (word, i) =>
      i < from &&
      i > 0 &&
      ((isVerb(word) && words[i - 1]?.text !== "-") || (word.text === "," && i < from - 1)),
  );
  const noun = words
    .slice(verb + 1, from)
    .filter((word, i, all) => !(word.text === "," && i === all.length - 1));
  const lead = noun.findIndex((word) => word.pos !== "ADP" && word.pos !== "ADV");
  return lead > 0 ? noun.slice(lead) : noun;
}

/** "The ministry said" before a clause further on; it must not be lost with the words between. */
function sayingOf(words: readonly Word[], from: number, to: number): string {
  const verb = words.findIndex(
    (word, i) => i >= from && i < to && SAYING.has(word.lower) && isVerb(word),
  );
  return verb === -1 ? "" : joined(words.slice(from, verb + 1));
}

/** A closing ", according to the ministry", put first. */
function accordingTo(words: readonly Word[], from: number): string {
  const at = words.findIndex(
    (word, i) => i > from && word.lower === "according" && words[i + 1]?.lower === "to",
  );
  if (at === -1) return "";
  const stop = words.findIndex((word, i) => i > at && /^[,;.]$/u.test(word.text));
  return `${joined(words.slice(at, stop === -1 ? words.length : stop))}, `.replace(/^a/u, "A");
}

/** After "According to …," a sentence's first word loses its capital, unless it is a name. */
function smallFirst(text: string, word: Word | undefined): string {
  const name = word?.pos === "PROPN" || /^.\p{Lu}/u.test(text) || /^I\s/u.test(text);
  return name ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The words with the spaces of their sentence; a gap that the date left becomes one space. */
function joined(words: readonly Word[]): string {
  let text = "";
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1];
    text += previous === undefined || previous.end === word.start ? word.text : ` ${word.text}`;
  }
  return text.trim();
}
