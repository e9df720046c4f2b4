import { makeCard, type Card } from "./card.ts";
import {
  choiceAt,
  choiceLeadsTo,
  choiceNear,
  isDirection,
  mentionAt,
  nextPlace,
  postOf,
  reasonAt,
} from "./choice.ts";
import { element, wordButton } from "./element.ts";
import { sheetIn } from "./map-canvas.ts";
import { clearStep, sameFilter } from "./filter.ts";
import type { ViewContext } from "./view-context.ts";

const ITEMS = "[data-post], [data-posts], [data-event], [data-events], [data-filter], [data-word]";

/** Where the arrows begin in a chart of words. */
const CHOSEN_WORD = "[data-word].is-selected";

/** Pointer and keyboard in all charts of the page: one listener each, on the page's root. */
export function handleCharts(
  root: HTMLElement,
  current: () => ViewContext,
  say: (words: string) => void,
) {
  const card = makeCard();
  root.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    light(root, postUnder(event.target));
    if (explain(card, current(), event.target)) return;
    const choice = choiceAt(event.target);
    if (choice === null || !showCard(card, current(), choice)) card.hide();
  });
  root.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "touch") return;
    light(root, null);
    card.hide();
  });
  root.addEventListener("click", (event) => {
    if (event.target instanceof Element && explained(card, current(), event)) return;
    const box = event.target instanceof Element ? event.target.closest(".chart-box") : null;
    const choice =
      choiceAt(event.target) ??
      (box === null ? null : choiceNear(box, event.clientX, event.clientY));
    if (choice === null) return;
    const touched = event instanceof PointerEvent && event.pointerType === "touch";
    if (touched && tapped(card, current(), choice)) return;
    choose(current(), choice, event.shiftKey);
    card.hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !card.holds(event.target)) card.hide();
  });
  const moves = moveCursor(root, card, current, say);
  root.addEventListener("keydown", (event) => {
    const box =
      event.target instanceof Element && event.target.matches(".chart-box") ? event.target : null;
    if (box instanceof HTMLElement && moves(box, event)) event.preventDefault();
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.closest(".posts") !== null)
      light(root, postUnder(target));
    explain(card, current(), target);
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    clearCursor(root);
    // The card's own links can only be reached while it stays.
    if (!(relatedTarget instanceof Node && card.holds(relatedTarget))) card.hide();
  });
  document.addEventListener("keydown", (event) => {
    escapeStep(event, card, current());
    openWords(root, event);
  });
}

/** Shows what a part of a post's text or head has to tell; true where it has. */
function explain(card: Card, context: ViewContext, target: EventTarget | null): boolean {
  const mention = mentionAt(target);
  if (mention !== null && card.showMention(context, mention)) return true;
  const reason = reasonAt(target);
  return reason !== null && card.showReason(context, reason);
}

/** A tap on words that speak of an event, or on a code, shows its card, which offers what a click would do; true where a card answers. */
function explained(card: Card, context: ViewContext, event: MouseEvent): boolean {
  const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
  const mention = mentionAt(event.target);
  if (mention !== null) {
    const href = mention.getAttribute("href");
    if (!isTouch || href === null) return false;
    const link = element("a", { href, "data-go": "" }, "Show it on the timeline");
    if (card.showMention(context, mention, [link])) event.preventDefault();
    return true;
  }
  const reason = reasonAt(event.target);
  if (reason === null) return false;
  const isCode = reason.hasAttribute("data-filter");
  if (isCode && !isTouch) return false;
  const like = wordButton("Show posts like it", {}, () => choose(context, reason, false));
  return card.showReason(context, reason, isCode ? [like] : []);
}

/** Escape takes back one step: the card, then the last part of the filter. */
function escapeStep(event: KeyboardEvent, card: Card, { address, go }: ViewContext): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (card.hide()) return;
  const filter = clearStep(address.filter);
  if (!sameFilter(filter, address.filter)) go({ filter });
}

/** "/" goes to the field for words, unless the reader is writing somewhere. */
function openWords(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
  const field = root.querySelector("#words-search");
  if (field instanceof HTMLElement) {
    event.preventDefault();
    field.focus();
    return;
  }
  const phrase = root.querySelector("[data-focus=phrase-words][aria-expanded=false]");
  if (!(phrase instanceof HTMLElement)) return;
  event.preventDefault();
  phrase.click();
}

function choose(context: ViewContext, choice: Element, adding: boolean): void {
  const change = choiceLeadsTo(context, choice, adding);
  if (change !== null) context.go(change);
}

