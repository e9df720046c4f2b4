/** Codes, tags and events of a post are one stop of the Tab key; arrow keys move among them. */
const STOP = ".stop";

/** The stops of a post that can be seen, in reading order. */
function stopsOf(article: Element): HTMLElement[] {
  return [...article.querySelectorAll(STOP)].filter(
    (stop): stop is HTMLElement => stop instanceof HTMLElement && stop.closest("[hidden]") === null,
  );
}

/** Makes the first stop of a post the one that Tab goes to, and gives every stop its name. */
export function markStops(article: Element, key: string): void {
  for (const [index, stop] of stopsOf(article).entries()) {
    stop.setAttribute("tabindex", index === 0 ? "0" : "-1");
    stop.setAttribute("data-focus", `stop-${key}-${index}`);
  }
}

/** Tab comes back to the stop that was left. */
export function rememberStop(node: EventTarget | null): void {
  const stop = node instanceof Element ? node.closest(STOP) : null;
  const article = stop?.closest("article.post") ?? null;
  if (stop === null || article === null) return;
  for (const other of stopsOf(article)) other.setAttribute("tabindex", other === stop ? "0" : "-1");
}

/** Moves the focus among the stops of a post; true where the key was one for that. */
export function moveStop(focused: Element, key: string): boolean {
  const article = focused.closest("article.post");
  const isInside = focused.matches(STOP);
  if (article === null || (!isInside && focused !== article)) return false;
  const stops = stopsOf(article);
  const at = stops.findIndex((stop) => stop === focused);
  const places = new Map([
    ["ArrowRight", at + 1],
    ["ArrowLeft", Math.max(0, at - 1)],
    ["Home", 0],
    ["End", stops.length - 1],
  ]);
  const place = places.get(key);
  if (place === undefined || stops.length === 0 || (!isInside && key !== "ArrowRight"))
    return false;
  stops[Math.min(place, stops.length - 1)]?.focus();
  return true;
}

/** The marked words after (1) or before (−1) where the reader is, in all posts that are laid out. */
export function nextWords(list: Element, from: Element, step: 1 | -1): HTMLElement | null {
  const tags = [...list.querySelectorAll(".tag.stop")].filter(
    (tag): tag is HTMLElement => tag instanceof HTMLElement && tag.closest("[hidden]") === null,
  );
  const behind = Node.DOCUMENT_POSITION_FOLLOWING;
  if (step === 1)
    return tags.find((tag) => (from.compareDocumentPosition(tag) & behind) !== 0) ?? null;
  return tags.findLast((tag) => (tag.compareDocumentPosition(from) & behind) !== 0) ?? null;
}
