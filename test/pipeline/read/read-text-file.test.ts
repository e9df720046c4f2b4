import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTextFile } from "../../../src/pipeline/read/read-text-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const read = (content: string | Uint8Array) => {
  const path = join(temporaryFolder({ "page.txt": content }), "page.txt");
  return readTextFile(path, "page.txt");
};

describe("readTextFile", () => {
  test("drops the byte order mark and changes nothing else", () => {
    expect(read("\uFEFFa\r\n\tb \u00A0").value).toBe("a\r\n\tb \u00A0");
  });
  test.each<[string, string | Uint8Array, string, number]>([
    ["is empty", "", "file-empty", 1],
    ["holds only white space", " \n\t\n", "file-empty", 1],
    ["is binary", new Uint8Array([80, 75, 0, 1]), "file-binary", 1],
    ["is UTF-16", new Uint8Array([0xff, 0xfe, 65, 0]), "file-not-utf8", 1],
    [
      "is Latin-1",
      Buffer.concat([Buffer.from("a\nb\ncaf"), Buffer.from([0xe9])]),
      "file-not-utf8",
      3,
    ],
  ])("says so where a file %s", (_, content, code, line) => {
    const { value, issues } = read(content);
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, severity: "error", place: { file: "page.txt", line } }]);
  });
  test("says so where there is no file, and where a folder is in its place", () => {
    const folder = temporaryFolder();
    expect(readTextFile(join(folder, "none.txt")).issues).toMatchObject([{ code: "file-missing" }]);
    expect(readTextFile(folder).issues).toMatchObject([{ code: "file-unreadable" }]);
  });
  test("refuses a file over 32 MB without reading it", () => {
    const path = join(temporaryFolder(), "page.txt");
    writeFileSync(path, "a");
    truncateSync(path, 50_000_000);
    expect(readTextFile(path).issues).toMatchObject([{ code: "file-too-large" }]);
  });
});
