import type { Page } from "./page.ts";
import { ARTICLE, placesOf } from "./page.ts";

/** Numbers of words that a name alone does not tell from other words. */
export type UsualWords = ReadonlySet<number>;

/** Names under which nobody in particular writes, and given names that are words. */
const LISTED = `guest anonymous admin administrator moderator mod editor reader user member visitor author commenter observer
nobody someone deleted unknown name will mark grace hope may june april art bill rich frank pat sue rob jack drew chase dawn
faith joy rose lily ivy violet summer autumn amber ruby daisy iris holly hazel christian dean earl duke king prince major
chuck dick don guy max miles norm penny sandy skip sky storm victor ward wade wayne trip van angel`;

/** Words that stand in lower case, or in the article: as a name they need a sign that somebody is addressed. */
export function findUsualWords(page: Page): UsualWords {
  const { ids, starts, ends, textOf, numbers } = page.words;
  const usual = new Set<number>();
  for (const word of LISTED.split(/\s+/u)) {
    const id = numbers.get(word);
    if (id !== undefined) usual.add(id);
  }
  const writers = new Set(page.posts.map(({ author }) => author?.toLowerCase() ?? ""));
  const articleEnd = placesOf(page, ARTICLE).last;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (id === 0 || usual.has(id)) continue;
    const text = page.texts[textOf[at] ?? 0] ?? "";
    const start = starts[at] ?? 0;
    const letter = text[start] ?? "";
    const isLower = letter === letter.toLowerCase() && !writers.has(page.words.spellings[id] ?? "");
    const isOfHandle = text[ends[at] ?? 0] === "_" || "_@".includes(text[start - 1] ?? " ");
    if (at < articleEnd || (isLower && !isOfHandle)) usual.add(id);
  }
  return usual;
}
