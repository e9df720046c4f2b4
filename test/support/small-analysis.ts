import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { HISTORY, NEWS, smallCuration, smallEvents, smallReadersEvents } from "./small-events.ts";
import { smallStance, type Code } from "./small-stances.ts";

type Tone = "negative" | "neutral" | "positive";

const TEXTS = [
  "The tram is the best news in years. Thank the council for it.",
  "The council lies & the tram <ruins> our street.\n\nNobody asked us.",
  "“The tram ruins our street”? Not in 2019, not in May 2021.",
  "Agreed.",
  "I like the tram, but the council is slow.",
  "When does it open?",
  "=SUM(A1) is what the council does all day.",
  "The council did well.",
] as const;

type Row = {
  readonly id: string;
  readonly parent: string | null;
  readonly program: readonly [Code, Code, Tone];
  readonly reference: readonly [Code, Code, Tone];
  readonly answers: { to: string; by: "position" | "quotes" | "agrees" } | null;
};

const ROWS: readonly Row[] = [
  row("1", null, ["favor", "favor", "positive"], ["favor", "favor", "positive"], null),
  row("1.1", "1", ["against", "against", "negative"], ["against", "against", "negative"], {
    to: "1",
    by: "position",
  }),
  row("2", null, ["neither", "neither", "neutral"], ["favor", "neither", "neutral"], {
    to: "1.1",
    by: "quotes",
  }),
  row("3", null, ["against", "neither", "neutral"], ["against", "against", "neutral"], {
    to: "1.1",
    by: "agrees",
  }),
  row("4", null, ["favor", "against", "neutral"], ["favor", "against", "neutral"], null),
  row("4.1", "4", ["neither", "neither", "neutral"], ["neither", "neither", "neutral"], {
    to: "4",
    by: "position",
  }),
  row("5", null, ["neither", "against", "negative"], ["neither", "against", "negative"], null),
  row("6", null, ["neither", "against", "negative"], ["neither", "favor", "positive"], null),
];

function row(
  id: string,
  parent: string | null,
  program: Row["program"],
  reference: Row["reference"],
  answers: Row["answers"],
): Row {
  return { id, parent, program, reference, answers };
}

const LINKS = [
  { of: "2", kind: "quotes", to: "1.1", start: 0, end: 28, confidence: 0.9 },
  { of: "6", kind: "repeats", to: "1", start: 0, end: 11, confidence: 1 },
] as const;

function alpha(variable: string, value: number, interval: [number, number]): unknown {
  const values =
    variable === "sentiment"
      ? ["negative", "neutral", "positive"]
      : ["favor", "against", "neither"];
  const confusion = [
    [2, 0, 1],
    [0, 2, 1],
    [0, 0, 2],
  ];
  return {
    reference: "readers",
    variable,
    posts: 8,
    alpha: value,
    interval,
    macroF1: 0.7,
    values,
    confusion,
  };
}

function targetOf(id: string, label: string): unknown {
  return {
    id,
    label,
    definition: `What is said of ${label}.`,
    names: [label],
    favor: { means: "praises it", examples: [] },
    against: { means: "blames it", examples: [] },
  };
}

