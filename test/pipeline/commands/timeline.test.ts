import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { timeline } from "../../../src/pipeline/commands/timeline.ts";
import { recorder } from "../../support/recorder.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MAX_COLUMNS = 80;
const NOTICE = `The mayor closed the bridge on 2 May 2024.
The council opened a ferry across the river on Wednesday.
In June 2024 the workers will pull the old bridge down.
`;
const study = { ...smallStudy, "documents/notice.txt": NOTICE };

const run = (files: readonly string[], options: Parameters<typeof timeline>[1] = {}) => {
  const { streams, out, log } = recorder();
  const status = timeline(files, options, streams);
  return { status, out: out(), log: log() };
};

const cli = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/pipeline/cli.ts", "timeline", ...args], {
    encoding: "utf8",
  });

const eventsOf = (out: string): unknown =>
  z.object({ events: z.unknown() }).parse(JSON.parse(out)).events;

const idsOf = (out: string): string[] =>
  z
    .object({ events: z.array(z.object({ id: z.string() })) })
    .parse(JSON.parse(out))
    .events.map(({ id }) => id);

/** A study whose timeline was written for review, and signed. */
function reviewedStudy(change: (text: string) => string = (text) => text): string {
  const folder = temporaryFolder(study);
  run([folder], { review: true });
  const path = join(folder, "timeline.yaml");
  const text = readFileSync(path, "utf8").replace("curator: nobody yet", "curator: Ada");
  writeFileSync(path, change(text));
  return folder;
}

