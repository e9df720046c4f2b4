import type { Address } from "./address.ts";
import { chooseByWords } from "./filter.ts";
import type { ViewContext } from "./view-context.ts";

const CHOICE =
  "[data-filter], [data-post], [data-posts], [data-count], [data-event], [data-events], [data-word]";
/** In the posts themselves only what says a code is a choice; the text is there to be read, and its events are links. */
const TEXT_CHOICE = ".posts .post-head [data-filter]";
const LEAST_TARGET_PX = 24;

/** The part of a chart that a pointer or key is on; null where it is on none. */
export function choiceAt(node: EventTarget | null): Element | null {
  if (!(node instanceof Element)) return null;
  if (node.closest(".chart-box") !== null) return rowOf(node) ?? node.closest(CHOICE);
  return node.closest(TEXT_CHOICE);
}

/** The words of a post that a pointer or the focus is on and that speak of an event; null elsewhere. */
export function mentionAt(node: EventTarget | null): Element | null {
  return node instanceof Element ? node.closest(".posts .post-text [data-event]") : null;
}

const REASON = ".posts .post-text [data-words], .posts .post-head [data-filter]";

/** The marked words, the tag or the code of a post that a pointer or the focus is on; null elsewhere. */
export function reasonAt(node: EventTarget | null): Element | null {
  return node instanceof Element ? node.closest(REASON) : null;
}

/** The choice that a pointer just missed: small marks answer to a target of 24 pixels. */
export function choiceNear(box: Element, x: number, y: number): Element | null {
  let nearest: Element | null = null;
  let least = LEAST_TARGET_PX / 2;
  for (const item of box.querySelectorAll(CHOICE)) {
    if (item.querySelector(CHOICE) !== null) continue;
    const { left, right, top, bottom } = item.getBoundingClientRect();
    const away = Math.max(Math.abs(x - (left + right) / 2), Math.abs(y - (top + bottom) / 2));
    if (away >= least) continue;
    least = away;
    nearest = item;
  }
  return nearest;
}

/** In the map a whole row is one choice: its post. */
function rowOf(node: Element): Element | null {
  return node.closest(".map-row");
}

/** The post that a part of a chart stands for; null where it stands for several or none. */
export function postOf(choice: Element): string | null {
  return choice.closest("[data-post]")?.getAttribute("data-post") ?? null;
}

/** The posts that a cell of a matrix counts; none where they are too many to be listed. */
export function cellPosts(choice: Element): string[] {
  const cell = choice.closest(".cell[data-posts]");
  return cell?.getAttribute("data-posts")?.split(" ").filter(Boolean) ?? [];
}

/** Where choosing a part of a chart leads; null where it means nothing. */
export function choiceLeadsTo(
  { address }: ViewContext,
  choice: Element,
  adding: boolean,
): Partial<Address> | null {
  const event = choice.getAttribute("data-event") ?? firstOf(choice.getAttribute("data-events"));
  if (event !== null) return { view: "timeline", at: event };
  const word = choice.getAttribute("data-word");
  if (word !== null) return { view: "words", at: word };
  const post = choice.getAttribute("data-post");
  const words = choice.closest("[data-filter]")?.getAttribute("data-filter") ?? null;
  if (post !== null && (words === null || choice.matches(".map-row")))
    return { view: "thread", at: post };
  if (words === null) return null;
  const of = choice.closest("[data-of-event]")?.getAttribute("data-of-event") ?? null;
  const base = of === null ? address.filter : { ...address.filter, event: of };
  const filter = chooseByWords(base, words, adding || of !== null);
  // The methods show codes, not posts: their cells lead to where the posts are.
  return address.view === "methods" ? { view: "thread", filter } : { filter };
}

function firstOf(list: string | null): string | null {
  return list?.split(" ").find((word) => word !== "") ?? null;
}

export type Box = { readonly x: number; readonly y: number };
type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export function isDirection(key: string): key is Direction {
  return key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";
}

/** How far a way aside counts against a way ahead: an arrow keeps to its row or column. */
const ASIDE = 4;
const SAME_LINE_PX = 2;

/**
 * The next place in a direction, by where things stand: charts need no order of their own.
 *
 * In:  centres in CSS pixels; `from` is an index of them.
 * Out: the index of the nearest one ahead, or `from` at the edge.
 */
export function nextPlace(centres: readonly Box[], from: number, direction: Direction): number {
  const here = centres[from];
  if (here === undefined) return centres.length > 0 ? 0 : from;
  const across = direction === "ArrowLeft" || direction === "ArrowRight";
  const sign = direction === "ArrowLeft" || direction === "ArrowUp" ? -1 : 1;
  let best = from;
  let least = Infinity;
  for (const [index, { x, y }] of centres.entries()) {
    const ahead = sign * (across ? x - here.x : y - here.y);
    const aside = Math.abs(across ? y - here.y : x - here.x);
    if (ahead <= SAME_LINE_PX) continue;
    const cost = ahead + ASIDE * aside;
    if (cost < least) {
      least = cost;
      best = index;
    }
  }
  return best;
}
