import { describe, expect, test } from "vitest";
import type { ReadersCode } from "../../../src/model/readers-code.ts";
import { isTooLong, readMine, writeMine } from "../../../src/web/codes/mine-words.ts";
import { withCode, withCodes, withoutCode } from "../../../src/web/codes/my-codes.ts";

const code = (post: string, value: ReadersCode["value"] = "favor"): ReadersCode => ({
  post,
  variable: "tram",
  value,
});

describe("withCode", () => {
  test("sets a post’s code in the place of the one before", () => {
    const mine = withCode([code("4"), code("5")], code("4", "against"));
    expect(mine).toEqual([code("5"), code("4", "against")]);
    expect(withoutCode(mine, code("5"))).toEqual([code("4", "against")]);
    expect(withCodes(mine, [code("5", "neither"), code("6")])).toEqual([
      code("5", "neither"),
      code("4", "against"),
      code("6"),
    ]);
  });
});

describe("writeMine", () => {
  test("reads back a key with colons", () => {
    const mine = [code("t3:abc/4.1")];
    expect(readMine(writeMine(mine))).toEqual(mine);
  });

  test("names codes that are too many for an address, and finds them again in this page", () => {
    const mine = Array.from({ length: 400 }, (_, index) => code(String(index)));
    expect(isTooLong(mine)).toBe(true);
    const [name = "", ...rest] = writeMine(mine);
    expect(rest).toEqual([]);
    expect(name.length).toBeLessThan(20);
    expect(writeMine([...mine])).toEqual([name]);
    expect(readMine([name])).toEqual(mine);
    expect(readMine(["~elsewhere"])).toEqual([]);
    const others = [...mine.slice(1), code("0", "against")];
    expect(writeMine(others)).not.toEqual([name]);
    // so that another tab does not read other codes in it
    expect(name).toBe("~1d5qtfb1tofzyk");
  });

  test("writes as many as fit", () => {
    const mine = Array.from({ length: 200 }, (_, index) => code(String(index)));
    expect(writeMine(mine)).toHaveLength(200);
  });
});
