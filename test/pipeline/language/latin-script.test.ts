import { describe, expect, test } from "vitest";
import { isMostlyLatin } from "../../../src/pipeline/language/latin-script.ts";

describe("isMostlyLatin", () => {
  test("tells Latin letters from others", () => {
    expect(isMostlyLatin("Plain words, naïve ones too")).toBe(true);
    expect(isMostlyLatin("Не по-английски, EU")).toBe(false);
    expect(isMostlyLatin("Սա հայերեն է")).toBe(false);
  });
  test("takes a text without letters as Latin", () => {
    expect(isMostlyLatin("100 % 👍")).toBe(true);
  });
});
