import type { Card } from "../card.ts";
import { placeCard } from "../card-place.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { wordsOf, type PagePosts } from "./page-posts.ts";

const FIRST_WORDS = 110;
/** Leads of notes that tell of other things than codes: the card has no room for them. */
const BESIDE_CODES: ReadonlySet<string> = new Set([
  "Event",
  "In no document",
  "Quotes",
  "Answered by",
  "Writer",
]);

/** The card of a post, made of what the page says of it. */
export function pageCard({ byKey }: PagePosts): Card {
  const holder = element("div", {
    class: "card-holder",
    role: "region",
    "aria-label": "Explanation",
    hidden: "",
  });
  document.body.append(holder);
  return {
    show: (_context: ViewContext, key, beside, actions = []) => {
      const post = byKey.get(key);
      holder.hidden = post === undefined;
      if (post === undefined) return;
      const card = drawCard(post, key);
      if (actions.length > 0) card.append(element("p", { class: "tools" }, ...actions));
      for (const action of actions) action.addEventListener("click", () => (holder.hidden = true));
      holder.replaceChildren(card);
      holder.classList.toggle("reachable", actions.length > 0);
      placeCard(holder, beside);
    },
    // Words and codes of posts have their notes beside them.
    showMention: () => false,
    showReason: () => false,
    hide: () => {
      const wasOpen = !holder.hidden;
      holder.hidden = true;
      return wasOpen;
    },
    holds: (node) => holder.contains(node),
  };
}

function drawCard(post: Element, key: string): HTMLElement {
  const head = element("div", { class: "post-head" }, element("b", { class: "post-id" }, key));
  for (const code of post.querySelectorAll(".post-head .code")) head.append(code.cloneNode(true));
  const notes = post.matches(".in-other-codes") ? [] : post.querySelectorAll(".post-note");
  const said = [...notes]
    .filter((note) => !BESIDE_CODES.has(note.querySelector("b")?.textContent ?? ""))
    .map((note) => note.textContent?.trim().replace(/\.$/u, "") ?? "");
  return element(
    "div",
    { class: "card" },
    head,
    element("p", { class: "card-words" }, firstWords(wordsOf(post))),
    said.length === 0 ? null : element("p", { class: "card-notes" }, `${said.join(". ")}.`),
  );
}

function firstWords(text: string): string {
  const line = text
    .slice(0, 2 * FIRST_WORDS)
    .replaceAll("\n", " ")
    .trim();
  if (line.length <= FIRST_WORDS) return line;
  const space = line.lastIndexOf(" ", FIRST_WORDS);
  return `${line.slice(0, space > 0 ? space : FIRST_WORDS)} …`;
}
