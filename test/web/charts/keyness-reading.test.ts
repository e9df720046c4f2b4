import { describe, expect, test } from "vitest";
import type { PostView } from "../../../src/web/charts/post-view.ts";
import { drawKeyness } from "../../../src/web/charts/keyness-chart.ts";
import { keynessOf, type Keyness } from "../../../src/web/charts/keyness-data.ts";
import {
  comparedByDefault,
  compareGroups,
  comparisonWords,
} from "../../../src/web/charts/keyness-groups.ts";
import { keynessNote, readKeyness } from "../../../src/web/charts/keyness-reading.ts";
import { keynessTable, ratio, tidyKeyness } from "../../../src/web/charts/keyness-table.ts";
import { indexWords } from "../../../src/web/charts/keyness-words.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";

const TARGETS = [
  { id: "council", label: "Council" },
  { id: "tram", label: "The tram" },
];

type Row = { readonly tram: "favor" | "against" | "neither"; readonly matches?: boolean };

const AGAINST = "Noise, noise, noise and tolls, tolls, tolls, tolls. The mayor lies.";
const FAVOR = "Clean, clean, clean and quiet, quiet, quiet, quiet. The mayor lies.";
const ROWS: readonly Row[] = [
  ...Array.from({ length: 6 }, (): Row => ({ tram: "against" })),
  ...Array.from({ length: 5 }, (): Row => ({ tram: "favor" })),
  { tram: "neither" },
];
const TEXTS = ROWS.map(({ tram }) => (tram === "against" ? AGAINST : FAVOR));

function viewsOf(rows: readonly Row[]): PostView[] {
  return rows.map(({ tram, matches = true }, at) => ({
    key: String(at + 1),
    id: String(at + 1),
    thread: "t",
    parent: null,
    depth: 0,
    stance: new Map([["tram", tram]]),
    inferred: new Set<string>(),
    fromTalk: new Set<string>(),
    unsure: new Set<string>(),
    held: new Set<string>(),
    silent: new Set<string>(),
    tone: null,
    words: 6,
    answers: null,
    matches,
  }));
}

function testedBy(
  rows: readonly Row[],
  asked: { compare: string | null; group?: string },
): Keyness {
  const comparison = compareGroups(viewsOf(rows), TARGETS, asked);
  if (comparison === null) throw new Error("expected groups, found none");
  return keynessOf(indexWords(TEXTS.map((text) => ({ text, quotes: [] }))), comparison);
}

describe("compareGroups", () => {
  test("takes the first target with five posts on both sides where nothing is asked", () => {
    const made = comparedByDefault(viewsOf(ROWS), TARGETS);
    expect(made).toMatchObject({ target: "tram", isFair: true, within: "" });
    expect(made?.first.posts).toEqual([0, 1, 2, 3, 4, 5]);
    expect(made === null ? "" : comparisonWords(made)).toBe(
      "in favor of the tram with against the tram",
    );
  });

  test("has nothing to compare by default where no target has two such sides", () => {
    expect(comparedByDefault(viewsOf(ROWS.slice(0, 8)), TARGETS)).toBeNull();
    expect(compareGroups(viewsOf(ROWS), [], { compare: null })).toBeNull();
  });

  test("compares the filtered posts with the others, or a target's sides among them", () => {
    const rows = ROWS.map((row, at) => ({ ...row, matches: at >= 3 }));
    const group = "negative in tone";
    const others = compareGroups(viewsOf(rows), TARGETS, { compare: null, group });
    expect(others).toMatchObject({ target: null, isFair: false, second: { words: group } });
    expect(others?.first.posts).toEqual([0, 1, 2]);
    const sides = compareGroups(viewsOf(rows), TARGETS, { compare: "tram", group });
    expect(sides).toMatchObject({ target: "tram", within: "among posts negative in tone" });
    expect(sides?.first.posts).toEqual([3, 4, 5]);
  });
});

