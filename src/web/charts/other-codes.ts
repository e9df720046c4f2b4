import type { AnalysedPost, Analysis, CodeNote } from "../../model/analysis.ts";
import { codeOf, isInferred, isUnsure, stanceOf } from "../../model/post-codes.ts";
import type { StanceValue } from "../../model/stance.ts";
import { capital, hedged, stancePhrase, STANCES } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";
import { markedWords } from "./post-segments.ts";
import { coderLabel } from "./post-view.ts";

/** What another coder says of a post toward a target. */
export type OtherCode = {
  readonly coder: string;
  readonly label: string;
  readonly value: StanceValue;
  /** "in favor of the tram?". */
  readonly words: string;
};

/** What the other coders say toward a target, in the order of the coders; those who coded nothing are left out. */
export function otherCodes(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  target: Analysis["codebook"]["targets"][number],
): OtherCode[] {
  return analysis.coders.flatMap(({ id }) => {
    const value = STANCES.find((stance) => stance === codeOf(analysis, post, id, target.id));
    if (id === coder || value === undefined) return [];
    const stance = stanceOf(analysis, post, id, target.id);
    const words = hedged(
      stancePhrase(value, target.label),
      stance !== undefined && isInferred(stance),
      stance !== undefined && isUnsure(stance),
    );
    return [{ coder: id, label: coderLabel(analysis, id), value, words }];
  });
}

/** A coder's own word on a code; undefined where there is none. */
export function noteOn(
  { codeNotes = {} }: Pick<AnalysedPost, "codeNotes">,
  coder: string,
  target: string,
): CodeNote | undefined {
  const notes = Object.hasOwn(codeNotes, coder) ? codeNotes[coder] : undefined;
  return notes !== undefined && Object.hasOwn(notes, target) ? notes[target] : undefined;
}

type Said = { readonly code: string; readonly grounds: readonly string[] };

/** Where other coders say otherwise, a note a coder: "Otherwise The program: in favor of the tram?", which opens on the words that this rests on. */
export function otherwiseNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const byCoder = new Map<string, { label: string; said: Said[] }>();
  for (const target of analysis.codebook.targets) {
    const own = codeOf(analysis, post, coder, target.id);
    if (own === undefined) continue;
    for (const { coder: by, label, value, words } of otherCodes(analysis, post, coder, target)) {
      if (value === own) continue;
      const entry = byCoder.get(by) ?? { label, said: [] };
      byCoder.set(by, entry);
      entry.said.push({ code: words, grounds: groundsOf(analysis, post, by, target.id, value) });
    }
  }
  return [...byCoder.values()].map(({ label, said }) => {
    const brief = `${capital(label)}: ${said.map(({ code }) => code).join(", ")}`;
    const hasWords = said.some(({ grounds }) => grounds.length > 0);
    return hasWords
      ? note("Otherwise", `${capital(label)}: ${said.map(inFull).join("; ")}`, [], {
          text: brief,
          ask: "by which words?",
        })
      : note("Otherwise", brief);
  });
}

/** "against the tram, by “ruins our street” (blame by act)". */
function inFull({ code, grounds }: Said): string {
  return grounds.length === 0 ? `${code}, by no marked words` : `${code}, by ${grounds.join(", ")}`;
}

/** More of the marked words is cut. */
const MOST_WORDS = 160;

/** The words of the post that another coder's code rests on, verbatim, with the rules that found them. */
function groundsOf(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  target: string,
  value: StanceValue,
): string[] {
  if (coder !== analysis.coder.id) {
    const evidence = noteOn(post, coder, target)?.evidence ?? "";
    return evidence === "" ? [] : [quoted(evidence)];
  }
  return markedWords(analysis, post, coder)
    .filter((words) => words.target === target && words.side === value)
    .map(
      ({ start, end, rules }) =>
        `${quoted(post.text.slice(start, end))} (${[...new Set(rules)].join(", ")})`,
    );
}

function quoted(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= MOST_WORDS) return `“${line}”`;
  const space = line.lastIndexOf(" ", MOST_WORDS);
  return `“${line.slice(0, space > 0 ? space : MOST_WORDS)} …”`;
}
