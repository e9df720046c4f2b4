import { describe, expect, test } from "vitest";
import { nameThreads } from "../../../src/pipeline/read/source-threads.ts";
import { codeRow } from "../../support/coded-posts.ts";

const named = (threads: readonly (readonly [string, string | null])[], thread: string) =>
  nameThreads(
    [codeRow("1", { thread })],
    threads.map(([id, sourceId]) => ({ id, sourceId })),
  )[0];

describe("nameThreads", () => {
  test("gives a row the id of the thread that it names as the export does", () => {
    expect(named([["t3-ab", "t3_Ab"]], "t3_Ab")).toMatchObject({ thread: "t3-ab" });
    expect(named([["t3-ab", "t3_Ab"]], "t3-ab")).toMatchObject({ thread: "t3-ab" });
    expect(named([["t3-ab", "t3_Ab"]], "")).toMatchObject({ thread: "" });
    expect(named([["__proto__", null]], "__proto__")?.threadFault).toBeUndefined();
  });
  test("makes no choice between the id of one thread and the export's id of another", () => {
    const row = named(
      [
        ["t1", "T1"],
        ["t1-2", "t1"],
      ],
      "t1",
    );
    expect(row?.threadFault).toContain("(t1, t1-2)");
    const twice = named(
      [
        ["a", "x"],
        ["b", "x"],
      ],
      "x",
    );
    expect(twice?.threadFault).toContain("(a, b)");
  });
});
