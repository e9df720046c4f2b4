import type { Page } from "@playwright/test";
import { expect } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { everyPost, selectPosts, type PostFilter } from "../../src/model/post-filter.ts";
import { fitAddress, readAddress } from "../../src/web/address.ts";
import { chooseByWords } from "../../src/web/filter.ts";

/** Whose codes the small studies show first. */
const CODERS = { tram: "readers", river: "reference" } as const;

/** What the page shows: of each bar and cell the posts that are not ghosts, and of the score and the map the same. */
export type Shown = {
  readonly sentence: string;
  readonly groups: readonly { words: string; event: string | null; posts: string[] }[];
  readonly sequences: readonly string[][];
};

export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(async () => {
    // a view is drawn after the address has changed
    await new Promise((drawn) => setTimeout(drawn, 60));
    const ghosts = ".ghost, .ghosted";
    const keysOf = (parts: Iterable<Element>) =>
      [...parts]
        .filter((part) => part.closest(ghosts) === null)
        .map((part) => part.getAttribute("data-post") ?? "");
    const inOrder = "[data-focus=chart-score] .column, .map-row, article.post";
    const groups = [...document.querySelectorAll(".chart-box [data-filter]")]
      .filter((part) => part.closest(".column, .map-row") === null)
      .map((part) => ({
        words: part.getAttribute("data-filter") ?? "",
        event: part.closest("[data-of-event]")?.getAttribute("data-of-event") ?? null,
        posts:
          part.getAttribute("data-posts")?.split(" ").filter(Boolean) ??
          keysOf(part.querySelectorAll("[data-post]")).toSorted(),
      }));
    const kinds = inOrder.split(", ").map((kind) => [...document.querySelectorAll(kind)]);
    return {
      sentence: document.querySelector(".filter-sentence strong")?.textContent ?? "",
      groups,
      sequences: kinds.filter((parts) => parts.length > 0).map((parts) => keysOf(parts)),
    };
  });
}

export function filterIn(page: Page, analysis: Analysis): PostFilter {
  return fitAddress(readAddress(new URL(page.url()).search), analysis).filter;
}

/** Every chart on the page counts the posts that the address's filter lets through, and no others. */
export async function expectAgreement(page: Page, analysis: Analysis): Promise<Shown> {
  const coder = CODERS[analysis.study === "tram" ? "tram" : "river"];
  const keysOf = (filter: PostFilter) => selectPosts(analysis, coder, filter).map(({ id }) => id);
  const keys = keysOf(filterIn(page, analysis));
  const isKept = new Set(keys);
  const total = analysis.posts.length;
  const shown = await shownOn(page);
  expect(shown.sentence.trim()).toMatch(
    keys.length === total
      ? new RegExp(`^(?:${total} of )?${total} posts`, "u")
      : `${keys.length} of ${total} posts:`,
  );
  for (const sequence of shown.sequences) expect(sequence).toEqual(keys);
  for (const { words, event, posts } of shown.groups) {
    const filter = { ...chooseByWords(everyPost, words), event };
    const wanted = keysOf(filter).filter((key) => isKept.has(key));
    expect({ words, posts: posts.toSorted() }).toEqual({ words, posts: wanted.toSorted() });
  }
  return shown;
}

const CHOICE = ":is([data-posts]:not([data-posts='']) > .frame, [data-post]:is(.mark, .tone))";

/** Clicks a mark or a cell of a chart that stands for posts; a cell's number may lie over its middle. */
export function chooseIn(page: Page, chart: string): Promise<void> {
  const part = page.locator(`[data-focus=chart-${chart}]`).locator(CHOICE).nth(1);
  return part.click({ force: true });
}
