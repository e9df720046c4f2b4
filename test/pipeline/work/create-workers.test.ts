import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { analysisSchema } from "../../../src/model/analysis.ts";
import type { Job, JobEnd } from "../../../src/model/job.ts";
import type { Progress } from "../../../src/model/progress.ts";
import { questionsSchema } from "../../../src/model/question.ts";
import { READER_CODER, type ReadersCode } from "../../../src/model/readers-code.ts";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { createWorkers, type Workers } from "../../../src/pipeline/work/create-workers.ts";
import { packStudy } from "../../../src/pipeline/work/pack-study.ts";
import { repeatThread } from "../../bench/repeat-thread.ts";
import { riverCodebook } from "../../server/small-study.ts";
import { smallStudy } from "../../support/small-study.ts";
import { deferred } from "../../support/deferred.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const BUNDLED = "corpus/armenia-2023";

function packed(path: string) {
  const { value } = readStudy(path);
  if (value === null) throw new Error(`expected a study in ${path}`);
  return packStudy(value, path);
}

const CODES: readonly ReadersCode[] = [
  { post: "4", variable: "russia", value: "favor" },
  { post: "1", variable: "west", value: "against" },
  { post: "2", variable: "sentiment", value: "positive" },
];
const PAGE = "1. The dam is a disgrace.\n\n2. We need the dam.\n\n3. Nice weather.\n";
const pageJob = (text: string, codes: readonly ReadersCode[] = []): Job => ({
  want: "analysis",
  of: { page: { text, name: "page.txt", codebook: riverCodebook } },
  codes,
});
const LONG = repeatThread(PAGE, 400);

const studies = new Map([["armenia", packed(BUNDLED)]]);
const workers = createWorkers(studies, { threads: 1, waiting: 1 });
afterAll(workers.close);

const heard: Progress[] = [];
const doJob = (job: Job, by: Workers = workers, signal = new AbortController().signal) =>
  by.work(job, { signal, onProgress: (progress) => heard.push(progress) });

function answerOf(end: JobEnd): unknown {
  if (end.kind !== "done") throw new Error(`expected an answer, found ${JSON.stringify(end)}`);
  return JSON.parse(new TextDecoder().decode(end.bytes));
}

/** A job that has begun, and its end. */
async function begun(by: Workers, job: Job, signal: AbortSignal) {
  const { promise: start, resolve } = deferred();
  const end = by.work(job, { signal, onProgress: () => resolve() });
  await start;
  return { end };
}

