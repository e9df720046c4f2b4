import type { Furniture } from "../../../model/thread.ts";
import { furnitureKind } from "./furniture-phrases.ts";
import { SAYS } from "./furniture-words.ts";
import { nameLikeness } from "./name-like.ts";
import { dateAt } from "./post-date.ts";

/** A piece of a line; offsets in the line. */
export type Cue = {
  readonly kind: Furniture["kind"] | "says" | "by" | "words";
  readonly start: number;
  readonly end: number;
};

/** What a short line says about a post, beside or instead of somebody's words. */
export type Cues = {
  /** In line order; together they hold all of the line but white space and separators. */
  readonly cues: readonly Cue[];
  readonly has: (kind: Cue["kind"]) => boolean;
  /** Pieces that are neither date nor furniture, in line order. */
  readonly words: readonly string[];
  /** Shape of the date, null where there is none. */
  readonly dateShape: string | null;
};

/** No header line is longer: a name, a place, a title and a date. */
const MAX_LINE = 200;
const MAX_WORDS = 26;
/** Marks that show nothing; those that join letters are left. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const SEPARATOR =
  /\t+|\s{2,}|>(?=\s)|\s[•·|»›→▶➤▸>/–—~-]+(?=\s|$)|[•·|»›⋅]|^[-–—~]\s?(?=\p{L})|\[[–+-]\]|^[–+▲△]\s/gu;
const REPLY_TO =
  /^\[?(?:in (?:reply|response) to|repl(?:y|ied|ying) to|responding to|(?:in )?antwort (?:auf|an)|en réponse à|en respuesta a|в ответ на|[↪↳→▶►➤])\s*(?=\S)/iu;
const BY =
  /^(?:post\s?by\b:?\s+(?=\S)|(?:posted|submitted|written|authored|comment(?:ed)?|left|sent|reply|replied|review|answered|published|started|verfasst|geschrieben|publié|écrit|publicado|enviado)\s+(?:by|from|von|par|por)\b:?\s*)/iu;
const BARE_BY = /^(?:by|from|von|par|por|от)(?::\s*|\s+(?=\S))/iu;
const KEYED_BY = /^(?:by|from|author|name|user|posted by|username):\s*(?=\S)/iu;
const LINK_WORDS =
  /^(?:posted|published|submitted|commented|on|at|am|um|le|el|den|em|op|the|date|posted on|posted at|geschrieben am|verfasst am|publié le|a|à|on:|at:)[:,]?$/iu;
const TRAILING = /(?:[,:;(@«[–—-]|\s(?:on|at|am|le|el|den|op|em|um|posted|à)|,\s*on)+\s*$/iu;
const NUMBER =
  /^(?:(?:reply|comment|post|message|no\.?|nr\.?)\s*)?(?:#\s?\d{1,6}[.:)]?|\(\s?#?\d{1,12}\s?\)|\[#?\d{1,6}\]|\d{1,5}[.)])(?=\s|$)/iu;
const LEVEL = /^level \d{1,3}$/iu;
const SCORE =
  /\(\s?(?:score|rating|karma)\s?:[^()]{1,40}\)|\[\d{1,6} (?:favorites?|likes?|points?)\]|\(\s?\d{1,8}\s?\)|\(#\d{1,12}\)/giu;
const MARKDOWN = /^(?:#{2,6}|\*{1,3})\s+/u;
const NOTE =
  /^(?:(?:last )?(?:edited|modified|updated)(?: by| on| at|:|,|\s(?=\d))|(?:like)?liked by \d|this (?:post|comment|message) (?:was|has been) (?:edited|modified)|(?:join(?:ed)?(?: date)?|registered|member since|location|posts|messages|threads|reputation|rep power|karma|age|occupation|interests|gender|from)\s?:|(?:pingback|trackback)s?\b|user avatar\b|avatar (?:for|of) |(?:profile )?(?:photo|picture) (?:for|of) |u\/\S{1,30} avatar$|.{1,40}[’']s avatar(?: - go to profile)?$|\d{1,4} repl(?:y|ies) by |\S{1,30} is (?:on|off)line)/iu;
const POINTS_BY = /^[+-]?\d{1,6} points? by\s+(?=\S)/iu;
const POINTS_AT_END =
  /\s(?:\[?score hidden\]?|(?:comment score below threshold)?(?:[+−–-]?\d{1,6}(?:\.\d)?k? (?:points?|likes?|votes?|fans?|upvotes?|replies|followers?)){1,3})$/iu;
const MARKED = /\s?\[(?:S|M|A|OP)\]/u;
const IN_REPLY_TO = /\s(?:in (?:reply|response) to|replying to|en réponse à|в ответ на)\s+(?=\S)/iu;
const TITLE = /^(?:re|aw|sv|antw|odp|ответ)\s?:\s?\S/iu;
const says = SAYS.toSorted((a, b) => b.length - a.length);

/**
 * Reads a line as cues of a post's header or footer.
 *
 * In:     a line without white space at its ends.
 * Out:    its cues, or null where the line is too long to be anything but words.
 */
