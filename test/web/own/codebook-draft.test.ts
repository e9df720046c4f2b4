import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codebookSchema, idSchema } from "../../../src/model/codebook.ts";
import {
  codebookOf,
  draftFaults,
  draftOf,
  faultsIn,
  isBlank,
  moveTarget,
  newDraft,
  newTarget,
  targetIds,
} from "../../../src/web/own/codebook-draft.ts";
import { EXAMPLE_CODEBOOK } from "../../../src/web/own/example-page.ts";

const labelled = (label: string) => ({
  ...newTarget,
  label,
  definition: "A thing in Lorland.",
  names: "tram\n\n tram \nline",
  favor: "wants it",
  against: "does not want it",
});

describe("targetIds", () => {
  test("makes ids of labels, each once, and keeps those that there are", () => {
    const targets = [labelled("The West"), labelled("the west"), { ...labelled("New"), id: "old" }];
    expect(targetIds(targets)).toEqual(["the-west", "the-west-2", "old"]);
  });

  test("gives any labels ids that a codebook takes, in the order of the targets", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 90 }), { maxLength: 9 }),
        (labels) => {
          const targets = labels.map(labelled);
          const ids = targetIds(targets);
          expect(new Set(ids).size).toBe(labels.length);
          for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
          expect(ids).not.toContain("sentiment");
          expect(Object.keys(codebookOf({ ...newDraft, targets }).targets)).toEqual(ids);
        },
      ),
    );
  });
});

describe("codebookOf", () => {
  test("is the codebook that a draft was made of", () => {
    const codebook = codebookSchema.parse(EXAMPLE_CODEBOOK);
    expect(codebookSchema.parse(codebookOf(draftOf(codebook)))).toEqual(codebook);
  });

  test("leaves out a tag whose target was removed", () => {
    const draft = {
      ...newDraft,
      targets: [labelled("Tram")],
      tags: { "pro-dam": { target: "dam", stance: "favor" as const } },
    };
    expect(codebookOf(draft).tags).toEqual({});
  });

  test("takes names one a line, each once", () => {
    const draft = { ...newDraft, targets: [labelled("Tram")] };
    expect(codebookSchema.parse(codebookOf(draft)).targets["tram"]?.names).toEqual([
      "tram",
      "line",
    ]);
  });
});

describe("faultsIn", () => {
  test("finds the field that a message of the server names", () => {
    const draft = { ...newDraft, targets: [labelled("Tram"), labelled("The council")] };
    const message = "targets.the-council.names.0: Too big: expected string. Correct this value.";
    expect(faultsIn([{ message }, { message: "version is missing. Add it." }], draft)).toEqual([
      { target: 1, field: "names", words: "Too big: expected string. Correct this value." },
    ]);
  });
});

test("a new codebook is blank until something is written", () => {
  expect(isBlank(newDraft)).toBe(true);
  expect(isBlank({ ...newDraft, targets: [labelled("Tram")] })).toBe(false);
});

test("an empty target lacks every field, a whole one none", () => {
  expect(draftFaults(newDraft)).toHaveLength(5);
  expect(draftFaults({ ...newDraft, targets: [labelled("Tram")] })).toEqual([]);
});

test("a target moves by one place and not beyond the ends", () => {
  const targets = ["a", "b", "c"].map(labelled);
  const labels = (from: number, by: number) =>
    moveTarget(targets, from, by).map(({ label }) => label);
  expect(labels(0, 1)).toEqual(["b", "a", "c"]);
  expect(labels(2, -1)).toEqual(["a", "c", "b"]);
  expect(labels(0, -1)).toEqual(["a", "b", "c"]);
});
