import type { Link } from "../../../model/thread.ts";
import { gramPlaces, type GramPlaces } from "./grams.ts";
import { ARTICLE, authorOf, idOf, placesOf, type Page } from "./page.ts";
import { BREAK } from "./page-words.ts";
import { weighWording, type Wording } from "./wording.ts";

/** The text whose rare wording a text takes up. */
export type Echo = {
  readonly to: number;
  readonly links: readonly Link[];
  /** Whether its wording is far enough ahead of other texts' to tell what is answered. */
  readonly isTelling: boolean;
  /** Whether more than one word is taken up. */
  readonly isPhrase: boolean;
  readonly confidence: number;
};

export type Echoes = {
  /** The text above that a text takes up the words of, without copying them; null where none is ahead of the others. */
  readonly of: (text: number, copied: ReadonlySet<number>) => Echo | null;
  /** Makes a text's own words known to those below. */
  readonly add: (text: number) => void;
};

/** Words so near the start often take up what is answered; a short question at the start even more ("A present? …"). */
const OPENING_WORDS = 25;
const OPENING_WEIGHT = 2;
const QUESTION_WORDS = 6;
const QUESTION_WEIGHT = 4;
const PAIR_WEIGHT = 2;
/** At this distance, in posts, wording counts half. */
const HALF_DISTANCE = 3;
/** Shorter texts are taken as this long; the weights hold for texts of 40 words. */
const MIN_LENGTH = 20;
const USUAL_LENGTH = 40;
const MAX_PLACES = 20;
const MAX_LINKS = 3;
/** Leads from which an echo is shown, may tell what is answered, and is clear; what each was right: docs/methods.md#links. */
const LEADS = { shown: 0.8, telling: 1.2, clear: 1.6 } as const;
const CONFIDENCE = { shown: 0.35, telling: 0.55, clear: 0.75 } as const;

export function openEchoes(page: Page): Echoes {
  const wording = weighWording(page);
  const { textOf } = page.words;
  const known: Known = {
    ...wording,
    stemPlaces: gramPlaces(wording.stems, textOf),
    pairPlaces: gramPlaces(wording.pairs, textOf),
  };
  const between = distancesOf(page);
  return {
    of: (text, copied) => {
      const best = leading(page, known, text, copied, between);
      if (best === null || best.lead < LEADS.shown) return null;
      const { to, lead } = best;
      const strength = lead >= LEADS.clear ? "clear" : lead >= LEADS.telling ? "telling" : "shown";
      const confidence = CONFIDENCE[strength];
      const spots = sharedWith(page, known, text, to);
      const links = echoLinks(page, to, spots, confidence);
      const isPhrase = spots.length > 1;
      return { to, links, isTelling: strength !== "shown", isPhrase, confidence };
    },
    add: (text) => {
      const { first, last } = placesOf(page, text);
      for (let at = first; at < last; at += 1) {
        if (page.own[at] === 0) continue;
        if ((wording.weightOfStem[wording.stems[at] ?? 0] ?? 0) > 0) known.stemPlaces.add(at);
        if ((wording.weightOfPair[wording.pairs[at] ?? 0] ?? 0) > 0) known.pairPlaces.add(at);
      }
    },
  };
}

type Known = Wording & { readonly stemPlaces: GramPlaces; readonly pairPlaces: GramPlaces };

/** How many posts apart; between two that stand under none, only such posts are counted. */
function distancesOf({ posts }: Page): (text: number, other: number) => number {
  let count = 0;
  const tops = posts.map(({ parent }) => (parent === null ? (count += 1) : null));
  return (text, other) => {
    const top = tops[text - 1] ?? null;
    const otherTop = tops[other - 1] ?? null;
    return top === null || otherTop === null ? text - other : top - otherTop;
  };
}

/** A word or pair of words of a text that may be shared. */
type Spot = {
  readonly at: number;
  readonly words: 1 | 2;
  readonly weight: number;
  readonly isOpening: boolean;
  readonly places: GramPlaces;
};

