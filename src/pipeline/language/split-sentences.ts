import type { Span } from "../../model/place.ts";
import { sentenceModel } from "./english-model.ts";

/** The model's time grows with the square of a sentence's length; a longer line is cut at a space. */
const MAX_CHUNK = 8_000;
/** So it does with what stands without a space between; no word is so long. */
const MAX_RUN = 250;
const LAST_OF_ONE_UNIT = 0xffff;

/**
 * Finds the sentences of a text.
 *
 * In:     any text; a line break always ends a sentence.
 * Out:    spans in text order, without white space at the ends; every other character lies in exactly one.
 * Source: sentence borders by wink-nlp's English model.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const line of text.split(/[\n\r]/u)) {
    for (const chunk of chunksOf(line)) {
      const at = from + chunk.start;
      for (const { start, end } of sentencesOf(line.slice(chunk.start, chunk.end)))
        spans.push({ start: at + start, end: at + end });
    }
    from += line.length + 1;
  }
  return spans;
}

function chunksOf(line: string): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  while (start < line.length) {
    let end = Math.min(line.length, start + MAX_CHUNK);
    if (end < line.length) {
      const space = line.lastIndexOf(" ", end);
      if (space > start) end = space;
    }
    end = wholeCharacter(line, endOfLongRun(line, start, end));
    chunks.push({ start, end });
    start = end;
  }
  return chunks;
}

/** Where a run without white space grows too long, else `to`. */
function endOfLongRun(line: string, from: number, to: number): number {
  let run = 0;
  for (let at = from; at < to; at += 1) {
    run = line.charAt(at).trim() === "" ? 0 : run + 1;
    if (run === MAX_RUN) return at + 1;
  }
  return to;
}

/** A cut never parts the two code units of a character. */
function wholeCharacter(line: string, end: number): number {
  const isParted = (line.codePointAt(end - 1) ?? 0) > LAST_OF_ONE_UNIT;
  return isParted ? end + 1 : end;
}

/** Borders are looked up in the text itself: the model's own offsets can depend on what it read before. */
function sentencesOf(chunk: string): Span[] {
  if (chunk.trim() === "") return [];
  const spans: Span[] = [];
  let from = 0;
  for (const sentence of sentenceModel().readDoc(chunk).sentences().out()) {
    const at = chunk.indexOf(sentence, from);
    if (at === -1) continue;
    from = at + sentence.length;
    spans.push({ start: at, end: from });
  }
  return closeGaps(chunk, spans);
}

/** Gives the characters that the model dropped to the sentence before them and trims the ends. */
function closeGaps(chunk: string, spans: readonly Span[]): Span[] {
  const closed: Span[] = [];
  for (let i = 0; i < Math.max(1, spans.length); i += 1) {
    const start = i === 0 ? 0 : (spans[i]?.start ?? 0);
    const end = spans[i + 1]?.start ?? chunk.length;
    const inner = chunk.slice(start, end);
    const trimmed = inner.trim();
    if (trimmed === "") continue;
    const lead = inner.length - inner.trimStart().length;
    closed.push({ start: start + lead, end: start + lead + trimmed.length });
  }
  return closed;
}
