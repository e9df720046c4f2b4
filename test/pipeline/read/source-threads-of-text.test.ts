import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Repair } from "../../../src/model/repair.ts";
import { analyseFile } from "../../../src/pipeline/analyse.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import {
  readSourceThreads,
  sourceThreadsOfText,
  threadIdOf,
} from "../../../src/pipeline/read/source-threads.ts";
import { exportStudy } from "../../support/export-study.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const EXPORTS = new URL("../../fixtures/exports/", import.meta.url);
const files = readdirSync(EXPORTS).flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, EXPORTS))
    .filter((name) => name !== "items.json" && !name.includes("expected"))
    .map((name) => ({ folder, name, url: new URL(`${folder}/${name}`, EXPORTS) })),
);
const NUMBERED = "Words\n\n1. One.\n\n2. Two.\n\n   - A reply.\n\n3. Three.\n";
const CSV =
  "id,parent,author,text\na,,Ada,The tram is late.\nb,a,Tom,It is not.\nc,,Lea,Who knows.\n";
const TWO = "thread,id,parent,author,text\nx,a,,Ada,The tram.\ny,b,,Tom,It is.\n";

const idsOf = (text: string, name: string, repairs: readonly Repair[] = []) => {
  const { value } = sourceThreadsOfText(text, { name, repairs });
  return value.map(({ id, thread }) => [id, thread?.posts.map((post) => post.id)]);
};
const issuesOf = (text: string, name: string, repairs: readonly Repair[] = []) => {
  const { value, issues } = sourceThreadsOfText(text, { name, repairs });
  return [...issues, ...value.flatMap(({ thread }) => thread?.issues ?? [])];
};

describe("sourceThreadsOfText", () => {
  test("knows files of exports to try", () => {
    expect(files.length).toBeGreaterThan(30);
  });
  test.for(files)("reads $folder as the file is read", ({ name, url }) => {
    const bytes = readFileSync(url);
    const text = new TextDecoder("utf-8").decode(bytes);
    const id = threadIdOf(name);
    const names = { id, prefix: `${id}-` };
    const told = { published: null, publisher: null, licence: null, form: null, title: null };
    const facts = { ...told, file: name, untitled: name, ...names };
    const ofFile = readSourceThreads(fileURLToPath(url), facts, { name });
    expect(sourceThreadsOfText(text, { name })).toEqual(ofFile);
  });
  test("gives threads ids of their own, also where an export's id looks like a number given", () => {
    const rows = ["a-2", "a", "A"].map((id, i) => `${id},p${i},,Ada,The tram.\n`).join("");
    const ids = idsOf(`thread,id,parent,author,text\n${rows}`, "e.csv").map(([id]) => id);
    expect(ids).toEqual(["e-a-2", "e-a", "e-a-3"]);
  });
  test("makes ids of the file's name and leaves folders out", () => {
    expect(idsOf(NUMBERED, "/home/ada/My Page.txt")).toEqual([["my-page", undefined]]);
    expect(sourceThreadsOfText(NUMBERED, { name: "C:\\pages\\Tram.txt" }).value).toMatchObject([
      { id: "tram", file: "Tram.txt", title: "Tram.txt", text: NUMBERED },
    ]);
    expect(idsOf(NUMBERED, "Трамвай.txt")).toEqual([["thread", undefined]]);
    expect(idsOf(TWO, "tram.csv")).toEqual([
      ["tram-x", ["1"]],
      ["tram-y", ["1"]],
    ]);
  });
  test("drops a byte order mark", () => {
    const [page] = sourceThreadsOfText(`\uFEFF${NUMBERED}`, { name: "page.txt" }).value;
    expect(page?.text).toBe(NUMBERED);
    expect(idsOf(`\uFEFF${CSV}`, "posts.csv")).toEqual(idsOf(CSV, "posts.csv"));
  });
  test("refuses text that is none, and says why", () => {
    expect(issuesOf("a\0b", "page.txt")).toMatchObject([{ code: "file-binary" }]);
    expect(issuesOf(" \n", "page.txt")).toMatchObject([{ code: "file-empty" }]);
    expect(sourceThreadsOfText(CSV, { name: "posts.csv", form: "runes" }).issues).toMatchObject([
      { code: "unknown-form", place: { file: "posts.csv" } },
    ]);
  });
  test("repairs pages when they are split and exports when they are read", () => {
    const [page] = sourceThreadsOfText(NUMBERED, {
      name: "page.txt",
      repairs: [{ kind: "merge", post: "3" }],
    }).value;
    expect(page?.repairs).toHaveLength(1);
    expect(idsOf(CSV, "posts.csv")).toEqual([["posts", ["1", "1.1", "2"]]]);
    expect(idsOf(CSV, "posts.csv", [{ kind: "drop", post: "1" }])).toEqual([["posts", ["1", "2"]]]);
    expect(idsOf(CSV, "posts.csv", [{ kind: "parent", post: "2", parent: "1.1" }])).toEqual([
      ["posts", ["1", "1.1", "1.1.1"]],
    ]);
  });
  test("says which repairs an export cannot get", () => {
    for (const repair of [
      { kind: "merge", post: "2" },
      { kind: "divide", at: 30 },
    ] as const)
      expect(issuesOf(CSV, "posts.csv", [repair])).toMatchObject([
        { code: "repair-misfit", place: { file: "posts.csv" } },
      ]);
    const several = issuesOf(TWO, "posts.csv", [{ kind: "drop", post: "1" }]);
    expect(several.map(({ code }) => code)).toEqual(["repair-misfit"]);
    expect(several[0]?.message).toContain("2 threads");
  });
});

function readWith(repairs: string) {
  const study = exportStudy({
    posts: [
      ["a", "", "Ada", "The tram."],
      ["b", "a", "Tom", "No."],
    ],
  });
  const page = `${study["study.yaml"]}  - { id: page, file: threads/page.txt, repairs: ${repairs} }\n`;
  return readStudy(temporaryFolder({ ...study, "study.yaml": page, "threads/page.txt": NUMBERED }));
}

describe("repairs in study.yaml", () => {
  test("are made when the study is analysed", () => {
    const { value, issues } = readWith("[{ kind: merge, post: '3' }, { kind: merge, post: '9' }]");
    expect(issues).toEqual([]);

    if (value === null) throw new Error("expected a study");
    const { codebook } = value;
    const { threads } = value;
    const { posts, issues: found } = analyseFile({ name: "study", threads, codebook });
    expect(posts.filter(({ thread }) => thread === "page").map(({ id }) => id)).toEqual([
      "1",
      "2",
      "2.1",
    ]);
    expect(found[0]).toMatchObject({ code: "repair-misfit", place: { file: "threads/page.txt" } });
  });
  test("are faulty at their line", () => {
    const { issues } = readWith("[{ kind: glue, post: '3' }]");
    expect(issues).toMatchObject([{ code: "yaml-value", place: { line: 6 } }]);
  });
  test("are none in the small study", () => {
    expect(readStudy(temporaryFolder(smallStudy)).value?.threads[0]?.repairs).toBeUndefined();
  });
});
