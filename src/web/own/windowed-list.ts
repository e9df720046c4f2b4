import { element } from "../element.ts";

/** Rows drawn together; as many stand in a pane or two. */
const CHUNK = 40;
/** How far outside the pane rows are drawn already. */
const MARGIN = "900px 0px";

export type ListRows = {
  readonly count: number;
  /** Names the list for readers who do not see it. */
  readonly label: string;
  /** Expected height of a row in pixels, until it is drawn. */
  readonly rowPx: number;
  readonly draw: (index: number) => HTMLElement;
  /** Told when rows were drawn that a scroll brought near. */
  readonly onDrawn?: () => void;
};

/** A list in a pane that scrolls; of a long one only the rows near the pane are in the page. */
export class WindowedList {
  readonly list: HTMLElement;
  readonly #rows: ListRows;
  readonly #chunks: HTMLElement[] = [];
  readonly #near: IntersectionObserver;
  /** The chunk with the focus or the row that takes it: always drawn. */
  #kept = 0;

  constructor(pane: HTMLElement, rows: ListRows) {
    this.#rows = rows;
    this.list = element("div", { role: "list", "aria-label": rows.label, class: "own-rows" });
    this.#near = new IntersectionObserver((entries) => this.#follow(entries), {
      root: pane,
      rootMargin: MARGIN,
    });
    for (let from = 0; from < rows.count; from += CHUNK) {
      const chunk = element("div", { role: "none", "data-chunk": String(this.#chunks.length) });
      chunk.style.height = `${Math.min(CHUNK, rows.count - from) * rows.rowPx}px`;
      this.#chunks.push(chunk);
      this.#near.observe(chunk);
    }
    this.list.append(...this.#chunks);
    this.#fill(0);
  }

  /** The row, drawn if it was not yet; undefined where there is none. */
  row(index: number): HTMLElement | undefined {
    const at = Math.floor(index / CHUNK);
    this.#fill(at);
    const row = this.#chunks[at]?.children[index % CHUNK];
    return row instanceof HTMLElement ? row : undefined;
  }

  /** Keeps the row in the page wherever the pane is scrolled to, so that Tab finds it. */
  keep(index: number): void {
    this.#kept = Math.floor(index / CHUNK);
    this.#fill(this.#kept);
  }

  /** Draws a row anew where it is in the page. */
  redraw(index: number): void {
    const chunk = this.#chunks[Math.floor(index / CHUNK)];
    chunk?.children[index % CHUNK]?.replaceWith(this.#rows.draw(index));
  }

  close(): void {
    this.#near.disconnect();
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const at = Number(target.getAttribute("data-chunk"));
      if (isIntersecting) this.#fill(at);
      else if (at !== this.#kept && !target.contains(document.activeElement))
        this.#empty(at, boundingClientRect.height);
    }
    this.#rows.onDrawn?.();
  }

  #fill(at: number): void {
    const chunk = this.#chunks[at];
    if (chunk === undefined || chunk.childElementCount > 0) return;
    const from = at * CHUNK;
    const length = Math.min(CHUNK, this.#rows.count - from);
    chunk.append(...Array.from({ length }, (_, i) => this.#rows.draw(from + i)));
    chunk.style.height = "";
  }

  #empty(at: number, heightPx: number): void {
    const chunk = this.#chunks[at];
    if (chunk === undefined || chunk.childElementCount === 0 || heightPx === 0) return;
    chunk.style.height = `${heightPx}px`;
    chunk.replaceChildren();
  }
}

/** Scrolls a pane, and nothing around it, until a row is in it. */
export function showInPane(pane: HTMLElement, row: Element): void {
  const { top, bottom } = pane.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  if (box.top < top) pane.scrollTop += box.top - top;
  else if (box.bottom > bottom) pane.scrollTop += Math.min(box.bottom - bottom, box.top - top);
}
