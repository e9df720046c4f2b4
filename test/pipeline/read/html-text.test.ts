import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simpleHtmlText } from "../../../src/pipeline/read/html/simple-text.ts";
import { anyHtmlText, htmlToLine, htmlToText } from "../../../src/pipeline/read/html-text.ts";

describe("htmlToText", () => {
  test.each([
    ["x < y & z", "x < y & z"],
    ["if a<b and c>d or <3", "if a<b and c>d or <3"],
    ["AT&T, R&D; 5 &lt; 6 &amp;&nbsp;7", "AT&T, R&D; 5 < 6 & 7"],
    [
      "<sarcasm>sure</sarcasm> <https://x.example/>",
      "<sarcasm>sure</sarcasm> <https://x.example/>",
    ],
    ["an end <", "an end <"],
    ["not closed <b", "not closed <b"],
  ])("keeps what is no markup: %s", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
  test.each([
    ["paragraphs", "<p>One</p>\n<p>Two<br />\nthree</p>", "One\n\nTwo\nthree"],
    ["paragraphs that are not closed", "One<p>Two<p>Three", "One\n\nTwo\n\nThree"],
    [
      "line breaks of stored comments",
      "One\ntwo\n\nthree <em>four</em>\n\n\n\nfive",
      "One\ntwo\n\nthree four\n\nfive",
    ],
    ["rows of br", "a<br><br><br><br>b", "a\n\nb"],
    ["quotations", "<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc"],
    [
      "quotations in quotations",
      "<blockquote><blockquote>a</blockquote>b</blockquote>",
      "> > a\n>\n> b",
    ],
    ["who is quoted", "<blockquote><cite>Ann wrote:</cite>a</blockquote>", "> Ann wrote:\n> a"],
    [
      "lists",
      "<ul><li>a<li><p>b</p></ul><ol start=9><li>c</li><li value=12>d</li></ol>",
      "- a\n- b\n\n9. c\n12. d",
    ],
    ["links", 'see <a href="https://x.example/a?b=c">the <b>page</b></a>.', "see the page."],
    ["code", "<pre>if x\n  y</pre>", "if x\ny"],
    ["tables", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"],
    ["pictures of signs", '<img class="emoji" alt="🙂"> <img alt="a boat" src=x>', "🙂"],
    ["entities of all kinds", "&eacute;&#233;&#xe9;&#146;&hellip;", "ééé’…"],
  ])("writes %s as text", (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
  test("drops programs, styles, comments and handlers", () => {
    const html =
      "<script>alert(1)</script><style>p{}</style><template>t</template><!-- c --><b onclick='x()'>said</b><svg><text>no</text></svg><img src=x onerror=alert(1)>";
    expect(htmlToText(html)).toBe("said");
    expect(htmlToText("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe("<script>alert(1)</script>");
  });
  test("drops controls and characters of no width, and makes all white space one space", () => {
    expect(htmlToText("a\u0000\u200bb\u00ad\ufeff \u00a0\t<b>\u2003c</b>\ud800 👩‍🚀")).toBe(
      "ab c 👩‍🚀",
    );
  });
  test("mends wrong nesting", () => {
    expect(htmlToText("<b><i>a</b>b</i></div><p>c</blockquote>d</p>")).toBe("ab\n\ncd");
  });
  test("leaves lines without white space at their ends, whatever comes in", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<p>",
        "</p>",
        "<br>",
        "<ul>",
        "<li>",
        "</ul>",
        "<blockquote>",
        "</blockquote>",
      ),
      fc.constantFrom(
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "&",
        "<",
        ">",
        "\n",
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = htmlToText(pieces.join(""));
        expect(text).toBe(text.trim());
        for (const line of text.split("\n")) expect(line).toBe(line.trim());
        expect(text).not.toMatch(/\n\n\n|[^\S\n ]| {2}/u);
      }),
    );
  });
  test("loses no word of plain text", () => {
    const plain = fc.string({
      unit: fc.constantFrom("a", "é", "<", ">", "&", ";", " ", "\n", "3", "!"),
    });
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/<[a!?/]|&/u.test(text));
        expect(htmlToText(text).replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
      }),
    );
  });
  test.each([
    "<",
    "<div>",
    "<!--",
    '<b ="',
    "<script>",
    "<ul><li>x",
    "<blockquote>x<br>",
    "<p><b>",
    "</b>",
    " ",
    "&",
  ])("reads 500 kB of %s in linear time", (piece) => {
    const start = performance.now();
    htmlToText(piece.repeat(500_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe("htmlToLine", () => {
  test("gives a name on one line, null for none", () => {
    expect(htmlToLine(" Rosa\n O&#8217;Hale<br>Jr ")).toBe("Rosa O’Hale Jr");
    expect(htmlToLine(" \u200b<b></b>")).toBeNull();
  });
});

describe("simpleHtmlText", () => {
  const word = fc.constantFrom(
    ..."a|b c| |\n|\n\n|\t|\u00a0|\u200b|é|🙂|&|& |&amp;|&lt;|&#39;|&#x2F;|&#0038;|&nbsp;|&rsquo;|&amp|&foo;|&#128;|&#10;|<|<3|>|\u0000|\ud800|\r\n".split(
      "|",
    ),
  );
  const tag = fc.constantFrom(
    ...'<p>|</p>|<br>|<br/>|<br />|</br>|<p class="x">|<div>|</div>|</a>|<a name=x>|<I>|<!-- c -->|<ul><li>|</b>'.split(
      "|",
    ),
  );
  const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
    markup: fc
      .array(fc.oneof({ weight: 4, arbitrary: word }, tag, tie("element")), { maxLength: 8 })
      .map((pieces) => pieces.join("")),
    element: fc
      .tuple(
        fc.constantFrom("i", "em", "b", "strong", "code", 'a href="https://x.example/?a=1&amp;b"'),
        tie("markup"),
      )
      .map(([name, inner]) => `<${name}>${inner}</${name.split(" ", 1).join("")}>`),
  }));
  test("gives what the tree gives, or leaves it to the tree, whatever the markup", () => {
    let simple = 0;
    fc.assert(
      fc.property(markup, fc.constantFrom("blank", "line"), (html, lineBreaks) => {
        const text = simpleHtmlText(html, lineBreaks);
        if (text === null) return;
        simple += 1;
        expect(text).toBe(anyHtmlText(html, lineBreaks));
      }),
      { numRuns: 3_000 },
    );
    expect(simple).toBeGreaterThan(500);
  });
  test.each([
    "a<p>b &gt; c<p><i>no</i>, &#x27;d&#x27;",
    '<p>One <a href="https:&#x2F;&#x2F;x.example" rel="nofollow">link</a><br />\nand <code>x</code></p>\n',
    "One & two\n\n<strong>three &rsquo;&mdash; four</strong>",
  ])("reads what nearly all comments are made of: %s", (html) => {
    expect(simpleHtmlText(html, "blank")).toBe(anyHtmlText(html, "blank"));
  });
  test.each([
    "<b>a<p>b",
    "<i><b>a</i></b>",
    "<p><b>a</p>",
    "a<b and c>d",
    "&eacute;",
    "<div>a</div>",
  ])("leaves other markup to the tree: %s", (html) => {
    expect(simpleHtmlText(html, "blank")).toBeNull();
  });
});
