import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analysisSchema } from "../../../src/model/analysis.ts";
import { analyseCommand } from "../../../src/pipeline/commands/analyse.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const CSV = `thread,id,parent,author,date,text
T_1,7,,Ada,2024-05-03,Remove the bridge! It is a disgrace.
T_1,8,7,Bo,2024-05-03,Thanks to the bridge my shop lives.
t-1,7,,Cy,2024-05-04,I saw it on TV.
`;
const ONE = "id,parent,text\n1,,Remove the bridge!\n2,1,Thanks to the bridge my shop lives.\n";

async function run(path: string, options: Parameters<typeof analyseCommand>[1] = {}) {
  let out = "";
  let log = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    log: (text: string) => {
      log += text;
    },
  };
  const status = await analyseCommand(path, { json: true, ...options }, streams);
  return { status, out, log };
}
const analysisOf = (out: string) => analysisSchema.parse(JSON.parse(out));

const folderWith = (files: Readonly<Record<string, string>>) =>
  temporaryFolder({ ...smallStudy, ...files });

const yamlWith = (threads: string) =>
  (smallStudy["study.yaml"] ?? "").replace(/threads:\n(?: .*\n)+/u, `threads:\n${threads}`);

describe("threadlens analyse, on exports", () => {
  test("says how many posts there are in how many threads", async () => {
    const folder = folderWith({ "posts.csv": CSV, "one.csv": ONE });
    const options = { codebook: join(folder, "codebook.yaml"), json: false };
    const { out } = await run(join(folder, "posts.csv"), options);
    expect(out).toContain("3 posts in 2 threads: 2 comments, 1 reply;");
    expect((await run(join(folder, "one.csv"), options)).out).toContain(
      "2 posts: 1 comment, 1 reply;",
    );
  });
  test("analyses all threads of an export, each with a name of its own", async () => {
    const folder = folderWith({ "posts.csv": CSV });
    const codebook = join(folder, "codebook.yaml");
    const { status, out } = await run(join(folder, "posts.csv"), { codebook });
    expect(status).toBe(0);
    const analysis = analysisOf(out);
    expect(analysis).toMatchObject({ study: "posts", documents: [], events: [] });
    expect(analysis.threads.map(({ id, article }) => [id, article])).toEqual([
      ["t-1", null],
      ["t-1-2", null],
    ]);
    expect(analysis.posts.map(({ thread, id, sourceId }) => [thread, id, sourceId])).toEqual([
      ["t-1", "1", "7"],
      ["t-1", "1.1", "8"],
      ["t-1-2", "1", "7"],
    ]);
    expect(analysis.posts[0]?.stance["bridge"]?.value).toBe("against");
  });
  test("analyses the one thread that is asked for, under the file's name", async () => {
    const folder = folderWith({ "posts.csv": CSV });
    const options = { codebook: join(folder, "codebook.yaml"), thread: "t-1" };
    const { out } = await run(join(folder, "posts.csv"), options);
    expect(analysisOf(out).threads).toMatchObject([{ id: "posts" }]);
    expect(analysisOf(out).posts).toHaveLength(1);
  });
  test("holds a person's codes by the export's ids of threads and posts", async () => {
    const folder = folderWith({
      "posts.csv": CSV,
      "mine.csv": "thread,post,variable,value\nT_1,7,bridge,favor\nt-1-2,1,bridge,favor\n",
    });
    const options = { codebook: join(folder, "codebook.yaml"), codes: join(folder, "mine.csv") };
    const { status, out } = await run(join(folder, "posts.csv"), options);
    expect(status).toBe(0);
    expect(analysisOf(out).posts.map(({ stance }) => stance["bridge"]?.reason)).toEqual([
      "coded by person",
      null,
      "coded by person",
    ]);
  });
  test("takes codes without the column thread where there is one thread", async () => {
    const folder = folderWith({
      "one.csv": ONE,
      "mine.csv": "post,variable,value\n2,bridge,against\n",
    });
    const options = { codebook: join(folder, "codebook.yaml"), codes: join(folder, "mine.csv") };
    const { out } = await run(join(folder, "one.csv"), options);
    expect(analysisOf(out).posts[1]?.stance["bridge"]).toMatchObject({ value: "against" });
  });
  test("tells the issues of the export and reads what can be read", async () => {
    const folder = folderWith({ "one.csv": `${ONE}3,9,Gone.\n` });
    const options = { codebook: join(folder, "codebook.yaml") };
    const { status, out, log } = await run(join(folder, "one.csv"), options);
    expect(status).toBe(0);
    expect(analysisOf(out).issues).toMatchObject([{ code: "missing-parent", place: { line: 4 } }]);
    expect(log).toContain("one.csv:4:1: warning");
  });
  test("names --thread where an export has too many posts", async () => {
    const posts = Array.from({ length: 200_001 }, (_, i) => `${i},x,${i % 50}\n`).join("");
    const folder = folderWith({ "posts.csv": `id,text,thread\n${posts}` });
    const options = { codebook: join(folder, "codebook.yaml") };
    const { status, log } = await run(join(folder, "posts.csv"), options);
    expect(status).toBe(1);
    expect(log).toContain("more than 200000 posts");
    expect(log).toContain("--thread");
  });
});

const studyWith = (threads: string, codes = "thread,post,coder,variable,value\n") =>
  temporaryFolder({
    ...smallStudy,
    "study.yaml": yamlWith(threads),
    "codes/ada.csv": codes,
    "threads/posts.csv": CSV,
    "threads/named.csv": "key,body\n1,Remove the bridge!\n",
  });

describe("a study with exports", () => {
  test("names the threads of an export after its entry", async () => {
    const folder = studyWith(
      "  - { id: gazette, file: threads/gazette.txt }\n  - { id: board, file: threads/posts.csv, published: 2024-05-03 }\n",
      "thread,post,coder,variable,value\nT_1,8,ada,bridge,favor\ngazette,1.1,ada,bridge,favor\n",
    );
    const { status, out, log } = await run(folder);
    expect({ status, log }).toEqual({ status: 0, log: "" });
    const { threads, posts } = analysisOf(out);
    expect(threads.map(({ id, file, published }) => [id, file, published])).toEqual([
      ["gazette", "threads/gazette.txt", null],
      ["board-t-1", "threads/posts.csv", "2024-05-03"],
      ["board-t-1-2", "threads/posts.csv", "2024-05-03"],
    ]);
    const coded = posts.filter(({ codes }) => Object.hasOwn(codes, "ada"));
    expect(coded.map(({ thread, id }) => [thread, id])).toEqual([
      ["gazette", "1.1"],
      ["board-t-1", "1.1"],
    ]);
  });
  test("takes one thread of an export, and a CSV with columns of its own", async () => {
    const folder = studyWith(
      "  - { id: board, file: threads/posts.csv, thread: T_1, title: The board }\n  - { id: own, file: threads/named.csv, columns: { id: key, text: body } }\n",
    );
    const { threads, posts } = analysisOf((await run(folder)).out);
    expect(threads.map(({ id, title }) => [id, title])).toEqual([
      ["board", "The board"],
      ["own", "own"],
    ]);
    expect(posts.map(({ thread, sourceId }) => [thread, sourceId])).toEqual([
      ["board", "7"],
      ["board", "8"],
      ["own", "1"],
    ]);
  });
  test("says that an export has no such thread", async () => {
    const folder = studyWith("  - { id: board, file: threads/posts.csv, thread: T_9 }\n");
    const { status, log } = await run(folder);
    expect(status).toBe(1);
    expect(log).toContain('There is no thread "T_9". The first ones are: "T_1", "t-1".');
  });
});
