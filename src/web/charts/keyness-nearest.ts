/** A form and how often it is used. */
export type NearWord = { readonly form: string; readonly uses: number };

const MOST_EDITS = 2;
const LEAST_SHARED = 4;

/**
 * The forms nearest to one that is not there: those that begin with it or it with them, and those a letter or two away.
 *
 * Out: nearest first, then the most used.
 */
export function nearestForms(words: readonly NearWord[], wanted: string, most = 5): NearWord[] {
  const near = words.flatMap((word) => {
    const away = distance(word.form, wanted);
    return away === null ? [] : [{ word, away }];
  });
  return near
    .toSorted(
      (a, b) =>
        a.away - b.away || b.word.uses - a.word.uses || (a.word.form < b.word.form ? -1 : 1),
    )
    .slice(0, most)
    .map(({ word }) => word);
}

function distance(a: string, b: string): number | null {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= LEAST_SHARED && (a.startsWith(b) || b.startsWith(a))) return 1;
  if (shorter < LEAST_SHARED || Math.abs(a.length - b.length) > MOST_EDITS) return null;
  const edits = editsBetween(a, b);
  return edits <= MOST_EDITS ? edits : null;
}

/** Levenshtein's distance of two short words. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a.charAt(row - 1) === b.charAt(at - 1) ? 0 : 1;
      const cost = Math.min(
        (above[at - 1] ?? 0) + same,
        (above[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
      );
      line.push(cost);
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
