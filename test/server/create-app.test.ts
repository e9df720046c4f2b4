import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultCoder } from "../../src/model/coverage.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverAnalysis, riverCodebook, riverStudy } from "./small-study.ts";

async function timelineOf(url: string, query = "") {
  const answer = await fetch(`${url}/api/studies/river/timeline${query}`);
  return z.strictObject(answerSchemas.Timeline.shape).parse(await answer.json());
}

describe("createApp answers", () => {
  test("the list of studies and its own health", async () => {
    const url = await runApp();
    const list = answerSchemas.Studies.parse(await (await fetch(`${url}/api/studies`)).json());
    expect(list.studies).toMatchObject([{ id: "river", posts: 4, report: null }]);
    const health = await (await fetch(`${url}/healthz`)).json();
    expect(answerSchemas.Health.parse(health)).toEqual({ status: "ok", studies: 1 });
  });

  test("the whole analysis, and 304 to who has it already", async () => {
    const url = `${await runApp()}/api/studies/river/analysis`;
    const first = await fetch(url);
    expect(answerSchemas.Analysis.parse(await first.json()).posts).toHaveLength(4);
    const etag = first.headers.get("etag") ?? "";
    // Without a Cache-Control of its own, fetch would ask for a fresh copy.
    const kept = { "If-None-Match": etag, "Cache-Control": "max-age=0" };
    const second = await fetch(url, { headers: kept });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
  });

  test("the timeline as reviewed, by whom, with its documents and apart from what readers alone mention", async () => {
    const timeline = await timelineOf(await runApp());
    expect(timeline).toMatchObject({
      version: "reviewed",
      events: [{ id: "flood", title: "River rises over the bridge", found: ["flood"] }],
      readersEvents: [{ id: "readers-2021-06", mentions: [{ post: "3", confidence: 0.4 }] }],
      curation: {
        curator: "Ada Oak",
        made: "Read by one person.",
        hidden: [{ event: "bridge", why: "Told with the flood." }],
      },
      documents: [{ id: "documents/flood.txt" }],
    });
    expect(await timelineOf(await runApp(), "?version=reviewed")).toEqual(timeline);
    expect(await timelineOf(await runApp(), "?version=")).toEqual(timeline);
  });

  test("the timeline as the program found it, for who asks", async () => {
    const { events, ...rest } = await timelineOf(await runApp(), "?version=found");
    expect(events.map(({ title }) => title)).toEqual(["Bridge under water", "River rises"]);
    const { events: _, ...reviewed } = await timelineOf(await runApp());
    expect(rest).toEqual({ ...reviewed, version: "found" });
  });

  test.for(["", "?version=found", "?version=reviewed"])(
    "a timeline that nobody reviewed as found: %s",
    async (query) => {
      const study = riverStudy();
      const analysis = { ...study.analysis, curation: null };
      const url = await runApp({ studies: new Map([["river", { ...study, analysis }]]) });
      const { version, events, curation } = await timelineOf(url, query);
      expect({ version, curation, events }).toEqual({
        version: "found",
        curation: null,
        events: analysis.events,
      });
    },
  );

  test.for([
    ["", ["1", "1.1", "2", "3"]],
    ["?stance=dam:against", ["1.1", "3"]],
    ["?stance=dam:against&coder=rules", ["1.1"]],
    ["?stance=dam:neither&stance=council:favor", ["2"]],
    ["?answered=dam:favor", ["1.1"]],
    ["?posts=1.1..2", ["1.1", "2"]],
    ["?sentiment=negative&stance=&event=", ["1.1", "3"]],
    ["?code=reference:dam:against&code=rules:dam:neither", ["3"]],
    ["?code=reference:sentiment:negative", ["1.1", "3"]],
    ["?event=flood", ["2"]],
    ["?event=readers-2021-06", ["3"]],
    ["?event=readers-2021-06&stance=dam:favor", []],
    ["?q=DAM", ["1", "1.1"]],
    ["?q=council's", ["2"]],
    ["?q=dam&sentiment=positive", []],
  ] as const)("the posts of %s", async ([query, ids]) => {
    const url = await runApp();
    const answer = await (await fetch(`${url}/api/studies/river/posts${query}`)).json();
    expect(answerSchemas.PostsPage.parse(answer).posts.map(({ id }) => id)).toEqual(ids);
  });

  test("posts by the codes that the page shows first, and says whose they are", async () => {
    const url = `${await runApp()}/api/studies/river/posts`;
    const coderOf = async (query: string) =>
      answerSchemas.PostsPage.parse(await (await fetch(`${url}${query}`)).json()).coder;
    expect(await coderOf("?stance=dam:against")).toBe(defaultCoder(riverAnalysis()));
    expect(await coderOf("?coder=rules")).toBe("rules");
  });

  test("codes as rows, one coder's or all, with what they rest on", async () => {
    const url = `${await runApp()}/api/studies/river/codes`;
    const pageOf = async (query: string) =>
      answerSchemas.CodesPage.parse(await (await fetch(`${url}${query}`)).json());
    const all = await pageOf("");
    expect(all).toMatchObject({ coder: null, total: 24, page: 1, pages: 1 });
    const own = await pageOf("?coder=rules");
    expect(own.codes.map(({ coder }) => coder)).toEqual(Array(12).fill("rules"));
    expect(own.codes.find((row) => row.post === "1.1" && row.variable === "council")).toEqual({
      thread: "page",
      post: "1.1",
      coder: "rules",
      variable: "council",
      value: "against",
      confidence: 0.5,
      evidence: "",
      how: "from the conversation: answers 1 with a question; 1 is in favor",
      basis: "conversation",
      sure: false,
    });
  });

  test.for(["?coder=me", "?page=0", "?page=2", "?coders=rules", "?coder=rules&coder=rules"])(
    "no codes for %s, and says why",
    async (query) => {
      const response = await fetch(`${await runApp()}/api/studies/river/codes${query}`);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).detail).not.toBe("");
    },
  );

  test("the thread of a pasted text, with its own issues", async () => {
    const url = await runApp();
    const found = await post(`${url}/api/split`, { text: "- one\n- two" });
    expect(answerSchemas.Thread.parse(await found.json()).posts).toHaveLength(2);
    const none = await post(`${url}/api/split`, { text: "nothing", form: "list", name: "n.txt" });
    expect(none.status).toBe(200);
    expect(answerSchemas.Thread.parse(await none.json())).toMatchObject({
      form: { name: "list" },
      issues: [{ code: "no-posts" }],
    });
  });

  test("the analysis of a pasted text by a codebook of its own or a study's", async () => {
    const url = `${await runApp()}/api/analyses`;
    const asked = [riverCodebook, "river"].map(async (codebook) => {
      const body = { text: "- one", codebook, name: "mine", published: "2021-01-01", form: "x" };
      const analysis = answerSchemas.Analysis.parse(await (await post(url, body)).json());
      return [analysis.study, analysis.codebook.id];
    });
    expect(await Promise.all(asked)).toEqual([
      ["mine", "river"],
      ["mine", "river"],
    ]);
  });

  test("packed, where the client can unpack", async () => {
    const url = `${await runApp()}/api/studies/river/analysis`;
    const response = await fetch(url, { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });
});
