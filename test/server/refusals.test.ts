import { describe, expect, test } from "vitest";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";

describe("createApp refuses", () => {
  test.for([
    ["stance=dam:maybe", "dam:favor, dam:against, dam:neither, council:favor"],
    ["stance=moon:favor", "council:neither"],
    ["answered=dam", "dam:favor"],
    ["posts=1..moon", "from..to"],
    ["code=rules:dam:negative", "coder:variable:value"],
    ["code=me:dam:favor", "rules, reference"],
    ["sentiment=angry", "negative, neutral, positive"],
    ["event=moon", "timeline"],
    ["coder=me", "rules, reference"],
    ["page=0", "page"],
    ["page=2", "There is no page 2: the first is the only one."],
    ["q=nowhere&page=999", "There is no page 999: the first is the only one."],
    ["stanse=dam:favor", "stance, answered, code, posts, sentiment, event, q, coder, page"],
    ["__proto__=1", "There is no parameter"],
    ["sentiment=negative&sentiment=neutral", "sentiment must be given once."],
    ["q=a&q=b", "q must be given once."],
    [`stance=${"x".repeat(201)}`, "stance must be at most 200 characters long."],
    [Array(21).fill("stance=dam:favor").join("&"), "stance can be given at most 20 times."],
  ])("a query that does not fit: %s", async ([query, said]) => {
    const url = await runApp();
    const response = await fetch(`${url}/api/studies/river/posts?${query}`);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain(said);
  });

  test.for([
    ["version=best", 'version cannot be "best". It can be: found, reviewed.'],
    ["version=found&version=found", "version must be given once."],
    ["versions=found", 'There is no parameter "versions". There are: version.'],
    [`version=${"x".repeat(201)}`, "version must be at most 200 characters long."],
  ])("a version of the timeline that there is not: %s", async ([query, said]) => {
    const url = await runApp();
    const response = await fetch(`${url}/api/studies/river/timeline?${query}`);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toBe(said);
  });

  test("a query that is too long", async () => {
    const url = await runApp();
    const response = await fetch(`${url}/api/studies/river/posts?q=${"x".repeat(201)}`);
    expect((await problemOf(response)).detail).toContain("200");
  });

  test.for([
    "/api/studies/moon/analysis",
    "/api/studies/moon/posts",
    "/api/studies/__proto__/timeline",
  ])("a study that it does not have: %s", async (path) => {
    const response = await fetch(`${await runApp()}${path}`);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).detail).toContain("river");
  });

  test("an address that it does not know, also a malformed one", async () => {
    const url = await runApp();
    expect((await problemOf(await fetch(`${url}/api/moon`))).status).toBe(404);
    expect((await problemOf(await fetch(`${url}/nothing/here`))).status).toBe(404);
    expect((await problemOf(await fetch(`${url}/api/studies/%E0%A4%A/posts`))).status).toBe(400);
  });

  test.for([
    ["POST", "/api/studies", "GET, HEAD"],
    ["DELETE", "/api/studies/river/posts", "GET, HEAD"],
    ["GET", "/api/split", "POST"],
    ["OPTIONS", "/api/analyses", "POST"],
    ["PUT", "/reports/river/", "GET, HEAD"],
    ["POST", "/", "GET, HEAD"],
  ] as const)("the method %s at %s", async ([method, path, allowed]) => {
    const response = await fetch(`${await runApp()}${path}`, { method });
    expect(response.headers.get("allow")).toBe(allowed);
    expect((await problemOf(response)).status).toBe(405);
  });

  test("bodies that are missing, malformed, no JSON or of an unknown charset", async () => {
    const url = `${await runApp()}/api/split`;
    expect((await problemOf(await fetch(url, { method: "POST" }))).status).toBe(415);
    expect((await problemOf(await post(url, ""))).status).toBe(400);
    expect((await problemOf(await post(url, "{text:"))).status).toBe(400);
    expect((await problemOf(await post(url, '"text"'))).status).toBe(400);
    const plain = await post(url, "- one", { "Content-Type": "text/plain" });
    expect((await problemOf(plain)).status).toBe(415);
    const odd = await post(url, "{}", { "Content-Type": "application/json; charset=klingon" });
    expect((await problemOf(odd)).status).toBe(415);
  });

  test("a body that does not fit, saying which part", async () => {
    const url = await runApp();
    const split = await problemOf(await post(`${url}/api/split`, { text: 5, tekst: "" }));
    expect(split.errors).toEqual([
      { pointer: "/text", detail: "text must be a text" },
      { pointer: "/tekst", detail: "unknown field tekst" },
    ]);
    expect(split.detail).toBe(
      "text must be a text; unknown field tekst. Send an object with text.",
    );
    const moon = await post(`${url}/api/analyses`, { text: "- a", codebook: "moon" });
    expect((await problemOf(moon)).detail).toContain("river");
  });

  test.for([
    [{}, ["text is missing", "codebook is missing"]],
    [[], ["the body must be an object"]],
    [{ text: "", codebook: [] }, ["text is empty", "codebook must be a codebook as an object"]],
    [{ text: ["- a"], codebook: "river" }, ["text must be a text"]],
    [
      { text: "- a", codebook: "x".repeat(50_001) },
      ["codebook must be at most 50000 characters long"],
    ],
    [
      { text: "- a", codebook: { targets: "x".repeat(50_000) } },
      ["codebook must be at most 50000 characters long"],
    ],
    [
      { text: "- a", codebook: "river", published: "today", form: "" },
      ["form is empty", "published must be a day"],
    ],
  ] as const)("a body in plain words: %j", async ([body, said]) => {
    const problem = await problemOf(await post(`${await runApp()}/api/analyses`, body));
    expect(problem.status).toBe(400);
    expect(problem.errors?.length).toBe(said.length);
    for (const [index, words] of said.entries())
      expect(problem.errors?.[index]?.detail).toContain(words);
    expect(JSON.stringify(problem)).not.toContain("Invalid input");
  });

  test("a codebook or text with errors, with every issue", async () => {
    const url = `${await runApp()}/api/analyses`;
    const codebook = await post(url, { text: "- one", codebook: { codebook: "x" } });
    expect(codebook.status).toBe(422);
    expect((await problemOf(codebook)).issues?.length).toBeGreaterThan(1);
    const text = await problemOf(await post(url, { text: "nothing", codebook: "river" }));
    expect(text).toMatchObject({ status: 422, issues: [{ code: "no-posts" }] });
  });

  test("a body above the limit", async () => {
    const url = await runApp({ limits: { bodyBytes: 100 } });
    const response = await post(`${url}/api/split`, { text: "x".repeat(200) });
    expect((await problemOf(response)).status).toBe(413);
  });

  test("more texts a minute than the limit, and still shows the studies", async () => {
    const url = await runApp({ limits: { textsPerMinute: 1 } });
    expect((await post(`${url}/api/split`, { text: "- one" })).status).toBe(200);
    const refused = await post(`${url}/api/split`, { text: "- one" });
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await problemOf(refused)).status).toBe(429);
    expect((await fetch(`${url}/api/studies`)).status).toBe(200);
  });

  test("to let a body change the prototype of objects", async () => {
    const url = await runApp();
    const body =
      '{"text":"- one","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect((await post(`${url}/api/split`, body)).status).toBe(400);
    const codebook = '{"text":"- one","codebook":{"__proto__":{"polluted":1}}}';
    expect((await post(`${url}/api/analyses`, codebook)).status).toBe(422);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
