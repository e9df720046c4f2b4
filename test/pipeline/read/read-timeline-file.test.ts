import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { readTimelineFile } from "../../../src/pipeline/read/read-timeline-file.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const HEAD = "timeline: bridge\ncurator: Ada\nmade: Read twice.\n";
const QUOTES = "    quotes: [{ document: documents/notice.txt, quote: It closed. }]\n";

const read = (text: string | Uint8Array) =>
  readTimelineFile(temporaryFolder({ "timeline.yaml": text }), "bridge");

describe("readTimelineFile", () => {
  test("gives nothing for a study without a review", () => {
    expect(readTimelineFile(temporaryFolder(), "bridge")).toEqual({ value: null, issues: [] });
  });
  test("reads decisions and their places, with a byte order mark and either line end", () => {
    const text = `${HEAD}events:\n  - id: a\n    hide: no event\n${QUOTES}`;
    for (const written of [text, `\uFEFF${text}`, text.replaceAll("\n", "\r\n")]) {
      const { value, issues } = read(written);
      expect(issues).toEqual([]);
      expect(value?.value.events).toMatchObject([{ id: "a", hide: "no event" }]);
      expect(value?.value.added).toEqual([]);
      expect(value?.placeOf(["events", 0, "hide"])).toMatchObject({ line: 6, column: 5 });
    }
  });
  test("reads a year without quotation marks", () => {
    const { value, issues } = read(
      `${HEAD}events:\n  - id: a\n    date: 1991\n${QUOTES}added:\n  - title: T\n    date: 0987\n${QUOTES.replace(" }]", ", dated: It }]")}`,
    );
    expect(issues).toEqual([]);
    expect(value?.value).toMatchObject({ events: [{ date: "1991" }], added: [{ date: "0987" }] });
  });
  test("takes a key with nothing under it for no list", () => {
    const { value, issues } = read(`${HEAD}events:\nadded:\n`);
    expect(issues).toEqual([]);
    expect(value?.value).toMatchObject({ events: [], added: [] });
  });
  const entry = (fields: string) => `${HEAD}events:\n  - id: a\n${fields}${QUOTES}`;
  const added = (fields: string) =>
    `${HEAD}added:\n  - title: T\n${fields}${QUOTES.replace(" }]", ", dated: May }]")}`;
  test.each<[string, string, string, number, RegExp]>([
    ["broken YAML", entry("    title: a: b\n"), "yaml-syntax", 6, /not valid YAML/u],
    ["an unknown key", entry("    hidden: yes\n"), "yaml-value", 6, /Unknown key "hidden"/u],
    [
      "a long title",
      entry(`    title: ${"x".repeat(91)}\n`),
      "yaml-value",
      6,
      /title: has more than 90 characters\. Correct/u,
    ],
    [
      "an added event without a date",
      added(""),
      "yaml-value",
      5,
      /added\.0\.date is missing\. Add it/u,
    ],
    ["an end before its date", entry("    date: 2024\n    end: 2023\n"), "yaml-value", 7, /after/u],
    ["a blank title", entry("    title: ' '\n"), "yaml-value", 6, /must have words/u],
    ["hiding without a reason", entry("    hide: true\n"), "yaml-value", 6, /say why/u],
    [
      "both decisions",
      entry("    hide: no\n    into: b\n"),
      "yaml-value",
      6,
      /both hide and into/u,
    ],
    ["no quotes", `${HEAD}events:\n  - id: a\n`, "yaml-value", 5, /quotes is missing/u],
    [
      "a day that is none",
      added("    date: 2024-02-31\n"),
      "yaml-value",
      6,
      /must be a date such as .*2020-22 \(summer\) or 198X/u,
    ],
    ["a month that is none", added("    date: 2024-14\n"), "yaml-value", 6, /must be a date/u],
    ["an end before the date", added("    date: 2024\n    end: 2023\n"), "yaml-value", 7, /after/u],
    [
      "blank date words",
      `${HEAD}added:\n  - title: A\n    date: 2024\n    quotes:\n      - { document: a, quote: b, dated: " " }\n`,
      "yaml-value",
      8,
      /must have words/u,
    ],
    ["another study", entry("").replace("bridge", "ferry"), "review-other-study", 1, /ferry/u],
    ["nothing", "\n", "file-empty", 1, /no text/u],
    ["no map", "- a\n", "yaml-value", 1, /the file/u],
  ])("tells of %s at its line", (_, text, code, line, message) => {
    const { value, issues } = read(text);
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, severity: "error", place: { line } }]);
    expect(issues[0]?.message).toMatch(message);
  });
  test("tells of a folder of that name", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "timeline.yaml"));
    expect(readTimelineFile(folder, "bridge").issues).toMatchObject([{ code: "file-unreadable" }]);
  });
  test("places what it tells by the file's name in the study, as all of a study's files are", () => {
    const review = read(`${HEAD}events:\n  - id: a\n${QUOTES}`).value;
    expect(review?.placeOf(["events", 0, "id"])).toMatchObject({ file: "timeline.yaml" });
  });
  test("takes __proto__ as a mere word", () => {
    expect(read(`${HEAD}events:\n  - id: __proto__\n${QUOTES}`).value?.value.events).toMatchObject([
      { id: "__proto__" },
    ]);
  });
});

describe("readStudy", () => {
  test("reads the review of its timeline, and fails with its errors", () => {
    const review = `${HEAD}events:\n  - id: a\n${QUOTES}`;
    const good = readStudy(temporaryFolder({ ...smallStudy, "timeline.yaml": review }));
    expect(good.value?.review?.value.curator).toBe("Ada");
    expect(readStudy(temporaryFolder(smallStudy)).value?.review).toBeNull();
    const bad = readStudy(temporaryFolder({ ...smallStudy, "timeline.yaml": "timeline: [" }));
    expect(bad).toMatchObject({ value: null, issues: [{ code: "yaml-syntax" }] });
  });
});
