import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportItem } from "../../../../src/pipeline/read/exports/export-format.ts";
import { htmlPage } from "../../../../src/pipeline/read/exports/html-page.ts";

const FOLDER = new URL("../../../fixtures/exports/", import.meta.url);
const cases = readdirSync(FOLDER)
  .filter((folder) => folder.startsWith("html-"))
  .map((folder) => ({
    folder,
    html: readFileSync(new URL(`${folder}/page.html`, FOLDER), "utf8"),
  }));
const read = (html: string): ExportItem[] => [...htmlPage.read([html], { name: "page.html" })];
const postsOf = (html: string) => read(html).filter((item) => item.kind === "post");
const idsOf = (html: string) => postsOf(html).map(({ sourceId }) => sourceId);
const comment = (id: string) =>
  `<li class="comment" ${id}><b class="fn">Ann</b><div class="comment-content">Hi ${id}</div></li>`;
const boxed = (name: string) =>
  `<div class="x-comment"><div class="x-content"><b class="x-author">${name}</b><p>Said by ${name}</p></div></div>`;

describe("htmlPage", () => {
  test.each(cases)("$folder is recognised and read as expected", async ({ folder, html }) => {
    expect(htmlPage.recognises(html, "saved")).toBe(true);
    const items = read(html).map((item) => JSON.stringify(item, null, 1));
    const file = new URL(`${folder}/items.json`, FOLDER).pathname;
    await expect(`[${items.join(",\n")}]\n`).toMatchFileSnapshot(file);
  });
  test.each(cases)("$folder gives each word to one post at most, and no program", ({ html }) => {
    const all = postsOf(html).map(({ text }) => text);
    expect(all.join("\n")).not.toMatch(/alert|onerror|class=|var comments|permalink|Edit/u);
    expect(new Set(all).size).toBe(all.length);
  });
  test("gives nothing for a page that marks up fewer than two comments", () => {
    const one = `<html><li class="comment"><b class="fn">Ann</b><div class="comment-content">Hi</div></li></html>`;
    expect(read(one)).toEqual([]);
    expect(postsOf(one + one).map(({ author }) => author)).toEqual(["Ann", "Ann"]);
  });
  test("numbers the posts where ids are missing or used twice", () => {
    expect(idsOf(comment("id=c-8") + comment("id=c-9"))).toEqual(["8", "9"]);
    expect(idsOf(comment("id=c-8") + comment("id=c-8"))).toEqual(["1", "2"]);
    expect(idsOf(comment("id=c-8") + comment(""))).toEqual(["1", "2"]);
  });
  test("takes no box around comments for one of them", () => {
    const inner = comment("id=comment-8") + comment("id=comment-9");
    const html = `<div class="comment" id="comment-list"><div class="comment">${inner}</div></div>`;
    expect(postsOf(html)).toMatchObject([
      { sourceId: "8", parent: null },
      { sourceId: "9", parent: null },
    ]);
  });
  test("takes no box for a body that holds the name of the writer too", () => {
    expect(postsOf(boxed("Ann") + boxed("Ben")).map(({ text }) => text)).toEqual([
      "Said by Ann",
      "Said by Ben",
    ]);
  });
  test("names the line of each comment in the source, past dropped tags and comments", () => {
    const html = `<html>\n<!-- a\nb -->\n</b\n>\n<li class="comment"><b class="fn">A</b><p class="comment-text">x</p></li>\n\n<li\nclass="comment"><b class="fn">B</b><p class="comment-text">y</p></li>`;
    expect(postsOf(html).map(({ place }) => place.line)).toEqual([6, 8]);
  });
  test("recognises pages by name or first element only", () => {
    expect(htmlPage.recognises("  <HTML>", "x")).toBe(true);
    expect(htmlPage.recognises("Ann says:", "thread.htm")).toBe(true);
    expect(htmlPage.recognises("Ann says: <html>", "thread.txt")).toBe(false);
    expect(htmlPage.recognises('<?xml version="1.0"?><rss>', "thread.xml")).toBe(false);
  });
  test("arbitrary markup gives items, never an error", () => {
    const pieces = cases.flatMap(({ html }) => html.split(/(?=<)/u));
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        for (const item of read(parts.join(""))) expect(item.kind).not.toBe("issue");
      }),
    );
  });
  test.each([
    ["<"],
    ["<div class=comment>"],
    ["<li class=comment><b class=fn>A</b><p class=comment-text>x"],
    ["<li class=comment><b class=fn>A</b><p class=comment-text>x</li>"],
    ["<a ='"],
    ["<!--"],
  ])("500 kB of %s are read in linear time", (piece) => {
    const start = performance.now();
    read(`<html>${piece.repeat(500_000 / piece.length)}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
