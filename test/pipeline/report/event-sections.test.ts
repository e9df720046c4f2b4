import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { reviewedInEveryWay } from "./reviewed-analysis.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const assets = readAssets();

function pageOf(analysis: Analysis): Document {
  const page = buildReport(analysis, assets).files.find(({ path }) => path === "index.html");
  return parseHTML(page?.content ?? "").document;
}

function textOf(page: Document, selector: string): string {
  return page.querySelector(selector)?.textContent ?? "";
}

function rowsOf(page: Document): string[][] {
  const rows = page.querySelectorAll("#events-found tbody tr");
  return Array.from(rows, (row) =>
    Array.from(row.children, (cell) => cell.textContent?.replaceAll("\u00a0", " ") ?? ""),
  );
}

const small = pageOf(smallAnalysis());

describe("the events of the report", () => {
  test("say which version they are, who made it, and how", () => {
    expect(textOf(small, "#figure-5 .reading")).toMatch(/^As reviewed by Ada Oak: 5 dated events/u);
    expect(textOf(small, "#events .whose")).toBe("as reviewed by Ada Oak");
    expect(textOf(small, "#events .reading")).toMatch(
      /^6 events found by the program; .* 1 hidden/u,
    );
    expect(textOf(small, "#events .note")).toContain("Read against the documents by one person.");
  });

  test("say that nobody reviewed them, and are then not told twice", () => {
    const page = pageOf({ ...smallAnalysis(), curation: null });
    const said = "as found by the program; nobody has reviewed them";
    expect(textOf(page, "#figure-5 .whose")).toBe(said);
    expect(textOf(page, "#events .whose")).toBe(said);
    expect(page.querySelector("#events-found")).toBeNull();
  });

  test("tell statements, differences between sources, usual names and how each date is known", () => {
    expect(textOf(small, "#at-vote")).toContain("A statement");
    expect(textOf(small, "#at-works")).not.toContain("A statement");
    expect(textOf(small, "#at-opening")).toMatch(/guests.*“84 guests”.*“more than 140 guests”/u);
    expect(textOf(small, "#at-strike")).toContain("the tram strike");
    expect(textOf(small, "#at-strike figcaption")).toContain("2021-05-05");
  });
});

describe("the found version beside them", () => {
  test("has a row an event by date, with what the review made of it", () => {
    expect(rowsOf(pageOf(reviewedInEveryWay()))).toEqual([
      ["The 1980s", "not found", "History of the tram, line 3", "added: “A plan is drawn”"],
      ["2019", "The council votes for the tram", "History of the tram, line 3", "now a statement"],
      [
        "April 2021",
        "The mayor opens the tram",
        "The Paper, line 3",
        "merged into “The tram opens after a long delay”",
      ],
      [
        "April 2021",
        "Works begin on the long street",
        "The Paper, line 3",
        "not in the reviewed version",
      ],
      [
        "20 April 2021",
        "Works are late",
        "The Paper, line 3",
        "hidden: Told again with the opening.",
      ],
      [
        "3 May 2021",
        "The tram opens after a long delay",
        "The Paper, line 3; History of the tram, line 3",
        "kept",
      ],
      ["5 May 2021", "Drivers strike", "The Paper, line 3", "kept"],
    ]);
  });

  test("quotes what the review hid, with its place and why it was hidden", () => {
    const hidden = small.querySelectorAll("#events-found .event-detail");
    expect(Array.from(hidden, (one) => one.getAttribute("data-event"))).toEqual(["delay"]);
    expect(textOf(small, "#events-found h3")).toBe("20 April 2021: Works are late");
    expect(textOf(small, "#events-found blockquote")).not.toBe("");
    expect(textOf(small, "#events-found figcaption")).toContain("line 3");
    expect(textOf(small, "#events-found .event-line")).toContain("Told again with the opening.");
  });

  test("says titles, dates and sources that the review changed", () => {
    const analysis = smallAnalysis();
    const [plan, vote, ...others] = analysis.events;
    const [source] = vote?.sources ?? [];
    if (plan === undefined || vote === undefined || source === undefined)
      throw new Error("expected a plan and a vote");
    const moved = { ...vote, date: "2020", sources: [...vote.sources, { ...source, start: 900 }] };
    analysis.events = [{ ...plan, title: "A plan" }, moved, ...others];
    expect(rowsOf(pageOf(analysis)).map((row) => row[3])).toEqual([
      "retitled: “A plan”",
      "now dated 2020; a source added",
      "kept",
      "hidden: Told again with the opening.",
      "kept",
      "retitled: “Drivers strike”",
    ]);
  });
});

describe("what readers alone mention", () => {
  test("stands apart from the events, with the posts' sentences, numbers and grounds", () => {
    const section = small.querySelector("#readers");
    expect(section?.querySelector("h2")?.textContent).toBe(
      "Mentioned by readers, told by no dated event of the documents",
    );
    expect(textOf(small, "#readers .note")).toMatch(/^1 post .*not checked/u);
    expect(textOf(small, "#readers h3")).toBe("19 May 2021: “A tram burned in the depot”");
    expect(textOf(small, "#readers blockquote")).toBe("In 2019 I was against it, now I like it.");
    expect(textOf(small, "#readers figcaption")).toMatch(
      /^Post 4; by date: names the day; confidence 0\.60/u,
    );
    expect(section?.querySelector("a")?.getAttribute("href")).toBe("#post-4");
    expect(textOf(small, "#events")).not.toContain("burned");
  });

  test("is written as text, whatever a title holds", () => {
    const analysis = smallAnalysis();
    for (const event of analysis.readersEvents)
      Object.assign(event, { isNamed: true, title: "<script>alert(1)</script>" });
    const page = pageOf(analysis);
    expect(textOf(page, "#readers h3")).toBe("19 May 2021: <script>alert(1)</script>");
    expect(page.querySelector("#readers script") === null).toBe(true);
  });

  test("is left out where there is none", () => {
    expect(pageOf({ ...smallAnalysis(), readersEvents: [] }).querySelector("#readers")).toBeNull();
  });
});

describe("the posts of the report", () => {
  test("say which events they speak of, how that is known and how surely", () => {
    expect(textOf(small, "#post-2 .post-notes")).toMatch(
      /The tram opens after a long delay.*names the opening; confidence 0\.70/u,
    );
    expect(textOf(small, "#post-4 .post-notes")).toMatch(
      /In no document.*A tram burned in the depot.*names the day; confidence 0\.60/u,
    );
  });

  test("link the words to the event, and to what readers alone mention", () => {
    const links = Array.from(small.querySelectorAll(".post-text a"), (link) =>
      link.getAttribute("href"),
    );
    expect(new Set(links)).toEqual(
      new Set(["#at-opening", "#at-readers-2021-05-19-a-tram-burned"]),
    );
    for (const href of links)
      expect(
        small.getElementById(href?.slice(1) ?? "")?.closest("#events, #readers"),
      ).not.toBeNull();
  });
});
