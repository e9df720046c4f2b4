import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const readWith = (changes: Readonly<Record<string, (text: string) => string>>) => {
  const files = Object.entries(smallStudy).map(([path, text]) => [
    path,
    changes[path]?.(text) ?? text,
  ]);
  return readStudy(temporaryFolder(Object.fromEntries(files)));
};

describe("readStudy", () => {
  test("reads a folder and its study.yaml alike", () => {
    const folder = temporaryFolder(smallStudy);
    const { value, issues } = readStudy(folder);
    expect(issues).toEqual([]);
    expect(value?.threads[0]).toMatchObject({
      id: "gazette",
      published: "2024-05-03",
      licence: null,
    });
    expect(value?.documents[0]?.text).toBe(smallStudy["documents/notice.txt"]);
    expect(value?.codes).toHaveLength(4);
    expect(readStudy(join(folder, "study.yaml")).value).toEqual(value);
  });
  test("reads the study that comes with the program", () => {
    const { value, issues } = readStudy("corpus/armenia-2023");
    expect(issues).toEqual([]);
    expect(value?.documents).toHaveLength(4);
    expect(value?.codes).toHaveLength(148);
  });
  test.each<[string, string, (text: string) => string, string, number]>([
    [
      "a wrong key",
      "study.yaml",
      (t) => t.replace("title: Readers", "titel: Readers"),
      "yaml-value",
      2,
    ],
    ["a wrong day", "study.yaml", (t) => t.replace("2024-05-03", "2024-05-33"), "yaml-value", 8],
    ["broken YAML", "study.yaml", (t) => t.replace("threads:", "threads: ["), "yaml-syntax", 5],
    [
      "a file that is not there",
      "study.yaml",
      (t) => t.replace("documents/notice", "documents/none"),
      "file-missing",
      11,
    ],
    [
      "a file outside the folder",
      "study.yaml",
      (t) => t.replace("codebook.yaml", "../codebook.yaml"),
      "study-file-outside",
      3,
    ],
    [
      "no threads",
      "study.yaml",
      (t) => t.replace(/threads:\n(?: .*\n)+/u, "threads: []\n"),
      "study-no-threads",
      4,
    ],
    [
      "a tag on an unknown target",
      "codebook.yaml",
      (t) => t.replace("{ target: bridge,", "{ target: ferry,"),
      "tag-unknown-target",
      12,
    ],
    [
      "a code for an unknown variable",
      "codes/ada.csv",
      (t) => t.replace("1,ada,bridge", "1,ada,ferry"),
      "codes-unknown-variable",
      2,
    ],
    [
      "a code with an unknown value",
      "codes/ada.csv",
      (t) => t.replace("neither", "maybe"),
      "codes-unknown-value",
      4,
    ],
    [
      "codes without a column",
      "codes/ada.csv",
      (t) => t.replace("variable", "what"),
      "codes-column-missing",
      1,
    ],
    [
      "codes that are no CSV",
      "codes/ada.csv",
      (t) => t.replace("gazette,2", '"gazette,2'),
      "codes-csv",
      5,
    ],
  ])("says file and line for %s", (_, file, change, code, line) => {
    const { value, issues } = readWith({ [file]: change });
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, severity: "error", place: { line } }]);
    expect(issues[0]?.place?.file).toContain(file);
  });
  test("refuses codes of another coder than study.yaml names", () => {
    const { issues } = readWith({
      "codes/ada.csv": (t) => t.replace("gazette,2,ada", "gazette,2,bo"),
    });
    expect(issues).toMatchObject([{ code: "codes-coder", place: { line: 4 } }]);
  });
  test("passes over the program's rows in a coder's file", () => {
    const { value, issues } = readWith({
      "codes/ada.csv": (t) => t.replace("gazette,2,ada", "gazette,2,rules"),
    });
    expect(issues).toMatchObject([{ code: "codes-program", place: { line: 4 } }]);
    expect(value?.codes).toHaveLength(3);
  });
  test("says of an empty codes file how one begins", () => {
    const { issues } = readWith({ "codes/ada.csv": () => " \n" });
    expect(issues).toMatchObject([{ code: "codes-empty", severity: "error" }]);
  });
  test("takes a codes file with its first line alone for one without codes", () => {
    const { value, issues } = readWith({ "codes/ada.csv": (t) => t.split("\n", 1).join("") });
    expect(issues).toEqual([]);
    expect(value?.codes).toEqual([]);
  });
  test("names the unknown key and the tag in its message", () => {
    const wrongKey = readWith({
      "study.yaml": (t) => t.replace("title: Readers", "titel: Readers"),
    });
    expect(wrongKey.issues.map(({ message }) => message).join(" ")).toContain('"titel"');
  });
  test("takes __proto__ for a key like any other", () => {
    const { value, issues } = readWith({
      "codebook.yaml": (t) => t.replace("  bridge:\n    label", "  __proto__:\n    label"),
    });
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({ severity: "error" });
    expect(Object.hasOwn(Object.prototype, "label")).toBe(false);
  });
});
