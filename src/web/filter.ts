import type { Analysis } from "../model/analysis.ts";
import { labelOf } from "../model/post-codes.ts";
import { everyPost, type PostFilter, type PostRun } from "../model/post-filter.ts";
import { sentimentValueSchema } from "../model/sentiment.ts";
import { stanceValueSchema, type StanceValue } from "../model/stance.ts";
import { listed, stancePhrase, tonePhrase } from "./charts/label.ts";

const PARTS = ["stance", "answered", "coded", "posts", "sentiment", "event", "words"] as const;
export type FilterPart = (typeof PARTS)[number];

export function isSet(filter: PostFilter, part: FilterPart): boolean {
  if (part === "posts") return filter.posts !== null;
  const value = filter[part];
  return value !== null && value.length > 0;
}

export function setParts(filter: PostFilter): FilterPart[] {
  return PARTS.filter((part) => isSet(filter, part));
}

export function withoutPart(filter: PostFilter, part: FilterPart): PostFilter {
  return { ...filter, [part]: everyPost[part] };
}

/** The filter without the last thing in its sentence; the same where nothing is set. */
export function clearStep(filter: PostFilter): PostFilter {
  const last = setParts(filter).at(-1);
  if (last === "stance") return { ...filter, stance: filter.stance.slice(0, -1) };
  return last === undefined ? filter : withoutPart(filter, last);
}

/**
 * What the choice of a mark, bar or cell makes of a filter.
 *
 * In:  `words` as charts write them: "dam:favor council:against", "sentiment:negative",
 *      "answered:dam:favor", "code:reference:dam:favor"; `adding` keeps the stances chosen before.
 * Out: the new filter; choosing again what is chosen already takes it away.
 */
export function chooseByWords(filter: PostFilter, words: string, adding = false): PostFilter {
  const named = words.split(" ").filter((word) => word !== "");
  const onlyTone = named.every((word) => word.startsWith("sentiment:"));
  const base = adding || onlyTone ? filter : { ...filter, stance: [], answered: [], coded: [] };
  const chosen = named.reduce(addWord, base);
  return sameFilter(chosen, filter) ? named.reduce(dropWord, filter) : chosen;
}

function addWord(filter: PostFilter, word: string): PostFilter {
  const { part, coder, variable, value } = readWord(word);
  const stance = stanceValueSchema.safeParse(value);
  const tone = sentimentValueSchema.safeParse(value);
  if (part === "coded") {
    const others = filter.coded.filter((c) => c.coder !== coder || c.variable !== variable);
    return { ...filter, coded: [...others, { coder, variable, value }] };
  }
  if (part === "sentiment" && tone.success) return { ...filter, sentiment: tone.data };
  if (!stance.success) return filter;
  if (part === "stance") return withStance(filter, variable, stance.data);
  return { ...filter, answered: [{ target: variable, value: stance.data }] };
}

function dropWord(filter: PostFilter, word: string): PostFilter {
  const { part, variable } = readWord(word);
  if (part !== "stance") return withoutPart(filter, part);
  return { ...filter, stance: filter.stance.filter(({ target }) => target !== variable) };
}

type Word = { part: FilterPart; coder: string; variable: string; value: string };

/** The number of pieces tells what a word names; a target may itself be called "answered". */
function readWord(word: string): Word {
  const pieces = word.split(":");
  const [value = "", variable = "", coder = ""] = pieces.toReversed();
  if (pieces.length > 3) return { part: "coded", coder, variable, value };
  if (pieces.length === 3) return { part: "answered", coder: "", variable, value };
  const tone = variable === "sentiment" && sentimentValueSchema.safeParse(value).success;
  return { part: tone ? "sentiment" : "stance", coder: "", variable, value };
}

export function withStance(filter: PostFilter, target: string, value: StanceValue): PostFilter {
  const others = filter.stance.filter((choice) => choice.target !== target);
  return { ...filter, stance: [...others, { target, value }] };
}

export function sameFilter(a: PostFilter, b: PostFilter): boolean {
  return PARTS.every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));
}

/** The words of one part as they stand in the sentence; null where it is not set. */
export function partWords(filter: PostFilter, analysis: Analysis, part: FilterPart): string | null {
  if (!isSet(filter, part)) return null;
  const label = (id: string) =>
    analysis.codebook.targets.find((target) => target.id === id)?.label ?? id;
  const { stance, answered, coded, posts, sentiment, event, words } = filter;
  switch (part) {
    case "stance":
      return listed(stance.map(({ target, value }) => stancePhrase(value, label(target))));
    case "answered":
      return `answering a post ${listed(answered.map(({ target, value }) => stancePhrase(value, label(target))))}`;
    case "coded":
      return listed(
        coded.map(
          ({ coder, variable, value }) =>
            `${codeWords(variable, value, label)} for ${coderLabel(analysis, coder)}`,
        ),
      );
    case "posts":
      return posts === null ? null : runWords(posts);
    case "sentiment":
      return sentiment === null ? null : tonePhrase(sentiment);
    case "event":
      return `on “${eventTitle(analysis, event)}”`;
    case "words":
      return `with “${words.trim()}”`;
  }
}

/** "numbered 4 to 12.2". */
export function runWords({ from, to }: PostRun): string {
  return from === to ? `numbered ${from}` : `numbered ${from} to ${to}`;
}

/** The filter as a phrase after "posts": "against the dam, negative in tone"; "" for all posts. */
export function filterWords(filter: PostFilter, analysis: Analysis): string {
  return setParts(filter)
    .map((part) => partWords(filter, analysis, part))
    .join(", ");
}

export function coderLabel(analysis: Analysis, coder: string): string {
  return labelOf(analysis, coder);
}

function codeWords(variable: string, value: string, label: (id: string) => string): string {
  const stance = stanceValueSchema.safeParse(value);
  return stance.success ? stancePhrase(stance.data, label(variable)) : `${value} in tone`;
}

function eventTitle({ events, readersEvents }: Analysis, event: string | null): string {
  return [...events, ...readersEvents].find(({ id }) => id === event)?.title ?? "";
}
