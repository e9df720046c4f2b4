import type { Furniture } from "../../../model/thread.ts";
import type { Cue } from "../cues/read-cues.ts";
import type { PageLine } from "./page-lines.ts";

type Piece = Omit<Furniture, "post">;

const MENTION =
  /^\[?(?:in (?:reply|response) to|repl(?:y|ied|ying) to|responding to|(?:in )?antwort (?:auf|an)|en réponse à|en respuesta a|в ответ на|[↪↳→▶►➤@])[\s:]*/iu;

const HANGING = /[\s,:;\]]+(?:on|at|am|le)?[\s,:;]*$/u;

/** What the header and footer lines of a post say. */
export type Header = {
  readonly postedAt: string | null;
  readonly replyTo: string | null;
  /** "level 3" is 3; null where the page does not say it. */
  readonly level: number | null;
};

/** The first date, person answered and level among the lines of a post's header and footer. */
export function readHeader(lines: readonly PageLine[]): Header {
  const first = (kind: Cue["kind"]) => {
    for (const line of lines)
      for (const cue of line.cues?.cues ?? [])
        if (cue.kind === kind) return line.words.slice(cue.start, cue.end);
    return null;
  };
  const level = first("level");
  return {
    postedAt: first("date"),
    replyTo:
      first("reply-to")
        ?.replace(MENTION, "")
        .replace(/(?:\.{3}|…)$/u, "")
        .replace(HANGING, "")
        .trim() ?? null,
    level: level === null ? null : Number(level.replaceAll(/\D/gu, "")),
  };
}

/**
 * A line as pieces of furniture that hold all of its characters but white space.
 *
 * In:     the line; the names of the writer and of the one answered that stand in it, where they do.
 */
export function piecesOf(line: PageLine, name: string | null, replyTo: string | null): Piece[] {
  const pieces: Piece[] = [];
  let at = line.contentStart;
  const put = (kind: Piece["kind"], from: number, to: number) => {
    const words = line.words.slice(from - line.contentStart, to - line.contentStart);
    const start = from + words.length - words.trimStart().length;
    if (words.trim() !== "") pieces.push({ kind, start, end: from + words.trimEnd().length });
  };
  const push = (kind: Piece["kind"], start: number, end: number) => {
    put("mark", at, start);
    put(kind, start, end);
    at = end;
  };
  const cues = line.cues?.cues ?? [{ kind: "words" as const, start: 0, end: line.words.length }];
  for (const cue of cues) {
    const start = line.contentStart + cue.start;
    const nameAt = name === null || cue.kind !== "words" ? -1 : line.words.indexOf(name, cue.start);
    if (name !== null && nameAt >= 0 && nameAt + name.length <= cue.end) {
      const begin = line.contentStart + nameAt;
      push("author", begin, begin + name.length);
      push("note", begin + name.length, line.contentStart + cue.end);
    } else {
      const isAnswered = line.words.slice(cue.start, cue.end) === replyTo;
      push(isAnswered ? "reply-to" : kindOf(cue.kind), start, line.contentStart + cue.end);
    }
  }
  put("mark", at, line.contentEnd);
  return pieces;
}

const kindOf = (kind: Cue["kind"]): Piece["kind"] =>
  kind === "words" ? "note" : kind === "says" || kind === "by" ? "mark" : kind;