describe("readKeyness", () => {
  test("says what was asked of words where none is left to test", () => {
    const keyness = testedBy(ROWS, { compare: "tram" });
    expect(readKeyness({ ...keyness, words: [] })).toBe(
      "No word is used at least 5 times, and in at least 3 of these posts.",
    );
    const names = {
      ...keyness,
      tested: 0,
      clear: 0,
      words: keyness.words.map((word) => ({ ...word, isClear: false })),
    };
    expect(readKeyness(names)).toMatch(/^No word is left to test\./u);
  });

  test("names each side's words, how many are clear and how many would be by luck", () => {
    const keyness = testedBy(ROWS, { compare: "tram" });
    expect(readKeyness(keyness)).toBe(
      "Posts against the tram use “tolls” and “noise” more often; posts in favor of the tram use “quiet” and “clean” more often. 4 of 6 words pass the 95\u00a0% line; about 1 would by luck.",
    );
    expect(keynessNote(keyness, { shown: 6 })).toMatch(
      /^6 and 5 posts; 6 words used at least 5 times/u,
    );
  });

  test("leaves out names of what the groups were made by, and says so", () => {
    const comparison = compareGroups(viewsOf(ROWS), TARGETS, { compare: "tram" });
    if (comparison === null) throw new Error("expected groups, found none");
    const index = indexWords(TEXTS.map((text) => ({ text, quotes: [] })));
    const named = [{ id: "tram", label: "The tram", names: ["the Noise", "quiet line"] }];
    const keyness = keynessOf(index, comparison, { named });
    expect(readKeyness(keyness)).toBe(
      "Posts against the tram use “tolls” more often; posts in favor of the tram use “quiet” and “clean” more often. 3 of 5 words pass the 95\u00a0% line; about 1 would by luck. Names of the tram, in grey, are not among them: the posts were chosen by what they say of it.",
    );
    const svg = drawKeyness(keyness, { document: pageDocument(), width: 800 });
    const row = svg.querySelector("[data-word=noise]");
    expect(row?.querySelectorAll(".mark")).toHaveLength(0);
    expect(row?.querySelector(".key-word.name")).not.toBeNull();
  });

  test("gives counts alone where a group has fewer than five posts", () => {
    const few = ROWS.map((row, at) => ({ ...row, matches: at < 9 }));
    const keyness = testedBy(few, { compare: "tram", group: "of May" });
    expect(readKeyness(keyness)).toBe(
      "Among posts of May: 6 posts against the tram and 3 in favor of the tram. With fewer than 5 on one side words are counted, not compared.",
    );
    expect(keynessTable(keyness).columns).toHaveLength(5);
  });

  test("says so where no word is clear", () => {
    const index = indexWords(TEXTS.map(() => ({ text: "The mayor lies.", quotes: [] })));
    const made = compareGroups(viewsOf(ROWS), TARGETS, { compare: "tram" });
    const keyness = made === null ? null : keynessOf(index, made);
    expect(keyness === null ? "" : readKeyness(keyness)).toBe(
      "0 of 2 words pass the 95\u00a0% line; fewer than one would by luck.",
    );
  });
});

describe("drawKeyness", () => {
  const keyness = testedBy(ROWS, { compare: "tram" });

  test("draws a row a word: its mark, its line and its counts", async () => {
    const about = { title: "Words", description: readKeyness(keyness) };
    const svg = drawKeyness(
      keyness,
      { document: pageDocument(), width: 800 },
      { about, chosen: "mayor" },
    );
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/keyness.svg");
    expect(svg.querySelectorAll("[data-word]")).toHaveLength(6);
    expect(svg.querySelectorAll(".mark.favor")).toHaveLength(2);
    expect(svg.querySelector(".is-selected")?.getAttribute("data-word")).toBe("mayor");
    expect(svg.querySelector("[data-word=tolls] title")?.textContent).toMatch(
      /^tolls: 24 uses in 6 posts against the tram, 0 uses in 0 posts in favor of the tram; /u,
    );
  });

  test("says in the place of rows that there is no word to show", () => {
    const svg = drawKeyness({ ...keyness, words: [] }, { document: pageDocument(), width: 800 });
    expect([...svg.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
      "No word is used often enough to be shown.",
    ]);
  });

  test("keeps inside a phone's width, every row a target of 44 pixels", () => {
    const svg = drawKeyness(keyness, { document: pageDocument(), width: 358 });
    for (const row of svg.querySelectorAll(".key-row .hit"))
      expect([row.getAttribute("width"), row.getAttribute("height")]).toEqual(["358", "44"]);
    for (const text of svg.querySelectorAll("text")) {
      const x = Number(text.getAttribute("x"));
      expect(x >= 0 && x <= 358).toBe(true);
    }
  });

  test("draws counts without an axis where nothing is compared", () => {
    const few = ROWS.map((row, at) => ({ ...row, matches: at < 9 }));
    const made = testedBy(few, { compare: "tram", group: "of May" });
    const svg = drawKeyness(made, { document: pageDocument(), width: 800 });
    expect(svg.querySelectorAll(".key-line, .same, .mark")).toHaveLength(0);
    expect(svg.querySelectorAll(".key-uses").length).toBeGreaterThan(0);
  });
});

describe("keynessTable", () => {
  test("has every word with its counts and its interval", () => {
    const table = keynessTable(testedBy(ROWS, { compare: "tram" }));
    expect(table.columns).toHaveLength(9);
    expect(table.rows.at(-1)?.cells.slice(0, 5)).toEqual(["tolls", "24", "6", "0", "0"]);
  });

  test("has the same for programs: names of columns as words, every number as digits", () => {
    const keyness = testedBy(ROWS, { compare: "tram" });
    const { columns, rows } = tidyKeyness(keyness);
    expect(columns.map(({ name }) => name)).toEqual(
      "word first_group first_uses first_posts second_group second_uses second_posts odds_ratio odds_from odds_to z".split(
        " ",
      ),
    );
    expect(rows).toHaveLength(keyness.words.length);
    for (const { cells } of rows)
      for (const at of [2, 3, 5, 6, 7, 8, 9, 10])
        expect(cells[at]).toMatch(/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u);
  });

  test("writes ratios short", () => {
    expect([0, 1.15, -1.28, 4, 20, -20].map((delta) => ratio(delta))).toEqual([
      "1.0",
      "3.2",
      "0.28",
      "55",
      "over 10000",
      "under 0.001",
    ]);
  });
});
