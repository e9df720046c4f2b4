import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnalysedPost, Analysis } from "../../src/model/analysis.ts";
import { codeOf, postKey, SENTIMENT } from "../../src/model/post-codes.ts";
import {
  asksForWords,
  containsWords,
  countRows,
  everyPost,
  selectPosts,
  selectRows,
  type PostFilter,
} from "../../src/model/post-filter.ts";
import {
  postTableJson,
  postTableSchema,
  readPostTable,
  type PostTableJson,
} from "../../src/model/post-table-json.ts";
import {
  GROUND,
  rowsByKey,
  tableOf,
  threadSize,
  threadTable,
  withTable,
} from "../../src/model/post-table.ts";
import { findUses } from "../../src/web/charts/concordance.ts";
import { postViews, tableViews } from "../../src/web/charts/post-view.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import { partlyCoded } from "../support/partly-coded.ts";
import { plainViews } from "../support/plain-views.ts";
import { smallAnalysis } from "../support/small-analysis.ts";

/** What a filter means, said of one post at a time. */
function isLetThrough(analysis: Analysis, coder: string, filter: PostFilter, post: AnalysedPost) {
  const answered = analysis.posts.find(
    ({ thread, id }) => thread === post.thread && id === post.answers?.to,
  );
  const says = (of: AnalysedPost | undefined, by: string, variable: string, value: string) =>
    of !== undefined && codeOf(analysis, of, by, variable) === value;
  const spokenOf = analysis.readersEvents.find(({ id }) => id === filter.event)?.mentions ?? [];
  return (
    filter.stance.every(({ target, value }) => says(post, coder, target, value)) &&
    filter.answered.every(({ target, value }) => says(answered, coder, target, value)) &&
    filter.coded.every(({ coder: by, variable, value }) => says(post, by, variable, value)) &&
    isInRun(analysis, filter, post) &&
    (filter.sentiment === null || says(post, coder, SENTIMENT, filter.sentiment)) &&
    (filter.event === null ||
      post.events.some(({ event }) => event === filter.event) ||
      spokenOf.some(({ post: key }) => key === postKey(analysis, post))) &&
    containsWords(post.text, filter.words)
  );
}

function isInRun(analysis: Analysis, { posts: run }: PostFilter, post: AnalysedPost): boolean {
  if (run === null) return true;
  const keys = analysis.posts.map((one) => postKey(analysis, one));
  const [from, to] = [keys.indexOf(run.from), keys.indexOf(run.to)].toSorted((a, b) => a - b);
  const at = analysis.posts.indexOf(post);
  return from !== undefined && to !== undefined && from !== -1 && from <= at && at <= to;
}

function silent(analysis: Analysis): number[][] {
  return tableOf(analysis).grounds.map((column) => [...column].map((bits) => bits & GROUND.silent));
}

const studies = [smallAnalysis(), partlyCoded(), generatedAnalysis(120)];
const target = fc.constantFrom("tram", "council", "mayor", "constructor", "__proto__");
const stance = fc.constantFrom("favor", "against", "neither");
const stanceText = fc.constantFrom<string>("favor", "against", "neither");
const coder = fc.constantFrom("rules", "readers", "ada", "nobody", "__proto__");
const choices = fc.array(fc.record({ target, value: stance }), { maxLength: 2 });
const key = fc.constantFrom("1", "1.1", "2", "4.1", "6", "moon", "__proto__");
const filters: fc.Arbitrary<PostFilter> = fc.record({
  posts: fc.option(fc.record({ from: key, to: key }), { freq: 2 }),
  stance: choices,
  answered: choices,
  coded: fc.array(
    fc.oneof(
      fc.record({ coder, variable: target, value: stanceText }),
      fc.record({
        coder,
        variable: fc.constant(SENTIMENT),
        value: fc.constantFrom("negative", "neutral", "positive", "favor"),
      }),
    ),
    { maxLength: 2 },
  ),
  sentiment: fc.option(fc.constantFrom("negative", "neutral", "positive")),
  event: fc.option(fc.constantFrom("opening", "strike", "readers-2021-06", "moon")),
  words: fc.constantFrom(
    "",
    "tram",
    "The Tram",
    "council’s",
    "the  council",
    "tra",
    " ",
    "(",
    "2019",
  ),
});