describe("threadlens timeline STUDY", () => {
  test("reads a study where a document may stand", () => {
    const folder = temporaryFolder(study);
    const named = run([folder], { json: true });
    expect(named.status).toBe(0);
    expect(run([], { study: folder, json: true }).out).toBe(named.out);
    expect(run([join(folder, "study.yaml")], { json: true }).out).toBe(named.out);
    expect(JSON.parse(named.out)).toMatchObject({ curation: null, readersEvents: [] });
  });
  test.each<[string, readonly string[], Parameters<typeof timeline>[1]]>([
    ["nothing to read", [], {}],
    ["a study among documents", ["corpus/armenia-2023", "README.md"], {}],
    ["a review of documents", ["README.md"], { review: true }],
    [
      "a review of a study's document",
      ["README.md"],
      { review: true, study: "corpus/armenia-2023" },
    ],
    ["a review as found", ["corpus/armenia-2023"], { review: true, found: true }],
    ["another day for a study", ["corpus/armenia-2023"], { published: "2023-01-11" }],
  ])("is wrong use with %s", (_, files, options) => {
    const { status, out, log } = run(files, options);
    expect([status, out]).toEqual([2, ""]);
    expect(log).toMatch(/^error: /u);
  });
  test("says in a line who reviewed it and what became of what was found", () => {
    const folder = reviewedStudy((text) =>
      text.replace(/title: The .*ferry.*/u, "title: A ferry opens\n    hide: elsewhere"),
    );
    const { out, log } = run([folder]);
    expect(log).toBe("");
    const [first] = out.split("\n20", 1);
    expect(first?.replaceAll("\n", " ")).toMatch(
      /^\d+ dated events?, reviewed by Ada; \d+ found, 1 hidden, 0 merged, 0 added: --found shows them as found\.$/u,
    );
    expect(out).not.toContain("ferry");
    const found = run([folder], { found: true }).out;
    expect(found).toContain("hidden in the review: elsewhere");
    expect(idsOf(run([folder], { json: true }).out)).toHaveLength(
      idsOf(run([folder], { found: true, json: true }).out).length - 1,
    );
  });
  test("tells what dates an event, and what was added or put together", () => {
    const folder = reviewedStudy(
      (text) =>
        `${text}added:\n  - title: The council says a ferry runs\n    kind: statement\n    date: 2024-05-01\n    quotes:\n      - document: documents/notice.txt\n        quote: The council opened a ferry across the river on Wednesday.\n        dated: Wednesday\n`,
    );
    const { out } = run([folder]);
    expect(out).toContain(
      "2024-05-01  The council says a ferry runs\n  statement; added in the review\n",
    );
    expect(out).toContain("dated by “Wednesday”, read from");
  });
  test("tells which date was corrected, and puts seasons in words", () => {
    const folder = reviewedStudy((text) =>
      text.replace(
        /date: 2024-05-01\n([^]*?quote: The council opened a ferry[^\n]*\n)/u,
        "date: 2024-05-02\n$1        dated: 2 May 2024\n        datedLine: LINE\n",
      ),
    );
    const path = join(folder, "timeline.yaml");
    const line = NOTICE.split("\n").findIndex((words) => words.includes("2 May 2024")) + 1;
    writeFileSync(path, readFileSync(path, "utf8").replace("LINE", String(line)));
    const { out, log } = run([folder]);
    expect(log).toBe("");
    expect(out.replaceAll("\n", " ")).toContain("0 merged, 1 re-dated, 0 added");
    expect(out).toContain("date as found: 2024-05-01");
    const file = join(folder, "seasons.txt");
    writeFileSync(
      file,
      "The council built the bridge in autumn 2019.\n\nThe tram opened in the 1980s.\n",
    );
    const seasons = run([file], {}).out;
    expect(seasons).toMatch(/^autumn 2019  .*bridge/mu);
    expect(seasons).toMatch(/^the 1980s  .*tram/mu);
  });
  test("ends with 1 and the line of an added event that its document does not bear out", () => {
    const folder = reviewedStudy(
      (text) =>
        `${text}added:\n  - title: T\n    date: 2024-05-03\n    quotes:\n      - { document: documents/notice.txt, quote: The mayor closed the bridge on 2 May 2024., dated: 2 May 2024 }\n`,
    );
    const { status, log } = run([folder], { json: true });
    expect(status).toBe(1);
    expect(log).toMatch(/timeline\.yaml:\d+:\d+: error: The words “2 May 2024” mean 2024-05-02/u);
    expect(run([], { study: folder, review: true }).status).toBe(1);
  });
  test("fits a terminal of 80 columns", () => {
    for (const options of [{}, { found: true }]) {
      const { out } = run(["corpus/armenia-2023"], options);
      const widths = out.split("\n").map((line) => line.length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(MAX_COLUMNS);
    }
  });
});

describe("threadlens timeline STUDY --review", () => {
  test("writes every found event, and reading it changes nothing but who reviewed it", () => {
    const folder = temporaryFolder(study);
    const before = run([folder], { json: true });
    const { status, out, log } = run([folder], { review: true });
    expect(status).toBe(0);
    expect(out).toMatch(/^Wrote .*timeline\.yaml: \d+ events to review\.\n$/su);
    expect(log).toMatch(/timeline\.yaml:\d+:\d+: warning: Nobody has signed/u);
    const after = run([folder], { json: true });
    expect(idsOf(after.out)).toEqual(idsOf(before.out));
    expect(eventsOf(after.out)).toEqual(eventsOf(before.out));
    expect(JSON.parse(after.out)).toMatchObject({
      curation: { curator: "nobody yet", hidden: [] },
    });
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
  test("leaves a reviewed file as it is, byte for byte, where nothing is new", () => {
    const folder = reviewedStudy((text) => `${text}# Ada: done\n`);
    const before = readFileSync(join(folder, "timeline.yaml"));
    const { status, out } = run([folder], { review: true });
    expect(status).toBe(0);
    expect(out.replaceAll("\n", " ")).toContain("stays as it is: nothing new");
    expect(readFileSync(join(folder, "timeline.yaml")).equals(before)).toBe(true);
  });
  test("adds what a changed document tells, and keeps what it no longer does", () => {
    const folder = reviewedStudy((text) =>
      text.replace(/title: The .*ferry.*/u, "title: The ferry opens # agreed"),
    );
    const path = join(folder, "documents/notice.txt");
    writeFileSync(
      path,
      NOTICE.replace(/^The council .*$/mu, "The council opened the tram line on 30 April 2024."),
    );
    const { status, out, log } = run([folder], { review: true, json: true });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ isChanged: true, added: [{}], notFound: [{}] });
    expect(log).toMatch(/warning: The program does not find the event/u);
    const text = readFileSync(join(folder, "timeline.yaml"), "utf8");
    expect(text).toContain("title: The ferry opens # agreed");
    expect(text).toContain("The council opened the tram line on 30 April 2024.");
    expect(text).toContain("curator: Ada");
  });
  test("does not touch a file with a fault in its form", () => {
    const folder = temporaryFolder({ ...study, "timeline.yaml": "timeline: bridge\nevents: [\n" });
    const { status, log } = run([folder], { review: true });
    expect(status).toBe(1);
    expect(log).toMatch(/timeline\.yaml:\d+:\d+: error: This is not valid YAML/u);
    expect(readFileSync(join(folder, "timeline.yaml"), "utf8")).toContain("events: [\n");
  });
  test("ends with 1 where the folder cannot be written", ({ skip }) => {
    const folder = temporaryFolder(study);
    chmodSync(folder, 0o555);
    if (process.getuid?.() === 0) skip("root may write everywhere");
    const { status, log } = run([folder], { review: true });
    chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(log).toContain("cannot write");
    expect(existsSync(join(folder, "timeline.yaml"))).toBe(false);
  });
  test("is asked for by name on the command line", () => {
    const folder = temporaryFolder(study);
    expect(cli("--review", "--study", folder).status).toBe(0);
    expect(cli(folder, "--found").stdout).toMatch(/^\d+ dated events? as found; not reviewed yet/u);
    expect(cli("--review").status).toBe(2);
    expect(cli().stderr).toContain("name documents, or a study");
  }, 30_000);
});

describe("threadlens timeline DOCUMENT", () => {
  const CHRONICLE = `Chronicle of the bridge

1. On 3 May 1901 the council opened the bridge.
2. On 4 June 1912 a flood destroyed the bridge.
3. On 5 July 1920 the mayor opened a new bridge.
`;
  test("reads the whole of a text that looks only a little like comments", () => {
    const folder = temporaryFolder({ "list.txt": CHRONICLE });
    const { out, log } = run([join(folder, "list.txt")], { json: true });
    expect(idsOf(out)).toHaveLength(3);
    expect(log).toBe("");
  });
  test("reads the article of a page with comments, and says that it left them out", () => {
    const { out, log } = run(["corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt"], {
      json: true,
      published: "2023-01-11",
    });
    expect(out).not.toContain("Fifteen soldiers");
    expect(log).toContain("armenian-weekly-2023-01-11.txt:");
    expect(log).toContain("37 of them");
  });
});
