import type { Card } from "./card.ts";
import {
  cellPosts,
  choiceAt,
  choiceLeadsTo,
  choiceNear,
  mentionAt,
  postOf,
  reasonAt,
} from "./choice.ts";
import { handleBrush } from "./brush.ts";
import { clearCursor, moveCursor } from "./chart-cursor.ts";
import { element, wordButton } from "./element.ts";
import { chooseByWords, clearStep, filterWords, sameFilter } from "./filter.ts";
import { everyPost } from "../model/post-filter.ts";
import type { ViewContext } from "./view-context.ts";

/** Pointer and keyboard in all charts of the page: one listener each, on the page's root. */
export function handleCharts(
  root: HTMLElement,
  current: () => ViewContext,
  say: (words: string) => void,
  card: Card,
) {
  const brush = handleBrush(root, current, { say, begun: () => card.hide() });
  root.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || brush.isDrawing()) return;
    light(root, postsUnder(event.target));
    if (explain(card, current(), event.target)) return;
    const choice = choiceAt(event.target);
    const isShown =
      choice !== null && (showCard(card, current(), choice) || hoverCell(card, current(), choice));
    if (!isShown) card.hide();
  });
  root.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "touch") return;
    light(root, []);
    card.hide();
  });
  const isTouch = lastTouched(root);
  root.addEventListener("click", (event) => {
    const touched = isTouch(event);
    if (event.target instanceof Element && explained(card, current(), event, touched)) return;
    const box = event.target instanceof Element ? event.target.closest(".chart-box") : null;
    const at = choiceAt(event.target);
    // Of a column its marks come first, however small they are.
    const isRoom = at === null || at.matches(".column");
    const near = isRoom && box !== null ? choiceNear(box, event.clientX, event.clientY) : null;
    const choice = near ?? at;
    if (choice === null) return;
    if (touched && tapped(card, current(), choice)) return;
    choose(current(), choice, event.shiftKey);
    card.hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !card.holds(event.target)) card.hide();
  });
  const moves = moveCursor(root, {
    brush,
    say,
    phrase: (words) => filterWords(chooseByWords(everyPost, words), current().analysis),
    choose: (item, adding) => {
      choose(current(), item, adding);
      card.hide();
    },
    shown: (item) => {
      light(root, postsOf(item));
      if (!showCard(card, current(), item) && !showCell(card, current(), item)) card.hide();
    },
  });
  root.addEventListener("keydown", (event) => {
    const box =
      event.target instanceof Element && event.target.matches(".chart-box") ? event.target : null;
    if (!(box instanceof HTMLElement)) return;
    const isInto = event.key === "Tab" && !event.shiftKey && card.enter?.(box) === true;
    if (isInto || moves(box, event)) event.preventDefault();
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.closest(".posts") !== null)
      light(root, postsUnder(target));
    explain(card, current(), target);
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    clearCursor(root);
    brush.clear();
    // The card's own links can only be reached while it stays.
    if (!(relatedTarget instanceof Node && card.holds(relatedTarget))) card.hide();
  });
  document.addEventListener("keydown", (event) => {
    escapeStep(event, card, current());
    openWords(root, event);
  });
}

/** Whether a click comes from a finger: some browsers say so of the press before it alone. */
function lastTouched(root: HTMLElement): (click: MouseEvent) => boolean {
  let last = "";
  root.addEventListener("pointerdown", ({ pointerType }) => (last = pointerType), {
    capture: true,
  });
  root.addEventListener("keydown", () => (last = ""), { capture: true });
  return (click) => {
    const own = click instanceof PointerEvent ? click.pointerType : "";
    return (own === "" ? last : own) === "touch";
  };
}

/** Shows what a part of a post's text or head has to tell; true where it has. */
function explain(card: Card, context: ViewContext, target: EventTarget | null): boolean {
  const mention = mentionAt(target);
  if (mention !== null && card.showMention(context, mention)) return true;
  const reason = reasonAt(target);
  return reason !== null && card.showReason(context, reason);
}

/** A tap on words that speak of an event, or on a code, shows its card, which offers what a click would do; true where a card answers. */
function explained(card: Card, context: ViewContext, event: MouseEvent, isTouch: boolean): boolean {
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
  if (card.hide() || isWriting(event.target)) return;
  const filter = clearStep(address.filter);
  if (!sameFilter(filter, address.filter)) go({ filter });
}

/** In a field for text, Escape is the field's. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches("input:not([type=radio], [type=checkbox]), textarea");

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
  if (showCell(card, context, choice)) return true;
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

/** Shows which posts a cell counts, with links to them; true where it lists some. */
function showCell(card: Card, context: ViewContext, choice: Element): boolean {
  const keys = cellPosts(choice);
  if (keys.length === 0 || card.showPosts === undefined) return false;
  const filter = choiceLeadsTo(context, choice, false)?.filter;
  const actions =
    filter === undefined
      ? []
      : [
          element(
            "a",
            { href: context.href({ view: "thread", filter }), "data-go": "" },
            keys.length === 1 ? READ_ONE : READ,
          ),
          wordButton(keys.length === 1 ? "Show it alone" : "Show them alone", {}, () => {
            card.hide();
            choose(context, choice, false);
          }),
        ];
  card.showPosts(context, keys, choice.getBoundingClientRect(), actions);
  return true;
}

const READ = "Read them in the thread";
const READ_ONE = "Read it in the thread";

/** A pointer cannot reach the card: it names the posts, and the click does the rest. */
function hoverCell(card: Card, context: ViewContext, choice: Element): boolean {
  const keys = cellPosts(choice);
  if (keys.length === 0) return false;
  card.showPosts?.(context, keys, choice.getBoundingClientRect());
  return card.showPosts !== undefined;
}

/** The posts that a pointer or the focus is on, in a chart or in the text. */
function postsUnder(target: EventTarget | null): string[] {
  const choice = choiceAt(target);
  if (choice !== null) return postsOf(choice);
  const article = target instanceof Element ? target.closest(".posts article.post") : null;
  const key = article?.getAttribute("data-post");
  return typeof key === "string" ? [key] : [];
}

/** The post of a mark, or those of a cell. */
function postsOf(choice: Element): string[] {
  const key = postOf(choice);
  return key === null ? cellPosts(choice) : [key];
}

/** The same posts light up in all charts, with the arcs from them and to them. */
function light(root: HTMLElement, keys: readonly string[]): void {
  for (const lit of root.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  const wanted = new Set(keys);
  if (wanted.size === 0) return;
  for (const mark of root.querySelectorAll("[data-post], [data-to]")) {
    const [post, to] = [mark.getAttribute("data-post"), mark.getAttribute("data-to")];
    if (wanted.has(post ?? "") || wanted.has(to ?? "")) mark.classList.add("is-lit");
  }
}
