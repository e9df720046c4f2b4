import { describe, expect, test } from "vitest";
import { namesTarget, targetNamed } from "../../../src/web/charts/keyness-names.ts";

const TARGETS = [
  { id: "tram", label: "The tram", names: ["the tram", "Line Two", "Lorland"] },
  { id: "mayor", label: "Mayor Ada", names: ["Ada", "mayor"] },
];

describe("namesTarget", () => {
  test("finds names of one word, with an ending where they are long enough", () => {
    const isName = namesTarget(TARGETS);
    for (const form of ["tram", "lorland", "lorlander", "mayor", "mayors", "ada"])
      expect([form, isName(form)]).toEqual([form, true]);
    for (const form of ["line", "the", "trams", "adamant", "lorlandishly", "", "__proto__"])
      expect([form, isName(form)]).toEqual([form, false]);
  });
});

describe("targetNamed", () => {
  test("finds the target that a word or phrase names", () => {
    expect(targetNamed(TARGETS, "line two")?.id).toBe("tram");
    expect(targetNamed(TARGETS, "the tram")?.id).toBe("tram");
    expect(targetNamed(TARGETS, "mayor")?.id).toBe("mayor");
    expect(targetNamed(TARGETS, "line")).toBeNull();
    expect(targetNamed(TARGETS, "the")).toBeNull();
    expect(targetNamed([], "tram")).toBeNull();
  });
});