export function readCues(source: string): Cues | null {
  const line = source.replaceAll(INVISIBLE, " ");
  if (line === "" || line.length > MAX_LINE || line.split(" ").length > MAX_WORDS) return null;
  if (isNote(line)) return only("badge", line);
  const dates = findDates(line);
  const cues: Cue[] = [];
  let at = 0;
  for (const date of [...dates, { start: line.length, end: line.length, shape: null }]) {
    cues.push(...cutPiece(line, at, date.start, { isDated: dates.length > 0 }));
    if (date.shape !== null) cues.push({ kind: "date", start: date.start, end: date.end });
    at = date.end;
  }
  const kinds = new Set(cues.map((cue) => cue.kind));
  return {
    cues,
    has: (kind) => kinds.has(kind),
    words: cues.flatMap((cue) => (cue.kind === "words" ? [line.slice(cue.start, cue.end)] : [])),
    dateShape: dates.map((date) => date.shape).join(" ") || null,
  };
}

const MAX_NOTE = 100;
const isNote = (text: string): boolean => text.length <= MAX_NOTE && NOTE.test(text);

function only(kind: Cue["kind"], line: string): Cues {
  return {
    cues: [{ kind, start: 0, end: line.length }],
    has: (wanted) => wanted === kind,
    words: [],
    dateShape: null,
  };
}

function findDates(line: string) {
  const dates: { start: number; end: number; shape: string }[] = [];
  const starts = /(?<![\p{L}\p{N}.,:/_-])[\p{L}\p{N}~]/gu;
  for (
    let match = starts.exec(line);
    match !== null && dates.length < 2;
    match = starts.exec(line)
  ) {
    const date = dateAt(line, match.index);
    if (date === null) continue;
    dates.push({ start: match.index, ...date });
    starts.lastIndex = date.end;
  }
  return dates;
}

/** Whether the line has a date: "by Ada" and "Ada wrote" are a post's header only beside one. */
type Context = { readonly isDated: boolean };

/** The pieces of a line between its dates, at its separators. */
function cutPiece(line: string, from: number, to: number, context: Context): Cue[] {
  const whole = trimmed(line, { kind: "words", start: from, end: to });
  if (whole === null) return [];
  const kind = furnitureKind(line.slice(whole.start, whole.end));
  if (kind !== null) return [{ ...whole, kind }];
  const pieces: Cue[] = [];
  let at = from;
  const text = line.slice(0, to);
  SEPARATOR.lastIndex = from;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    pieces.push({ kind: "words", start: at, end: match.index });
    at = match.index + match[0].length;
    if (match[0] === "") SEPARATOR.lastIndex += 1;
  }
  pieces.push({ kind: "words", start: at, end: to });
  return pieces.flatMap((piece) => {
    const found = trimmed(line, piece);
    return found === null ? [] : readPiece(line, found, context);
  });
}

function readPiece(line: string, piece: Cue, context: Context): Cue[] {
  const text = line.slice(piece.start, piece.end);
  const as = (kind: Cue["kind"]): Cue[] => [{ ...piece, kind }];
  if (!/[\p{L}\p{N}]/u.test(text) || LINK_WORDS.test(text.replace(/^[^\p{L}\p{N}]+/u, "")))
    return as("mark");
  if (isNote(text)) return as("badge");
  if (LEVEL.test(text)) return as("level");
  const furniture = furnitureKind(text);
  if (furniture !== null) return as(furniture);
  const head =
    prefix(REPLY_TO, "reply-to", text) ??
    prefix(MARKDOWN, "mark", text) ??
    prefix(NUMBER, "number", text) ??
    prefix(POINTS_BY, "votes", text) ??
    prefix(BY, "by", text) ??
    prefix(context.isDated ? BARE_BY : KEYED_BY, "by", text);
  if (head?.kind === "reply-to")
    return nameLikeness(text.slice(head.length)) > 0
      ? as("reply-to")
      : readWords(line, piece, text, context);
  if (head !== null) return splitAt(line, piece, head.kind, head.length, context);
  if (TITLE.test(text)) return readTitle(piece, text);
  return readWords(line, piece, text, context);
}

