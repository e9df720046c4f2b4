import type { ViewContext } from "./view-context.ts";
import { element } from "./element.ts";

/** Sections of a study of more posts are made one by one, what is in the window first. */
const MOST_AT_ONCE = 2_000;
/** Room kept for a section that was never shown. */
const USUAL_HEIGHT_PX = 480;

const waiting = new WeakMap<Element, () => HTMLElement>();
const heights = new Map<string, number>();

/** A section of a view: at once in a small study, else room for it until it is its turn. */
export function later(
  { views }: Pick<ViewContext, "views">,
  id: string,
  make: () => HTMLElement,
): HTMLElement {
  if (views.length <= MOST_AT_ONCE) return make();
  const room = element("div", { class: "part later", "data-later": "" });
  room.style.minHeight = `${heights.get(`section-${id}`) ?? USUAL_HEIGHT_PX}px`;
  waiting.set(room, make);
  return room;
}

/** Keeps how high the sections shown are, so that those made anew have the same room. */
export function rememberHeights(root: Element): void {
  for (const section of root.querySelectorAll("section.part[aria-labelledby]"))
    if (section instanceof HTMLElement)
      heights.set(section.getAttribute("aria-labelledby") ?? "", section.offsetHeight);
}

/**
 * Makes the sections that wait: those in the window now, the others one a frame.
 *
 * In: `shown` is called with each section once it is in the page.
 */
export function makeWaiting(root: Element, shown: (section: HTMLElement) => void): void {
  const rooms = [...root.querySelectorAll("[data-later]")];
  const places = rooms.map((room) => room.getBoundingClientRect());
  const isSeen = (_room: Element, index: number): boolean => {
    const place = places[index];
    return place !== undefined && place.bottom > 0 && place.top < innerHeight;
  };
  for (const room of rooms.filter(isSeen)) fill(room, shown);
  const rest = rooms.filter((room, index) => !isSeen(room, index));
  const next = (): void => {
    const room = rest.shift();
    if (room === undefined || !room.isConnected) return;
    fill(room, shown);
    afterFrame(next);
  };
  afterFrame(next);
}

/** After the next frame is painted, and whatever the reader did meanwhile is answered. */
function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

function fill(room: Element, shown: (section: HTMLElement) => void): void {
  const section = waiting.get(room)?.();
  if (section === undefined) return;
  room.replaceWith(section);
  shown(section);
}
