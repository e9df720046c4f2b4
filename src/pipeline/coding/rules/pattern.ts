import { stem } from "../../language/stem.ts";
import { isNegator } from "../lexicon/negators.ts";
import type { Scene, WordRun } from "./rule.ts";

/**
 * One place of a pattern: a word (any of several), none of several words, words to step over, or the edge of the
 * clause or of the whole sentence.
 */
type Piece =
  | { readonly kind: "word"; readonly words: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly kind: "barred"; readonly words: ReadonlySet<string> }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "edge"; readonly ofSentence: boolean };

/** A turn of phrase around a mention, read from the mention outwards. */
export type Pattern = {
  /** From the word before the mention backwards. */
  readonly before: readonly Piece[];
  /** From the word after the mention on. */
  readonly after: readonly Piece[];
  readonly needsPossessive: boolean;
  /** Words of which one must stand near the mention; the pattern is not tried where none does. */
  readonly keys: readonly string[];
  /** How many words away from the mention that one can stand. */
  readonly keyReach: number;
};

const MENTION = "X";
const OWNED_MENTION = "X's";
const EDGES = new Set(["^", "$"]);
const SENTENCE_END = "$$";
const BARRED = "!";
const STEP_OVER = /^\.+$/u;
/** Each dot of a gap stands for two words at most. */
const WORDS_PER_DOT = 2;

/**
 * Reads a pattern as the lexicons write it: `X` is the mention (with its article), `X's` one that owns what follows,
 * `a|b` either word, `a?` a word that may be missing, `!a|b` any next word but these, `..` up to four words that deny nothing,
 * `^` and `$` the clause's edges, `$$` the end of its sentence.
 * A word counts in every form with the same stem; `=word` counts only as it is.
 */
export function patternOf(source: string): Pattern {
  const pieces = source.split(" ");
  const at = pieces.findIndex((piece) => piece === MENTION || piece === OWNED_MENTION);
  if (at === -1) throw new Error(`A pattern must hold X, and this does not: ${source}`);
  const before = pieces.slice(0, at).toReversed().map(pieceOf);
  const after = pieces.slice(at + 1).map(pieceOf);
  const side = before.some(isRequiredWord) ? before : after;
  const key = side.find(isRequiredWord);
  if (key === undefined)
    throw new Error(`A pattern must hold a word, and this does not: ${source}`);
  let keyReach = 1;
  for (const piece of side.slice(0, side.indexOf(key)))
    keyReach += piece.kind === "gap" ? piece.most : 1;
  const needsPossessive = pieces[at] === OWNED_MENTION;
  return { before, after, needsPossessive, keys: [...key.words], keyReach };
}

function pieceOf(source: string): Piece {
  if (EDGES.has(source)) return { kind: "edge", ofSentence: false };
  if (source === SENTENCE_END) return { kind: "edge", ofSentence: true };
  if (STEP_OVER.test(source)) return { kind: "gap", most: source.length * WORDS_PER_DOT };
  if (source.startsWith(BARRED)) return { kind: "barred", words: keysOf(source.slice(1)) };
  const isOptional = source.endsWith("?");
  const bare = isOptional ? source.slice(0, -1) : source;
  return { kind: "word", words: keysOf(bare), isOptional };
}

const keysOf = (source: string): ReadonlySet<string> => new Set(source.split("|").map(keyOf));

const keyOf = (word: string): string => (word.startsWith("=") ? word : stem(word));

const isRequiredWord = (piece: Piece): piece is Extract<Piece, { kind: "word" }> =>
  piece.kind === "word" && !piece.isOptional;

/**
 * Finds a pattern around a mention.
 *
 * In:     the clause with the mention in it, and where the mention's phrase begins.
 * Out:    the first word that the pattern takes, and the longer of the runs that it takes before and after the mention.
 */
export function matchPattern(
  pattern: Pattern,
  scene: Scene,
  start: number,
): { readonly first: number; readonly cue: WordRun } | null {
  if (pattern.needsPossessive && !scene.isPossessive) return null;
  const first = follow(pattern.before, 0, scene, start - 1, -1);
  if (first === null) return null;
  const last = follow(pattern.after, 0, scene, scene.to, 1);
  if (last === null) return null;
  const left = { first: first + 1, last: start };
  const right = { first: scene.to, last };
  const cue = left.last - left.first >= right.last - right.first ? left : right;
  return { first: left.first, cue };
}

/** The first position that the pieces no longer take, going one way; null where they do not fit. */
function follow(
  pieces: readonly Piece[],
  next: number,
  scene: Scene,
  at: number,
  way: -1 | 1,
): number | null {
  const piece = pieces[next];
  if (piece === undefined) return at;
  const word = scene.lower[at];
  if (piece.kind === "edge")
    return word === undefined && (scene.endsSentence || !piece.ofSentence)
      ? follow(pieces, next + 1, scene, at, way)
      : null;
  if (piece.kind === "gap") {
    for (let step = 0; step <= piece.most; step += 1) {
      const end = follow(pieces, next + 1, scene, at + step * way, way);
      if (end !== null) return end;
      const over = scene.lower[at + step * way];
      if (over === undefined || isNegator(over)) return null;
    }
    return null;
  }
  const isTaken =
    word !== undefined && (piece.words.has(scene.stems[at] ?? "") || piece.words.has(`=${word}`));
  if (piece.kind === "barred") return isTaken ? null : follow(pieces, next + 1, scene, at, way);
  if (isTaken) {
    const end = follow(pieces, next + 1, scene, at + way, way);
    if (end !== null) return end;
  }
  return piece.isOptional ? follow(pieces, next + 1, scene, at, way) : null;
}
