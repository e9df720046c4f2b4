import type { Codebook } from "../../../model/codebook.ts";
import { tokenize } from "../../language/tokenize.ts";
import { OFFICES, ROLES } from "../lexicon/actors.ts";
import { words as wordSet } from "../lexicon/grammar.ts";
import { isCapitalised } from "./name-word.ts";

type Target = Codebook["targets"][string];
export type Gender = "he" | "she" | "either";

const offices = wordSet(OFFICES);
const HE = /\b(?:he|him|his|himself)\b/giu;
const SHE = /\b(?:she|her|hers|herself)\b/giu;
/** What comes after says more about the target, or about what belongs to it. */
const ENDS_HEAD = wordSet(
  "its their under with by against from than how for of at in to that which who on",
);
/** After a noun that is the head of its phrase. */
const JOINS = wordSet("and as of for at in to that which who on under with by");
/** The first words of a definition say what the target is. */
const HEAD_WORDS = 8;
const HEAD_LETTERS = 160;

/** Whether a target is one person, and which pronoun takes that person up; null for no person. */
export function genderOf({ label, definition, names, favor, against }: Target): Gender | null {
  if (!isPerson(label, definition)) return null;
  const said = [label, definition, ...names];
  for (const { means, examples } of [favor, against]) said.push(means, ...examples);
  const text = said.join(". ");
  const he = text.match(HE)?.length ?? 0;
  const she = text.match(SHE)?.length ?? 0;
  return he === she ? "either" : he > she ? "he" : "she";
}

/** "Mayor Quill", "Ada Quill as mayor", "the coach, his choices", and not "the firm under chairman Quill". */
function isPerson(label: string, definition: string): boolean {
  const head = lowerWords(definition.slice(0, HEAD_LETTERS)).slice(0, HEAD_WORDS);
  const labelled = lowerWords(label);
  if (head.includes("its") || head.includes("their")) return false;
  const start = head[0] === "the" ? 1 : 0;
  if (offices.has(labelled[0] ?? "") || offices.has(head[start] ?? "")) return true;
  const as = head.indexOf("as");
  if (as > 0 && head.slice(as + 1, as + 4).some((word) => offices.has(word))) return true;
  return definition.match(HE) !== null || definition.match(SHE) !== null;
}

/** What else an office or body of a codebook is called, by the words that tell it. */
const ROLE_LINES = ROLES.trim()
  .split("\n")
  .map((line) => {
    const [signs = "", names = ""] = line.split("|");
    return {
      signs: signs.split(",").map((sign) => ` ${sign.trim()} `),
      names: names.split(",").map((name) => name.trim().replaceAll("_", " ")),
    };
  });

/** What else the target is called, by the office or body that its definition, label or names say it is. */
export function rolesOf({ label, definition, names }: Target): readonly string[] {
  const own = /\b(?:his|her)\s/u.exec(definition);
  const heads = [headOf(definition), headOf(label)];
  if (own !== null) heads.push(headOf(definition.slice(own.index + own[0].length)));
  const listed = new Set(names.map((name) => ` ${name.toLowerCase().replace(/^the /u, "")} `));
  return ROLE_LINES.filter(({ signs }) =>
    signs.some((sign) => listed.has(sign) || heads.some((head) => head.includes(`${sign}/`))),
  ).flatMap((line) => line.names);
}

/**
 * The nouns that say what a definition is of: "the mining company Aurion", and not "uniforms for the school" or "school
 * uniforms"; a slash stands after every other word.
 */
function headOf(definition: string): string {
  const words = tokenize(definition.slice(0, HEAD_LETTERS));
  let head = " ";
  for (const [i, word] of words.entries()) {
    const lower = word.text.toLowerCase().replaceAll("’", "'");
    if (i >= HEAD_WORDS || ENDS_HEAD.has(lower)) break;
    const after = words[i + 1];
    const isHead =
      after === undefined ||
      isCapitalised(after.text) ||
      JOINS.has(after.text) ||
      definition.slice(word.end, after.start) !== " ";
    head += isHead ? `${lower} / ` : `${lower} `;
  }
  return head;
}

const lowerWords = (text: string): string[] =>
  tokenize(text).map((token) => token.text.toLowerCase().replaceAll("’", "'"));
