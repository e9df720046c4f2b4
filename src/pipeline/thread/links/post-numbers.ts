import type { Link, Post } from "../../../model/thread.ts";
import type { Mention } from "./mentions.ts";
import { idOf, type Page } from "./page.ts";

const NUMBER = /(?<![\p{L}\p{N}&/])(?:#|@|>>)(?<digits>\d{1,12})(?![\p{L}\p{N}_-])/gu;
const NUMBER_WORDS = new Set("post comment number no nr reply re".split(" "));
const CONFIDENCE_OF_NUMBER = 0.8;

/** Posts by the numbers that the export gave them, else by their place on the page. */
export function numbersOf(posts: readonly Post[]): Map<string, number> {
  const numbers = new Map(posts.map(({ id }, i) => [id, i + 1]));
  for (const [i, { sourceId }] of posts.entries())
    if (sourceId !== null) numbers.set(sourceId.replace("#", ""), i + 1);
  return numbers;
}

/**
 * Finds posts named by number: "#6", "@12", ">>12345", as the export numbered them, else by their place on the page.
 *
 * Out: only where the number opens a line or sentence or follows a word such as "comment"; only posts above.
 */
export function findNumbers(
  page: Page,
  text: number,
  byNumber: ReadonlyMap<string, number>,
): Mention[] {
  const body = page.texts[text] ?? "";
  return Array.from(body.matchAll(NUMBER)).flatMap(({ 0: mark, index, groups }) => {
    const to = byNumber.get(groups?.["digits"] ?? "");
    if (to === undefined || to >= text || !isNamingPlace(body, index)) return [];
    const span = { start: index, end: index + mark.length };
    const link: Link = {
      kind: "mentions",
      to: idOf(page, to),
      ...span,
      confidence: CONFIDENCE_OF_NUMBER,
    };
    return [{ to, link, isAddressed: true }];
  });
}

function isNamingPlace(body: string, at: number): boolean {
  const before = body.slice(Math.max(0, at - 20), at);
  const trimmed = before.trimEnd();
  if (trimmed === "" || before.includes("\n", trimmed.length)) return true;
  if (".!?…(,;".includes(trimmed.at(-1) ?? "") || body[at] !== "#") return true;
  return NUMBER_WORDS.has(
    trimmed
      .split(/[^\p{L}]/u)
      .at(-1)
      ?.toLowerCase() ?? "",
  );
}
