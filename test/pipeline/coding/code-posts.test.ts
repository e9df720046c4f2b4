import { describe, expect, test } from "vitest";
import { codePosts, type PostToCode } from "../../../src/pipeline/coding/code-posts.ts";
import { readyCodebook } from "../../../src/pipeline/coding/post-words.ts";
import { stanceModel } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";
import { debate, type Line } from "./conversation/debate.ts";

const ready = readyCodebook(inventedCodebook);
const model = stanceModel();
const code = (posts: readonly PostToCode[]) => codePosts(posts, ready, model);

/** Two writers who contradict each other about Lorland without a word that tells who is for it. */
const quarrel: readonly Line[] = [
  ["Ann", "I said what I think about Lorland at the meeting on Monday."],
  ["Ben", "And you think that anybody believes you about Lorland? Where were you?", 1],
  ["Ann", "Are you asking me about Lorland? You were not there, were you?", 2],
  ["Ben", "You and Lorland again. Do you read what you write?", 3],
  ["Cem", "The weather is fine."],
  ["Dan", "Why would you say that, and to whom?", 4],
];

const held = (posts: readonly PostToCode[], at: number, value: string) =>
  posts.map((post, i) => (i === at ? { ...post, held: { lorland: value } } : post));

/** One writer between many. */
const talk = (count: number) =>
  debate(
    Array.from({ length: count }, (_, i): Line => {
      const name = i % 2 === 0 ? `reader ${i}` : "Admin";
      return i === 0 ? [name, "Lorland again?"] : [name, "Lorland again?", i];
    }),
  );

describe("codePosts", () => {
  test("places a writer by the code of the writer whom he contradicts, and says so", () => {
    const posts = debate(quarrel);
    for (const [given, other] of [
      ["favor", "against"],
      ["against", "favor"],
    ] as const) {
      const { codes } = code(held(posts, 0, given));
      const stance = codes[3]?.stance["lorland"];
      expect(stance?.value).toBe(other);
      expect(stance?.inferred[0]?.how).toMatch(
        /answers 3 with a question, read as disagreement; the writer of 3 stands/u,
      );
      expect(codes[2]?.stance["lorland"]?.value).toBe(given);
      expect(codes[2]?.stance["lorland"]?.inferred[0]).toMatchObject({
        from: "1",
        relation: "author",
      });
    }
  });
  test("reports two sides by exchanges alone, and names them only where a code or words tell", () => {
    const posts = debate(quarrel);
    const [division] = code(posts).divisions;
    expect(division?.sides.map((side) => side.map(({ name }) => name))).toEqual([
      ["Ben"],
      ["Ann", "Dan"],
    ]);
    expect(division).toMatchObject({ thread: "page", across: 4, within: 0, favor: { pact: null } });
    expect(code(held(posts, 1, "favor")).divisions[0]?.favor["lorland"]).toBe(0);
    expect(code(held(posts, 1, "against")).divisions[0]?.favor["lorland"]).toBe(1);
  });
  test("has no division of a thread in which nobody answers anybody", () => {
    expect(
      code(
        debate([
          ["Ann", "Lorland."],
          ["Ben", "Lorland!"],
        ]),
      ).divisions,
    ).toEqual([]);
  });
  test("keeps threads apart but knows a writer again", () => {
    const posts = [
      ...held(debate(quarrel), 0, "against"),
      ...debate([["Ann", "What Lorland did on Friday everybody has seen."]], "other"),
    ];
    const stance = code(posts).codes.at(-1)?.stance["lorland"];
    expect(stance?.inferred.find(({ relation }) => relation === "author")?.from).toBe("page/1");
  });
  test("codes a post the same wherever it stands among posts that have nothing to do with it", () => {
    const alone = code(debate([[null, "The mayor is a liar."]])).codes[0]?.stance["mayor"];
    const among = code(
      debate([
        [null, "The mayor is a liar."],
        [null, "Rain."],
        [null, "Snow."],
      ]),
    );
    expect(among.codes[0]?.stance["mayor"]?.value).toBe(alone?.value);
  });
  test("takes no longer for a writer who talks with everybody", () => {
    const posts = talk(4_000);
    const start = performance.now();
    code(posts);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
  test("holds nothing fixed by a variable that is no target, and takes __proto__ for no code", () => {
    const posts = debate([["Ann", "The mayor is a liar."]]).map((post) => ({
      ...post,
      held: { sentiment: "positive", ["__proto__"]: "favor" },
    }));
    expect(code(posts).codes[0]?.stance["mayor"]?.value).toBe("against");
  });
});
