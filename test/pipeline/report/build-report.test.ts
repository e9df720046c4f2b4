import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { figureStyle } from "../../../src/pipeline/report/figure-files.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const assets = { ...readAssets(), script: null };
const { files } = buildReport(smallAnalysis(), assets);

function fileAt(path: string): string {
  const file = files.find((known) => known.path === path);
  if (file === undefined) throw new Error(`expected a file ${path}`);
  return file.content;
}

function hashOf(text = ""): string {
  return createHash("sha256").update(text).digest("base64");
}

function titleOf(path: string): string | undefined {
  return /<title>([^<]*)</u.exec(fileAt(path))?.[1];
}

const html = fileAt("index.html");
const { document } = parseHTML(html);

describe("buildReport", () => {
  test("makes page, data and figures", () => {
    expect(files.map((file) => file.path)).toEqual([
      "index.html",
      "analysis.json",
      "posts.csv",
      "codes.csv",
      "events.csv",
      "events-found.csv",
      "readers-events.csv",
      "mentions.csv",
      "annotations.jsonld",
      "citation.json",
      "citation.bib",
      "figures/stance.svg",
      "figures/thread.svg",
      "figures/tone.svg",
      "figures/together-tram-council.svg",
      "figures/answers-tram.svg",
      "figures/answers-council.svg",
      "figures/sides.svg",
      "figures/timeline.svg",
      "figures/agreement-readers.svg",
      "figures/confusion-readers-tram.svg",
      "figures/confusion-readers-council.svg",
    ]);
  });

  test("gives the same bytes for the same input", () => {
    expect(buildReport(smallAnalysis(), assets).files).toEqual(files);
  });

  test("asks nothing of the network and allows only its own style", () => {
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? "";
    const hash = hashOf(style);
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(document.querySelectorAll("script, link, img, iframe, [style]")).toHaveLength(0);
    const addresses = Array.from(style.matchAll(/url\((.{0,12})/gu)).map((found) => found[1]);
    expect(new Set(addresses)).toEqual(new Set(["data:font/wo"]));
  });

  test("allows its own script and no other, with data that cannot end early", () => {
    const [named, title] = [smallAnalysis(), "</script><script>alert(1)</script>"];
    for (const event of named.events) event.title = title;
    const made = buildReport(named, { ...assets, script: "alive();" }).files[0]?.content ?? "";
    const hash = hashOf("alive();");
    const first = /script-src 'sha256-([^']+)' 'sha256-([^']+)';/u.exec(made)?.slice(1);
    expect(first).toEqual([hashOf(/<script>(.*)<\/script>\n<\/head>/u.exec(made)?.[1]), hash]);
    expect(made.match(/<script/gu)).toHaveLength(3);
    const data = /id="report-data">([^<]*)<\/script><script>alive\(\);<\/script>/u.exec(made)?.[1];
    expect(JSON.parse(data ?? "")).toMatchObject({
      facts: { study: named.study, events: named.events.map(({ id }) => ({ id, title })) },
      table: { posts: 8 },
    });
    expect(data).not.toContain("best news in years");
    const unsafe = { ...assets, script: "'</script>'" };
    expect(() => buildReport(named, unsafe)).toThrow("expected a script that can stand in a page");
  });

  test("has its title at the foot of printed pages, as letters and nothing else", () => {
    const named = smallAnalysis();
    named.title = `"}</style>*{x:url(y)}`;
    const made = buildReport(named, assets).files[0]?.content ?? "";
    const foot = /@bottom-left\{content:"((?:\\[0-9a-f]+ )+)"\}/u.exec(made)?.[1] ?? "";
    const codes = foot.trim().split(" ");
    expect(codes.map((code) => String.fromCodePoint(parseInt(code.slice(1), 16))).join("")).toBe(
      `${named.title}: report`,
    );
  });

  test("names the coder in its running head as people call it", () => {
    expect(document.querySelector(".running-head")?.textContent).toContain(
      "codes shown: two readers",
    );
    const own = smallAnalysis();
    own.coders = own.coders.slice(0, 1);
    const alone = buildReport(own, assets).files[0]?.content ?? "";
    const head = parseHTML(alone).document.querySelector(".running-head");
    expect(head?.textContent).toMatch(/codes shown: the program/u);
  });

  test("gives each figure its title, its reading and its source", () => {
    const figure = fileAt("figures/stance.svg");
    expect(figure).toMatch(/<text [^>]*class="picture-title"[^>]*>Stance toward each target</u);
    expect(figure).toMatch(/class="picture-reading"[^>]*>5 of 8 posts judge the tram/u);
    expect(figure).toContain("All 8 posts. Codes shown: two readers");
    expect(fileAt("figures/timeline.svg")).toMatch(
      /Source: threadlens, “[^”]+”\. \d+ dated events/u,
    );
  });

  test("numbers five figures and says whose codes each counts", () => {
    const heads = Array.from(document.querySelectorAll(".figure h2")).map(
      (head) => head.textContent,
    );
    expect(heads).toEqual([
      "1 Stance toward each target",
      "2 Every post, in the order of the thread",
      "3 Stances that go together",
      "4 Who answers whom",
      "5 When, and by which source",
    ]);
    expect(document.querySelector("#figure-1 .whose")?.textContent).toBe("by two readers");
    expect(document.querySelector("#figure-1 .reading")?.textContent).toContain(
      "5 of 8 posts judge the tram",
    );
    expect(document.querySelector(".limits")?.textContent).toContain(
      "One writer may stand behind several.",
    );
  });

  test("shows every post and every event, and links between posts lead somewhere", () => {
    expect(document.querySelectorAll("article.post")).toHaveLength(8);
    expect(document.querySelectorAll("#events .event-detail")).toHaveLength(5);
    for (const link of document.querySelectorAll(".post-notes a")) {
      const target = link.getAttribute("href")?.slice(1) ?? "";
      expect(document.getElementById(target)?.getAttribute("data-post")).toBe(link.textContent);
    }
  });

  test("writes hostile text as text", () => {
    const hostile = smallAnalysis();
    hostile.title = "</title><script>alert(1)</script>";
    const [post] = hostile.posts;
    if (post !== undefined)
      Object.assign(post, { text: "</style><script>alert(2)</script>", stance: {} });
    const page = buildReport(hostile, assets).files[0]?.content ?? "";
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(2)");
  });

  test("stands without reference, limits, question and issues", () => {
    const bare = smallAnalysis();
    bare.question = null;
    bare.limits = [];
    bare.coders = bare.coders.slice(0, 1);
    bare.summary.agreement = [];
    bare.codebook.targets = bare.codebook.targets.slice(0, 1);
    for (const post of bare.posts) post.codes = {};
    for (const thread of bare.threads) {
      thread.issues = [];
      thread.published = null;
      thread.publisher = null;
    }
    const page = parseHTML(buildReport(bare, assets).files[0]?.content ?? "").document;
    expect(page.querySelector("#agreement")).toBeNull();
    expect(page.querySelector(".limits")).toBeNull();
    expect(page.querySelector("#figure-3 .reading")?.textContent).toBe(
      "The codebook has one target.",
    );
    expect(page.querySelector("#issues")?.textContent).toContain("None was found.");
    expect(page.querySelector("#figure-1 .whose")?.textContent).toBe("by the program");
  });

  test("stands without any post or event", () => {
    const empty = smallAnalysis();
    empty.posts = [];
    empty.events = [];
    empty.summary.agreement = [];
    const page = parseHTML(buildReport(empty, assets).files[0]?.content ?? "").document;
    expect(page.querySelector("#figure-1 .reading")?.textContent).toBe(
      "No post judges the tram. No post judges Council.",
    );
    expect(page.querySelector("#figure-5 .reading")?.textContent).toBe(
      "No document dates an event.",
    );
  });

  test("ships the licence of its fonts, and extended letters only where they are needed", () => {
    expect(html).toContain("SIL OPEN FONT LICENSE");
    expect(html.match(/@font-face/gu)).toHaveLength(3);
    const other = smallAnalysis();
    other.title = "Şehir ve tramvay";
    expect(buildReport(other, assets).files[0]?.content.match(/@font-face/gu)).toHaveLength(5);
  });

  test("titles figures by what they set against each other, in the coders' names", () => {
    expect(titleOf("figures/together-tram-council.svg")).toBe(
      "Stance toward the tram and toward Council",
    );
    expect(titleOf("figures/answers-tram.svg")).toBe("Toward the tram: answer by post answered");
    expect(titleOf("figures/confusion-readers-council.svg")).toBe(
      "Council: two readers by what the program says",
    );
    expect(fileAt("figures/agreement-readers.svg")).toContain("own passes of two readers");
    expect(html).toContain("Where the program and two readers differ");
  });

  test("draws figures that stand alone", () => {
    for (const file of files.filter(({ path }) => path.endsWith(".svg"))) {
      expect(file.content).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
      expect(file.content).not.toContain("var(");
      expect(file.content).toMatch(/\.mark\.favor circle \{\s*fill: #665bb0;/u);
      expect(file.content).toMatch(/\.mark\.neither circle \{[^}]*stroke: #7b828c;/u);
      expect(file.content).not.toContain("data-post");
      expect(file.content).not.toMatch(/="[^"]*\d\.\d{3}/u);
    }
  });
});

describe("figureStyle", () => {
  const [from, to] = [
    "/* figures: from here on what a chart needs by itself */",
    "/* figures: to here */",
  ];

  test("puts the light value in the place of every token, however deep", () => {
    const css = `:root {\n --a: #112233;\n --b: var(--a);\n}\n:root { --a: #000; }\n${from}\np {\n fill: var(--b);\n}\n${to}`;
    expect(figureStyle(css)).toBe("p {\n fill: #112233;\n}");
  });

  test("leaves out what has no value, and ends where a token names itself", () => {
    const css = `:root {\n --a: var(--a);\n}\n${from}\np {\n fill: var(--a);\n stroke: var(--x);\n r: 1;\n}\n${to}`;
    expect(figureStyle(css)).toBe("p {\n r: 1;\n}");
  });

  test("says what it expects of the style sheet", () => {
    expect(() => figureStyle("p {}")).toThrow("expected the charts' style sheet");
  });
});

/** The posts of 4 and later stand in a second thread, which the readers did not code. */
function twoThreads() {
  const analysis = smallAnalysis();
  for (const post of analysis.posts.slice(4))
    Object.assign(post, { thread: "later", codes: {}, parent: null, answers: null });
  const [thread] = analysis.threads;
  if (thread !== undefined) analysis.threads.push({ ...thread, id: "later", title: "Later" });
  return analysis;
}

describe("the sides of a thread", () => {
  test("are shown with their members, and named as far as codes tell", () => {
    const said = document.querySelector("#sides")?.textContent ?? "";
    expect(said).toContain("two sides: 2 posts on the first, 2 on the second");
    expect(said).toContain("2 answers go across, 1 stays within a side.");
    expect(said).toContain("First side: in favor of the tram; second side: against");
    expect(said).toContain("toward Council is not known");
    expect(said).toContain("threadlens ask STUDY");
    expect(said).toContain("First side: 2 posts1, 2");
    expect(said).not.toContain("Ada");
  });

  test("are left out where the exchanges tell none", () => {
    const bare = { ...smallAnalysis(), divisions: [] };
    const page = parseHTML(buildReport(bare, assets).files[0]?.content ?? "").document;
    expect(page.querySelector("#sides")).toBeNull();
  });
});

describe("a study of two threads", () => {
  test("counts the program's codes, and shows each thread's posts by who coded all of it", () => {
    const page = parseHTML(buildReport(twoThreads(), assets).files[0]?.content ?? "").document;
    expect(page.querySelector("#figure-1 .whose")?.textContent).toBe("by the program");
    const heads = Array.from(page.querySelectorAll("#posts > h3")).map((head) => head.textContent);
    expect(heads).toEqual(["Tram to open: codes by two readers", "Later: codes by the program"]);
    expect(page.querySelectorAll("article.post")).toHaveLength(8);
  });
});