describe("selectRows", () => {
  test("lets through what the filter says of each post, whichever study, coder and filter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...studies), coder, filters, (analysis, by, filter) => {
        const texts = analysis.posts.map(({ text }) => text);
        const mask = selectRows(tableOf(analysis), by, filter, texts);
        const expected = analysis.posts.map((post) => isLetThrough(analysis, by, filter, post));
        expect([...mask].map((kept) => kept === 1)).toEqual(expected);
        expect(countRows(mask)).toBe(expected.filter(Boolean).length);
        expect(selectPosts(analysis, by, filter)).toEqual(
          analysis.posts.filter((_post, row) => expected[row]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.for([
    ["I don‘t care", "don't", true],
    ["I don't care", "donʼt care", true],
    ["I don＇t care", "DON’T", true],
    ["I dont care", "don't", false],
    ["see https://tram.example/late", "tram", false],
    ["whatever", "!!!", true],
    ["whatever", "", true],
  ] as const)("finds in “%s” “%s”: %s", ([text, words, is]) => {
    expect(containsWords(text, words)).toBe(is);
  });

  test("finds in posts what the concordance finds in them, for any phrase", () => {
    const word = fc.constantFrom(
      "tram",
      "Tram’s",
      "don‘t",
      "don't",
      "it",
      "it's",
      "!!!",
      "电车",
      ",",
    );
    const words = fc.array(word, { maxLength: 5 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (text, phrase) => {
        const uses = findUses([{ text, quotes: [] }], phrase).length;
        expect(containsWords(text, phrase)).toBe(uses > 0 || !asksForWords(phrase));
      }),
    );
  });

  test("searches a list of texts once for the same words", () => {
    const analysis = smallAnalysis();
    let reads = 0;
    const texts = analysis.posts.map(({ text }) => text);
    const counted = new Proxy(texts, {
      get: (list, name) => {
        if (typeof name === "string" && /^\d+$/u.test(name)) reads += 1;
        return Reflect.get(list, name);
      },
    });
    const filter = { ...everyPost, words: "tram" };
    const first = selectRows(tableOf(analysis), "rules", filter, counted);
    const again = selectRows(tableOf(analysis), "rules", { ...filter, sentiment: null }, counted);
    expect(again).toEqual(first);
    expect(reads).toBe(texts.length);
  });
});

describe("tableOf", () => {
  test("has a row for each post, with the row it stands under and the one it answers", () => {
    const table = tableOf(smallAnalysis());
    expect([table.size, table.ids[1], table.keys[1]]).toEqual([8, "1.1", "1.1"]);
    expect([...table.parent]).toEqual([-1, 0, -1, -1, -1, 4, -1, -1]);
    expect([...table.depth]).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
    expect([...table.answersTo]).toEqual([-1, 0, 1, 1, -1, 4, -1, -1]);
    expect(rowsByKey(table).get("4.1")).toBe(5);
  });

  test("is made once, and anew for other posts", () => {
    const analysis = smallAnalysis();
    expect(tableOf(analysis)).toBe(tableOf({ ...analysis, title: "Another" }));
    const fewer = { ...analysis, posts: analysis.posts.slice(0, 2) };
    expect(tableOf(fewer).size).toBe(2);
  });

  test("says in which posts the program found no mention of a target, not where a person's code stands", () => {
    expect(silent(smallAnalysis())).toEqual([
      [0, 0, 16, 0, 0, 16, 16, 16],
      [0, 0, 16, 16, 0, 16, 0, 0],
    ]);
    expect(silent(partlyCoded())[0]?.slice(0, 3)).toEqual([0, 0, 0]);
  });

  test("names whose codes are held fixed", () => {
    expect(tableOf(partlyCoded()).held).toEqual(["ada"]);
    expect(tableOf(smallAnalysis()).held).toEqual([]);
  });

  test("gives back the table that stands for the posts", () => {
    const table = tableOf(smallAnalysis());
    const facts = withTable(smallAnalysis(), table);
    expect(facts.posts).toEqual([]);
    expect(tableOf(facts)).toBe(table);
    expect(tableOf({ ...facts, title: "Another" })).toBe(table);
  });
});

describe("threadTable", () => {
  test("has the rows of one thread, their links among themselves", () => {
    const analysis = smallAnalysis();
    for (const post of analysis.posts.slice(4)) Object.assign(post, { thread: "later" });
    const table = tableOf({ ...analysis, threads: [...analysis.threads, ...analysis.threads] });
    const later = threadTable(table, "later");
    expect(later.keys).toEqual(["later/4", "later/4.1", "later/5", "later/6"]);
    expect([...later.parent]).toEqual([-1, 0, -1, -1]);
    expect([...later.answersTo]).toEqual([-1, 0, -1, -1]);
    expect(threadSize(table, "later")).toBe(4);
    expect(threadTable(table, "later")).toBe(later);
    expect(threadTable(table, "nowhere").size).toBe(0);
  });
});

describe("the table as it is sent", () => {
  test.for(studies.map((analysis) => [analysis.study, analysis] as const))(
    "comes back whole: %s",
    ([, analysis]) => {
      const sent: unknown = JSON.parse(JSON.stringify(postTableJson(analysis)));
      const table = readPostTable(postTableSchema.parse(sent));
      expect(table).toEqual(tableOf(analysis));
    },
  );

  test("shows the same views as the whole analysis", () => {
    const analysis = smallAnalysis();
    const table = readPostTable(postTableJson(analysis));
    if (table === null) throw new Error("expected a table");
    const mask = new Uint8Array(table.size).fill(1);
    for (const by of ["rules", "readers"]) {
      const shown = plainViews(tableViews(table, { coder: by, own: "rules", mask }));
      const whole = plainViews(postViews(analysis, by));
      const said = (view: (typeof shown)[number] | undefined) => [
        view?.key,
        view?.parent,
        view?.answers,
        view?.tone,
        ...["tram", "council"].map((id) => [
          view?.stance.get(id),
          view?.inferred.has(id),
          view?.unsure.has(id),
        ]),
      ];
      expect(shown.map(said)).toEqual(whole.map(said));
    }
  });

  test("is refused where its columns do not fit one another", () => {
    const json = postTableJson(smallAnalysis());
    const [first] = json.coders;
    if (first === undefined) throw new Error("expected a coder");
    const wrong: PostTableJson[] = [
      { ...json, posts: 9 },
      { ...json, words: [] },
      { ...json, thread: [[0, 1e9]] },
      { ...json, thread: [[7, 8]] },
      { ...json, grounds: [] },
      { ...json, coders: [{ ...first, tone: "4".repeat(8) }] },
      { ...json, coders: [{ ...first, stance: ["1"] }] },
    ];
    for (const table of wrong) expect(readPostTable(table)).toBeNull();
  });

  test("of ten thousand posts is less than 40 bytes a post", () => {
    const text = JSON.stringify(postTableJson(generatedAnalysis(10_000)));
    expect(text.length / 10_000).toBeLessThan(40);
  });
});
