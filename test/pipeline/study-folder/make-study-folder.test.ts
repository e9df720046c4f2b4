import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { SentPage } from "../../../src/model/job.ts";
import type { ReadersCode } from "../../../src/model/readers-code.ts";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { makeStudyFolder } from "../../../src/pipeline/study-folder/make-study-folder.ts";
import { doJob } from "../../../src/pipeline/work/do-job.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { smallStudy } from "../../support/small-study.ts";

const codebook = smallStudy["codebook.yaml"] ?? "";
const TEXT = `${smallStudy["threads/gazette.txt"]}\n  4. Keep the bridge.\n`;
const CSV =
  "id,parent,author,text\n2,,Ada,Remove the bridge! It is a disgrace.\n1,2,Tom,Keep the bridge.\n3,,Lea,Who knows.\n";
const TWO = "thread,id,parent,author,text\nx,a,,Ada,Remove the bridge.\ny,b,,Tom,It is.\n";
const page: SentPage = {
  text: TEXT,
  name: "Page of May.txt",
  codebook,
  published: "2024-05-03",
  title: "The bridge: closes # for good",
  publisher: "Valley Gazette",
  repairs: [
    { kind: "merge", post: "4" },
    { kind: "parent", post: "2", parent: "1.1" },
  ],
};
const code = (post: string, value: ReadersCode["value"], variable = "bridge"): ReadersCode => ({
  post,
  variable,
  value,
});

const refused = (sent: Partial<SentPage>, codes: readonly ReadersCode[] = []) =>
  makeStudyFolder({ ...page, ...sent }, codes);

function studyOf(): never {
  throw new Error("expected no study to be asked for");
}

function folderOf(sent: SentPage, codes: readonly ReadersCode[]) {
  const made = makeStudyFolder(sent, codes);
  if (!("zip" in made)) throw new Error(`expected a zip, found ${JSON.stringify(made)}`);
  return unzipSync(made.zip);
}

function analysed(sent: SentPage, codes: readonly ReadersCode[]) {
  const done = doJob({ want: "analysis", of: { page: sent }, codes }, studyOf);
  if (!("value" in done) || !("posts" in done.value)) throw new Error("expected an analysis");
  return done.value;
}

describe("makeStudyFolder", () => {
  test.for<[string, SentPage, readonly ReadersCode[]]>([
    [
      "a page with repairs and codes",
      page,
      [code("2", "favor"), code("1", "positive", "sentiment")],
    ],
    ["a page without codes", { ...page, repairs: [] }, []],
    ["a page with a mark at its start", { ...page, text: `\uFEFF${TEXT}` }, [code("2", "favor")]],
    [
      "an export whose ids are others’ numbers",
      { ...page, text: CSV, name: "posts.csv", repairs: [] },
      [code("1", "favor"), code("2", "against")],
    ],
    [
      "an export with repairs",
      { ...page, text: CSV, name: "posts.csv", repairs: [{ kind: "drop", post: "2" }] },
      [code("1.1", "favor")],
    ],
    [
      "an export with several threads",
      { ...page, text: TWO, name: "posts.csv", repairs: [] },
      [code("posts-y/1", "favor")],
    ],
  ])("is analysed as what was sent: %s", ([, sent, codes]) => {
    const files = folderOf(sent, codes);
    const folder = temporaryFolder(files);
    const { value, issues } = loadAnalysis(folder, {
      ...(codes.length > 0 && { codes: join(folder, "codes/you.csv") }),
    });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const direct = analysed(sent, codes);
    expect(value?.posts).toEqual(direct.posts);
    expect(value?.summary).toEqual(direct.summary);
    expect(value?.title).toBe(direct.title);
    expect(value?.codebook.sha256).toBe(direct.codebook.sha256);
    expect(value?.posts.filter(({ codes: coded }) => "you" in coded)).toHaveLength(
      new Set(codes.map(({ post }) => post)).size,
    );
  });

  test("keeps the text and a codebook in YAML letter by letter, and names the files safely", () => {
    const commented = `# mine\n${codebook}`;
    const files = folderOf({ ...page, codebook: commented, name: "../../etc/Con.TXT" }, []);
    expect(Object.keys(files).toSorted()).toEqual([
      "README.txt",
      "codebook.yaml",
      "study.yaml",
      "threads/thread-con.txt",
    ]);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text("threads/thread-con.txt")).toBe(TEXT);
    expect(text("codebook.yaml")).toBe(commented);
    expect(text("study.yaml")).toMatch(/^study: con\ntitle: "The bridge: closes # for good"\n/u);
  });

  test("tells how to run it, whose codes there are and what is to be filled in", () => {
    const readme = strFromU8(
      folderOf(page, [code("2", "favor")])["README.txt"] ?? new Uint8Array(),
    );
    expect(readme).toContain("threadlens analyse FOLDER --codes FOLDER/codes/you.csv");
    expect(readme).toContain("1 code that a person gave");
    expect(readme).toContain("2 repairs");
    expect(readme).toContain("Nothing was stored");
    expect(readme).toContain("Licence: to be filled in");
    const bare = strFromU8(folderOf(page, [])["README.txt"] ?? new Uint8Array());
    expect(bare).not.toContain("you.csv");
  });

  test("gives the same bytes for the same study", () => {
    const [first, second] = [1, 2].map(() => makeStudyFolder(page, [code("2", "favor")]));
    expect(first).toEqual(second);
  });

  test("says what is refused", () => {
    expect(refused({ codebook: "a: [" })).toMatchObject({ what: "codebook" });
    expect(refused({ text: "\0" })).toMatchObject({
      what: "text",
      issues: [{ code: "file-binary" }],
    });
    expect(refused({}, [code("9", "favor"), code("1", "favor", "tram")])).toMatchObject({
      what: "codes",
      issues: [{ code: "codes-unknown-variable" }, { code: "codes-unknown-post" }],
    });
  });

  test("writes a codebook that was sent as an object", () => {
    const sent = { ...page, codebook: { codebook: "x", version: 2, language: "en", targets: {} } };
    expect(makeStudyFolder(sent, [])).toMatchObject({ what: "codebook" });
    const whole = {
      codebook: "bridge",
      version: 2,
      language: "en",
      targets: {
        bridge: {
          label: "B",
          definition: "D",
          names: ["bridge"],
          favor: { means: "f" },
          against: { means: "a" },
        },
      },
    };
    const files = folderOf({ ...page, codebook: whole }, []);
    expect(strFromU8(files["codebook.yaml"] ?? new Uint8Array())).toBe(
      stringify(whole, { lineWidth: 0 }),
    );
  });
});
