import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../../../src/pipeline/read/exports/csv.ts";
import type { ExportFormat } from "../../../../src/pipeline/read/exports/export-format.ts";
import { exportFormats } from "../../../../src/pipeline/read/exports/formats.ts";
import { hackerNews } from "../../../../src/pipeline/read/exports/hacker-news.ts";
import { redditListing } from "../../../../src/pipeline/read/exports/reddit-listing.ts";
import { wordpressRest } from "../../../../src/pipeline/read/exports/wordpress-rest.ts";
import { youtube } from "../../../../src/pipeline/read/exports/youtube.ts";
import { cutText } from "./cut-text.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const formats = [redditListing, hackerNews, youtube, wordpressRest, csv];

const cases = readdirSync(new URL("exports/", FIXTURES)).flatMap((folder) => {
  const format = formats.find(({ name }) => folder.startsWith(`${name}-`));
  if (format === undefined) return [];
  const here = new URL(`exports/${folder}/`, FIXTURES);
  const file = readdirSync(here).find((name) => name.startsWith("export.")) ?? "";
  return [{ folder, format, file, text: readFileSync(new URL(file, here), "utf8") }];
});
const read = (format: ExportFormat, chunks: Iterable<string>) => [
  ...format.read(chunks, { name: "export" }),
];
const postsOf = (format: ExportFormat, text: string) =>
  read(format, [text]).flatMap((item) => (item.kind === "post" ? [item] : []));

const nameOf = ({ sourceId, text }: { sourceId: string; text: string }) => `${sourceId} ${text}`;
const SIGNS = [
  ...'{}[],:"\\\n- '.split(""),
  "1e999",
  "null",
  "\uFEFF",
  "\ud83d",
  '"replies":',
  '"by":"x"',
];
const FIELDS = ['"kind":"Listing"', '"data"', '"children":[', '"items":[', '"id":1', '"kind":"t1"'];
const MARKS = [...SIGNS, ...FIELDS, '"type":"comment"', '"__proto__":{', '"time":1', '"snippet":{'];

describe("JSON and CSV exports", () => {
  test.each(cases)("$folder is read as expected", async ({ folder, format, text }) => {
    const items = read(format, [text]).map((item) => JSON.stringify(item, null, 1));
    const file = new URL(`exports/${folder}/items.json`, FIXTURES).pathname;
    await expect(`[${items.join(",\n")}]\n`).toMatchFileSnapshot(file);
  });
  test.each(cases)("$folder is recognised as $format.name alone", ({ format, file, text }) => {
    const recognising = exportFormats.filter((other) => other.recognises(text, file));
    expect(recognising.map(({ name }) => name)).toEqual([format.name]);
  });
  test.each(cases)("$folder gives the same items however it is cut", ({ format, text }) => {
    const whole = read(format, [text]);
    for (const sizes of [[1], [2, 3], [7], [1, 64, 5], [1000]])
      expect(read(format, cutText(text, sizes))).toEqual(whole);
  });
  test.each(cases.filter(({ format }) => format !== csv))(
    "$folder, cut off anywhere, gives posts of the whole, and never throws",
    ({ format, text }) => {
      const whole = new Set(postsOf(format, text).map(nameOf));
      for (let end = 0; end < text.length; end += 31)
        for (const post of postsOf(format, text.slice(0, end)))
          expect(whole).toContain(nameOf(post));
    },
  );
});

describe("recognises", () => {
  const threads = new URL("threads/", FIXTURES);
  const pages = readdirSync(threads, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .map((file) => new URL(file, threads));
  test.each(pages.map(({ pathname }) => pathname))(
    "takes no pasted page for an export: %s",
    (path) => {
      const text = readFileSync(path, "utf8");
      expect(formats.filter((format) => format.recognises(text, "page.txt"))).toEqual([]);
    },
  );
  test.each([
    ["prose with commas", "The comment, the author, and the text\nare words, of a, sentence\n"],
    ["one line that could be a header", "id,parent,author,date,text"],
    ["a header with rows of another width", "author,date,text\nthis is prose.\n"],
    ["brackets that hold no JSON", "[Verse 1]\nid, author, text\n"],
    ["an empty list", "[]"],
    ["JSON of something else", '{"items":[{"id":1,"type":"story of my life"}],"children":[]}'],
    ["nothing", ""],
  ])("takes no export to be: %s", (_, text) => {
    expect(formats.filter((format) => format.recognises(text, "page.txt"))).toEqual([]);
  });
  test("knows a table by its header alone, whatever the file is called", () => {
    expect(csv.recognises("comment_id;user;body\n1;Bea;One\n", "download")).toBe(true);
  });
  test("knows an export by a head that ends in the middle of a post", () => {
    for (const { format, text, file, folder } of cases) {
      if (format === csv) continue;
      const head = text.slice(0, Math.max(1_000, Math.floor(text.length / 3)));
      expect([folder, format.recognises(head, file)]).toEqual([folder, true]);
    }
  });
});

describe("any text", () => {
  const mark = fc.constantFrom(...MARKS);
  const text = fc.array(fc.oneof(mark, fc.string({ unit: "binary" })), { maxLength: 60 });
  test("gives items or issues, never an error, and the same however it is cut", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (parts, sizes) => {
          const whole = parts.join("");
          for (const format of formats) {
            const items = read(format, [whole]);
            expect(read(format, cutText(whole, sizes))).toEqual(items);
            expect(typeof format.recognises(whole, "export.csv")).toBe("boolean");
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  test("leaves the prototypes of objects as they are", () => {
    for (const { format, text: whole } of cases) read(format, [whole]);
    expect(Reflect.has({}, "polluted")).toBe(false);
  });
});

describe("time and depth", () => {
  const size = 400_000;
  test.each([
    ["brackets", "[".repeat(size)],
    [
      "objects in objects",
      '{"data":{"children":[{"kind":"t1","data":{"replies":'.repeat(size / 50),
    ],
    ["backslashes", `["${"\\".repeat(size)}`],
    ["quotation marks", '"'.repeat(size)],
    ["lines of one quotation mark", '"a\n'.repeat(size / 3)],
    ["fields of wrong quotation marks", `id,text\n${'"a"b,'.repeat(size / 5)}`],
    ["doubled quotation marks", `id,text\n"${'"",'.repeat(size / 3)}`],
    ["commas", ",".repeat(size)],
    ["spaces", " ".repeat(size)],
    ["one long line", `id,text\n1,${"a ".repeat(size / 2)}`],
  ])("400 kB of %s are read in linear time", (_, text) => {
    const before = performance.now();
    for (const format of formats)
      for (const item of format.read([text], { name: "export" })) void item;
    expect(performance.now() - before).toBeLessThan(10_000);
  });
  test("replies to replies beyond the limit are an issue, not an error", () => {
    const depth = 3_000;
    const text = `[{"kind":"Listing","data":{"children":[${'{"kind":"t1","data":{"id":"a","body":"x","replies":{"data":{"children":['.repeat(depth)}${"]}}}}".repeat(depth)}]}}]`;
    expect(read(redditListing, [text])).toMatchObject([
      { kind: "issue", issue: { code: "export-record" } },
    ]);
  });
});