/** A tap shows the card, which then offers what a click would do; true where it did. */
function tapped(card: Card, context: ViewContext, choice: Element): boolean {
  const key = postOf(choice);
  if (key === null || choice.matches(".map-row")) return false;
  const change = choiceLeadsTo(context, choice, false);
  const actions = [
    element(
      "a",
      { href: context.href({ view: "thread", at: key }), "data-go": "" },
      "Read it in the thread",
    ),
    ...(change?.filter === undefined
      ? []
      : [wordButton("Show posts like it", {}, () => (card.hide(), context.go(change)))]),
  ];
  card.show(context, key, choice.getBoundingClientRect(), actions);
  return true;
}

function showCard(card: Card, context: ViewContext, choice: Element): boolean {
  const key = postOf(choice);
  if (key === null || choice.closest(".posts") !== null) return false;
  card.show(context, key, choice.getBoundingClientRect());
  return true;
}

/** The post that a pointer or the focus is on, in a chart or in the text. */
function postUnder(target: EventTarget | null): string | null {
  const choice = choiceAt(target);
  if (choice !== null) return postOf(choice);
  const article = target instanceof Element ? target.closest(".posts article.post") : null;
  return article?.getAttribute("data-post") ?? null;
}

/** The same post lights up in all charts, with the arcs from it and to it. */
function light(root: HTMLElement, key: string | null): void {
  for (const lit of root.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  if (key === null) return;
  const name = CSS.escape(key);
  for (const mark of root.querySelectorAll(`[data-post="${name}"], [data-to="${name}"]`))
    mark.classList.add("is-lit");
}

function clearCursor(root: Element): void {
  for (const cursor of root.querySelectorAll(".cursor")) cursor.remove();
}

/** Arrow keys move a frame among the parts of a chart; where it is belongs to the chart's box. */
function moveCursor(
  root: HTMLElement,
  card: Card,
  current: () => ViewContext,
  say: (words: string) => void,
): (box: HTMLElement, event: KeyboardEvent) => boolean {
  const places = new WeakMap<Element, number>();
  const showAt = (box: HTMLElement, item: Element) => {
    clearCursor(root);
    box.append(frameAround(item.getBoundingClientRect(), box));
    light(root, postOf(item));
    if (!showCard(card, current(), item)) card.hide();
    say(wordsOf(item));
  };
  return (box, event) => {
    const sheet = sheetIn(box);
    if (sheet !== null) {
      const row = event.key === "Enter" ? sheet.current() : sheet.move(event.key);
      if (row === null) return false;
      if (event.key === "Enter") choose(current(), row, event.shiftKey);
      else showAt(box, row);
      return true;
    }
    const items = itemsOf(box);
    const at = places.get(box) ?? items.findIndex((one) => one.matches(CHOSEN_WORD));
    const item = items[at];
    if (event.key === "Enter" && item !== undefined) {
      choose(current(), item, event.shiftKey);
      card.hide();
      return true;
    }
    if (!isDirection(event.key) || items.length === 0) return false;
    const centres = items.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const to = nextPlace(centres, at, event.key);
    const next = items[to];
    if (next === undefined) return false;
    places.set(box, to);
    showAt(box, next);
    next.scrollIntoView({ block: "nearest" });
    return true;
  };
}

/** What can be chosen, without what only holds such parts. */
function itemsOf(box: Element): Element[] {
  const rows = [...box.querySelectorAll(".map-row")];
  if (rows.length > 0) return rows;
  return [...box.querySelectorAll(ITEMS)].filter(
    (item) => item.querySelector(ITEMS) === null && !item.matches("path, .curve"),
  );
}

const FRAME_PX = 3;

function frameAround(rect: DOMRect, box: HTMLElement): HTMLElement {
  const cursor = element("div", { class: "cursor" });
  const from = box.getBoundingClientRect();
  cursor.style.left = `${rect.left - from.left + box.scrollLeft - FRAME_PX}px`;
  cursor.style.top = `${rect.top - from.top + box.scrollTop - FRAME_PX}px`;
  cursor.style.width = `${rect.width + 2 * FRAME_PX}px`;
  cursor.style.height = `${rect.height + 2 * FRAME_PX}px`;
  return cursor;
}

function wordsOf(item: Element): string {
  if (item.matches("[data-word]")) return item.querySelector("title")?.textContent ?? "";
  const post = postOf(item);
  const filter = item.closest("[data-filter]")?.getAttribute("data-filter") ?? "";
  const listed = item.getAttribute("data-posts")?.split(" ").filter(Boolean).length;
  const count = item.getAttribute("data-count") ?? listed;
  const words = [
    post === null ? "" : `post ${post}`,
    filter.replaceAll(":", " "),
    count === undefined ? "" : `${count} posts`,
    item.getAttribute("data-words") ?? item.textContent?.trim() ?? "",
  ];
  return words.filter((word) => word !== "").join(", ");
}
