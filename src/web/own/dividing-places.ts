import type { Post } from "../../model/thread.ts";

/** Where a post could be divided: a line of it, or a sentence inside a line. */
export type DividingPlace = {
  /** Offset in the page. */
  readonly at: number;
  /** 1 is the first line of the page. */
  readonly line: number;
  readonly words: string;
};

/** More are not listed: the lines of the page are there to choose from. */
const MAX_PLACES = 400;
const MAX_WORDS = 140;
const LINE_BREAK = /\r\n|\r|\n/gu;

/**
 * The places inside a post at which a new one could begin.
 *
 * In:  the page's text, and `firstLine`, the number of the line on which the post begins.
 * Out: the beginnings of its lines and of the sentences inside them, in page order, without its first words; none for a
 *      post of an export, which has no place in the text.
 */
export function dividingPlaces(
  text: string,
  { span }: Pick<Post, "span">,
  firstLine: number,
): DividingPlace[] {
  if (span === null) return [];
  const body = text.slice(span.start, span.end);
  const ends = [...body.matchAll(LINE_BREAK)].map(({ index, 0: mark }) => index + mark.length);
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  const places: DividingPlace[] = [];
  for (const [index, from] of [0, ...ends].entries()) {
    const line = body.slice(from, ends[index] ?? body.length);
    for (const inLine of sentenceStarts(line, sentences)) {
      const at = span.start + from + inLine;
      if (at === span.start) continue;
      const words = line.slice(inLine, inLine + MAX_WORDS).trimEnd();
      places.push({ at, line: firstLine + index, words });
      if (places.length >= MAX_PLACES) return places;
    }
  }
  return places;
}

/** "1." and "a)" begin the sentence after them. */
const MARK_ALONE = /^\P{L}{0,4}\p{L}?[.)]$/u;

function sentenceStarts(line: string, sentences: Intl.Segmenter): number[] {
  const starts: number[] = [];
  let isOpen = false;
  for (const { index, segment } of sentences.segment(line)) {
    const words = segment.trim();
    if (words === "") continue;
    if (!isOpen) starts.push(index + segment.length - segment.trimStart().length);
    isOpen = MARK_ALONE.test(words);
  }
  return starts;
}
