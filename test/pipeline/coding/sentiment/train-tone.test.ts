import { describe, expect, test } from "vitest";
import {
  toneJudge,
  toneModelSchema,
} from "../../../../src/pipeline/coding/sentiment/tone-model.ts";
import { readTone } from "../../../../src/pipeline/coding/sentiment/tone-reading.ts";
import type { ToneRow } from "../../../../src/pipeline/coding/sentiment/tone-row.ts";
import { trainTone } from "../../../../src/pipeline/coding/sentiment/train-tone.ts";
import { splitSentences } from "../../../../src/pipeline/language/split-sentences.ts";

const GOOD = ["the zorble hums along", "a zorble for everyone", "my zorble came today"];
const BAD = ["the grint arrived late", "another grint again", "our grint came today"];
const PLAIN = ["the tram leaves at nine", "we met in the hall", "it came on a Tuesday"];

const rowsOf = (texts: readonly string[], rating: number, group: string): ToneRow[] =>
  texts.flatMap((text) =>
    ["now", "then", "here", "there"].map((end) => ({
      text: `${text} ${end}`,
      rating,
      weight: 1,
      group,
    })),
  );
const SHORT = [
  ...rowsOf(GOOD, 0.6, "notes"),
  ...rowsOf(BAD, -0.6, "notes"),
  ...rowsOf(PLAIN, 0, "notes"),
];
const LONG = "The council met in the old hall and spoke of the tram for two hours. ".repeat(4);
const POSTS: ToneRow[] = ["a", "b", "c"].flatMap((group) => [
  { text: `${LONG}So who pays? And why? They won't.`, rating: -0.5, weight: 1, group },
  { text: `${LONG}So be it.`, rating: 0, weight: 1, group },
  { text: `${LONG}I look forward.`, rating: 0.5, weight: 1, group },
]);

const scoreBy = (rows: readonly ToneRow[], text: string): number =>
  toneJudge(trainTone(rows))(readTone(text, splitSentences(text))).text;

describe("trainTone", () => {
  test("learns the tone of words that no lexicon rates", () => {
    expect(scoreBy(SHORT, "one more zorble")).toBeGreaterThan(0.1);
    expect(scoreBy(SHORT, "one more grint")).toBeLessThan(-0.1);
  });
  test("keeps the words of the lexicon in what it has learned nothing about", () => {
    expect(scoreBy(SHORT, "wonderful")).toBeGreaterThan(scoreBy(SHORT, "horrible"));
  });
  test("gives the same model for the same rows, and names them by their hash", () => {
    const rows = [...SHORT, ...POSTS];
    const model = trainTone(rows);
    expect(trainTone(rows)).toEqual(model);
    expect(model.data).toMatchObject({ rows: rows.length, groups: ["notes", "a", "b", "c"] });
    expect(trainTone(SHORT).data.sha256).not.toBe(model.data.sha256);
  });
  test("says the same after it was stored", () => {
    const model = trainTone([...SHORT, ...POSTS]);
    expect(toneModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });
  test("drops the level of a group: a gloomy group makes no neutral word gloomy", () => {
    const gloomy = rowsOf(["a box of pens", "the green chairs"], -0.6, "gloomy");
    expect(Math.abs(scoreBy([...SHORT, ...gloomy], "pens and chairs"))).toBeLessThan(0.3);
  });
  test("lets style speak in long posts only", () => {
    const model = trainTone([...SHORT, ...POSTS]);
    const without = { ...model, post: { kept: 1, bias: 0, style: [] } };
    const scores = (text: string) =>
      [model, without].map((each) => toneJudge(each)(readTone(text, splitSentences(text))).text);
    const [short, plain] = scores("And why the tram?");
    expect(short).toBe(plain);
    const [asked, same] = scores(`${LONG}And why? Who pays?`);
    expect(asked).toBeLessThan(same ?? 0);
  });
  test("takes rows of long posts alone, and no rows", () => {
    expect(trainTone(POSTS).data.rows).toBe(POSTS.length);
    expect(scoreBy([], "wonderful")).toBe(0);
  });
});
