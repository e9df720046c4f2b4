import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../../../src/pipeline/read/exports/csv-records.ts";
import { csv } from "../../../../src/pipeline/read/exports/csv.ts";
import type { ExportItem } from "../../../../src/pipeline/read/exports/export-format.ts";
import { cutText } from "./cut-text.ts";

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
const written = (rows: readonly (readonly string[])[], separator: string, lineEnd: string) =>
  rows.map((row) => row.map(quoted).join(separator) + lineEnd).join("");
const read = (text: string, columns?: Record<string, string>): ExportItem[] => [
  ...csv.read([text], { name: "posts.csv", columns }),
];
const messages = (items: readonly ExportItem[]) =>
  items.flatMap((item) => (item.kind === "issue" ? [item.issue.message] : []));

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

const field = fc.string({
  unit: fc.constantFrom("a", "é", " ", ",", ";", "\t", '"', "\n", "\r\n", "0", "Ա", "😀"),
  maxLength: 12,
});
const separator = fc.constantFrom(",", ";", "\t");

describe("csvRecords", () => {
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  test("reads well-formed text as csv-parse does, however it is cut", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(table, separator, fc.constantFrom("\n", "\r\n"), sizes, (rows, sep, end, cut) => {
        const text = written(rows, sep, end);
        const records = [...csvRecords(cutText(text, cut), sep)].map(({ fields }) => fields);
        const expected: unknown = parse(text, {
          delimiter: sep,
          relax_column_count: true,
          record_delimiter: end,
        });
        expect(records).toEqual(expected);
      }),
    );
  });
  test("loses no row after a broken quotation mark", () => {
    const text = `a,b\n1,"open\n${Array.from({ length: 500 }, (_, i) => `${i},row ${i}\n`).join("")}`;
    const records = [...csvRecords([text], ",")];
    expect(records).toHaveLength(502);
    expect(records[1]).toEqual({ fields: ["1", '"open'], line: 2, hasStrayQuote: true });
    expect(records.at(-1)).toMatchObject({ fields: ["499", "row 499"], line: 502 });
  });
  test("takes a mark that opens more than a million characters for a stray one", () => {
    const row = `1,${"word ".repeat(100)}\n`;
    const text = `a,b\n1,"open\n${row.repeat(3_000)}2,end"\n`;
    expect([...csvRecords(cutText(text, [65_536]), ",")]).toHaveLength(3_003);
  });
});

describe("csv", () => {
  test("gives back posts as they were written", () => {
    const post = fc.record({ parent: fc.nat({ max: 30 }), author: field, text: field });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 20 }), separator, (posts, sep) => {
        const rows = posts.map(({ parent, author, text }, i) => [
          String(i + 1),
          parent === 0 ? "" : String(parent),
          author,
          "2023-01-11",
          text,
        ]);
        const text = written([["id", "parent", "author", "date", "text"], ...rows], sep, "\r\n");
        expect(read(text)).toMatchObject(
          posts.map((said, i) => ({
            kind: "post",
            sourceId: String(i + 1),
            parent: said.parent === 0 ? null : String(said.parent),
            author: lines(said.author).replaceAll("\n", " ") || null,
            postedAt: "2023-01-11",
            text: lines(said.text),
          })),
        );
      }),
    );
  });
  test("reads the columns that are named, whatever the usual names say", () => {
    const text = "id,key,author,who,text,said\n1,k1,A,Bea,no,yes\n";
    expect(read(text, { id: "key", author: "Who", text: "said" })).toMatchObject([
      { sourceId: "k1", author: "Bea", text: "yes" },
    ]);
  });
  test("says which named column or field is not there, and reads the others", () => {
    const items = read("id,text\n1,One\n", { author: "by", colour: "x" });
    expect(messages(items)).toEqual([
      expect.stringContaining('There is no field "colour". The fields are: id, parent, author'),
      expect.stringContaining('no column "by". It has: id, text.'),
    ]);
    expect(items.at(-1)).toMatchObject({ kind: "post", text: "One" });
  });
  test.each([
    ["the id where there is no other", "post_id,author,text\n5,Bea,One\n", "5", null],
    ["the thread beside an id", "comment_id,post_id,text\n6,5,One\n", "6", "5"],
  ])("takes post_id for %s", (_, text, sourceId, thread) => {
    expect(read(text)).toMatchObject([{ sourceId, thread }]);
  });
  test("reads the ids of tables of Reddit without their kinds", () => {
    const text = "id,parent_id,link_id,body\na1,t3_q1,t3_q1,One\na2,t1_a1,t3_q1,Two\n";
    expect(read(text)).toMatchObject([
      { sourceId: "a1", parent: null, thread: "q1" },
      { sourceId: "a2", parent: "a1", thread: "q1" },
    ]);
  });
});
