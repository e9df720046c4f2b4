import type { Measure } from "../../summary/agreement.ts";
import type { Outcomes } from "../../../model/evaluation.ts";

const COLUMNS = 80;
const DECIMALS = 2;

/** A figure that is not defined. */
const NONE = "–";

/** "0.62", "−0.10"; "–" where there is none. */
export const number = (value: number | null): string =>
  value === null
    ? NONE
    : value
        .toFixed(DECIMALS)
        .replace(/^-(?=0\.00$)/u, "")
        .replace("-", "−");

/** "0.62 [0.51, 0.75]". */
export function measured({ value, interval }: Measure): string {
  if (interval === null) return number(value);
  return `${number(value)} [${number(interval[0])}, ${number(interval[1])}]`;
}

/** The same of a difference, with its sign: "+0.02 [−0.01, +0.05]". */
export function difference({ value, interval }: Measure): string {
  if (value === null || interval === null) return signed(value);
  return `${signed(value)} [${signed(interval[0])}, ${signed(interval[1])}]`;
}

function signed(value: number | null): string {
  const text = number(value);
  return value !== null && value > 0 && Number(text) > 0 ? `+${text}` : text;
}

export const outOf = (part: number, whole: number): string => `${part} of ${whole}`;

/** What a post's words would do to a terminal or to the lines is taken out; the rest is as written. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

/** At most so many characters, with a mark where some are left out. */
export function cut(text: string, characters: number): string {
  const all = Array.from(text);
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join("")}…`;
}

/** Text in lines of at most 80 characters, the first after `first`, the others after `rest`; longer words are cut up. */
export function paragraph(text: string, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of oneLine(text)
    .split(" ")
    .flatMap((each) => pieces(each, COLUMNS - rest.length))) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece.length + character.length > width) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}

/** Each line of a table or paragraph two spaces further right. */
export const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : `  ${line}`))
    .join("\n");

/** What the outcomes are called of stance and of tone. */
export const outcomeWords = (isTone: boolean): Readonly<Record<keyof Outcomes, string>> => ({
  right: "right",
  wrongSide: "other side than the reference",
  inExcess: isTone ? "toned where the reference is neutral" : "judged where the reference does not",
  missed: "missed",
});
