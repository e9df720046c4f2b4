import type { AnalysedPost, Analysis, Counts } from "../../src/model/analysis.ts";
import { createRandom } from "../../src/model/random.ts";
import type { Stance, StanceValue } from "../../src/model/stance.ts";

const TARGETS = [
  { id: "tram", label: "The tram" },
  { id: "council", label: "Council" },
  { id: "mayor", label: "The mayor" },
] as const;
const STANCES = ["favor", "against", "neither"] as const;
const TONES = ["negative", "neutral", "positive"] as const;
const WORDS = "the tram council mayor street stop line fare bridge works late noise again".split(
  " ",
);
const EVENTS = ["opening", "strike"] as const;
const DATES = ["2019", "2020", "2021-05-04"] as const;

type Random = () => number;

function one<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function stanceOf(random: Random): Stance {
  const value: StanceValue = random() < 0.5 ? "neither" : one(random, STANCES);
  const judged = value !== "neither";
  const basis = judged ? one(random, ["words", "words", "wording", "conversation"] as const) : null;
  return {
    value,
    score: value === "favor" ? 0.5 : value === "against" ? -0.5 : 0,
    confidence: 0.6,
    reason: judged ? null : "does not speak of it",
    evidence: [],
    inferred: [],
    basis,
    sure: random() < 0.4,
  };
}

type Made = Pick<AnalysedPost, "id" | "parent" | "answers">;

/** A third are replies under one of the last top-level posts; some top-level posts answer an earlier one by its words. */
function placesOf(count: number, random: Random): Made[] {
  const made: Made[] = [];
  const replies = new Map<string, number>();
  let top = 0;
  for (let row = 0; row < count; row += 1) {
    const under = made.at(-1);
    if (under !== undefined && random() < 0.35) {
      const parent = random() < 0.5 ? under.id : (under.id.split(".")[0] ?? under.id);
      const number = (replies.get(parent) ?? 0) + 1;
      replies.set(parent, number);
      const answers = { to: parent, by: "position" as const, confidence: 1 };
      made.push({ id: `${parent}.${number}`, parent, answers });
      continue;
    }
    top += 1;
    const to =
      row > 0 && random() < 0.2
        ? made[Math.max(0, row - 1 - Math.floor(random() * 40))]
        : undefined;
    const answers =
      to === undefined ? null : { to: to.id, by: "mentions" as const, confidence: 0.7 };
    made.push({ id: String(top), parent: null, answers });
  }
  return made;
}

function postOf(place: Made, random: Random): AnalysedPost {
  const words = 4 + Math.floor(120 * random() ** 2);
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(
    " ",
  );
  const event = random() < 0.03 ? one(random, EVENTS) : null;
  const date = random() < 0.05 ? one(random, DATES) : null;
  return {
    ...place,
    thread: "page",
    sourceId: null,
    author: null,
    postedAt: null,
    span: null,
    text: `${text}.`,
    words,
    links: [],
    stance: Object.fromEntries(TARGETS.map(({ id }) => [id, stanceOf(random)])),
    sentiment: { value: one(random, TONES), score: 0, sentences: [] },
    tags: [],
    codes: {},
    events:
      event === null
        ? []
        : [{ event, start: 0, end: 4, by: "name", how: "names it", confidence: 0.9 }],
    dates:
      date === null
        ? []
        : [
            {
              start: 0,
              end: 4,
              text: date,
              date,
              endDate: null,
              precision: date.length === 4 ? "year" : "day",
              resolvedBy: "written",
            },
          ],
  };
}

function eventOf(id: string, posts: readonly AnalysedPost[]): Analysis["events"][number] {
  const quote = "The tram opened on 4 May 2021.";
  return {
    id,
    kind: "happening",
    date: id === "opening" ? "2021-05-04" : "2021-06-01",
    end: null,
    precision: "day",
    title: `Tram ${id}`,
    text: quote,
    sources: [
      {
        document: "history",
        start: 0,
        end: quote.length,
        quote,
        line: 1,
        dated: {
          start: 19,
          end: 29,
          text: "4 May 2021",
          date: "2021-05-04",
          precision: "day",
          resolvedBy: "written",
        },
      },
    ],
    differences: [],
    names: [],
    found: [id],
    posts: posts
      .filter(({ events }) => events.some(({ event }) => event === id))
      .map((post) => post.id),
  };
}

function countsOf(posts: readonly AnalysedPost[]): Counts {
  const of = (id: string, value: string) =>
    posts.filter(({ stance }) => stance[id]?.value === value).length;
  const tone = (value: string) => posts.filter(({ sentiment }) => sentiment.value === value).length;
  return {
    stance: Object.fromEntries(
      TARGETS.map(({ id }) => [
        id,
        { favor: of(id, "favor"), against: of(id, "against"), neither: of(id, "neither") },
      ]),
    ),
    sentiment: { negative: tone("negative"), neutral: tone("neutral"), positive: tone("positive") },
    tags: {},
    judging: posts.filter(({ stance }) =>
      Object.values(stance).some(({ value }) => value !== "neither"),
    ).length,
  };
}

const side = (means: string) => ({ means, examples: [] });

/** An analysis of so many invented posts on a tram, the same for the same number. */
export function generatedAnalysis(count: number, study = `tram-${count}`): Analysis {
  const random = createRandom(count + 1);
  const posts = placesOf(count, random).map((place) => postOf(place, random));
  const topLevel = posts.filter(({ parent }) => parent === null).length;
  return {
    format: "threadlens-analysis/1",
    study,
    title: "Readers on the tram",
    question: "What do readers of Lorland say of the tram?",
    limits: [],
    codebook: {
      id: "tram",
      version: "1",
      sha256: "0".repeat(64),
      language: "en",
      targets: TARGETS.map((target) => ({
        ...target,
        definition: `${target.label}, as planned.`,
        names: [target.id],
        favor: side("It is wanted."),
        against: side("It is not wanted."),
      })),
      tags: {},
      events: {},
    },
    coder: { id: "rules", version: "1" },
    coders: [
      {
        id: "rules",
        version: "1",
        label: "the program",
        made: "Drawn by lot.",
        posts: count,
        passesAlpha: {},
      },
    ],
    threads: [
      {
        format: "threadlens-thread/1",
        form: { name: "generated", confidence: 1 },
        article: null,
        issues: [],
        furniture: [],
        id: "page",
        file: "page.txt",
        title: "The tram comes",
        published: "2021-05-05",
        publisher: "Lorland Post",
        licence: null,
      },
    ],
    posts,
    divisions: [],
    documents: [],
    events: count === 0 ? [] : EVENTS.map((id) => eventOf(id, posts)),
    readersEvents: [],
    curation: null,
    summary: {
      posts: count,
      topLevel,
      replies: count - topLevel,
      words: posts.reduce((sum, { words }) => sum + words, 0),
      answers: {
        position: posts.filter(({ answers }) => answers?.by === "position").length,
        words: posts.filter(({ answers }) => answers?.by === "mentions").length,
      },
      counts: { rules: countsOf(posts) },
      agreement: [],
    },
    issues: [],
  };
}