/** The telling words and pairs of a text, each once. */
function* spotsOf(page: Page, known: Known, text: number): Generator<Spot> {
  const { first, last } = placesOf(page, text);
  const question = openingQuestion(page, first, last);
  const seen = new Set<number>();
  for (let at = first; at < last; at += 1) {
    if (page.own[at] === 0) continue;
    const isOpening = at - first < OPENING_WORDS;
    const stem = known.stems[at] ?? 0;
    const rarity = known.weightOfStem[stem] ?? 0;
    if (rarity > 0 && !seen.has(stem)) {
      seen.add(stem);
      const factor = at < question ? QUESTION_WEIGHT : isOpening ? OPENING_WEIGHT : 1;
      yield { at, words: 1, weight: factor * rarity, isOpening, places: known.stemPlaces };
    }
    const pair = known.pairs[at] ?? 0;
    const pairRarity = known.weightOfPair[pair] ?? 0;
    if (pairRarity > 0 && !seen.has(-pair)) {
      seen.add(-pair);
      const factor = PAIR_WEIGHT * (at < question ? QUESTION_WEIGHT : 1);
      yield { at, words: 2, weight: factor * pairRarity, isOpening, places: known.pairPlaces };
    }
  }
}

/** The text above whose wording leads, and by how much. */
function leading(
  page: Page,
  known: Known,
  text: number,
  copied: ReadonlySet<number>,
  between: (text: number, other: number) => number,
): { to: number; lead: number } | null {
  const own = lengthOf(page, text);
  const author = authorOf(page, text);
  const scores = new Map<number, number>();
  for (const { at, weight, isOpening, places } of spotsOf(page, known, text)) {
    const part = weight / Math.sqrt(isOpening ? Math.min(own, USUAL_LENGTH) : own);
    let place = places.latest(at);
    for (let looked = 0; place !== -1 && looked < MAX_PLACES; looked += 1) {
      const other = page.words.textOf[place] ?? ARTICLE;
      scores.set(other, (scores.get(other) ?? 0) + part);
      place = places.before(place);
    }
  }
  let best: { to: number; score: number } | null = null;
  let second = 0;
  for (const [other, sum] of scores) {
    if (copied.has(other) || (author !== null && authorOf(page, other) === author)) continue;
    const near = 1 + between(text, other) / HALF_DISTANCE;
    const score = (USUAL_LENGTH * sum) / Math.sqrt(lengthOf(page, other)) / near;
    if (best === null || score > best.score) {
      second = best?.score ?? 0;
      best = { to: other, score };
    } else second = Math.max(second, score);
  }
  return best === null ? null : { to: best.to, lead: best.score - second };
}

/** What a text shares with another one. */
function sharedWith(page: Page, known: Known, text: number, other: number): Spot[] {
  return Array.from(spotsOf(page, known, text)).filter(({ at, places }) => {
    let place = places.latest(at);
    for (let looked = 0; place !== -1 && looked < MAX_PLACES; looked += 1) {
      if (page.words.textOf[place] === other) return true;
      place = places.before(place);
    }
    return false;
  });
}

function lengthOf(page: Page, text: number): number {
  const { first, last } = placesOf(page, text);
  return Math.max(MIN_LENGTH, last - first);
}

/** The place after a short first sentence that ends with a question mark; `first` where there is none. */
function openingQuestion({ texts, words }: Page, first: number, last: number): number {
  const { breaks, ends, textOf } = words;
  for (let at = first + 1; at <= last && at - first <= QUESTION_WORDS; at += 1) {
    if ((breaks[at] ?? 0) < BREAK.sentence) continue;
    const mark = texts[textOf[first] ?? ARTICLE]?.[ends[at - 1] ?? 0];
    return mark === "?" ? at : first;
  }
  return first;
}

/** The weightiest words, those that touch as one. */
function echoLinks(page: Page, to: number, spots: readonly Spot[], confidence: number): Link[] {
  const { starts, ends } = page.words;
  const runs: { first: number; last: number; weight: number }[] = [];
  for (const { at, words, weight } of spots.toSorted((a, b) => a.at - b.at)) {
    const open = runs.at(-1);
    if (open !== undefined && at <= open.last) {
      open.last = Math.max(open.last, at + words);
      open.weight += weight;
    } else runs.push({ first: at, last: at + words, weight });
  }
  return runs
    .toSorted((a, b) => b.weight - a.weight || a.first - b.first)
    .slice(0, MAX_LINKS)
    .map(({ first, last }) => {
      const start = starts[first] ?? 0;
      return {
        kind: "echoes",
        to: idOf(page, to),
        start,
        end: ends[last - 1] ?? start,
        confidence,
      };
    });
}
