import type { Analysis, CoderFacts } from "../../model/analysis.ts";
import type { Comparison, Evaluation } from "../../model/evaluation.ts";
import { postKey, SENTIMENT } from "../../model/post-codes.ts";
import { analyse, type AnalyseOptions } from "../analyse.ts";
import type { Study } from "../read/read-study.ts";
import { stanceModel } from "../coding/text-model/stance-model.ts";
import { mostReplies, type Choice } from "./choose-posts.ts";
import { calibrate, coverageCurve } from "./confidence.ts";
import { listDisagreements } from "./disagreements.ts";
import { tagFigures, variableFigures } from "./figures.ts";
import { readPosts } from "./hold-codes.ts";
import { knownTexts } from "./known-texts.ts";
import { learningCurve } from "./learning-curve.ts";
import { pairCodes, type PairedPost } from "./paired-codes.ts";
import { sidedFigures } from "./sided-codes.ts";

/**
 * Measures the program's codes against those of every other coder of a study.
 *
 * In:     a study with nothing held; how the posts of the learning curve are chosen.
 * Out:    a comparison a coder, in the study's order; the same study gives the same evaluation.
 * Issues: those of the analysis.
 */
export function evaluateStudy(
  study: Study,
  choice: Choice = mostReplies,
  { onProgress }: AnalyseOptions = {},
): Evaluation {
  const analysis = analyse({ ...study, heldCodes: [] }, { onProgress });
  const { coder, coders, title, posts, threads, summary, issues } = analysis;
  const others = coders.filter(({ id }) => id !== coder.id);
  const read = others.length === 0 ? null : readPosts(study, analysis);
  const label = coders.find(({ id }) => id === coder.id)?.label ?? coder.id;
  return {
    format: "threadlens-evaluation/1",
    study: analysis.study,
    title,
    coder: { ...coder, label },
    known: knownTexts(study, stanceModel().data),
    posts: posts.length,
    threads: threads.length,
    agreement: summary.agreement,
    comparisons: others.map((reference) => ({
      ...compareCoders(analysis, reference),
      learning: read === null ? null : learningCurve(read, reference.id, choice, onProgress),
    })),
    issues,
  };
}

/** What a comparison needs of an analysis. */
export type Compared = Pick<Analysis, "coder" | "posts" | "threads"> & {
  readonly codebook: {
    readonly targets: readonly { readonly id: string }[];
    readonly tags: Analysis["codebook"]["tags"];
  };
};

/** All figures that need no further analysis. */
export function compareCoders(
  analysis: Compared,
  { id, label, made }: Pick<CoderFacts, "id" | "label" | "made">,
): Omit<Comparison, "learning"> {
  const targets = analysis.codebook.targets.map((target) => target.id);
  const pooled = pairCodes(analysis, id, targets);
  const tone = pairCodes(analysis, id, [SENTIMENT]);
  const byTarget = targets.flatMap((target) => {
    const posts = onlyOf(target, pooled);
    return posts.length === 0 ? [] : [{ target, posts }];
  });
  const stances = pooled.flatMap(({ codes }) => codes);
  return {
    reference: { id, label, made },
    posts: new Set([...pooled, ...tone].map(({ post }) => postKey(analysis, post))).size,
    variables: [
      ...(byTarget.length > 1 ? [variableFigures(null, pooled)] : []),
      ...byTarget.map(({ target, posts }) => variableFigures(target, posts)),
      ...(tone.length > 0 ? [variableFigures(SENTIMENT, tone)] : []),
    ],
    tags: Object.entries(analysis.codebook.tags).flatMap(([tag, facts]) => {
      const found = byTarget.find(({ target }) => target === facts.target);
      return found === undefined ? [] : [tagFigures(tag, facts, found.posts)];
    }),
    sided: [
      ...(pooled.length > 0 ? sidedFigures(null, pooled) : []),
      ...(byTarget.length > 1
        ? byTarget.flatMap(({ target, posts }) => sidedFigures(target, posts))
        : []),
    ],
    coverage: coverageCurve(stances),
    calibration: calibrate(stances),
    disagreements: listDisagreements([...stances, ...tone.flatMap(({ codes }) => codes)], analysis),
  };
}

function onlyOf(target: string, posts: readonly PairedPost[]): PairedPost[] {
  return posts.flatMap(({ post, codes }) => {
    const own = codes.filter(({ variable }) => variable === target);
    return own.length > 0 ? [{ post, codes: own }] : [];
  });
}
