import { makeCard, type Card } from "./card.ts";
import {
  choiceAt,
  choiceLeadsTo,
  choiceNear,
  isDirection,
  mentionAt,
  nextPlace,
  postOf,
} from "./choice.ts";
import { element, wordButton } from "./element.ts";
import { clearStep, sameFilter } from "./filter.ts";
import type { ViewContext } from "./view-context.ts";

const ITEMS = "[data-post], [data-posts], [data-event], [data-events], [data-filter]";

/** Pointer and keyboard in all charts of the page: one listener each, on the page's root. */
export function handleCharts(
  root: HTMLElement,
  current: () => ViewContext,
  say: (words: string) => void,
) {
  const card = makeCard();
  root.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mention = mentionAt(event.target);
    if (mention !== null && card.showMention(current(), mention)) return;
    const choice = choiceAt(event.target);
    light(root, choice === null ? null : postOf(choice));
    if (choice === null || !showCard(card, current(), choice)) card.hide();
  });
  root.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "touch") return;
    light(root, null);
    card.hide();
  });
  root.addEventListener("click", (event) => {
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
    const mention = mentionAt(target);
    if (mention !== null) card.showMention(current(), mention);
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

/** Escape takes back one step: the card, then the last part of the filter. */
function escapeStep(event: KeyboardEvent, card: Card, { address, go }: ViewContext): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  card.hide();
  const filter = clearStep(address.filter);
  if (!sameFilter(filter, address.filter)) go({ filter });
}

/** "/" goes to the field for words, unless the reader is writing somewhere. */
function openWords(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
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

/** The same post lights up in all charts. */
function light(root: HTMLElement, key: string | null): void {
  for (const lit of root.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  if (key === null) return;
  for (const mark of root.querySelectorAll(`[data-post="${CSS.escape(key)}"]`))
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
  return (box, event) => {
    const items = itemsOf(box);
    const at = places.get(box) ?? -1;
    const item = items[at];
    if (event.key === "Enter" && item !== undefined) {
      choose(current(), item, event.shiftKey);
      return true;
    }
    if (!isDirection(event.key) || items.length === 0) return false;
    const boxes = items.map((one) => one.getBoundingClientRect());
    const centres = boxes.map(({ x, y, width, height }) => ({
      x: x + width / 2,
      y: y + height / 2,
    }));
    const to = nextPlace(centres, at, event.key);
    const next = items[to];
    const rect = boxes[to];
    if (next === undefined || rect === undefined) return false;
    places.set(box, to);
    clearCursor(root);
    box.append(frameAround(rect, box));
    light(root, postOf(next));
    if (!showCard(card, current(), next)) card.hide();
    say(wordsOf(next));
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
  const post = postOf(item);
  const filter = item.closest("[data-filter]")?.getAttribute("data-filter") ?? "";
  const count = item.getAttribute("data-posts")?.split(" ").filter(Boolean).length;
  const words = [
    post === null ? "" : `post ${post}`,
    filter.replaceAll(":", " "),
    count === undefined ? "" : `${count} posts`,
    item.textContent?.trim() ?? "",
  ];
  return words.filter((word) => word !== "").join(", ");
}
