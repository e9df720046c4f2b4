import type { Span } from "../../../../model/place.ts";
import { isHappeningNoun, kindOfHappening } from "../words/event-nouns.ts";
import type { EventTarget } from "../event-target.ts";
import { fitOf, type PostDate } from "../grounds/fitting-date.ts";
import type { FoundLink } from "../found-link.ts";
import type { PostSentence } from "../grounds/post-sentence.ts";
import type { WordKey } from "../words/word-keys.ts";

/** "The war": a happening of which reader and writer both know. */
export type Definite = Span & {
  readonly kind: string;
  /** The word before the noun where it is part of it: "press" of "the press conference". */
  readonly compound: string | null;
  /** The words that follow with a preposition: "the war in Ostland" speaks of another. */
  readonly about: readonly string[];
  readonly dates: readonly PostDate[];
  readonly sentence: Span;
};

const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that", "his", "her", "their"]);
const BETWEEN: ReadonlySet<string> = new Set(["whole", "entire", "recent", "last", "same", "lost"]);
const FOLLOWED = new Set("in of between with against on for at over".split(" "));
const ABOUT_WORDS = 3;
/** "his first in-person press briefing" */
const MAX_ADJECTIVES = 4;

/** The places of a sentence that say "the war", "that walkout", "the mayor's long press conference" and the like. */
export function findDefinites(sentence: PostSentence): Definite[] {
  const { words, dates } = sentence;
  return words.flatMap((word, i) => {
    const kind = kindOfHappening(word.key);
    if (kind === undefined || !isHappeningNoun(word.lower)) return [];
    const next = words[i + 1];
    // "the war crimes": the noun only describes another one
    if (
      next !== undefined &&
      next.start === word.end + 1 &&
      next.kind === "content" &&
      !isVerbal(next)
    )
      return [];
    const opens = openingOf(words, i);
    if (opens === null) return [];
    const before = words[i - 1];
    const isPart = before !== undefined && before !== opens && !BETWEEN.has(before.lower);
    const compound = isPart ? before.key : null;
    return [
      {
        start: opens.start,
        end: word.end,
        kind,
        compound,
        about: aboutOf(words, i),
        dates,
        sentence: { start: sentence.start, end: sentence.end },
      },
    ];
  });
}

/** The determiner, or the name in the possessive, that a noun hangs on; null where there is none. */
function openingOf(words: readonly WordKey[], noun: number): WordKey | null {
  for (let i = noun - 1; i >= Math.max(0, noun - MAX_ADJECTIVES - 1); i -= 1) {
    const word = words[i];
    if (word === undefined) return null;
    if (DETERMINERS.has(word.lower) || isPossessive(word)) return word;
    if (word.isCapital || word.kind === "function") return null;
  }
  return null;
}

/** "PM's" is longer than its word. */
const isPossessive = ({ isCapital, lower, start, end }: WordKey): boolean =>
  isCapital && end - start > lower.length;

const isVerbal = ({ lower }: WordKey): boolean => lower.endsWith("ed") || lower.endsWith("ing");

function aboutOf(words: readonly WordKey[], i: number): string[] {
  if (!FOLLOWED.has(words[i + 1]?.lower ?? "")) return [];
  return words
    .slice(i + 2, i + 2 + ABOUT_WORDS)
    .filter(({ isCapital }) => isCapital)
    .map(({ key }) => key);
}

/** The link of such a place to an event, where nothing beside it speaks against that. */
export function definiteLink(
  text: string,
  { start, end, about, dates }: Definite,
  target: EventTarget,
  why: string,
): FoundLink | null {
  if (about.some((key) => !target.words.has(key))) return null;
  if (dates.some((date) => fitOf(date, target.range) === "not")) return null;
  return { target, start, end, ground: "definite", how: `says “${text.slice(start, end)}”${why}` };
}
