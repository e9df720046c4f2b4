import type { Span } from "../../model/place.ts";
import type { Evidence } from "../../model/stance.ts";
import type { WeighedHit } from "./find-evidence.ts";
import { clauseOf, type Reading } from "./read-post.ts";
import type { WordRun } from "./rules/rule.ts";

/** A place longer than this is no longer read as one statement. */
const MAX_CHARACTERS = 400;
/** A sentence up to this length is shown whole: it is easier to judge than one of its clauses. */
const SHOWN_WHOLE = 240;

/**
 * The words of a post that show what a rule found.
 *
 * In:     a post taken apart and a hit in it.
 * Out:    the sentence where it is short and all of it the writer's own, else the clause; with the place where the target was last named if the hit
 *         knows it only by "he" or "this clown"; at most 400 characters, without white space at the ends. Cue and
 *         mention lie within; null where they do not fit.
 */
export function evidenceOf(reading: Reading, hit: WeighedHit): Evidence {
  const { mention, polarity, rule } = hit;
  const cue = spanOf(reading, hit.cue);
  const named = mention === null ? null : spanOf(reading, mention);
  const place = trimmed(
    reading.text,
    withAntecedent(reading, hit, placeOf(reading, hit, cue, named)),
  );
  const inside = (span: Span | null): Span | null =>
    span !== null && span.start >= place.start && span.end <= place.end && span.end > span.start
      ? span
      : null;
  const shown = inside(named);
  return {
    ...place,
    polarity,
    rule,
    cue: inside(cue),
    mention: shown === null || mention === null ? null : { ...shown, by: mention.by },
  };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function spanOf({ words }: Reading, { first, last }: WordRun): Span {
  const start = words[first]?.start ?? 0;
  return { start, end: words[last - 1]?.end ?? start };
}

/** The sentence, the clause, or of a clause too long the words about cue and mention. */
function placeOf(reading: Reading, hit: WeighedHit, cue: Span, named: Span | null): Span {
  const sentence = reading.sentences[hit.clause.sentence];
  const { start, end } = hit.clause;
  if (sentence !== undefined && lengthOf(sentence) <= SHOWN_WHOLE && !hit.isAmongOthers)
    return sentence;
  if (end - start <= MAX_CHARACTERS) return { start, end };
  const both = {
    start: Math.min(cue.start, named?.start ?? cue.start),
    end: Math.max(cue.end, named?.end ?? cue.end),
  };
  const fits = lengthOf(both) <= MAX_CHARACTERS;
  const first = Math.min(hit.cue.first, (fits ? hit.mention?.first : undefined) ?? hit.cue.first);
  return around(reading, fits ? both : cue, first);
}

/** As many whole words on both sides as fit; `first` is the first word of the core. */
function around({ words }: Reading, core: Span, first: number): Span {
  const room = Math.max(0, Math.floor((MAX_CHARACTERS - lengthOf(core)) / 2));
  let { start, end } = core;
  for (let at = first; (words[at]?.start ?? -Infinity) >= core.start - room; at -= 1)
    start = Math.min(start, words[at]?.start ?? start);
  for (let at = first; (words[at]?.end ?? Infinity) <= core.end + room; at += 1)
    end = Math.max(end, words[at]?.end ?? end);
  return { start, end: Math.min(end, start + MAX_CHARACTERS) };
}

/** Reaches back to where the target was named, as far as that fits. */
function withAntecedent(reading: Reading, { antecedent }: WeighedHit, place: Span): Span {
  if (antecedent === null) return place;
  const word = spanOf(reading, antecedent);
  const clause = clauseOf(reading, antecedent.first);
  const sentence = clause === undefined ? undefined : reading.sentences[clause.sentence];
  const starts = [sentence?.start, clause?.start, word.start];
  const start = starts.find(
    (from) => from !== undefined && from < place.start && place.end - from <= MAX_CHARACTERS,
  );
  return start === undefined ? place : { start, end: place.end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, from + inner.trim().length) };
}
