import { BE, words as wordSet } from "../lexicon/grammar.ts";
import type { Word } from "../read-post.ts";
import { tagOf } from "../../language/english-words.ts";
import { HE, IT, SHE, THEY, type Place } from "./salience.ts";

/** What a pronoun takes up, and its place: an object form never means the subject of its own clause. */
export type Pronoun = { readonly kind: number; readonly place: Place; readonly isObject: boolean };

const FORMS: readonly (readonly [list: string, kind: number, place: Place])[] = [
  ["he he's he'll he'd", HE, "subject"],
  ["she she's she'll she'd", SHE, "subject"],
  ["they they're they've they'll they'd", THEY, "subject"],
  ["it it'll it'd", IT, "subject"],
  ["him", HE, "object"],
  ["them", THEY, "object"],
  ["his himself", HE, "other"],
  ["her hers herself", SHE, "other"],
  ["their theirs themselves", THEY, "other"],
  ["its itself", IT, "other"],
];

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  FORMS.flatMap(([list, kind, place]) =>
    list
      .split(" ")
      .map((form): [string, Pronoun] => [form, { kind, place, isObject: place === "object" }]),
  ),
);

/** The pronoun that a word in lower case is. */
export const pronounOf = (lower: string): Pronoun | undefined => PRONOUNS.get(lower);

const NO_NOUN = /^(?:DT|RB|IN|TO|PRP|CC|WRB|MD)/u;
/** After "it": it stands for nothing. */
const EMPTY_IT = wordSet(
  "seems appears looks takes took rains turns turned happens happened sounds feels",
);

/** "It is clear that", "it seems", "it’s the same": stands for nothing. */
export function isEmptyIt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const after = words[at + 1]?.lower ?? "";
  // "its not", "its on": nothing can belong to it there
  if (word?.lower === "its") return NO_NOUN.test(tagOf(after));
  if (word?.lower !== "it") return false;
  return word.text.length > 2 || BE.has(after) || EMPTY_IT.has(after);
}
