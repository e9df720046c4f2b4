import type { Furniture, Thread } from "../../model/thread.ts";
import { listed, numeral } from "../charts/label.ts";

/** Where the characters of a page are, in UTF-16 code units; they add up to `all`. */
export type Characters = {
  readonly all: number;
  readonly article: number;
  readonly posts: number;
  readonly furniture: number;
  /** Between the pieces: nothing but white space. */
  readonly space: number;
};

/** In: a thread whose spans lie in the text and do not overlap. */
export function countCharacters(text: string, { article, posts, furniture }: Thread): Characters {
  const all = text.length;
  const inArticle = article === null ? 0 : article.end - article.start;
  const inPosts = sum(posts.map(({ span }) => (span === null ? 0 : span.end - span.start)));
  const inFurniture = sum(furniture.map(({ start, end }) => end - start));
  const space = all - inArticle - inPosts - inFurniture;
  return { all, article: inArticle, posts: inPosts, furniture: inFurniture, space };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const MAX_NAMED = 3;

/** "Every one of 912 characters has a place: 300 in the article, 512 in posts, 100 in numbers, dates and the space between." */
export function characterWords(text: string, thread: Thread): string {
  const { all, article, posts, furniture, space } = countCharacters(text, thread);
  const parts = [
    ...(article > 0 ? [`${numeral(article)} in the article`] : []),
    `${numeral(posts)} in posts`,
    `${numeral(furniture + space)} in ${listed([...furnitureWords(thread), "the space between"])}`,
  ];
  return `Every one of ${numeral(all)} characters has a place: ${parts.join(", ")}.`;
}

/** The commonest kinds of furniture, "other furniture" for the rest. */
function furnitureWords({ furniture }: Thread): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of furniture) counts.set(PLURALS[kind], (counts.get(PLURALS[kind]) ?? 0) + 1);
  const words = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  return words.length > MAX_NAMED
    ? [...words.slice(0, MAX_NAMED - 1), "other furniture of the page"]
    : words;
}

const PLURALS = {
  number: "numbers",
  bullet: "bullets",
  level: "levels",
  author: "names",
  date: "dates",
  "reply-to": "names of whom they answer",
  votes: "votes",
  badge: "badges",
  title: "titles",
  signature: "signatures",
  button: "buttons",
  mark: "marks",
  "author-note": "a note on the author",
  heading: "headings",
  note: "notes",
} as const satisfies Record<Furniture["kind"], string>;
