import type { AnalysedPost } from "../../model/analysis.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Issue, WithIssues } from "../../model/issue.ts";
import type { OnProgress } from "../../model/progress.ts";
import { stanceValueSchema, type StanceValue } from "../../model/stance.ts";
import type { Post } from "../../model/thread.ts";
import { applyCodes } from "../coding/apply-codes.ts";
import { readConversation } from "../coding/conversation/read-conversation.ts";
import { figureOf, readWords, readyCodebook, type ReadyCodebook } from "../coding/post-words.ts";
import { signalsOf, SILENT, type PostSignal } from "../coding/signals.ts";
import type { StanceModel } from "../coding/text-model/stance-model.ts";
import type { CodesLayout } from "../read/read-codes.ts";
import type { Study } from "../read/read-study.ts";
import type { SourceThread } from "../read/source-threads.ts";
import { splitThread } from "../thread/split-thread.ts";
import { tellProgress } from "../tell-progress.ts";
import type { Ground } from "./ground.ts";

/** What of a study bears on the question whom to ask. */
export type AskedStudy = Pick<Study, "codebook" | "threads" | "heldCodes"> & {
  /** Codes that the study is measured against: they are named, but not held. */
  readonly codes?: Study["codes"];
  readonly coders?: Study["coders"];
  /** How the held codes' file is written; null or left out where there is none. */
  readonly codesLayout?: CodesLayout | null;
};

export type AskedPost = Post & { readonly thread: string };

/** The ground of a study, with its posts in full. */
export type AskedGround = Ground & {
  readonly posts: readonly AskedPost[];
  /** By place of the post: coders whose codes of a target are there, but not held. */
  readonly codedBy: readonly (readonly string[])[];
};

type SplitPosts = { readonly posts: readonly AskedPost[]; readonly article: string };

/**
 * Reads a study as far as its sides are settled from.
 *
 * Out:    posts in page order, thread by thread, with what their words, exchanges and held codes tell.
 * Issues: those of splitting, and of codes whose post is not there.
 */
export function readAsked(
  { codebook, threads, heldCodes, codes = [] }: AskedStudy,
  model: StanceModel,
  onProgress?: OnProgress,
): WithIssues<AskedGround> {
  const ready = readyCodebook(codebook);
  const targets = Object.keys(codebook.targets);
  const split = threads.map(splitSource);
  const posts = split.flatMap((thread) => thread.value.posts);
  const readOne = tellProgress(onProgress, "coding", posts.length);
  const signals = split.flatMap((thread) =>
    signalsIn(thread.value, ready, targets, model, readOne),
  );
  const held = heldValues(posts, heldCodes, codebook);
  const known = codedPosts(posts, codes).value;
  return {
    value: {
      posts,
      conversation: readConversation(posts, model),
      targets,
      signalOf: (post, target) => signals[post]?.get(target) ?? SILENT,
      heldOf: (post, target) => held.value[post]?.get(target),
      model,
      codedBy: known.map((post) =>
        Object.entries(post.codes)
          .filter(([, values]) => targets.some((target) => Object.hasOwn(values, target)))
          .map(([coder]) => coder),
      ),
    },
    issues: [...split.flatMap(({ issues }) => issues), ...held.issues],
  };
}

function splitSource(source: SourceThread): WithIssues<SplitPosts> {
  const { id, text, form, file, thread, repairs } = source;
  const { posts, article, issues } =
    thread ?? splitThread(text, { name: file, form: form ?? undefined, repairs });
  return {
    value: {
      posts: posts.map((post) => ({ ...post, thread: id })),
      article: article === null ? "" : text.slice(article.start, article.end),
    },
    issues,
  };
}

function signalsIn(
  { posts, article }: SplitPosts,
  ready: ReadyCodebook,
  targets: readonly string[],
  model: StanceModel,
  readOne: () => void,
): ReadonlyMap<string, PostSignal>[] {
  const figure = figureOf(article, ready);
  const words = posts.map(({ text, links }) => {
    const quoted = links.filter(({ kind }) => kind === "quotes");
    const read = readWords(text, quoted, ready, figure);
    readOne();
    return read;
  });
  return signalsOf(posts, words, targets, model);
}

function codedPosts(posts: readonly AskedPost[], rows: AskedStudy["heldCodes"]) {
  return applyCodes(
    posts.map((post): AskedPost & Pick<AnalysedPost, "codes"> => ({ ...post, codes: {} })),
    rows,
  );
}

/** By post: the sides that are held, by target. */
function heldValues(
  posts: readonly AskedPost[],
  rows: AskedStudy["heldCodes"],
  { targets }: Codebook,
): { readonly value: ReadonlyMap<string, StanceValue>[]; readonly issues: readonly Issue[] } {
  const coded = codedPosts(posts, rows);
  const value = coded.value.map(({ codes }) => {
    const values = Object.values(codes).flatMap((byVariable) => Object.entries(byVariable));
    return new Map(
      values.flatMap(([variable, given]): [string, StanceValue][] => {
        const side = stanceValueSchema.safeParse(given);
        return side.success && Object.hasOwn(targets, variable) ? [[variable, side.data]] : [];
      }),
    );
  });
  return { value, issues: coded.issues };
}
