import { describe, expect, test } from "vitest";
import { issueOf } from "../../src/model/issue.ts";
import type { JobEnd, JobWatch } from "../../src/model/job.ts";
import { progressSchema } from "../../src/model/progress.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { deferred } from "../support/deferred.ts";
import { post, problemOf } from "./requests.ts";
import { linePipeline, runApp } from "./running-app.ts";
import { riverCodebook } from "./small-study.ts";

const STREAM = { Accept: "text/event-stream" };
const PAGE = { text: "- one\n- two", codebook: riverCodebook };
const CODES = { codes: [{ post: "9", variable: "dam", value: "favor" }] };

type Event = { readonly name: string; readonly data: unknown };

async function eventsOf(answer: Response): Promise<Event[]> {
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/u);
  const parts = (await answer.text()).split("\n\n");
  expect(parts.pop()).toBe("");
  return parts.map((part) => {
    const [name = "", data = "", ...more] = part.split("\n");
    expect(more).toEqual([]);
    return { name: name.replace("event: ", ""), data: JSON.parse(data.replace("data: ", "")) };
  });
}

const withWork = (work: Pipeline["work"]) => runApp({ pipeline: { ...linePipeline, work } });
const endingIn = (end: JobEnd) => withWork(async () => end);

/** Work that goes on until it is told to stop. */
function endlessWork() {
  const watches: JobWatch[] = [];
  const { promise: isStopped, resolve } = deferred<JobEnd>();
  const work: Pipeline["work"] = (_job, watch) => {
    watches.push(watch);
    watch.signal.addEventListener("abort", () => resolve({ kind: "stopped" }));
    watch.onProgress({ step: "coding", done: 1, total: 2 });
    return isStopped;
  };
  const tell = () => {
    for (const { onProgress } of watches) onProgress({ step: "coding", done: 2, total: 2 });
  };
  return { work, isStopped, tell };
}

describe("long work on the server", () => {
  test.for([
    ["analyses", PAGE],
    ["questions", PAGE],
    ["studies/river/analyses", CODES],
    ["studies/river/questions", CODES],
  ] as const)("tells %s how far it has come, then gives the answer", async ([path, body]) => {
    const url = `${await runApp()}/api/${path}`;
    const streamed = await post(url, body, STREAM);
    const events = await eventsOf(streamed);
    expect(events.map(({ name }) => name)).toEqual(["progress", "progress", "done"]);
    for (const { data } of events.slice(0, 2)) progressSchema.parse(data);
    const plain = await post(url, body);
    expect(plain.headers.get("content-type")).toMatch(/^application\/json/u);
    const answer: unknown = await plain.json();
    expect(events[2]?.data).toEqual(answer);
    const schema = path.endsWith("analyses") ? answerSchemas.Analysis : answerSchemas.Questions;
    expect(schema.parse(answer)).toEqual(answer);
    for (const { headers } of [streamed, plain]) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("says of a reader's code that fits no post that there is none, and answers", async () => {
    const url = `${await runApp()}/api/studies/river/analyses`;
    const answer = answerSchemas.Analysis.parse(await (await post(url, CODES)).json());
    expect(answer.issues).toMatchObject([{ code: "codes-unknown-post" }]);
  });

  test("sends what it has to tell at once, also packed", async () => {
    const { work, tell } = endlessWork();
    const answer = await post(`${await withWork(work)}/api/analyses`, PAGE, {
      ...STREAM,
      "Accept-Encoding": "gzip",
    });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"done":1');
    tell();
    expect((await reader?.read())?.value).toContain('"done":2');
    await reader?.cancel();
  });

  test.for([
    ["streamed", STREAM],
    ["plain", {}],
  ] as const)("ends the work where the client goes away: %s", async ([_, headers]) => {
    const { work, isStopped } = endlessWork();
    const left = new AbortController();
    const url = `${await withWork(work)}/api/studies/river/analyses`;
    const asked = fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ codes: [] }),
      signal: left.signal,
    });
    setTimeout(() => left.abort(), 50);
    await asked.then((answer) => answer.text()).catch(() => undefined);
    expect(await isStopped).toEqual({ kind: "stopped" });
  });

  test.for([
    ["busy", { kind: "busy" }, 503],
    ["too-long", { kind: "too-long", limitMs: 90_000 }, 503],
    ["too-much", { kind: "too-much" }, 413],
    [
      "input-has-errors",
      { kind: "refused", what: "text", issues: [issueOf("no-posts", null, "no line")] },
      422,
    ],
  ] as const)("answers with the problem %s, streamed or not", async ([name, end, status]) => {
    const url = `${await endingIn(end)}/api/analyses`;
    for (const headers of [{}, STREAM]) {
      const answer = await post(url, PAGE, headers);
      expect(answer.status).toBe(status);
      expect(answer.headers.has("retry-after")).toBe(name === "busy");
      expect((await problemOf(answer)).type).toBe(`urn:threadlens:problem:${name}`);
    }
  });

  test("tells a problem that comes after progress as the last event", async () => {
    const url = await withWork(async (_job, { onProgress }) => {
      onProgress({ step: "coding", done: 0, total: 9 });
      return { kind: "too-long", limitMs: 90_000 };
    });
    const events = await eventsOf(await post(`${url}/api/questions`, PAGE, STREAM));
    expect(events.map(({ name }) => name)).toEqual(["progress", "problem"]);
    expect(answerSchemas.Problem.parse(events[1]?.data)).toMatchObject({
      type: "urn:threadlens:problem:too-long",
      detail: expect.stringContaining("90 seconds"),
    });
  });

  test("says nothing of the inside of a fault, also in the middle of a stream", async () => {
    const url = await withWork(async (_job, { onProgress }) => {
      onProgress({ step: "coding", done: 0, total: 9 });
      throw new Error("expected a line, found the abyss");
    });
    const events = await eventsOf(await post(`${url}/api/analyses`, PAGE, STREAM));
    expect(events.map(({ name }) => name)).toEqual(["progress", "problem"]);
    expect(JSON.stringify(events)).not.toContain("abyss");
  });

  test.for([
    [{ codes: 5 }, "codes must be"],
    [{}, "codes is missing"],
    [{ codes: [{ post: "1", variable: "dam", value: "much" }] }, "codes.0.value"],
    [{ codes: [], more: 1 }, "unknown field more"],
  ] as const)("refuses a body that does not fit: %j", async ([body, words]) => {
    const url = `${await runApp()}/api/studies/river/analyses`;
    const problem = await problemOf(await post(url, body, STREAM));
    expect([problem.status, problem.detail]).toEqual([400, expect.stringContaining(words)]);
  });

  test("knows no study that is not served", async () => {
    const answer = await post(`${await runApp()}/api/studies/moon/analyses`, CODES, STREAM);
    expect((await problemOf(answer)).status).toBe(404);
  });
});
