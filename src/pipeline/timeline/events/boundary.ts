import type { FoundDate } from "../dates/date-reader.ts";
import { MONTHS, WEEKDAYS } from "../dates/date-words.ts";
import { isVerb, placeOf, type Word } from "./sentence-words.ts";

/** Nouns that with "of" name a happening by its start or its end. */
const TURNS: ReadonlySet<string> = new Set(
  "start beginning outbreak onset launch opening end ending close closing".split(" "),
);
/** "since the morning of 5 May", "since midnight on Tuesday": words of time, not of what happened. */
const TIMES: ReadonlySet<string> = new Set(
  "midnight noon midday dawn dusk sunrise sunset morning afternoon evening night nightfall hour hours day week month year spring summer autumn fall winter half quarter middle time".split(
    " ",
  ),
);
const DATE_LINK = /^(?:on|in|of|at|late|early|around|about|the)$/u;
const LEAD = /^(?:since|until|till|from)$/u;
/** "After an outbreak in Aa in 1988, the cantons …": the noun that an opening hangs on. */
const OPENING_LEAD = /^(?:after|before|following|despite|amid)$/u;
const HOUR_LEAD = /^(?:sometime|shortly|just|soon|after|before|around|at|in|on|the|late|early)$/u;
const CLAUSE_BORDER = /^(?:[,;:—–“”"]|which|who|that|when|while|where|and|but)$/u;
const NOUN = /^(?:NOUN|PROPN)$/u;
/** "the start of the offensive": after "of" a noun may be taken for another part of speech. */
const AFTER_TURN = /^(?:NOUN|PROPN|ADJ|VERB)$/u;

/**
 * The noun that a date stands with after "since", "until" or "from": "since the start of the strike on Tuesday".
 *
 * Out: null where the date hangs on no such noun; the words that tell what started or ended; none where the noun ("since her
 *      arrest in May") is no telling of its own. Such a date never dates the verb of the sentence.
 */
export function boundaryOf(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  if (place === null) return null;
  let end = place.first;
  while (end > 0 && DATE_LINK.test(words[end - 1]?.lower ?? "")) end -= 1;
  for (let lead = end - 1; lead >= 0; lead -= 1) {
    const word = words[lead];
    if (word === undefined || CLAUSE_BORDER.test(word.lower)) return null;
    if (isVerb(word) && !TURNS.has(word.lower)) return null;
    if (lead === 0 && OPENING_LEAD.test(word.lower)) return openingNoun(words, place.last, end);
    if (!LEAD.test(word.lower)) continue;
    const inside = words.slice(lead + 1, end);
    const turn = inside.findIndex(
      ({ lower }, i) => TURNS.has(lower) && inside[i + 1]?.lower === "of",
    );
    if (turn !== -1 && inside.slice(turn + 2).some((part) => isNamed(part, AFTER_TURN)))
      return withoutTime(inside.slice(turn));
    // "from the port on 5 May" is a place, not a time
    if (word.lower !== "from" && inside.some((part) => isNamed(part, NOUN))) return [];
  }
  return null;
}

/** "After an outbreak in Aa in 1988 with 110 cases, …": what the opening names, where it has no verb; null elsewhere. */
function openingNoun(words: readonly Word[], last: number, end: number): readonly Word[] | null {
  const comma = words.findIndex(({ text }, i) => i > last && text === ",");
  const noun = words.slice(1, end).filter(({ pos }, i) => i > 0 || pos !== "DET");
  const hung = noun.at(-1)?.pos === "ADP" ? noun.slice(0, -1) : noun;
  if (comma === -1 || words.slice(0, comma).some((word) => isVerb(word))) return null;
  if (!hung.some((part) => isNamed(part, NOUN))) return null;
  return hung.length > 1 ? [...hung, ...words.slice(last + 1, comma)] : [];
}

/** "the start of clashes sometime after midnight": the hour goes with the date. */
function withoutTime(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (
    end > 3 &&
    (TIMES.has(words[end - 1]?.lower ?? "") || HOUR_LEAD.test(words[end - 1]?.lower ?? ""))
  )
    end -= 1;
  return words.slice(0, end);
}

function isNamed({ pos, lower }: Word, parts: RegExp): boolean {
  const time = TIMES.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower);
  return parts.test(pos) && !TURNS.has(lower) && !time;
}
