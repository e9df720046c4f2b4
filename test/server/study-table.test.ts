import { gunzipSync } from "node:zlib";
import { get } from "node:http";
import { describe, expect, test } from "vitest";
import { readPostTable } from "../../src/model/post-table-json.ts";
import { tableOf } from "../../src/model/post-table.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import { wordyAnalysis } from "../support/word-posts.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import { problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverAnalysis } from "./small-study.ts";

async function answerOf(path: string): Promise<unknown> {
  return (await fetch(`${await runApp()}/api/studies/river/${path}`)).json();
}

async function keysOf(query: string): Promise<string[]> {
  return answerSchemas.PostsPage.parse(await answerOf(`posts?${query}`)).posts.map(({ id }) => id);
}

/** The bytes of an answer as they come. */
function bytesOf(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ encoding: response.headers["content-encoding"], bytes: Buffer.concat(chunks) }),
      );
    }).on("error", reject);
  });
}

describe("a study in parts", () => {
  test("gives its posts as columns and their words in the same order", async () => {
    const table = readPostTable(answerSchemas.PostTable.parse(await answerOf("table")));
    expect(table).toEqual(tableOf(riverAnalysis()));
    const { texts } = answerSchemas.PostTexts.parse(await answerOf("texts"));
    expect(texts).toEqual(riverAnalysis().posts.map(({ text }) => text));
  });

  test("tells the words that posts quote, and every link", async () => {
    const analysis = wordyAnalysis();
    const { study: id, title } = analysis;
    const studies = new Map([[id, { id, title, analysis, reportDir: null }]]);
    const url = `${await runApp({ studies })}/api/studies/${id}`;
    const { quotes } = answerSchemas.PostTexts.parse(await (await fetch(`${url}/texts`)).json());
    expect(quotes).toEqual([{ post: 12, start: 0, end: 26 }]);
    const links = answerSchemas.PostLinks.parse(await (await fetch(`${url}/links`)).json());
    expect(links).toEqual({ kind: ["quotes"], from: [12], to: [0], words: [0] });
  });

  test("gives what it says beside the posts", async () => {
    const facts = answerSchemas.Analysis.parse(await answerOf("analysis?posts=none"));
    expect(facts).toEqual({ ...riverAnalysis(), posts: [] });
    const url = `${await runApp()}/api/studies/river/analysis`;
    expect((await problemOf(await fetch(`${url}?posts=some`))).detail).toContain("posts");
    expect((await problemOf(await fetch(`${url}?post=none`))).detail).toContain("There are: posts");
  });

  test("gives posts by their keys, in thread order, those that there are and that the filter keeps", async () => {
    expect(await keysOf("key=3&key=1.1")).toEqual(["1.1", "3"]);
    expect(await keysOf("key=1&key=moon")).toEqual(["1"]);
    expect(await keysOf("key=1&key=1.1&stance=dam:against")).toEqual(["1.1"]);
  });

  test("lets every post through where a search has no letter or digit, and finds any apostrophe", async () => {
    expect(await keysOf("q=!!!")).toEqual(riverAnalysis().posts.map(({ id }) => id));
    const typed = await keysOf(`q=${encodeURIComponent("don't")}`);
    expect(await keysOf(`q=${encodeURIComponent("DON‘T")}`)).toEqual(typed);
  });

  test("refuses more keys than a page of posts has", async () => {
    const url = `${await runApp()}/api/studies/river/posts`;
    const many = Array.from({ length: 51 }, (_, index) => `key=${index}`).join("&");
    expect((await problemOf(await fetch(`${url}?${many}`))).detail).toContain("at most 50 times");
    expect((await problemOf(await fetch(`${url}?key=${"1".repeat(301)}`))).status).toBe(400);
  });

  test("sends a large table packed, the same to who cannot unpack, and nothing to who has it", async () => {
    const analysis = generatedAnalysis(3_000);
    const { study: id, title } = analysis;
    const studies = new Map([[id, { id, title, analysis, reportDir: null }]]);
    const url = `${await runApp({ studies })}/api/studies/${id}/table`;
    const packed = await bytesOf(url, { "Accept-Encoding": "gzip, br" });
    const plain = await bytesOf(url, {});
    expect([packed.encoding, plain.encoding]).toEqual(["gzip", undefined]);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    const etag = (await fetch(url)).headers.get("etag") ?? "";
    const again = await fetch(url, {
      headers: { "If-None-Match": etag, "Cache-Control": "max-age=0" },
    });
    expect(again.status).toBe(304);
  });

  test("is unknown where no study has the name", async () => {
    const url = await runApp();
    for (const part of ["table", "texts", "links"])
      expect((await problemOf(await fetch(`${url}/api/studies/moon/${part}`))).status).toBe(404);
  });
});
