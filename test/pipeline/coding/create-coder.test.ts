import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codebookSchema } from "../../../src/model/codebook.ts";
import { stanceSchema, type Stance } from "../../../src/model/stance.ts";
import { createCoder } from "../../../src/pipeline/coding/create-coder.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";

const coder = createCoder(inventedCodebook);
const stanceOf = (text: string, target: string) => coder.code({ text }).stance[target];

const rulesOf = (stance: Stance | undefined) => stance?.evidence.map(({ rule }) => rule);

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'Lorland|the mayor|Quill|betrayed us.|is a liar|never helps|thank you|“ally”|“|”|"|she|they|this clown|if|says that|must resign!|?|\n|👍|\ud800|__proto__|constructor|so-called|without|Lorlandophobe|don’t trust|not|and|but'.split(
          "|",
        ),
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(" "));

/** A side has its ground, "neither" its reason and no score. */
function isSound({ value, score, reason, evidence, inferred }: Stance): boolean {
  if (value === "neither") return reason !== null && score === 0;
  const side = value === "favor" ? 1 : -1;
  const isGrounded = evidence.some(({ polarity }) => polarity === side) || inferred.length > 0;
  return reason === null && Math.sign(score) === side && isGrounded;
}

describe("createCoder", () => {
  test("codes each target with the clause that it rests on", () => {
    const text = "Hello all. The mayor is a liar, Lorland protects us.";
    const { stance, tags } = coder.code({ text });
    expect(stance["mayor"]?.value).toBe("against");
    expect(stance["lorland"]?.value).toBe("favor");
    expect(tags).toEqual(["pro-lorland", "anti-mayor"]);
    const [evidence] = stance["mayor"]?.evidence ?? [];
    expect(text.slice(evidence?.start, evidence?.end)).toContain("The mayor is a liar");
    expect(text.slice(evidence?.cue?.start, evidence?.cue?.end)).toBe("liar");
    expect(text.slice(evidence?.mention?.start, evidence?.mention?.end)).toMatch(/mayor$/u);
  });
  test("says why a target has no side", () => {
    expect(stanceOf("Nice weather.", "pact")?.reason).toBe("not mentioned");
    const asked = stanceOf("Does anybody know when the pact meets?", "pact");
    expect(asked?.reason).toBe("described, not judged");
    const mixed = stanceOf("Lorland betrayed us. I trust Lorland.", "lorland");
    expect(mixed?.reason).toBe("balanced: speaks both ways (+1, −1)");
    expect(mixed?.evidence).toHaveLength(2);
    const supposed = stanceOf("Mayor Quill spoke. If we wait, she helps.", "mayor");
    expect(rulesOf(supposed)).toEqual([]);
  });
  test("does not count words quoted from elsewhere", () => {
    const text = "The mayor is a liar. No comment.";
    const { stance } = coder.code({ text, quotedSpans: [{ start: 0, end: 20 }] });
    expect(stance["mayor"]).toMatchObject({ value: "neither", evidence: [] });
  });
  test("takes no common word for a defence of a target, and no body for a person", () => {
    const side = { means: "speaks that way", examples: [] };
    const town = createCoder(
      codebookSchema.parse({
        codebook: "town",
        version: 1,
        language: "en",
        targets: {
          transit: {
            label: "Transit",
            definition: "The buses of the town.",
            names: ["Transit", "buses"],
            favor: side,
            against: side,
          },
          council: {
            label: "The council",
            definition: "The town council, whose members the mayor appoints.",
            names: ["the council"],
            favor: side,
            against: side,
          },
        },
      }),
    );
    const joke = town.code({ text: "That was a transphobic joke." });
    expect(joke.stance["transit"]?.value).toBe("neither");
    const fell = town.code({ text: "The council met. My son fell ill and he is a liar." });
    expect(rulesOf(fell.stance["council"])).toEqual([]);
  });
  test("counts no line that opens with a quotation's mark", () => {
    const { stance } = coder.code({ text: "> Lorland is a liar\n\nI do not know." });
    expect(stance["lorland"]?.value).toBe("neither");
  });
  test("takes over the stances of a post that a reply barely agrees with", () => {
    const parentText = "The mayor is a liar.";
    const code = (text: string, parentId: string | null = "3") =>
      coder.code({ text, parentText, parentId }).stance["mayor"];
    expect(code("Ann Oak, agree 100% with you.")).toMatchObject({
      value: "against",
      evidence: [],
      inferred: [{ from: "3", relation: "agrees" }],
    });
    expect(code("I agree, but she tries.")?.value).toBe("neither");
    expect(code("I do not agree.")?.value).toBe("neither");
    expect(code("Well said. The mayor is a hero.")?.value).toBe("favor");
    expect(code("Well said.", null)).toMatchObject({ inferred: [{ from: "parent" }] });
    expect(code("")?.value).toBe("neither");
  });
  test("takes over nothing from a post without a side", () => {
    const { stance } = coder.code({ text: "Exactly!", parentText: "Rain again.", parentId: "3" });
    expect(stance["mayor"]).toMatchObject({ value: "neither", inferred: [] });
  });
  test("does not guess at a language that it cannot read", () => {
    const reason = "language not supported";
    expect(stanceOf("Это Lorland, они предали всех нас.", "lorland")?.reason).toBe(reason);
    const french = createCoder({ ...inventedCodebook, language: "fr" });
    expect(french.code({ text: "Lorland betrayed us." }).stance["lorland"]?.reason).toBe(reason);
  });
  test("gives no side where all that speaks for one cancels out", () => {
    const { stance } = coder.code({
      text: "but Lorland says that not",
      parentText: "",
      parentId: "1",
    });
    expect(stance["lorland"]).toMatchObject({ value: "neither", score: 0 });
    expect(stance["lorland"]?.reason).not.toBeNull();
  });
  test("holds what a verdict promises, for any text", () => {
    fc.assert(
      fc.property(pieces, pieces, (text, parentText) => {
        const { stance } = coder.code({ text, parentText, parentId: "1" });
        for (const found of Object.values(stance)) {
          stanceSchema.parse(found);
          for (const { start, end } of found.evidence) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).not.toBe("");
          }
          expect(isSound(found)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
  test("does not depend on what was coded before", () => {
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const fresh = createCoder(inventedCodebook).code({ text: second });
        coder.code({ text: first });
        expect(coder.code({ text: second })).toEqual(fresh);
      }),
      { numRuns: 50 },
    );
  });
  test.each([".", " ", "b", "a’", "U.", "Lorland they ", "“Lorland” ", "so-called Lorland "])(
    "reads 250 kB of %j in one line",
    (unit) => {
      const text = unit.repeat(250_000 / unit.length);
      expect(Object.keys(coder.code({ text }).stance)).toEqual(["lorland", "pact", "mayor"]);
    },
    20_000,
  );
  test("finds the name among ten thousand that share their first word", () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `the case ${i} of Noll`);
    const { pact } = inventedCodebook.targets;
    const many = createCoder(
      codebookSchema.parse({
        ...inventedCodebook,
        targets: { pact: { ...pact, names } },
        tags: {},
      }),
    );
    expect(many.code({ text: "The case 9999 of Noll is a disaster." }).stance["pact"]?.value).toBe(
      "against",
    );
  });
});
