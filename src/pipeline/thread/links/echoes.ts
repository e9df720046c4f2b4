import type { Link } from "../../../model/thread.ts";
import { gramPlaces, type GramPlaces } from "./grams.ts";
import { ARTICLE, authorOf, idOf, placesOf, type Page } from "./page.ts";
import { weighWording, type Wording } from "./wording.ts";

/** The text whose rare wording a text takes up. */
export type Echo = {
  readonly to: number;
  readonly links: readonly Link[];
  /** How far its wording is ahead of the next text's. */
  readonly lead: number;
  readonly confidence: number;
};

export type Echoes = {
  /** The text above that a text takes up the words of; null where none is ahead of the others. */
  readonly of: (text: number) => Echo | null;
  /** Makes a text's own words known to those below. */
  readonly add: (text: number) => void;
};

/** Words so near the start often take up what is answered. */
const OPENING_WORDS = 25;
const PAIR_WEIGHT = 2;
/** At this distance, in posts, wording counts half. */
const HALF_DISTANCE = 3;
/** Shorter texts are taken as this long; the weights hold for texts of 40 words. */
const MIN_LENGTH = 20;
const USUAL_LENGTH = 40;
const MAX_PLACES = 20;
const MAX_LINKS = 3;
/** From this lead on the text is right about four times in five, from the second on nine in ten: docs/methods.md#links. */
export const LEADS = { least: 0.8, clear: 1.2 } as const;
const CONFIDENCE = { least: 0.6, clear: 0.75 } as const;

export function openEchoes(page: Page): Echoes {
  const wording = weighWording(page);
  const stems = gramPlaces(wording.stems);
  const pairs = gramPlaces(wording.pairs);
  const lengths = new Map<number, number>();
  return {
    of: (text) => {
      const shared = sharedWording(page, wording, { stems, pairs }, text);
      return leading(page, text, shared, (other) => lengths.get(other) ?? 0);
    },
    add: (text) => {
      const { first, last } = placesOf(page, text);
      lengths.set(text, last - first);
      for (let at = first; at < last; at += 1) {
        if (page.own[at] === 0) continue;
        if ((wording.weightOfStem[wording.stems[at] ?? 0] ?? 0) > 0) stems.add(at);
        if ((wording.weightOfPair[wording.pairs[at] ?? 0] ?? 0) > 0) pairs.add(at);
      }
    },
  };
}

type Shared = { score: number; readonly spots: { at: number; words: number; weight: number }[] };

function sharedWording(
  page: Page,
  { stems, pairs, weightOfStem, weightOfPair }: Wording,
  known: { readonly stems: GramPlaces; readonly pairs: GramPlaces },
  text: number,
): Map<number, Shared> {
  const { first, last } = placesOf(page, text);
  const found = new Map<number, Shared>();
  const seen = new Set<number>();
  const look = (at: number, words: 1 | 2, weight: number, places: GramPlaces): void => {
    const others = new Set(
      places.like(at, MAX_PLACES).map((place) => page.words.textOf[place] ?? ARTICLE),
    );
    for (const other of others) {
      const shared = found.get(other) ?? { score: 0, spots: [] };
      found.set(other, shared);
      shared.score += weight;
      shared.spots.push({ at, words, weight });
    }
  };
  for (let at = first; at < last; at += 1) {
    if (page.own[at] === 0) continue;
    const stem = stems[at] ?? 0;
    const weight = weightOfStem[stem] ?? 0;
    if (weight > 0 && !seen.has(stem)) {
      seen.add(stem);
      look(at, 1, at - first < OPENING_WORDS ? 2 * weight : weight, known.stems);
    }
    const pair = pairs[at] ?? 0;
    const pairWeight = weightOfPair[pair] ?? 0;
    if (pairWeight > 0 && !seen.has(-pair)) {
      seen.add(-pair);
      look(at, 2, PAIR_WEIGHT * pairWeight, known.pairs);
    }
  }
  return found;
}

function leading(
  page: Page,
  text: number,
  shared: ReadonlyMap<number, Shared>,
  lengthOf: (text: number) => number,
): Echo | null {
  const { first, last } = placesOf(page, text);
  const author = authorOf(page, text);
  let best: { to: number; score: number } | null = null;
  let second = 0;
  for (const [other, { score }] of shared) {
    if (other === ARTICLE || (author !== null && authorOf(page, other) === author)) continue;
    const length = Math.sqrt(atLeast(last - first) * atLeast(lengthOf(other))) / USUAL_LENGTH;
    const value = score / length / (1 + (text - other) / HALF_DISTANCE);
    if (best === null || value > best.score) {
      second = best?.score ?? 0;
      best = { to: other, score: value };
    } else second = Math.max(second, value);
  }
  const lead = best === null ? 0 : best.score - second;
  if (best === null || lead < LEADS.least) return null;
  const confidence = lead >= LEADS.clear ? CONFIDENCE.clear : CONFIDENCE.least;
  const links = echoLinks(page, best.to, shared.get(best.to)?.spots ?? [], confidence);
  return { to: best.to, links, lead, confidence };
}

const atLeast = (length: number): number => Math.max(MIN_LENGTH, length);

/** The weightiest words, those that touch as one. */
function echoLinks(page: Page, to: number, spots: Shared["spots"], confidence: number): Link[] {
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
