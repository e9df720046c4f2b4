import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsonValues } from "../../../../src/pipeline/read/exports/json-values.ts";
import { cutText } from "./cut-text.ts";

const read = (text: string, shapes: readonly string[] = ["[]"]) => [
  ...readJsonValues([text], "f.json", shapes),
];
const values = (text: string, shapes?: readonly string[]) =>
  read(text, shapes).flatMap((item) => (item.kind === "value" ? [item.value] : []));
const issues = (text: string) =>
  read(text).flatMap((item) =>
    item.kind === "issue"
      ? [`${item.issue.code} ${item.issue.place?.line}:${item.issue.place?.column}`]
      : [],
  );

describe("readJsonValues", () => {
  test("gives the members of any array as JSON.parse does, however the text is cut", () => {
    const list = fc.array(fc.jsonValue());
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.constantFrom(0, 2), sizes, (members, indent, cut) => {
        const text = JSON.stringify(members, null, indent);
        const items = [...readJsonValues(cutText(text, cut), "f.json", ["[]"])];
        const found = items.flatMap((item) => (item.kind === "value" ? [item.value] : []));
        expect(found).toEqual(JSON.parse(text));
        expect(items.at(-1)).toMatchObject({ kind: "end", isWhole: true });
      }),
    );
  });
  test("says where each value begins", () => {
    const places = read('[\n {"a": "x\\n"},\r\n\n  2 ]').flatMap((item) =>
      item.kind === "value" ? [item.place] : [],
    );
    expect(places).toMatchObject([
      { line: 2, column: 2 },
      { line: 4, column: 3 },
    ]);
  });
  test("walks into what the shapes name and cuts the rest whole", () => {
    const text = '{"a":1,"data":{"b":[1],"list":[{"c":2},[3]]},"d":{"list":[4]}}';
    const items = read(text, ["data.list.[]"]);
    expect(items.flatMap((item) => (item.kind === "value" ? [item.path.join(".")] : []))).toEqual([
      "a",
      "data.b",
      "data.list.0",
      "data.list.1",
      "d",
    ]);
    expect(items.at(-1)).toMatchObject({ kind: "end", rest: { a: 1, d: { list: [4] } } });
  });
  test("reads several texts one after another", () => {
    expect(values('[1]\n[2, 3][4] "x" {"y": 5}')).toEqual([1, 2, 3, 4, "x", { y: 5 }]);
  });
  test("reads on at the next line of NDJSON", () => {
    const text = '{"a":1}\n{"a":2,\n{"a" 3}\n\n{"a":4}\n';
    expect(values(text)).toEqual([{ a: 1 }, { a: 2 }, { a: 4 }]);
    expect(issues(text)).toEqual(["export-mended 2:7", "export-mended 3:6"]);
  });
  test.each([
    ["a value that is wrong inside", '[{"a":1},\n{"b":tru},{"c":3}]', ["export-mended 2:5"]],
    ["a bracket that does not fit", '[{"a":1}}\n', ["export-syntax 1:9"]],
    ["a mark too many", '[{"a":1},,{"b":2}]', ["export-syntax 1:10"]],
    ["a list that is not closed", '[{"a":1},\n', ["export-truncated 2:1"]],
    ["a value that is not closed", '[{"a":1},\n{"b":{"c":1', ["export-truncated 2:12"]],
  ])("gives what stands before %s", (_, text, expected) => {
    expect(values(text)[0]).toEqual({ a: 1 });
    expect(issues(text)).toEqual(expected);
  });
  test("says which parts of the last value are not whole", () => {
    const last = read('[{"id":1,"replies":[{"id":2},{"id":3,"x":{').flatMap((item) =>
      item.kind === "value" ? [item] : [],
    )[0];
    expect(last?.value).toEqual({ id: 1, replies: [{ id: 2 }, { id: 3, x: {} }] });
    expect([...(last?.unfinished ?? [])]).toEqual([
      { id: 1, replies: [{ id: 2 }, { id: 3, x: {} }] },
      [{ id: 2 }, { id: 3, x: {} }],
      { id: 3, x: {} },
      {},
    ]);
  });
  test("passes over a value beyond the limits and reads on", () => {
    const text = `[1,"${"x".repeat(16_000_001)}",${"[".repeat(2_001)}${"]".repeat(2_001)},2]`;
    expect(values(text)).toEqual([1, 2]);
    expect(issues(text)).toEqual(["export-record 1:4", "export-record 1:16000008"]);
  });
  test("keeps no more than a record in memory", () => {
    const record = `${JSON.stringify({ text: "word ".repeat(1_000) })},`;
    function* chunks() {
      yield "[";
      for (let i = 0; i < 20_000; i += 1) yield record;
      yield "0]";
    }
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for (const item of readJsonValues(chunks(), "f.json", ["[]"])) {
      count += item.kind === "value" ? 1 : 0;
      if (count % 1_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(20_001);
    expect(most).toBeLessThan(80_000_000);
  });
});
