import type { AnalysedPost, Analysis, CoderFacts } from "../../model/analysis.ts";
import {
  codeOf,
  isInferred,
  isUnsure,
  labelOf,
  postKey,
  SENTIMENT,
  stanceOf,
} from "../../model/post-codes.ts";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { STANCES, TONES } from "./label.ts";

/** A post as the charts see it, in the codes of one coder. */
export type PostView = {
  /** "thread/id", or the id alone where the analysis has one thread. */
  readonly key: string;
  readonly id: string;
  readonly thread: string;
  readonly parent: string | null;
  /** 0 for a top-level post. */
  readonly depth: number;
  /** By target id; a target that the coder left out is missing. */
  readonly stance: ReadonlyMap<string, StanceValue>;
  /** Targets whose side no clause of the post says: inferred from the conversation or its wording as a whole. */
  readonly inferred: ReadonlySet<string>;
  /** Of these, those inferred from the conversation around the post. */
  readonly fromTalk: ReadonlySet<string>;
  /** Targets whose code the program is not sure of; none for codes that people made. */
  readonly unsure: ReadonlySet<string>;
  /** Targets whose side a person coded, held fixed among the program's. */
  readonly held: ReadonlySet<string>;
  /** Null where the coder gave none. */
  readonly tone: SentimentValue | null;
  readonly words: number;
  readonly answers: { readonly to: string; readonly by: string } | null;
  readonly matches: boolean;
};

/**
 * Reduces an analysis to what the charts draw.
 *
 * In:  `matches` tells the posts that the filter keeps; without it all are kept.
 * Out: every post in the analysis's order; one that the coder left out has no stance and no tone.
 */
export function postViews(
  analysis: Analysis,
  coder: string,
  matches: (post: AnalysedPost) => boolean = () => true,
): PostView[] {
  const depths = new Map<string, number>();
  return analysis.posts.map((post) => {
    const key = postKey(analysis, post);
    const keyOf = (id: string): string => postKey(analysis, { thread: post.thread, id });
    const parent = post.parent === null ? null : keyOf(post.parent);
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(key, depth);
    return {
      key,
      id: post.id,
      thread: post.thread,
      parent,
      depth,
      stance: stancesOf(analysis, post, coder),
      ...groundsOf(analysis, post, coder),
      tone: toneOf(analysis, post, coder),
      words: post.words,
      answers: post.answers === null ? null : { to: keyOf(post.answers.to), by: post.answers.by },
      matches: matches(post),
    };
  });
}

export function coderFacts(analysis: Analysis, coder: string): CoderFacts | undefined {
  return analysis.coders.find(({ id }) => id === coder);
}

/** The coder's name for readers; its id where the analysis has no facts of it. */
export function coderLabel(analysis: Analysis, coder: string): string {
  return labelOf(analysis, coder);
}

export function isFiltered(views: readonly PostView[]): boolean {
  return views.some((view) => !view.matches);
}

/** Whether the coder said anything of the post. */
export function isCoded(view: PostView): boolean {
  return view.stance.size > 0 || view.tone !== null;
}

/** Whether the post takes a side toward the target. */
export function judges(view: PostView, target: string): boolean {
  const value = view.stance.get(target);
  return value === "favor" || value === "against";
}

/** Whether the post takes a side that is not marked as unsure; a person's code among the program's is neither. */
export function isSureOf(view: PostView, target: string): boolean {
  return judges(view, target) && !view.unsure.has(target) && !view.held.has(target);
}

function groundsOf(analysis: Analysis, post: AnalysedPost, coder: string) {
  const inferred = new Set<string>();
  const fromTalk = new Set<string>();
  const unsure = new Set<string>();
  const held = new Set<string>();
  for (const { id } of analysis.codebook.targets) {
    const stance = stanceOf(analysis, post, coder, id);
    if (stance === undefined) continue;
    if (isInferred(stance)) inferred.add(id);
    if (stance.basis === "conversation") fromTalk.add(id);
    if (stance.basis === "code") held.add(id);
    if (isUnsure(stance)) unsure.add(id);
  }
  return { inferred, fromTalk, unsure, held };
}

function stancesOf(analysis: Analysis, post: AnalysedPost, coder: string) {
  const stances = new Map<string, StanceValue>();
  for (const { id } of analysis.codebook.targets) {
    const code = codeOf(analysis, post, coder, id);
    const value = STANCES.find((stance) => stance === code);
    if (value !== undefined) stances.set(id, value);
  }
  return stances;
}

function toneOf(analysis: Analysis, post: AnalysedPost, coder: string): SentimentValue | null {
  const code = codeOf(analysis, post, coder, SENTIMENT);
  return TONES.find((tone) => tone === code) ?? null;
}