describe("createWorkers", () => {
  test("gives the analysis that the command line gives with a file of the same codes", async () => {
    const rows = CODES.map(({ post, variable, value }) => `${post},you,${variable},${value}`);
    const csv = `post,coder,variable,value\n${rows.join("\n")}\n`;
    const codes = join(temporaryFolder({ "you.csv": csv }), "you.csv");
    const { value: expected } = loadAnalysis(BUNDLED, { codes });
    const end = await doJob({ want: "analysis", of: { study: "armenia" }, codes: CODES });
    expect(answerOf(end)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(expected?.coders.find(({ id }) => id === READER_CODER)?.label).toBe("your codes");
  });

  test("tells the whole of each step before it answers", () => {
    expect(heard).toContainEqual({ step: "coding", done: 37, total: 37 });
    expect(heard.at(-1)).toEqual({ step: "linking", done: 37, total: 37 });
  });

  test("answers with issues, and does the rest, where a code fits nothing", async () => {
    const codes: readonly ReadersCode[] = [
      { post: "99", variable: "dam", value: "favor" },
      { post: "1", variable: "moon", value: "favor" },
      { post: "1", variable: "dam", value: "positive" },
      { post: "3", variable: "dam", value: "favor" },
    ];
    const analysis = analysisSchema.parse(answerOf(await doJob(pageJob(PAGE, codes))));
    expect(analysis.issues.map(({ code, place }) => [code, place?.line])).toEqual([
      ["codes-unknown-variable", 2],
      ["codes-unknown-value", 3],
      ["codes-unknown-post", 1],
    ]);
    expect(analysis.posts[2]?.stance["dam"]).toMatchObject({ value: "favor", basis: "code" });
  });

  test("finds posts of several threads by their keys", async () => {
    const yaml = smallStudy["study.yaml"]?.replace(
      "documents:",
      "  - { id: second, file: threads/gazette.txt }\ndocuments:",
    );
    const folder = temporaryFolder({ ...smallStudy, "study.yaml": yaml ?? "" });
    const two = createWorkers(new Map([["bridge", packed(folder)]]));
    const codes: readonly ReadersCode[] = [
      { post: "second/3", variable: "bridge", value: "favor" },
      { post: "3", variable: "bridge", value: "against" },
    ];
    const end = await doJob({ want: "analysis", of: { study: "bridge" }, codes }, two);
    await two.close();
    const { posts, issues } = analysisSchema.parse(answerOf(end));
    const coded = posts.filter((post) => Object.hasOwn(post.codes, READER_CODER));
    expect(coded.map(({ thread, id }) => `${thread}/${id}`)).toEqual(["second/3"]);
    expect(issues.map(({ code }) => code)).toContain("codes-ambiguous-post");
  });

  test("asks, of a study and of a page with the codes made so far", async () => {
    const ofStudy = await doJob({ want: "questions", of: { study: "armenia" }, codes: CODES });
    const { questions } = questionsSchema.parse(answerOf(ofStudy));
    expect(questions.length).toBeGreaterThan(0);
    const asked = questions.filter(({ targets }) => targets.includes("russia"));
    expect(asked.map(({ post }) => post)).not.toContain("4");
    const ofPage = await doJob({ ...pageJob(PAGE), want: "questions" });
    expect(questionsSchema.parse(answerOf(ofPage)).format).toBe("threadlens-questions/1");
  });

  test("refuses a text without comments and a codebook with errors", async () => {
    expect(await doJob(pageJob("Nothing here."))).toMatchObject({
      kind: "refused",
      what: "text",
      issues: [{ code: "no-posts" }],
    });
    const page = { text: PAGE, name: "page.txt", codebook: "codebook: x\nversion: [" };
    expect(await doJob({ want: "analysis", of: { page }, codes: [] })).toMatchObject({
      kind: "refused",
      what: "codebook",
      issues: [{ code: "yaml-syntax", place: { line: 2 } }],
    });
  });

  test("reads an export and repairs, the title and publisher that are told", async () => {
    const told = { title: "The dam", publisher: "The Gazette", published: "2021-05-20" };
    const csv = "id,parent,author,date,text\na,,Ada,,We need the dam.\nb,a,Ben,,No dam!\n";
    const of = { page: { text: csv, name: "x.csv", codebook: riverCodebook, ...told } };
    const end = await doJob({ want: "analysis", of, codes: [] });
    const ofExport = analysisSchema.parse(answerOf(end));
    expect(ofExport.posts.map(({ sourceId }) => sourceId)).toEqual(["a", "b"]);
    expect(ofExport.threads[0]).toMatchObject(told);
    const repairs = [{ kind: "drop", post: "3" } as const];
    const page = { text: PAGE, name: "page.txt", codebook: riverCodebook, repairs };
    const repaired = answerOf(await doJob({ want: "analysis", of: { page }, codes: [] }));
    expect(analysisSchema.parse(repaired).posts).toHaveLength(2);
  });

  test("ends a job at once where it is no longer wanted, and does the next", async () => {
    const left = new AbortController();
    const { end } = await begun(workers, pageJob(LONG), left.signal);
    const before = performance.now();
    left.abort();
    expect(await end).toEqual({ kind: "stopped" });
    expect(performance.now() - before).toBeLessThan(1_000);
    expect((await doJob(pageJob(PAGE))).kind).toBe("done");
  });

  test("is busy where one job runs and one waits, and leaves out a job that waits no longer", async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const running = await begun(workers, pageJob(LONG), first.signal);
    const waiting = doJob(pageJob(LONG), workers, second.signal);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await doJob(pageJob(PAGE))).toEqual({ kind: "busy" });
    second.abort();
    expect(await waiting).toEqual({ kind: "stopped" });
    first.abort();
    expect(await running.end).toEqual({ kind: "stopped" });
  });

  test("ends a job that takes too long", async () => {
    const hasty = createWorkers(studies, { limitMs: 300 });
    const end = await doJob(pageJob(LONG), hasty);
    await hasty.close();
    expect(end).toEqual({ kind: "too-long", limitMs: 300 });
  });

  test("says so of a job that takes too much memory", async () => {
    const small = createWorkers(studies, { megabytes: 24 });
    const end = await doJob(pageJob(LONG), small);
    await small.close();
    expect(end).toEqual({ kind: "too-much" });
  });

  test("keeps the caller free while it works", async () => {
    const left = new AbortController();
    const { end } = await begun(workers, pageJob(LONG), left.signal);
    const waits: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const before = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
      waits.push(performance.now() - before);
    }
    left.abort();
    await end;
    expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
  });

  test("does nothing after it was closed", async () => {
    const closed = createWorkers(studies);
    await closed.close();
    expect(await doJob(pageJob(PAGE), closed)).toEqual({ kind: "stopped" });
  });
});
