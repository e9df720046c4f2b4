import { describe, expect, test } from "vitest";
import type { ReadersCode } from "../../../src/model/readers-code.ts";
import { codeChanges, correctedCodes, namedSides } from "../../../src/web/codes/code-changes.ts";
import {
  readChanges,
  readCorrected,
  readHeld,
  readNamedSides,
  readWhy,
} from "../../../src/web/codes/changes-reading.ts";
import { readShared, sharedCodes } from "../../../src/web/codes/shared-codes.ts";
import { quarrelWith } from "../../support/quarrel-coded.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const FOUR: readonly ReadersCode[] = [{ post: "4", variable: "tram", value: "favor" }];

describe("codeChanges", () => {
  test("finds every other code of the program that one held code turned, with the post it was inferred from", () => {
    const [before, after] = [quarrelWith([]), quarrelWith(FOUR)];
    const changed = codeChanges(before, after, FOUR);
    expect(changed.others).toBe(12);
    expect(changed.changes.map(({ post }) => post)).not.toContain("4");
    const answer = changed.changes.find(({ post }) => post === "4.1");
    expect(answer).toMatchObject({
      before: { value: "favor", inferred: true },
      after: { value: "against" },
      from: ["4"],
    });
    expect(answer === undefined ? "" : readWhy(answer, true)).toMatch(
      /^answers 4 .*; you coded 4$/u,
    );
    expect(readChanges(after, changed)).toBe(
      `${changed.changes.length} of the program’s other 12 codes changed: ${changed.changes.length} posts toward the tram.`,
    );
  });

  test("finds nothing where nothing changed, and says so", () => {
    const before = quarrelWith([]);
    const changed = codeChanges(before, before, []);
    expect(changed).toEqual({ changes: [], others: 13 });
    expect(readChanges(before, changed)).toBe("None of the program’s other 13 codes changed.");
  });
});

describe("namedSides", () => {
  test("tells that the two sides of a thread got their names by the first code", () => {
    const [before, after] = [quarrelWith([]), quarrelWith(FOUR)];
    const named = namedSides(before, after);
    expect(named).toEqual([{ thread: "gazette", target: "tram", side: 0, turned: false }]);
    expect(readNamedSides(after, named)).toBe(
      "The two sides had no names toward the tram and have them now: first side in favor, second side against.",
    );
    expect(namedSides(after, after)).toEqual([]);
  });
});

describe("the words on codes held fixed", () => {
  test("count codes and posts", () => {
    expect(readHeld(FOUR, true)).toBe("Your 1 code on 1 post is held fixed.");
    const more: ReadersCode[] = [...FOUR, { post: "4", variable: "sentiment", value: "neutral" }];
    expect(readHeld(more, true)).toBe("Your 2 codes on 1 post are held fixed.");
    expect(readHeld(more, false)).toBe("Codes set in this address, 2 on 1 post, are held fixed.");
  });

  test("say how many differ from the program’s own", () => {
    const before = quarrelWith([]);
    const other: ReadersCode[] = [{ post: "4", variable: "tram", value: "against" }];
    expect(correctedCodes(before, FOUR)).toBe(0);
    expect(correctedCodes(before, other)).toBe(1);
    expect(readCorrected(1, 3)).toBe(
      "1 of them differs from what the program had made of these posts by itself.",
    );
  });
});

function against(count: number): ReadersCode[] {
  const places = smallAnalysis().posts.flatMap(({ id }) =>
    ["tram", "council"].map((variable) => ({ post: id, variable })),
  );
  return places.slice(0, count).map((place) => ({ ...place, value: "against" }));
}

describe("sharedCodes", () => {
  test("counts equal codes where at least ten are of the same posts", () => {
    const shared = sharedCodes(smallAnalysis(), against(16));
    expect(shared.map(({ coder, shared: all, equal }) => [coder, all, equal])).toEqual([
      ["rules", 16, 6],
      ["readers", 16, 6],
    ]);
    expect(readShared(shared)).toContain("6 of 16 codes are the same as in ");
  });

  test("counts fewer beside other coders, but not beside the program, whose differing codes are told", () => {
    const shared = sharedCodes(smallAnalysis(), against(9));
    expect(shared.map(({ coder, shared: all }) => [coder, all])).toEqual([["readers", 9]]);
    expect(sharedCodes(smallAnalysis(), [])).toEqual([]);
  });

  test("says of one code what the other coder makes of the post", () => {
    const one = { post: "2", variable: "council", value: "against" } as const;
    expect(readShared(sharedCodes(smallAnalysis(), [one]))).toBe("Two readers: neither.");
    const tone = { post: "2", variable: "sentiment", value: "positive" } as const;
    expect(readShared(sharedCodes(smallAnalysis(), [tone]))).toBe("Two readers: neutral.");
  });
});
