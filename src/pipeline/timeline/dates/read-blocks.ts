import type { Span } from "../../../model/place.ts";

type BlockKind = "heading" | "row" | "item" | "paragraph";

/** A line of a document; offsets in the whole text, without white space at the ends. */
export type Block = Span & {
  readonly kind: BlockKind;
  readonly text: string;
  /** 1 is the first line of the whole text. */
  readonly line: number;
  /** Depth of a heading, 1 is the title; 0 for other blocks. */
  readonly level: number;
  /** Key of an infobox row in lower case, else "". */
  readonly key: string;
};

const MAX_LEVEL = 6;
const ROW = /^[-*|]\s?(?<key>[\p{L}][\p{L}\p{N} _]{0,40})\s{0,4}[:=]/u;
const BOX_OPEN = /^(?:infobox\b|\{\{\s?infobox\b)/iu;
const ITEM = /^[-*•–]\s/u;

/**
 * Reads the lines of a document as headings (`== Name ==` or `## Name`), infobox rows, list items and paragraphs.
 *
 * In:     the text, and the part of it to read.
 * Out:    blocks in text order; blank lines are left out.
 */
export function readBlocks(text: string, span?: Span): Block[] {
  const from = span?.start ?? 0;
  const to = Math.min(span?.end ?? text.length, text.length);
  const blocks: Block[] = [];
  let line = 1 + countBreaks(text, from);
  let inBox = false;
  for (let start = from; start < to;) {
    const brk = text.indexOf("\n", start);
    const end = brk === -1 || brk > to ? to : brk;
    const raw = text.slice(start, end);
    const content = raw.trim();
    if (content === "") inBox = false;
    else {
      const at = start + raw.length - raw.trimStart().length;
      blocks.push(blockOf(content, at, line, inBox));
      if (BOX_OPEN.test(content)) inBox = true;
    }
    start = end + 1;
    line += 1;
  }
  return blocks;
}

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}

function blockOf(content: string, start: number, line: number, inBox: boolean): Block {
  const base = { line, level: 0, key: "" };
  const heading = headingOf(content);
  if (heading !== null) {
    const at = start + heading.lead;
    return {
      ...base,
      kind: "heading",
      text: heading.text,
      start: at,
      end: at + heading.text.length,
      level: heading.level,
    };
  }
  const whole = { ...base, text: content, start, end: start + content.length };
  const key = inBox ? ROW.exec(content)?.groups?.["key"] : undefined;
  if (key !== undefined) return { ...whole, kind: "row", key: key.trim().toLowerCase() };
  return { ...whole, kind: ITEM.test(content) ? "item" : "paragraph" };
}

function headingOf(content: string): { level: number; text: string; lead: number } | null {
  const mark = content[0] ?? "";
  if (mark !== "=" && mark !== "#") return null;
  let level = 0;
  while (content[level] === mark && level < MAX_LEVEL) level += 1;
  let end = content.length;
  while (end > level && content[end - 1] === mark) end -= 1;
  if (mark === "=" && end === content.length) return null;
  if (mark === "#" && content[level] !== " ") return null;
  const inner = content.slice(level, end);
  const text = inner.trim();
  return text === ""
    ? null
    : { level, text, lead: level + inner.length - inner.trimStart().length };
}
