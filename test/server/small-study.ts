import type { AnalysedPost, Analysis, Counts } from "../../src/model/analysis.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import type { SentimentValue } from "../../src/model/sentiment.ts";
import type { Stance, StanceValue } from "../../src/model/stance.ts";
import type { ServedStudy } from "../../src/server/served-study.ts";
import { riverTimeline } from "./river-timeline.ts";

const SCORES = { favor: 0.5, against: -0.5, neither: 0 } as const;

const side = (means: string) => ({ means, examples: [] });

export const riverCodebook: Codebook = {
  codebook: "river",
  version: "1",
  language: "en",
  targets: {
    dam: {
      label: "The dam",
      definition: "The dam planned above the town.",
      names: ["dam"],
      favor: side("On balance the post wants the dam."),
      against: side("On balance the post does not want the dam."),
    },
    council: {
      label: "Council",
      definition: "The town's council.",
      names: ["council"],
      favor: side("On balance the post defends the council."),
      against: side("On balance the post blames the council."),
    },
  },
  tags: { "pro-dam": { target: "dam", stance: "favor" } },
  events: {},
};

function stanceOf(value: StanceValue, text: string): Stance {
  const judged = value !== "neither";
  return {
    value,
    score: SCORES[value],
    confidence: 0.5,
    reason: judged ? null : "does not speak of it",
    evidence: judged
      ? [
          {
            start: 0,
            end: text.length,
            polarity: value === "favor" ? 1 : -1,
            rule: "wants it",
            cue: null,
            mention: null,
          },
        ]
      : [],
    inferred: [],
    basis: judged ? "words" : null,
    sure: false,
  };
}

/** A code without words of its own: the post answers one that says the opposite. */
function inferredStance(value: "favor" | "against", from: string): Stance {
  const other = value === "favor" ? "against" : "in favor";
  return {
    ...stanceOf(value, ""),
    evidence: [],
    inferred: [
      { from, relation: "answers", how: `answers ${from} with a question; ${from} is ${other}` },
    ],
    basis: "conversation",
  };
}

type Short = {
  readonly id: string;
  readonly text: string;
  readonly dam: StanceValue;
  readonly council: StanceValue;
  readonly sentiment?: SentimentValue;
  readonly answers?: string;
  readonly reference?: Record<string, StanceValue | SentimentValue>;
  readonly event?: string;
  /** The post that the code toward the council is inferred from. */
  readonly inferredFrom?: string;
};

function postOf({
  id,
  text,
  dam,
  council,
  sentiment = "neutral",
  answers,
  reference,
  event,
  inferredFrom,
}: Short): AnalysedPost {
  return {
    id,
    thread: "page",
    sourceId: null,
    parent: id.includes(".") ? (id.split(".")[0] ?? null) : null,
    author: null,
    postedAt: null,
    span: null,
    text,
    words: text.split(/\s+/u).length,
    links: [],
    answers: answers === undefined ? null : { to: answers, by: "position", confidence: 1 },
    stance: {
      dam: { ...stanceOf(dam, text), sure: id === "1" },
      council:
        inferredFrom === undefined || council === "neither"
          ? stanceOf(council, text)
          : inferredStance(council, inferredFrom),
    },
    sentiment: { value: sentiment, score: 0, sentences: [] },
    tags: dam === "favor" ? ["pro-dam"] : [],
    codes: {
      reference: reference ?? { dam, council, sentiment },
    },
    events:
      event === undefined
        ? []
        : [
            {
              event,
              start: 0,
              end: 4,
              by: "date",
              how: "names the day 4 May 2021",
              confidence: 0.9,
            },
          ],
    dates: [],
  };
}

const riverPosts: readonly AnalysedPost[] = [
  postOf({ id: "1", text: "Build the dam now.", dam: "favor", council: "neither" }),
  postOf({
    id: "1.1",
    text: "No dam! The council lied to us.",
    dam: "against",
    council: "against",
    sentiment: "negative",
    answers: "1",
    inferredFrom: "1",
  }),
  postOf({
    id: "2",
    text: "Flood came in May; the council’s wall held.",
    dam: "neither",
    council: "favor",
    sentiment: "positive",
    event: "flood",
  }),
  postOf({
    id: "3",
    text: "Damned if I know.",
    dam: "neither",
    council: "neither",
    reference: { dam: "against", council: "neither", sentiment: "negative" },
  }),
];

const zero: Counts = {
  stance: {
    dam: { favor: 1, against: 1, neither: 2 },
    council: { favor: 1, against: 1, neither: 2 },
  },
  sentiment: { negative: 1, neutral: 2, positive: 1 },
  tags: { "pro-dam": 1 },
  judging: 3,
};

/** A study of four posts on an invented dam. */
export function riverAnalysis(posts: readonly AnalysedPost[] = riverPosts): Analysis {
  const coder = (id: string, label: string) => ({
    id,
    version: "1",
    label,
    made: "Made for this test.",
    posts: posts.length,
    passesAlpha: {},
  });
  return {
    format: "threadlens-analysis/1",
    study: "river",
    title: "Readers on the dam",
    question: "What do readers say of the dam?",
    limits: [{ title: "Small", text: "Four posts." }],
    codebook: {
      id: "river",
      version: "1",
      sha256: "0".repeat(64),
      language: "en",
      targets: Object.entries(riverCodebook.targets).map(([id, target]) => ({ id, ...target })),
      tags: riverCodebook.tags,
      events: riverCodebook.events,
    },
    coder: { id: "rules", version: "1" },
    coders: [coder("rules", "the program"), coder("reference", "the reference codes")],
    threads: [
      {
        format: "threadlens-thread/1",
        form: { name: "list", confidence: 1 },
        article: null,
        issues: [],
        furniture: [],
        id: "page",
        file: "threads/page.txt",
        title: "A dam for the town",
        published: "2021-05-20",
        publisher: "The Gazette",
        licence: null,
      },
    ],
    posts: [...posts],
    divisions: [
      {
        thread: "page",
        sides: [[{ name: null, posts: ["1"] }], [{ name: null, posts: ["1.1"] }]],
        across: 1,
        within: 0,
        favor: { dam: null, council: null },
      },
    ],
    documents: [
      {
        id: "documents/flood.txt",
        title: "The flood",
        kind: "news",
        publisher: "The Gazette",
        published: "2021-05-10",
        licence: null,
      },
    ],
    ...riverTimeline(),
    summary: {
      posts: posts.length,
      topLevel: posts.filter(({ parent }) => parent === null).length,
      replies: posts.filter(({ parent }) => parent !== null).length,
      words: posts.reduce((sum, { words }) => sum + words, 0),
      answers: { position: 1, words: 0 },
      counts: { rules: zero, reference: zero },
      agreement: [
        {
          reference: "reference",
          variable: "dam",
          posts: 4,
          alpha: 0.5,
          interval: [0.1, 0.9],
          macroF1: 0.6,
          values: ["favor", "against", "neither"],
          confusion: [
            [1, 0, 0],
            [0, 1, 1],
            [0, 0, 1],
          ],
        },
      ],
    },
    issues: [],
  };
}

export function riverStudy(reportDir: string | null = null): ServedStudy {
  const analysis = riverAnalysis();
  return { id: "river", title: analysis.title, analysis, reportDir };
}
