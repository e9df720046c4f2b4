import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadAnalysis } from "../../src/pipeline/commands/load.ts";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverCodebook } from "./small-study.ts";

const workers = createWorkers(new Map());
afterAll(workers.close);
const run = () => runApp({ pipeline: { work: workers.work } });

const PAGE = `The council decides on the dam

1. The dam is a disgrace and the council lied to us.

2. We need the dam, thank you council.

   - No, we never needed it.

3. I do not know what to think of it.
`;
const CSV = "id,parent,author,text\na,,Ada,We need the dam.\nb,a,Tom,It is a disgrace.\n";
const TWO = "thread,id,author,text\nx,a,Ada,We need the dam.\ny,b,Tom,It is a disgrace.\n";
const HTML = `<!doctype html><html><body><h1>Dam</h1><ol class="comment-list">${[
  "Ada",
  "Tom",
  "Lea",
]
  .map(
    (name, i) =>
      `<li class="comment" id="comment-${i}"><article class="comment-body"><footer><b class="fn">${name}</b><time datetime="2024-05-0${i + 1}">May</time></footer><div class="comment-content"><p>Words of ${name} on the dam.</p></div></article></li>`,
  )
  .join("")}</ol></body></html>`;

describe("POST /api/split", () => {
  test.for<[string, string, string[]]>([
    ["posts.csv", CSV, ["1", "1.1"]],
    ["page.html", HTML, ["1", "2", "3"]],
    ["page.txt", PAGE, ["1", "2", "2.1", "3"]],
  ])("reads %s as the command line does", async ([name, text, ids]) => {
    const answer = await post(`${await run()}/api/split`, { text, name });
    const thread = answerSchemas.Thread.parse(await answer.json());
    expect(thread.posts.map(({ id }) => id)).toEqual(ids);
  });
  test("gives all threads of an export with several", async () => {
    const answer = await post(`${await run()}/api/split`, { text: TWO, name: "posts.csv" });
    const { threads } = answerSchemas.Threads.parse(await answer.json());
    expect(threads.map(({ id, posts }) => [id, posts.length])).toEqual([
      ["x", 1],
      ["y", 1],
    ]);
  });
  test("makes repairs", async () => {
    const repairs = [{ kind: "merge", post: "3" }];
    const answer = await post(`${await run()}/api/split`, { text: PAGE, repairs });
    const { posts } = answerSchemas.Thread.parse(await answer.json());
    expect(posts.map(({ id }) => id)).toEqual(["1", "2", "2.1"]);
    const wrong = await post(`${await run()}/api/split`, { text: PAGE, repairs: [{ kind: "x" }] });
    expect((await problemOf(wrong)).status).toBe(400);
  });
  test("answers text that is none with its issue", async () => {
    const answer = await post(`${await run()}/api/split`, { text: "a\0b" });
    const { issues, posts } = answerSchemas.Thread.parse(await answer.json());
    expect(issues).toMatchObject([{ code: "file-binary" }]);
    expect(posts).toEqual([]);
  });
  test("reads a long export while the server answers others", async () => {
    const url = await run();
    const row = `,,Ada,"${"We need the dam and the council. ".repeat(40)}"`;
    const rows = Array.from({ length: 2_300 }, (_, i) => `${i}${row}`);
    const text = ["id,parent,author,text", ...rows].join("\n");
    expect(text.length).toBeGreaterThan(3_000_000);
    const split = post(`${url}/api/split`, { text, name: "posts.csv" });
    const waits: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const from = performance.now();
      await fetch(`${url}/healthz`);
      waits.push(performance.now() - from);
    }
    const answer = await split;
    expect(answer.status).toBe(200);
    expect(answerSchemas.Thread.parse(await answer.json()).posts).toHaveLength(2_300);
    expect(Math.max(...waits)).toBeLessThan(1_000);
  });
});

describe("POST /api/codebooks", () => {
  test("gives a codebook as an object and as YAML, or the lines of its faults", async () => {
    const url = await run();
    const ask = async (codebook: unknown) =>
      answerSchemas.CheckedCodebook.parse(
        await (await post(`${url}/api/codebooks`, { codebook })).json(),
      );
    const { yaml, codebook } = await ask(riverCodebook);
    expect(await ask(yaml)).toEqual({ yaml, codebook, issues: [] });
    expect(await ask("river")).toMatchObject({ codebook: { codebook: "river" }, issues: [] });
    expect(await ask("codebook: x\nversion: [")).toMatchObject({
      codebook: null,
      yaml: null,
      issues: [{ code: "yaml-syntax", place: { line: 2 } }],
    });
  });
});

describe("POST /api/study-folders", () => {
  test("gives a folder that is analysed as the text was", async () => {
    const url = await run();
    const sent = {
      text: PAGE,
      codebook: riverCodebook,
      name: "dam.txt",
      published: "2024-05-04",
      repairs: [{ kind: "parent", post: "3", parent: "1" }],
      codes: [{ post: "1.1", variable: "dam", value: "favor" }],
    };
    const answer = await post(`${url}/api/study-folders`, sent);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const folder = temporaryFolder(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    const { value } = loadAnalysis(folder, { codes: join(folder, "codes/you.csv") });
    const direct = await (await post(`${url}/api/analyses`, sent)).json();
    const posts = z.object({ posts: z.array(z.unknown()) }).parse(direct).posts;
    expect(value?.posts).toEqual(posts);
    expect(value?.posts).toHaveLength(4);
  });
  test("holds the one thread of an export that was chosen, as its analysis does", async () => {
    const url = await run();
    const sent = {
      text: TWO,
      codebook: riverCodebook,
      name: "two.csv",
      thread: "y",
      codes: [{ post: "1", variable: "dam", value: "against" }],
    };
    const direct = answerSchemas.Analysis.parse(
      await (await post(`${url}/api/analyses`, sent)).json(),
    );
    expect(direct.posts.map(({ text }) => text)).toEqual(["It is a disgrace."]);
    expect(direct.issues).toEqual([]);
    const answer = await post(`${url}/api/study-folders`, sent);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(new TextDecoder().decode(files["study.yaml"])).toContain("thread: y\n");
    const folder = temporaryFolder(files);
    const { value, issues } = loadAnalysis(folder, { codes: join(folder, "codes/you.csv") });
    expect(value?.posts).toEqual(direct.posts);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const what of ["analyses", "questions", "study-folders"]) {
      const unknown = await problemOf(await post(`${url}/api/${what}`, { ...sent, thread: "z" }));
      expect(unknown).toMatchObject({ status: 422, issues: [{ code: "thread-unknown" }] });
    }
  });
  test("says which code cannot be kept", async () => {
    const codes = [{ post: "7", variable: "dam", value: "favor" }];
    const body = { text: PAGE, codebook: "river", codes };
    const problem = await problemOf(await post(`${await run()}/api/study-folders`, body));
    expect(problem).toMatchObject({ status: 422, issues: [{ code: "codes-unknown-post" }] });
  });
});
