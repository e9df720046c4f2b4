import { isDirection, nextPlace, postOf } from "./choice.ts";
import type { Brush } from "./brush.ts";
import { counted } from "./charts/label.ts";
import { element } from "./element.ts";
import { sheetIn } from "./map-canvas.ts";

const ITEMS = "[data-post], [data-posts], [data-event], [data-events], [data-filter], [data-word]";

/** Where the arrows begin in a chart of words. */
const CHOSEN_WORD = "[data-word].is-selected";

type Hands = {
  readonly choose: (item: Element, adding: boolean) => void;
  /** Called with the part that the cursor comes to. */
  readonly shown: (item: Element) => void;
  readonly brush: Brush;
  readonly say: (words: string) => void;
  /** "against the tram and in favor of the council" for the words of a filter. */
  readonly phrase: (filter: string) => string;
};

/**
 * Arrow keys move a frame among the parts of a chart; Enter chooses, with Shift adds; Shift and arrows draw over posts.
 *
 * Out: what answers a key on a chart's box; true where it did.
 */
export function moveCursor(
  root: HTMLElement,
  { choose, shown, brush, say, phrase }: Hands,
): (box: HTMLElement, event: KeyboardEvent) => boolean {
  const places = new Map<string, Place>();
  const comeTo = (box: HTMLElement, item: Element, drawnFrom: Element | null) => {
    clearCursor(root);
    box.append(frameAround(item.getBoundingClientRect(), box));
    shown(item);
    if (drawnFrom === null) {
      brush.clear();
      say(wordsOf(item, phrase));
    } else brush.draw(box, postOf(drawnFrom), postOf(item));
  };
  return (box, event) => {
    const { key, shiftKey } = event;
    if (key === "Enter" && brush.choose()) return true;
    if (key === "Escape") return brush.clear();
    const sheet = sheetIn(box);
    if (sheet !== null) {
      const before = sheet.current();
      const row = key === "Enter" ? before : sheet.move(key);
      if (row === null) return false;
      if (key === "Enter") choose(row, shiftKey);
      else comeTo(box, row, shiftKey ? before : null);
      return true;
    }
    const items = itemsOf(box);
    const at = placeIn(items, places.get(nameOf(box)));
    const item = items[at];
    if (key === "Enter" && item !== undefined) {
      choose(item, shiftKey);
      return true;
    }
    if (!isDirection(key) || items.length === 0) return false;
    const to = nextPlace(items.map(centreOf), at, key);
    const next = items[to];
    if (next === undefined) return false;
    places.set(nameOf(box), { at: to, item: signOf(next) });
    const isDrawn = shiftKey && brush.isSequence(next);
    comeTo(box, next, isDrawn ? (item ?? next) : null);
    next.scrollIntoView({ block: "nearest" });
    return true;
  };
}

export function clearCursor(root: Element): void {
  for (const cursor of root.querySelectorAll(".cursor")) cursor.remove();
}

function centreOf(item: Element) {
  const { x, y, width, height } = item.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the arrows were in a chart: its part by its number, and by what it says where the chart was drawn anew. */
type Place = { readonly at: number; readonly item: string };

const nameOf = (box: Element): string => box.getAttribute("data-focus") ?? "";

function signOf(item: Element): string {
  const filter = item.closest("[data-filter]")?.getAttribute("data-filter") ?? "";
  return [filter, postOf(item) ?? "", item.getAttribute("data-word") ?? ""].join("\n");
}

/** The part that the arrows go on from; −1 where they have not been in the chart. */
function placeIn(items: readonly Element[], place: Place | undefined): number {
  const chosen = items.findIndex((one) => one.matches(CHOSEN_WORD));
  if (place === undefined) return chosen;
  const same = (one: Element | undefined) => one !== undefined && signOf(one) === place.item;
  if (same(items[place.at])) return place.at;
  const found = items.findIndex((one) => same(one));
  return found === -1 ? chosen : found;
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

function wordsOf(item: Element, phrase: Hands["phrase"]): string {
  if (item.matches("[data-word]")) return item.querySelector("title")?.textContent ?? "";
  const post = postOf(item);
  const filter = item.closest("[data-filter]")?.getAttribute("data-filter") ?? "";
  const listed = item.getAttribute("data-posts")?.split(" ").filter(Boolean).length;
  const count = item.getAttribute("data-count") ?? listed;
  const words = [
    post === null ? "" : `post ${post}`,
    filter === "" ? "" : phrase(filter),
    count === undefined ? "" : counted(Number(count), "post"),
    // of a cell the count is said already
    item.getAttribute("data-words") ??
      (count === undefined ? (item.textContent?.trim() ?? "") : ""),
  ];
  return words.filter((word) => word !== "").join(", ");
}
