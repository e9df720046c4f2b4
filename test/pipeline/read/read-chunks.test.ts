import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/model/issue.ts";
import { decodeHead, readChunks, readFully } from "../../../src/pipeline/read/read-chunks.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** The text and issues of a file of which so many bytes were read as its head. */
function readBytes(bytes: Uint8Array, headBytes: number) {
  const issues: Issue[] = [];
  const fd = openSync(join(temporaryFolder({ file: bytes }), "file"), "r");
  try {
    const head = readFully(fd, Buffer.alloc(headBytes));
    const pieces = [...readChunks({ head, fd }, "file", (issue) => issues.push(issue))];
    return { text: pieces.join(""), pieces, issues };
  } finally {
    closeSync(fd);
  }
}

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

describe("readChunks", () => {
  test("gives the text of a file, wherever its characters are cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const { text: read, issues } = readBytes(Buffer.from(text), size);
        expect(read).toBe(text.startsWith("\uFEFF") && size >= 3 ? text.slice(1) : text);
        expect(issues).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
  test("gives a large file in pieces that are not cut inside a character", () => {
    const text = "aé€😀\n".repeat(200_000);
    const { text: read, pieces, issues } = readBytes(Buffer.from(text), 10);
    expect(read === text).toBe(true);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([]);
    expect(issues).toEqual([]);
  });
  test("drops the byte order mark of UTF-8", () => {
    expect(readBytes(Buffer.from("\uFEFFyes"), 64).text).toBe("yes");
  });
  test.each([false, true])(
    "reads UTF-16 with a byte order mark (big endian: %s)",
    (isBigEndian) => {
      const { text, issues } = readBytes(utf16("Ա 😀\nyes", isBigEndian), 7);
      expect(text).toBe("Ա 😀\nyes");
      expect(issues).toEqual([]);
      expect(decodeHead(utf16("Ա 😀", isBigEndian).subarray(0, 7))).toBe("Ա ");
    },
  );
  test("reads wrong bytes as � and says once where the first stands", () => {
    const bytes = Buffer.concat([
      Buffer.from("one\ntwo\n"),
      Buffer.from("caf\xe9\n\xe9", "latin1"),
    ]);
    for (const headBytes of [1, 5, 64]) {
      const { text, issues } = readBytes(bytes, headBytes);
      expect(text).toBe("one\ntwo\ncaf�\n�");
      expect(issues).toMatchObject([{ code: "export-not-utf8", place: { line: 3 } }]);
    }
  });
  test("takes a � that the file holds for a character like others", () => {
    expect(readBytes(Buffer.from("a � b"), 64).issues).toEqual([]);
  });
  test("says where UTF-16 is broken", () => {
    const bytes = Buffer.concat([utf16("one\n", false), Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    const { text, issues } = readBytes(bytes, 3);
    expect(text).toBe("one\n�A");
    expect(issues).toMatchObject([{ code: "export-not-utf8", place: { line: 2 } }]);
  });
});
