import { element } from "../element.ts";

/** A choice of the list; a style says what kind of event it is. */
export type ListItem = { readonly words: string; readonly href: string; readonly style: string };

type ListParts = {
  readonly head: string;
  readonly items: readonly ListItem[];
  /** What is said after the items; "" for nothing. */
  readonly note: string;
  /** The box of the chart, which gets the focus back. */
  readonly box: HTMLElement;
  /** Where the mark stands in the window. */
  readonly at: DOMRect;
};

const WIDTH = 360;
const BELOW = 6;

/** Opens the list of what a mark stands for; Escape or leaving it closes it. */
export function openList({ head, items, note, box, at }: ListParts): void {
  closeEventList(box);
  const list = element(
    "ul",
    {},
    ...items.map(({ words, href, style }) =>
      element("li", { class: style }, element("a", { href, "data-go": "" }, words)),
    ),
  );
  const panel = element(
    "div",
    { class: "event-list", role: "group", "aria-label": head },
    element("p", { class: "event-list-head" }, head),
    list,
    note === "" ? null : element("p", { class: "event-list-head" }, note),
  );
  const outer = box.getBoundingClientRect();
  const width = Math.min(WIDTH, outer.width);
  const left = Math.max(0, Math.min(at.left - outer.left - 12, outer.width - width));
  panel.style.left = `${left}px`;
  panel.style.top = `${at.bottom - outer.top + BELOW}px`;
  panel.style.width = `${width}px`;
  panel.addEventListener("keydown", (event) => {
    moveAmong(panel, event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    box.focus({ preventScroll: true });
    closeEventList(box);
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && panel.contains(relatedTarget))) closeEventList(box);
  });
  box.append(panel);
  panel.querySelector("a")?.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
}

function closeEventList(box: HTMLElement): void {
  const panel = box.querySelector(".event-list:not(.is-closing)");
  // taking away what has the focus tells that the focus has left it
  panel?.classList.add("is-closing");
  panel?.remove();
}

function moveAmong(panel: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const links = [...panel.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}