function prefix(pattern: RegExp, kind: Cue["kind"], text: string) {
  const found = pattern.exec(text)?.[0];
  return found === undefined ? null : { kind, length: found.length };
}

function splitAt(
  line: string,
  piece: Cue,
  kind: Cue["kind"],
  length: number,
  context: Context,
): Cue[] {
  const at = piece.start + length;
  const rest = trimmed(line, { kind: "words", start: at, end: piece.end });
  return [
    { kind, start: piece.start, end: at },
    ...(rest === null ? [] : readPiece(line, rest, context)),
  ];
}

/** "Re: the bridge (Score: 5, Funny)". */
function readTitle(piece: Cue, text: string): Cue[] {
  SCORE.lastIndex = 0;
  const score = SCORE.exec(text);
  if (score === null || score.index === 0) return [{ ...piece, kind: "title" }];
  const at = piece.start + score.index;
  return [
    { kind: "title", start: piece.start, end: at },
    { kind: "votes", start: at, end: piece.end },
  ];
}

/** Words with what may hang on them: a score in brackets, "says:", "on" before a date. */
function readWords(line: string, piece: Cue, text: string, context: Context): Cue[] {
  const said = saysAtEnd(context.isDated ? text.replace(TRAILING, "") : text, context.isDated);
  if (said !== null) {
    const name = trimmed(line, { ...piece, end: piece.start + said });
    const verb: Cue = { kind: "says", start: piece.start + said, end: piece.end };
    return name === null
      ? [verb]
      : [...readWords(line, name, line.slice(name.start, name.end), context), verb];
  }
  SCORE.lastIndex = 0;
  const score = MARKED.exec(text) ?? SCORE.exec(text) ?? POINTS_AT_END.exec(text);
  if (score !== null && score.index > 0) {
    const at = piece.start + score.index;
    const left = trimmed(line, { ...piece, end: at });
    const right = trimmed(line, { ...piece, start: at + score[0].length });
    return [
      ...(left === null ? [] : readWords(line, left, line.slice(left.start, left.end), context)),
      { kind: "votes", start: at, end: at + score[0].length },
      ...(right === null
        ? []
        : readWords(line, right, line.slice(right.start, right.end), context)),
    ];
  }
  const answered = IN_REPLY_TO.exec(text);
  if (answered !== null && answered.index > 0) {
    const name = trimmed(line, { ...piece, end: piece.start + answered.index });
    const to: Cue = { kind: "reply-to", start: piece.start + answered.index + 1, end: piece.end };
    if (name !== null)
      return [...readWords(line, name, line.slice(name.start, name.end), { isDated: true }), to];
  }
  const hanging = TRAILING.exec(text);
  if (hanging === null || hanging.index === 0) return [piece];
  const end = piece.start + hanging.index;
  const name = trimmed(line, { ...piece, end });
  return name === null ? [piece] : [name, { kind: "mark", start: name.end, end: piece.end }];
}

/** Index where a verb of saying with its colon or dots begins; null where the words do not end in one. */
function saysAtEnd(text: string, isDated: boolean): number | null {
  const bare = text.replace(/[\s:…՝.]+$/u, "");
  const isMarked = bare.length < text.length || isDated;
  const lower = bare.toLowerCase();
  for (const verb of says) {
    if (!lower.endsWith(verb)) continue;
    const at = bare.length - verb.length;
    if (at === 0) return isMarked ? 0 : null;
    if (/\s$/u.test(bare.slice(0, at)) && isMarked) return at;
  }
  return null;
}

/** A piece without white space, brackets and marks at its ends; null where nothing else is in it. */
function trimmed(line: string, piece: Cue): Cue | null {
  let { start, end } = piece;
  const isEdge = (at: number) =>
    /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD,;«»*]/u.test(line.charAt(at));
  while (start < end && isEdge(start)) start += 1;
  while (end > start && isEdge(end - 1)) end -= 1;
  return start < end ? { ...piece, start, end } : null;
}