/** An invented study: eight posts on a tram line and a council, two coders, two documents, five events. */
export function smallAnalysis(): Analysis {
  const posts = ROWS.map(({ id, parent, program, reference, answers }, index) => {
    const text = TEXTS[index] ?? "";
    return {
      id,
      sourceId: null,
      parent,
      author: id === "2" ? "Ada" : null,
      postedAt: id === "2" ? "2021-05-03" : null,
      span: null,
      text,
      links: LINKS.flatMap(({ of, ...link }) => (of === id ? [link] : [])),
      answers: answers === null ? null : { ...answers, confidence: 0.9 },
      thread: "tram",
      words: text.split(/\s+/u).length,
      stance: {
        tram: smallStance(id, "tram", program[0], text),
        council: smallStance(id, "council", program[1], text),
      },
      sentiment: { value: program[2], score: 0, sentences: [] },
      tags: program[0] === "favor" ? ["pro-tram"] : [],
      codes: { readers: { tram: reference[0], council: reference[1], sentiment: reference[2] } },
      events:
        id === "2"
          ? [
              {
                event: "opening",
                start: 45,
                end: 58,
                by: "words",
                how: "names the opening",
                confidence: 0.7,
              },
            ]
          : [],
      dates:
        id === "2"
          ? [
              {
                start: 34,
                end: 38,
                text: "2019",
                date: "2019",
                endDate: null,
                precision: "year",
                resolvedBy: "written",
              },
              {
                start: 49,
                end: 57,
                text: "May 2021",
                date: "2021-05",
                endDate: null,
                precision: "month",
                resolvedBy: "written",
              },
            ]
          : [],
    };
  });
  const counts = {
    stance: {
      tram: { favor: 2, against: 2, neither: 4 },
      council: { favor: 1, against: 4, neither: 3 },
    },
    sentiment: { negative: 3, neutral: 4, positive: 1 },
    tags: { "pro-tram": 2 },
    judging: 6,
  };
  return analysisSchema.parse({
    format: "threadlens-analysis/1",
    study: "tram",
    title: "Neighbours on the tram",
    question: "How do neighbours speak of the tram and the council?",
    limits: [
      { title: "One thread", text: "Eight invented posts." },
      { title: "Posts, not people", text: "One writer may stand behind several." },
    ],
    codebook: {
      id: "tram",
      version: "2",
      sha256: "0".repeat(64),
      language: "en",
      targets: [targetOf("tram", "The tram"), targetOf("council", "Council")],
      tags: { "pro-tram": { target: "tram", stance: "favor" } },
      events: {},
    },
    coder: { id: "rules", version: "1" },
    coders: [
      {
        id: "rules",
        version: "1",
        label: "the program",
        made: "By rules.",
        posts: 8,
        passesAlpha: {},
      },
      {
        id: "readers",
        version: null,
        label: "two readers",
        made: "By hand.",
        posts: 8,
        passesAlpha: { tram: 0.9 },
      },
    ],
    threads: [
      {
        format: "threadlens-thread/1",
        form: { name: "numbered", confidence: 1 },
        article: null,
        issues: [
          {
            code: "numbering-gap",
            severity: "warning",
            message: "The numbering of the comments jumps from 5 to 7.",
            place: { file: "threads/tram.txt", line: 12, column: 1 },
          },
        ],
        furniture: [],
        id: "tram",
        file: "threads/tram.txt",
        title: "Tram to open",
        published: "2021-05-02",
        publisher: "The Paper",
        licence: null,
      },
    ],
    posts,
    divisions: [
      {
        thread: "tram",
        sides: [
          [
            { name: null, posts: ["1"] },
            { name: "Ada", posts: ["2"] },
          ],
          [
            { name: null, posts: ["1.1"] },
            { name: null, posts: ["3"] },
          ],
        ],
        across: 2,
        within: 1,
        favor: { tram: 0, council: null },
      },
    ],
    documents: [
      {
        id: NEWS,
        title: "Works begin",
        kind: "news",
        publisher: "The Paper",
        published: "2021-04-30",
        licence: null,
      },
      {
        id: HISTORY,
        title: "History of the tram",
        kind: "encyclopedia",
        publisher: null,
        published: null,
        licence: "CC0",
      },
    ],
    events: smallEvents(),
    readersEvents: smallReadersEvents(),
    curation: smallCuration(),
    summary: {
      posts: 8,
      topLevel: 6,
      replies: 2,
      words: posts.reduce((sum, post) => sum + post.words, 0),
      answers: { position: 2, words: 2 },
      counts: { rules: counts, readers: counts },
      agreement: [
        alpha("tram", 0.5, [0.1, 0.8]),
        alpha("council", 0.3, [-0.3, 0.7]),
        alpha("sentiment", 0.7, [0.4, 0.9]),
      ],
    },
    issues: [],
  });
}
