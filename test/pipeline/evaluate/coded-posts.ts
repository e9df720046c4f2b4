import fc from "fast-check";
import { analysedPostSchema, type AnalysedPost } from "../../../src/model/analysis.ts";
import type { Compared } from "../../../src/pipeline/evaluate/evaluate-study.ts";

/** What the program says of a target, and what the reference does; null where it gave no code. */
export type Coding = {
  readonly program: string;
  readonly reference: string | null;
  readonly confidence?: number;
  readonly basis?: "words" | "wording" | "conversation";
  readonly sure?: boolean;
};

const TEXT = "The tram is the best news in years.";
const SCORES = new Map([
  ["favor", 0.5],
  ["against", -0.5],
]);

function stanceOf({ program, confidence = 0.5, basis = "words", sure = false }: Coding) {
  const score = SCORES.get(program) ?? 0;
  const evidence = { start: 0, end: 8, rule: "praise", cue: null, mention: null };
  return {
    value: program,
    score,
    confidence,
    reason: score === 0 ? "not mentioned" : null,
    evidence: score === 0 ? [] : [{ ...evidence, polarity: Math.sign(score) }],
    inferred: [],
    basis: score === 0 ? null : basis,
    sure,
  };
}

/** A post with codes by target; its tone is neutral and has no reference. */
export function postOf(id: string, codings: Readonly<Record<string, Coding>>): AnalysedPost {
  const coded = Object.entries(codings);
  const theirs = coded.flatMap(([target, { reference }]) =>
    reference === null ? [] : [[target, reference]],
  );
  return analysedPostSchema.parse({
    id,
    sourceId: null,
    parent: null,
    author: null,
    postedAt: null,
    span: null,
    text: TEXT,
    links: [],
    answers: null,
    thread: "tram",
    words: 8,
    stance: Object.fromEntries(coded.map(([target, coding]) => [target, stanceOf(coding)])),
    sentiment: { value: "neutral", score: 0, sentences: [] },
    tags: [],
    codes: theirs.length === 0 ? {} : { ada: Object.fromEntries(theirs) },
    events: [],
    dates: [],
  });
}

/** Posts on a tram and a council; the program's coder is "rules", the reference "ada". */
export const comparedOf = (posts: readonly AnalysedPost[]): Compared => ({
  coder: { id: "rules", version: "1" },
  posts: [...posts],
  threads: [],
  codebook: {
    targets: [{ id: "tram" }, { id: "council" }],
    tags: {
      "pro-tram": { target: "tram", stance: "favor" },
      "anti-council": { target: "council", stance: "against" },
    },
  },
});

export const ada = { id: "ada", label: "Ada’s codes", made: "Read twice by Ada." };

const value = fc.constantFrom("favor", "against", "neither");
const coding = (reference: fc.Arbitrary<string | null>): fc.Arbitrary<Coding> =>
  fc.record({
    program: value,
    reference,
    confidence: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    basis: fc.constantFrom("words", "wording", "conversation"),
    sure: fc.boolean(),
  });

/** Any posts, some of them without codes by the reference. */
export const anyPosts: fc.Arbitrary<AnalysedPost[]> = fc
  .array(
    fc.record({
      tram: coding(fc.option(value, { nil: null })),
      council: coding(fc.option(value, { nil: null })),
    }),
    { maxLength: 12 },
  )
  .map((posts) => posts.map((codings, i) => postOf(`${i + 1}`, codings)));
