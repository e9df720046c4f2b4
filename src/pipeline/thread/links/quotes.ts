import type { Link } from "../../../model/thread.ts";
import {
  ARTICLE,
  authorOf,
  idOf,
  markTaken,
  parentOf,
  placesWithin,
  type Page,
  type Places,
} from "./page.ts";
import type { Quotation } from "./quotations.ts";

/** Words found in another text. */
export type Quote = {
  readonly to: number;
  readonly links: readonly Link[];
  /** Who is said to have written them. */
  readonly name: string | null;
  /** Whether some of the words stand in these two texts only. */
  readonly isRare: boolean;
};

/** Share of a quotation's words that must stand in runs of three in the quoted text: small edits are allowed. */
const MIN_COVER = 0.6;
/** A run of words that stands in very many places tells nothing; the latest ones are enough. */
const MAX_PLACES = 16;
/** Fewer words are often a saying that both writers know. */
const MIN_FREE_WORDS = 4;
/** How many posts above a quotation of three words may come from. */
const NEAR = 10;
/** What a quotation of three words is worth, measured: docs/methods.md#links. */
const SHORT_CONFIDENCE = 0.5;
const MAX_CONFIDENCE = 0.97;
/** What the name in a header adds to a source's share of words. */
const NAMED = 0.3;

type Score = { covered: number; until: number; runs: number };

/**
 * Finds the text that a quotation was taken from, among the texts known so far.
 *
 * Out: null where no text holds enough of it; its words are marked as taken where one does.
 */
export function findQuoted(page: Page, text: number, quotation: Quotation): Quote | null {
  const pieces = quotation.spans.flatMap(({ start, end }) =>
    cutAtEllipses(page, placesWithin(page, text, start, end), text),
  );
  const total = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  const name = quotation.header?.name ?? null;
  const best = bestSource(page, text, scoreTexts(page, text, pieces), total, name);
  if (best === null) return null;
  const sure = confidenceOf(page, text, best, total);
  if (sure === null) return null;
  const confidence = Math.round(100 * Math.min(MAX_CONFIDENCE, sure)) / 100;
  for (const { start, end } of quotation.spans)
    markTaken(page, placesWithin(page, text, start, end));
  const to = idOf(page, best.text);
  const links = quotation.spans.map(({ start, end }): Link => ({
    kind: "quotes",
    to,
    start,
    end,
    confidence,
  }));
  return { to: best.text, links, name, isRare: pieces.some((piece) => isRare(page, piece)) };
}

/** A text that holds some of a quotation, and how many texts hold as much. */
type Source = {
  readonly text: number;
  readonly score: Score;
  readonly isNamed: boolean;
  readonly equals: number;
};

function bestSource(
  page: Page,
  text: number,
  scores: ReadonlyMap<number, Score>,
  total: number,
  name: string | null,
): Source | null {
  const sources = Array.from(scores, ([other, score]) => {
    const isNamed = name !== null && isSameName(authorOf(page, other), name);
    const value = score.covered / total + (isNamed ? NAMED : 0);
    return { text: other, score, isNamed, value };
  });
  const most = sources.reduce((value, source) => Math.max(value, source.value), 0);
  const equals = sources.filter(({ value }) => value === most);
  const [first] = equals;
  if (first === undefined) return null;
  const nearest = equals.reduce(
    (best, source) => (rank(source.text, text) > rank(best.text, text) ? source : best),
    first,
  );
  return { ...nearest, equals: equals.length };
}

/** Null where too little of a quotation stands in its best source. */
function confidenceOf(page: Page, text: number, best: Source, total: number): number | null {
  const { runs, covered } = best.score;
  const cover = covered / total;
  if (cover < MIN_COVER) return null;
  const named = Number(best.isNamed);
  if (total < MIN_FREE_WORDS && named === 0)
    return best.equals === 1 && isNear(page, text, best.text) ? SHORT_CONFIDENCE : null;
  if (runs < 2 && named === 0) return null;
  return (cover * ((runs + named) / (runs + 1))) / (named === 1 ? 1 : Math.sqrt(best.equals));
}

function isRare({ grams, textsWithTriple }: Page, { first, last }: Places): boolean {
  for (let at = first; at + 3 <= last; at += 1)
    if (textsWithTriple[grams.triples[at] ?? 0] === 2) return true;
  return false;
}

/** A post above, the nearest first, then the article, then a post below, the nearest first. */
function rank(other: number, text: number): number {
  return other < text ? other : -other;
}

function isNear(page: Page, text: number, other: number): boolean {
  return (
    other === ARTICLE || other === parentOf(page, text) || (other < text && text - other <= NEAR)
  );
}

/** "The road … is open": the words on both sides are looked for by themselves. */
function cutAtEllipses(page: Page, { first, last }: Places, text: number): Places[] {
  const pieces: Places[] = [];
  let start = first;
  for (let at = first + 1; at < last; at += 1) {
    const between = page.texts[text]?.slice(page.words.ends[at - 1], page.words.starts[at]) ?? "";
    if (between.length > MAX_MARKS || !(between.includes("…") || between.includes("..."))) continue;
    pieces.push({ first: start, last: at });
    start = at;
  }
  pieces.push({ first: start, last });
  return pieces;
}

const MAX_MARKS = 20;

function scoreTexts(page: Page, text: number, pieces: readonly Places[]): Map<number, Score> {
  const scores = new Map<number, Score>();
  for (const { first, last } of pieces)
    for (let at = first; at + 3 <= last; at += 1) {
      let places = 0;
      let place = page.triples.latest(at);
      for (; place !== -1 && places < MAX_PLACES; place = page.triples.before(place)) {
        places += 1;
        const other = page.words.textOf[place] ?? ARTICLE;
        if (other === text) continue;
        const score = scores.get(other);
        if (score === undefined) scores.set(other, { covered: 3, until: at + 3, runs: 1 });
        else if (score.until < at + 3) {
          score.covered += Math.min(3, at + 3 - score.until);
          score.until = at + 3;
          score.runs += 1;
        }
      }
    }
  return scores;
}

/** Whether two names are the same but for case, marks and white space. */
export function isSameName(author: string | null, name: string): boolean {
  return author !== null && bareName(author) === bareName(name);
}

const OTHER_SIGNS = /[^\p{L}\p{M}\p{N}]/gu;

function bareName(name: string): string {
  return name.toLowerCase().replace(OTHER_SIGNS, "");
}
