import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disqusXml } from "../../../../src/pipeline/read/exports/disqus-xml.ts";
import type { ExportFormat } from "../../../../src/pipeline/read/exports/export-format.ts";
import { wordpressWxr } from "../../../../src/pipeline/read/exports/wordpress-wxr.ts";

const FOLDER = new URL("../../../fixtures/exports/", import.meta.url);
const formats = [wordpressWxr, disqusXml];
const cases = readdirSync(FOLDER).flatMap((folder) => {
  const format = formats.find(({ name }) => folder.startsWith(`${name}-`));
  if (format === undefined) return [];
  const text = readFileSync(new URL(`${folder}/export.xml`, FOLDER), "utf8");
  return [{ folder, format, text }];
});
const read = (format: ExportFormat, chunks: Iterable<string>) => [
  ...format.read(chunks, { name: "export.xml" }),
];

function* cut(text: string, sizes: readonly number[]): Generator<string> {
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    yield text.slice(at, at + size);
    at += size;
  }
}

describe("XML exports", () => {
  test.each(cases)(
    "$folder is recognised and read as expected",
    async ({ folder, format, text }) => {
      expect(formats.filter((other) => other.recognises(text, "export.xml"))).toEqual([format]);
      const items = read(format, [text]).map((item) => JSON.stringify(item, null, 1));
      const file = new URL(`${folder}/items.json`, FOLDER).pathname;
      await expect(`[${items.join(",\n")}]\n`).toMatchFileSnapshot(file);
    },
  );
  test.each(cases)("$folder gives the same items however it is cut", ({ format, text }) => {
    const whole = read(format, [text]);
    for (const sizes of [[1], [2, 3], [7], [1, 64, 5], [1000]])
      expect(read(format, cut(text, sizes))).toEqual(whole);
  });
  test.each(cases)(
    "$folder, cut off anywhere, gives posts of the whole and never throws",
    ({ format, text }) => {
      const whole = new Set(read(format, [text]).map((item) => JSON.stringify(item)));
      const ends = Array.from({ length: text.length / 97 }, (_, i) => i * 97);
      const posts = ends
        .flatMap((end) => read(format, [text.slice(0, end)]))
        .filter((item) => item.kind === "post");
      expect(posts.map((post) => JSON.stringify(post)).filter((post) => !whole.has(post))).toEqual(
        [],
      );
    },
  );
  test("arbitrary text gives items or issues, never an error", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<item>",
        "<wp:comment>",
        "</wp:comment>",
        "<post dsq:id='1'>",
        "</post>",
        "<thread ",
      ),
      fc.constantFrom(
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE",
        "[",
        "]>",
        "<?",
        "&#",
        "&amp;",
        '"',
        "/>",
        "\ud83d",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...formats), (pieces, format) => {
        expect(read(format, pieces)).toEqual(read(format, [pieces.join("")]));
      }),
    );
  });
  test.each([
    ["<"],
    ["&"],
    ["<a "],
    ["<a>"],
    ["</a>"],
    ['<a b="'],
    ["<![CDATA["],
    ["<!DOCTYPE ["],
    ["<post>"],
  ])("500 kB of %s are read in linear time", (piece) => {
    const text = `<disqus>${piece.repeat(500_000 / piece.length)}`;
    const start = performance.now();
    expect(read(disqusXml, [text]).at(-1)).toMatchObject({ issue: { code: "export-truncated" } });
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
