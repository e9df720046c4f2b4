import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";
import { countCharacters, characterWords } from "../../../src/web/own/characters.ts";
import { dividingPlaces } from "../../../src/web/own/dividing-places.ts";
import { EXAMPLE_PAGE } from "../../../src/web/own/example-page.ts";
import { PAGE_FORMS } from "../../../src/web/own/page-forms.ts";
import { countLines, lineAt, textRows } from "../../../src/web/own/text-rows.ts";
import { formNames } from "../../../src/pipeline/thread/split-page.ts";

const pieces = fc.constantFrom(
  "1. ",
  "  • ",
  "The tram is late.",
  "Ada says:",
  "Reply",
  "January 5, 2021 at 3:04 pm",
  "\n",
  "\r\n",
  "\r",
  "  ",
  "\n\n",
  "é🙂",
);
const pages = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.constantFrom(EXAMPLE_PAGE, EXAMPLE_PAGE.replaceAll("\n", "\r\n")),
);

describe("textRows", () => {
  test("gives each line its number, its edge and what it was read as", () => {
    const rows = textRows(EXAMPLE_PAGE, splitThread(EXAMPLE_PAGE));
    const seen = rows.map(({ line, kind, label }) => `${line} ${kind} ${label}`);
    expect(seen.slice(0, 9)).toEqual([
      "1 article article",
      "3 article ",
      "5 article ",
      "6 blank blank",
      "7 furniture number",
      "7 post post 1",
      "8 blank blank",
      "9 furniture bullet",
      "9 post post 1.1",
    ]);
  });

  test("shows every character of any page that is not white space, once and in order", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const rows = textRows(text, splitThread(text));
        const shown = rows.map(({ start, end }) => text.slice(start, end)).join("");
        expect(shown.replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        expect(
          rows.every(({ start, end }, i) => start <= end && start >= (rows[i - 1]?.end ?? 0)),
        ).toBe(true);
        expect(rows.every(({ line, start }) => lineAt(text, start) === line)).toBe(true);
      }),
    );
  });

  test("names no more lines than there are", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const last = textRows(text, splitThread(text)).at(-1)?.line ?? 0;
        expect(last).toBeLessThanOrEqual(countLines(text));
      }),
    );
  });
});

describe("countCharacters", () => {
  test("adds up to all characters of any page", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { all, article, posts, furniture, space } = countCharacters(text, splitThread(text));
        expect(article + posts + furniture + space).toBe(text.length);
        expect(all).toBe(text.length);
        expect(space).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is told in a sentence that names the commonest furniture", () => {
    expect(characterWords(EXAMPLE_PAGE, splitThread(EXAMPLE_PAGE))).toMatch(
      /^Every one of \d+ characters has a place: \d+ in the article, \d+ in posts, \d+ in numbers, bullets and the space between\.$/u,
    );
  });
});

describe("dividingPlaces", () => {
  test("offers the lines of a post and the sentences in them, without its first words", () => {
    const { posts } = splitThread(EXAMPLE_PAGE);
    const third = posts.find(({ text }) => text.startsWith("Three"));
    expect(third).toBeDefined();
    if (third === undefined) return;
    const first = lineAt(EXAMPLE_PAGE, third.span?.start ?? 0);
    const places = dividingPlaces(EXAMPLE_PAGE, third, first);
    expect(places.map(({ line, words }) => `${line} ${words}`)).toContain(
      `${first + 2} 1. The buses are half empty as it is.`,
    );
    for (const { at, words } of places) expect(EXAMPLE_PAGE.startsWith(words, at)).toBe(true);
    for (const { at, line } of places) expect(lineAt(EXAMPLE_PAGE, at)).toBe(line);
  });

  test("offers none for a post of an export", () => {
    expect(dividingPlaces("text", { span: null }, 1)).toEqual([]);
  });
});

test("the forms offered are those that the splitter can read", () => {
  expect(PAGE_FORMS).toEqual(formNames);
});
