import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Link } from "../../src/model/thread.ts";
import type { AnalysedPost } from "../../src/model/analysis.ts";
import {
  linksOf,
  postLinksJson,
  postLinksSchema,
  readPostLinks,
} from "../../src/model/post-links.ts";
import { postTextsJson, postTextsSchema, readPostTexts } from "../../src/model/post-texts.ts";
import { conversationIn } from "../../src/web/charts/conversation.ts";
import { withTable, tableOf } from "../../src/model/post-table.ts";
import { ownText, wordSource } from "../../src/web/charts/keyness-words.ts";
import { generatedAnalysis } from "../support/generated-study.ts";

const SIZE = 12;
const made = generatedAnalysis(SIZE);
const ids = made.posts.map(({ id }) => id);

const links: fc.Arbitrary<Link[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("quotes", "mentions", "echoes", "repeats"),
    to: fc.constantFrom(...ids, "article", "__proto__"),
    start: fc.nat({ max: 5 }),
    end: fc.integer({ min: 5, max: 9 }),
    confidence: fc.constant(1),
  }),
  { maxLength: 6 },
);
const posts: fc.Arbitrary<AnalysedPost[]> = fc
  .array(links, { minLength: SIZE, maxLength: SIZE })
  .map((lists) => made.posts.map((post, at) => ({ ...post, links: lists[at] ?? [] })));

describe("linksOf", () => {
  test("gives every link to another post or the article once, and is read back as it was sent", () => {
    fc.assert(
      fc.property(posts, (given) => {
        const found = linksOf({ ...made, posts: given });
        const named = found.map(({ kind, from, to }) => `${from} ${kind} ${ids[to] ?? "article"}`);
        const wanted = given.flatMap(({ id, links: own }, row) =>
          own
            .filter(({ to }) => to !== id && to !== "__proto__")
            .map(({ kind, to }) => `${row} ${kind} ${to}`),
        );
        expect(named).toEqual([...new Set(wanted)]);
        const sent = postLinksSchema.parse(JSON.parse(JSON.stringify(postLinksJson(found))));
        expect(readPostLinks(sent, SIZE)).toEqual(found);
      }),
    );
  });

  test("is refused where rows are beyond the table or columns do not fit", () => {
    const one = { kind: ["quotes" as const], from: [3], to: [1], words: [0] };
    expect(readPostLinks(one, 4)).toHaveLength(1);
    expect(readPostLinks(one, 3)).toBeNull();
    expect(readPostLinks({ ...one, to: [] }, 4)).toBeNull();
  });
});

describe("conversationIn", () => {
  test("knows the same of a study by its table and links as of one with its posts", () => {
    fc.assert(
      fc.property(posts, (given) => {
        const whole = { ...made, posts: given };
        const table = withTable(made, tableOf(whole));
        const [one, other] = [conversationIn(whole), conversationIn(table, linksOf(whole))];
        for (const id of ids) {
          expect(other.answering(id)).toEqual(one.answering(id));
          expect(other.repeating(id)).toEqual(one.repeating(id));
          expect(other.depthOf(id, 3)).toBe(one.depthOf(id, 3));
        }
        expect(ids.some((id) => other.answering(id).length > 0)).toBe(true);
      }),
    );
  });
});

describe("postTextsJson", () => {
  test("gives the words that are a post's own as its links do", () => {
    fc.assert(
      fc.property(posts, (given) => {
        const sent = postTextsSchema.parse(JSON.parse(JSON.stringify(postTextsJson(given))));
        const words = readPostTexts(sent, SIZE) ?? [];
        expect(words.map((one) => ownText(one))).toEqual(
          given.map((post) => ownText(wordSource(post))),
        );
      }),
    );
  });

  test("is refused where a quotation stands in no post", () => {
    const sent = { texts: ["a tram"], quotes: [{ post: 0, start: 0, end: 6 }] };
    expect(readPostTexts(sent, 1)).toHaveLength(1);
    expect(readPostTexts(sent, 2)).toBeNull();
    for (const wrong of [{ post: 1 }, { end: 7 }, { start: 7 }]) {
      const quotes = sent.quotes.map((quote) => ({ ...quote, ...wrong }));
      expect(readPostTexts({ ...sent, quotes }, 1)).toBeNull();
    }
  });
});
