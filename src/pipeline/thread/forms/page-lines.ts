import { readCues, type Cues } from "../cues/read-cues.ts";
import { isBlank, type SourceLine } from "../source-lines.ts";

/** How a line may stand in a header or footer: "plain" lines are furniture wherever they stand, "weak" ones by their place. */
export type LineClass = "blank" | "plain" | "number" | "mark" | "date" | "url" | "words";

/** A line with what it says about a post. */
export type PageLine = SourceLine & {
  /** The line without white space at its ends. */
  readonly words: string;
  readonly cues: Cues | null;
  readonly class: LineClass;
};

/** What a page says of a writer, its value on the line below. */
const FACT =
  /^(?:join date|joined|member since|registered|registration date|start date|last (?:activity|seen|visit|online)|location|posts|messages|reaction score|points|trophies|likes received|rep(?:utation)?(?: power)?|karma|threads|age|gender|occupation|beiträge|dabei seit|registriert seit)$/iu;
const MAX_FACT = 40;
/** The first letter of a name, where its picture is missing. */
const SINGLE = /^\p{L}$/u;
const URL = /^(?:https?:\/\/|www\.)\S+$/iu;

/** The lines of a page with their cues. */
export function readPageLines(text: string, lines: readonly SourceLine[]): PageLine[] {
  let isFact = false;
  return lines.map((line) => {
    const words = text.slice(line.contentStart, line.contentEnd);
    const cues = readCues(words);
    const own = classOf(line, words, cues);
    if (own === "blank") return { ...line, words, cues, class: own };
    const isValue = isFact && words.length <= MAX_FACT;
    isFact = FACT.test(words);
    return isFact || isValue
      ? { ...line, words, cues: null, class: "plain" }
      : { ...line, words, cues, class: own };
  });
}

function classOf(line: SourceLine, words: string, cues: Cues | null): LineClass {
  if (isBlank(line)) return "blank";
  if (cues === null) return "words";
  if (cues.cues.length === 0) return "mark";
  if (URL.test(words)) return "url";
  if (SINGLE.test(words)) return "mark";
  if (cues.has("words") || cues.has("says") || cues.has("by"))
    return titled(words, cues) ? "plain" : "words";
  if (cues.has("date")) return "date";
  if (cues.cues.every((cue) => cue.kind === "mark")) return "mark";
  if (
    cues.cues.every((cue) => cue.kind === "votes" || cue.kind === "mark") &&
    !/\p{L}/u.test(words)
  )
    return "number";
  return "plain";
}

/** A title with the score of its post: "The bridge (Score: 5, Funny)". */
const titled = (words: string, cues: Cues): boolean =>
  cues.cues.length === 2 && cues.cues[1]?.kind === "votes" && /\(\s?score/iu.test(words);
