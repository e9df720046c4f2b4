import { ARTICLE, placesOf, type Page, type Places } from "./page.ts";

/** Words in a row that also stand in a text above, but for small edits. */
export type Copy = Places & {
  readonly from: number;
  readonly source: Places;
  readonly equal: number;
};

const MIN_COPY = 6;
const MAX_PLACES = 4;
/** So many words may be changed, dropped or added at one place. */
const MAX_EDIT = 3;
/** How many words above an edit must be equal for each word edited. */
const EQUAL_PER_EDIT = 3;

/**
 * Finds the copies in a text: runs of six and more equal words as in the own words of a text above, extended over
 * small edits.
 *
 * Out: in text order, not overlapping; words already known as taken are left out.
 */
export function findCopies(page: Page, text: number): Copy[] {
  const { first, last } = placesOf(page, text);
  const copies: Copy[] = [];
  for (let at = first; at + MIN_COPY <= last; at += 1) {
    if (page.own[at] === 0) continue;
    let best: Copy | null = null;
    let places = 0;
    for (
      let place = page.sixes.latest(at);
      place !== -1 && places < MAX_PLACES;
      place = page.sixes.before(place)
    ) {
      places += 1;
      const copy = extend(page, at, place, last);
      if (best === null || copy.equal > best.equal) best = copy;
    }
    if (best === null) continue;
    copies.push(best);
    at = best.last - 1;
  }
  return copies;
}

function extend(page: Page, first: number, place: number, end: number): Copy {
  const { ids, textOf } = page.words;
  let at = first;
  let other = place;
  let equal = 0;
  for (;;) {
    while (at < end && page.own[at] === 1 && ids[at] === ids[other]) {
      at += 1;
      other += 1;
      equal += 1;
    }
    const edit = at < end && equal >= EQUAL_PER_EDIT ? skipEdit(page, at, other) : null;
    if (edit === null) break;
    at += edit.added;
    other += edit.dropped;
  }
  const from = textOf[place] ?? ARTICLE;
  return { first, last: at, from, source: { first: place, last: other }, equal };
}

/** The least edit after which three words are equal again. */
function skipEdit({ grams: { triples }, words: { textOf }, own }: Page, at: number, other: number) {
  for (let size = 1; size <= 2 * MAX_EDIT; size += 1)
    for (let added = Math.max(0, size - MAX_EDIT); added <= Math.min(size, MAX_EDIT); added += 1) {
      const gram = triples[at + added] ?? 0;
      const dropped = size - added;
      if (gram === 0 || gram !== triples[other + dropped] || own[at + added] === 0) continue;
      if (textOf[other + dropped] === textOf[other]) return { added, dropped };
    }
  return null;
}
