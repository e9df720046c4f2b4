/** The line of the window that reading is taken to be at. */
const READING_LINE = 0.3;

/** The post at the line where one reads; null where there is none. */
export function postInView(list: Element): Element | null {
  const line = document.documentElement.clientHeight * READING_LINE;
  let last: Element | null = null;
  for (const post of list.querySelectorAll("article.post")) {
    if (post.getBoundingClientRect().top > line) return last ?? post;
    last = post;
  }
  return last;
}

/** Marks the row of the post that is being read, and keeps it in sight where the map scrolls by itself. */
export function followReading(list: HTMLElement, map: HTMLElement): void {
  const isAt = new Set<Element>();
  let hand = false;
  map.addEventListener("pointerenter", () => (hand = true));
  map.addEventListener("pointerleave", () => (hand = false));
  const line = `${Math.round(-100 * READING_LINE)}% 0px ${Math.round(100 * READING_LINE - 99)}% 0px`;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) isAt.add(target);
        else isAt.delete(target);
      // Above the first post the line is in none.
      const post = [...isAt][0] ?? postInView(list);
      if (post !== null) markRow(map, post.getAttribute("data-post") ?? "", !hand);
    },
    { rootMargin: line },
  );
  const watch = (nodes: Iterable<Node>): void => {
    for (const node of nodes)
      if (node instanceof Element && node.matches("article.post")) seen.observe(node);
  };
  watch(list.children);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) watch(addedNodes);
  }).observe(list, { childList: true });
}

function markRow(map: HTMLElement, key: string, scrolls: boolean): void {
  const row = map.querySelector(`.map-row[data-post="${CSS.escape(key)}"]`);
  for (const other of map.querySelectorAll(".is-reading"))
    if (other !== row) other.classList.remove("is-reading");
  if (row === null) return;
  row.classList.add("is-reading");
  if (!scrolls || map.scrollHeight <= map.clientHeight) return;
  const away = row.getBoundingClientRect().top - map.getBoundingClientRect().top;
  if (away < 0 || away > map.clientHeight - row.getBoundingClientRect().height)
    map.scrollTop += away - map.clientHeight / 2;
}
