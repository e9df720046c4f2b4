import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { analyseCommand } from "../../../src/pipeline/commands/analyse.ts";
import { report } from "../../../src/pipeline/commands/report.ts";
import { split } from "../../../src/pipeline/commands/split.ts";
import { timeline } from "../../../src/pipeline/commands/timeline.ts";
import { recorder } from "../../support/recorder.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PAGE = "corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt";
const MAX_COLUMNS = 80;

const command = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/pipeline/cli.ts", ...args], {
    encoding: "utf8",
  });

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();

const closedPost = (name: string, words: string) =>
  `${name}\nMay 3, 2024 at 9:12 am\n${words}\nReply\n\n`;

describe("threadlens split", () => {
  test("prints the thread as JSON and nothing else on standard output", async () => {
    const { streams, out, log } = recorder();
    expect(await split(PAGE, { json: true }, streams)).toBe(0);
    expect(JSON.parse(out())).toMatchObject({ format: "threadlens-thread/1" });
    expect(log()).toBe("");
  });
  test("fits a terminal of 80 columns", async () => {
    const { streams, out } = recorder();
    await split(PAGE, {}, streams);
    expect(out()).toContain("37 posts: 19 comments, 18 replies");
    expect(
      Math.max(
        ...out()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(MAX_COLUMNS);
  });
  test("warns at the line where the page tells of another number of comments than were found", async () => {
    const { streams, log } = recorder();
    const text = `3 comments\n\n${closedPost("Mira Lund", "The tram is late.")}${closedPost("Tom", "It is not.")}Jo:\nWho knows.\nReply\n`;
    const folder = temporaryFolder({ "page.txt": text });
    expect(await split(join(folder, "page.txt"), {}, streams)).toBe(0);
    expect(log()).toMatch(
      /page\.txt:1:1: warning: The page says that it has 3 comments; 2 posts were found\./u,
    );
  });
  test("ends with 1 and says file, line and what to do for a page without comments", async () => {
    const { streams, log } = recorder();
    const folder = temporaryFolder({ "page.txt": "\nOnly an article.\n" });
    expect(await split(join(folder, "page.txt"), {}, streams)).toBe(1);
    expect(log()).toMatch(/page\.txt:2:1: error: No comments found/u);
  });
});

describe("threadlens analyse", () => {
  test("prints counts for each coder", async () => {
    const { streams, out } = recorder();
    expect(await analyseCommand("corpus/armenia-2023", {}, streams)).toBe(0);
    expect(out()).toContain("37 posts");
    expect(out()).toContain("Codes: the study’s reference codes");
  });
  test("takes a page with a codebook and a person's codes without the column thread", async () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "mine.csv": "post,variable,value\n3,bridge,favor\n",
    });
    const options = {
      codebook: join(folder, "codebook.yaml"),
      codes: join(folder, "mine.csv"),
      json: true,
    };
    expect(await analyseCommand(join(folder, "threads/gazette.txt"), options, streams)).toBe(0);
    const analysis: unknown = JSON.parse(out());
    expect(analysis).toMatchObject({
      posts: [{}, {}, {}, { stance: { bridge: { value: "favor" } } }],
    });
  });
  test("is wrong use without a codebook for a page that is there", async () => {
    const { streams, log } = recorder();
    expect(await analyseCommand(PAGE, {}, streams)).toBe(2);
    expect(log()).toContain("--codebook");
    expect(await analyseCommand("none.txt", {}, streams)).toBe(1);
  });
  test("is wrong use with a page's options for a study", async () => {
    const { streams, log } = recorder();
    expect(await analyseCommand("corpus/armenia-2023", { codebook: "other.yaml" }, streams)).toBe(
      2,
    );
    expect(log()).toContain("--codebook");
  });
  test("refuses held codes of two coders", async () => {
    const { streams, log } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "two.csv": "post,coder,variable,value\n1,ann,bridge,favor\n1,bob,bridge,against\n",
    });
    expect(await analyseCommand(folder, { codes: join(folder, "two.csv") }, streams)).toBe(1);
    expect(log()).toMatch(/two\.csv:3:1: error: The file holds codes of "ann" and "bob"/u);
  });
  test("tells errors as JSON too where JSON was asked for", async () => {
    const { streams, out } = recorder();
    expect(await analyseCommand(temporaryFolder(), { json: true }, streams)).toBe(1);
    expect(JSON.parse(out())).toMatchObject({ issues: [{ code: "file-missing" }] });
  });
});

describe("threadlens timeline", () => {
  test("reads the article of a page and leaves its comments out", () => {
    const { streams, out } = recorder();
    expect(timeline([PAGE], { published: "2023-01-11", json: true }, streams)).toBe(0);
    const events = z
      .object({ events: z.array(z.object({ date: z.string() })) })
      .parse(JSON.parse(out()));
    const dates = events.events.map(({ date }) => date);
    expect(dates).toContain("2023-01-10");
    expect(dates).not.toContain("2016");
  });
  test("reads a study's documents", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder(smallStudy);
    expect(timeline([], { study: folder }, streams)).toBe(0);
    expect(out()).toMatch(/^1 dated event\n2024-05-02 {2}/u);
  });
  test("takes the day of a named document from the study", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "documents/notice.txt": "The mayor closed the bridge on Wednesday.\n",
    });
    const file = join(folder, "documents/notice.txt");
    expect(timeline([file], { study: folder, json: true }, streams)).toBe(0);
    expect(JSON.parse(out())).toMatchObject({ events: [{ date: "2024-05-01" }] });
  });
  test("ends with 1 for a document that is not there", () => {
    expect(timeline(["none.txt"], {}, recorder().streams)).toBe(1);
  });
});

