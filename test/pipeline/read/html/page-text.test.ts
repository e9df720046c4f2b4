import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { htmlPageText } from "../../../../src/pipeline/read/html/page-text.ts";

describe("htmlPageText", () => {
  test("gives a page as a browser's copy does", async () => {
    const folder = new URL("../../../fixtures/exports/html-plain-list/", import.meta.url);
    const page = readFileSync(new URL("page.html", folder), "utf8");
    await expect(`${htmlPageText(page)}\n`).toMatchFileSnapshot(
      new URL("copy.txt", folder).pathname,
    );
  });
  test("indents lists inside lists by four spaces, and what else stands in an item under its words", () => {
    const html = "<ol><li>a<p>more</p><ul><li>b<ul><li>c</ul></ul><li>d</ol>e";
    expect(htmlPageText(html)).toBe("1. a\n\n   more\n\n    • b\n        • c\n2. d\n\ne");
  });
  test("leaves out what is not shown", () => {
    const html =
      "<head><title>t</title></head><nav>n</nav><p hidden>h</p><p style='DISPLAY : none'>s</p><button>b</button><p>shown</p>";
    expect(htmlPageText(html)).toBe("shown");
  });
});
