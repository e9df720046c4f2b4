import type { AnalysedPost, Analysis, Division } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import type { Inference, Stance } from "../../model/stance.ts";
import { codeIn, programsCodeIn, type ProgramsCode } from "./code-in.ts";
import { placeOf } from "./my-codes.ts";

/** A code of the program that is another one since the reader's codes are held. */
export type CodeChange = {
  readonly post: string;
  readonly target: string;
  /** What the program had made of it by itself, and how firmly. */
  readonly before: ProgramsCode;
  readonly after: Stance;
  /** Keys of the posts that the reader coded and that the new code was inferred from, each once. */
  readonly from: readonly string[];
};

export type CodeChanges = {
  readonly changes: readonly CodeChange[];
  /** How many codes of the program could have changed: all toward targets but the reader's own. */
  readonly others: number;
};

/**
 * What became of the program's other codes when the reader's were held fixed.
 *
 * In:  the same study without and with them.
 * Out: changes of value in the order of posts, targets in codebook order. Tone is no part of it: no code bears on another post's.
 */
export function codeChanges(
  before: Analysis,
  after: Analysis,
  mine: readonly ReadersCode[],
): CodeChanges {
  const coded = new Set(mine.map(({ post }) => post));
  const own = new Set(mine.map(placeOf));
  const changes: CodeChange[] = [];
  let others = 0;
  for (const post of after.posts) {
    const key = postKey(after, post);
    for (const { id: target } of after.codebook.targets) {
      const place = { post: key, variable: target };
      const stance = Object.hasOwn(post.stance, target) ? post.stance[target] : undefined;
      const was = programsCodeIn(before, place);
      if (stance === undefined || was === null || own.has(placeOf(place))) continue;
      others += 1;
      if (stance.value === was.value) continue;
      const from = stance.inferred.flatMap((one) => postInferredFrom(after, post, one, coded));
      changes.push({
        post: key,
        target,
        before: was,
        after: stance,
        from: [...new Set(from)],
      });
    }
  }
  return { changes, others };
}

const kept = new WeakMap<Analysis, CodeChanges>();

/** What `codeChanges` finds, found once: the analysis is made anew for other codes. */
export function changesOf(
  before: Analysis,
  after: Analysis,
  mine: readonly ReadersCode[],
): CodeChanges {
  const known = kept.get(after);
  if (known !== undefined) return known;
  const made = codeChanges(before, after, mine);
  kept.set(after, made);
  return made;
}

/** How many of the reader's codes differ from what the program made of the same posts by itself. */
export function correctedCodes(before: Analysis, mine: readonly ReadersCode[]): number {
  return mine.filter((code) => codeIn(before, before.coder.id, code) !== code.value).length;
}

/** A side of a thread's exchanges that is in favor of a target by the reader's codes, and was not known to be. */
export type NamedSide = {
  readonly thread: string;
  readonly target: string;
  readonly side: 0 | 1;
  /** Whether it was the other side before. */
  readonly turned: boolean;
};

/** The sides that have names, or other names, since the reader's codes are held; in study and codebook order. */
export function namedSides(before: Analysis, after: Analysis): NamedSide[] {
  const plain = new Map(before.divisions.map((division) => [division.thread, division]));
  return after.divisions.flatMap((division) =>
    after.codebook.targets.flatMap(({ id: target }): NamedSide[] => {
      const side = favorIn(division, target);
      const old = plain.get(division.thread);
      const was = old === undefined ? null : favorIn(old, target);
      if (side === null || side === was) return [];
      return [{ thread: division.thread, target, side, turned: was !== null }];
    }),
  );
}

function favorIn({ favor }: Division, target: string): 0 | 1 | null {
  return Object.hasOwn(favor, target) ? (favor[target] ?? null) : null;
}

/** An inference names its post by id within the thread, or by thread and id. */
function postInferredFrom(
  analysis: Analysis,
  { thread }: AnalysedPost,
  { from, relation }: Inference,
  coded: ReadonlySet<string>,
): string[] {
  if (relation === "target" || relation === "wording") return [];
  const within = postKey(analysis, { thread, id: from });
  return [within, from].filter((key) => coded.has(key)).slice(0, 1);
}