describe("threadlens report", () => {
  test("writes nothing for a study with an error, and leaves no part of a file behind", async () => {
    const { streams } = recorder();
    const folder = temporaryFolder(smallStudy);
    const out = join(folder, "out");
    writeFileSync(join(folder, "codebook.yaml"), "codebook: [");
    expect(await report(folder, { out }, streams)).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(await report("corpus/armenia-2023", { out }, streams)).toBe(0);
    expect(
      readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".part")),
    ).toEqual([]);
  });
  test.each(["taken", "taken/deeper", "/proc/none"])(
    "says that it cannot write to %s",
    async (out) => {
      const { streams, log } = recorder();
      const folder = temporaryFolder({ ...smallStudy, taken: "a file" });
      expect(await report(folder, { out: resolve(folder, out) }, streams)).toBe(1);
      expect(log()).toMatch(/^error: cannot write to .* \([A-Z]+\)\. Choose another folder/u);
    },
  );
  test("removes the figures of an earlier run that it does not make", async () => {
    const folder = temporaryFolder({ ...smallStudy, "out/figures/old.svg": "<svg/>" });
    expect(await report(folder, { out: join(folder, "out") }, recorder().streams)).toBe(0);
    expect(readdirSync(join(folder, "out/figures"))).not.toContain("old.svg");
  });
  test("says what a study is when it is given something else", async () => {
    const { streams, log } = recorder();
    expect(await report(PAGE, {}, streams)).toBe(1);
    expect(log()).toContain("is no study");
    expect(await report("none", {}, streams)).toBe(1);
    expect(log()).toContain("There is no file none");
  });
  test("is written of a single page with a codebook, and of a study with its own alone", async () => {
    const { streams, log } = recorder();
    const codebook = "corpus/armenia-2023/codebook.yaml";
    const out = join(temporaryFolder(), "out");
    expect(await report(PAGE, { codebook, out }, streams)).toBe(0);
    const page = readFileSync(join(out, "index.html"), "utf8");
    expect(page.split("<article").length - 1).toBe(37);
    expect(await report("corpus/armenia-2023", { codebook, out }, streams)).toBe(2);
    expect(log()).toContain("a study has its own codebook: leave out --codebook");
  });
  test("gives the bytes that are committed for the study that comes with the program", async () => {
    const out = join(temporaryFolder(), "out");
    await report("corpus/armenia-2023", { out }, recorder().streams);
    expect(files(out)).toEqual(files("reports/armenia-2023"));
    for (const name of files(out))
      expect(
        readFileSync(join(out, name)).equals(readFileSync(join("reports/armenia-2023", name))),
        `${name} is not what is committed: npm run report`,
      ).toBe(true);
  });
});

describe("threadlens", () => {
  test.each<[string, readonly string[], number]>([
    ["0 for help", ["--help"], 0],
    ["2 for an unknown command", ["divine"], 2],
    ["2 for a missing file name", ["split"], 2],
    ["2 for a day that is none", ["timeline", PAGE, "--published", "2023-13-01"], 2],
    ["2 for a timeline of nothing", ["timeline"], 2],
    ["2 for a column that is none", ["split", PAGE, "--columns", "body=text"], 2],
    ["1 for a form that is none", ["split", PAGE, "--form", "runes"], 1],
    ["1 for a thread that is none", ["split", PAGE, "--thread", "x"], 1],
    ["1 for a file that is not there", ["split", "none.txt"], 1],
    ["0 for a page with comments", ["split", PAGE], 0],
  ])(
    "ends with %s",
    (_, args, status) => {
      const run = command(...args);
      expect({ status: run.status, error: run.stderr }).toMatchObject({ status });
      expect(run.stderr).not.toContain("    at ");
    },
    30_000,
  );
  test("stops where nobody reads on", () => {
    const comment = { id: "a", link_id: "t3_s", parent_id: "t3_s", body: "x".repeat(50_000) };
    const lines = Array.from({ length: 100 }, (_, i) => JSON.stringify({ ...comment, id: `${i}` }));
    const folder = temporaryFolder({ "export.ndjson": lines.join("\n") });
    const run = spawnSync(
      "sh",
      [
        "-c",
        '"$0" --import tsx src/pipeline/cli.ts split "$1" --json | head -c 1',
        process.execPath,
        join(folder, "export.ndjson"),
      ],
      { encoding: "utf8" },
    );
    expect([run.status, run.stdout, run.stderr]).toEqual([0, "{", ""]);
  }, 30_000);
});
