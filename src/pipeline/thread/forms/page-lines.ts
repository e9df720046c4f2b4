import { remembering } from "../../language/remembering.ts";
import { readCues, type Cues } from "../cues/read-cues.ts";
import { isThreadHeading } from "../cues/thread-heading.ts";
import { isPageFurniture, isPager } from "../page-furniture.ts";
import { isBlank, readSourceLines, type SourceLine } from "../source-lines.ts";
import { markOf, type Mark } from "./mark-of.ts";

/** How a line may stand in a header or footer: "plain" lines are furniture wherever they stand, "weak" ones by their place. */
export type LineClass = "blank" | "plain" | "number" | "mark" | "date" | "url" | "words";

/** A line with what it says about a post. */
export type PageLine = SourceLine & {
  /** The line without white space at its ends. */
  readonly words: string;
  readonly cues: Cues | null;
  readonly class: LineClass;
  /** What a post may be marked by. */
  readonly mark: Mark | null;
  /** Whether it is the heading over a thread. */
  readonly isHeading: boolean;
  /** Whether it is the page's own word below a thread. */
  readonly isOfPage: boolean;
  /** Whether it leads to further comments. */
  readonly isPager: boolean;
};

/** What a page says of a writer, its value on the line below. */
const FACT =
  /^(?:join date|joined|member since|registered|registration date|start date|last (?:activity|seen|visit|online)|location|posts|messages|reaction score|points|trophies|likes received|rep(?:utation)?(?: power)?|karma|threads|age|gender|occupation|beiträge|dabei seit|registriert seit)$/iu;
const MAX_FACT = 40;
/** The first letter of a name, where its picture is missing. */
const SINGLE = /^\p{L}$/u;
const URL = /^(?:https?:\/\/|www\.)\S+$/iu;

/** A heading stands once or twice on a page; "3 replies" below many posts is none. */
const MAX_HEADINGS = 2;

/** A page as lines, and which of them may mark a post. */
export type Page = {
  readonly text: string;
  /** The file's name, for the places of issues. */
  readonly file: string;
  readonly lines: readonly PageLine[];
  readonly marks: readonly (Mark & { readonly line: number })[];
};

/** The lines of a page with what they say about its posts. */
export function readPage(text: string, file: string): Page {
  const lines = withoutRepeatedHeadings(readLines(text));
  const marks: (Mark & { line: number })[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const mark = lines[line]?.mark;
    if (mark) marks.push({ line, ...mark });
  }
  return { text, file, lines, marks };
}

function readLines(text: string): PageLine[] {
  let isFact = false;
  return readSourceLines(text).map((line): PageLine => {
    if (isBlank(line)) return pageLine(line, BLANK);
    const said = remembered(text.slice(line.contentStart, line.contentEnd));
    const isValue = isFact && said.words.length <= MAX_FACT;
    isFact = said.isFact;
    return pageLine(
      line,
      isFact || isValue ? { ...said, cues: null, class: "plain", mark: null } : said,
    );
  });
}

type Said = Omit<PageLine, keyof SourceLine>;

/** Written out, since a page has a great many lines. */
function pageLine(line: SourceLine, said: Said): PageLine {
  return {
    number: line.number,
    start: line.start,
    end: line.end,
    contentStart: line.contentStart,
    contentEnd: line.contentEnd,
    indent: line.indent,
    words: said.words,
    cues: said.cues,
    class: said.class,
    mark: said.mark,
    isHeading: said.isHeading,
    isOfPage: said.isOfPage,
    isPager: said.isPager,
  };
}

const BLANK: Said = {
  words: "",
  cues: null,
  class: "blank",
  mark: null,
  isHeading: false,
  isOfPage: false,
  isPager: false,
};

/** What a line says by its words alone. */
function readWords(words: string): Said & { readonly isFact: boolean } {
  const leads = isPager(words);
  const isOfPage = leads || isPageFurniture(words);
  const cues = readCues(words);
  const kind = classOf(words, cues);
  const isButtons = kind === "plain" && cues?.has("button") === true && !isOfPage;
  return {
    words,
    cues,
    class: kind,
    mark: cues === null ? null : markOf(words, cues, isButtons),
    isHeading: isThreadHeading(words),
    isOfPage,
    isPager: leads,
    isFact: FACT.test(words),
  };
}

/** Names, dates and buttons come again and again. */
const remembered = remembering(readWords);

function withoutRepeatedHeadings(lines: PageLine[]): PageLine[] {
  const counts = new Map<string, number>();
  const pattern = ({ words }: PageLine) => words.replaceAll(/\d+/gu, "#");
  for (const line of lines)
    if (line.isHeading) counts.set(pattern(line), (counts.get(pattern(line)) ?? 0) + 1);
  if ([...counts.values()].every((count) => count <= MAX_HEADINGS)) return lines;
  return lines.map((line) =>
    line.isHeading && (counts.get(pattern(line)) ?? 0) > MAX_HEADINGS
      ? { ...line, isHeading: false }
      : line,
  );
}

function classOf(words: string, cues: Cues | null): LineClass {
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
