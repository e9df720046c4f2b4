import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { wordFault } from "../../src/server/word-fault.ts";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";

const said = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: wordFault }).error?.issues[0]?.message;

describe("wordFault", () => {
  test("names the most that a text, a list and a number can be, each in its own unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (most) => {
        const list = Array.from({ length: most + 1 }, () => "tram");
        expect(said(z.string().max(most), "x".repeat(most + 1))).toBe(
          `must be at most ${most} characters long`,
        );
        expect(said(z.array(z.string()).max(most), list)).toBe(`must be a list of at most ${most}`);
        expect(said(z.number().max(most), most + 1)).toBe(`must be at most ${most}`);
      }),
    );
  });

  test("calls a text and a list empty, and names the least that a number can be", () => {
    expect(said(z.string().min(1), "")).toBe("is empty");
    expect(said(z.array(z.string()).min(1), [])).toBe("is empty");
    expect(said(z.number().min(3), 2)).toBe("must be at least 3");
  });

  test("says of a list of too many codes how many there can be", async () => {
    const codes = Array.from({ length: 20_001 }, () => ({
      thread: "dam",
      post: "1",
      variable: "dam",
      value: "favor",
    }));
    const answer = await post(`${await runApp()}/api/studies/river/analyses`, { codes });
    expect((await problemOf(answer)).detail).toContain("codes must be a list of at most 20000");
  });
});
