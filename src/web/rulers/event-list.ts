import type { DatedEvent } from "../charts/timeline-view.ts";
import { capital, counted } from "../charts/label.ts";
import { titleWithDate } from "../charts/calendar.ts";
import { element } from "../element.ts";

type ListPlace = {
  /** The box of the chart, which gets the focus back. */
  readonly box: HTMLElement;
  /** Where the dot stands in the window. */
  readonly at: DOMRect;
  readonly linked: (event: DatedEvent) => string;
};

const WIDTH = 360;
const BELOW = 6;

/** Opens the list of the events that one numbered dot stands for; Escape or leaving it closes it. */
export function openEventList(events: readonly DatedEvent[], { box, at, linked }: ListPlace): void {
  closeEventList(box);
  const list = element(
    "ul",
    {},
    ...events.map((event) =>
      element(
        "li",
        { class: `event ${event.kind}` },
        element(
          "a",
          { href: linked(event), "data-go": "" },
          capital(titleWithDate(event.title, event.when)),
        ),
      ),
    ),
  );
  const head = element("p", { class: "event-list-head" }, counted(events.length, "event"));
  const panel = element(
    "div",
    { class: "event-list", role: "group", "aria-label": counted(events.length, "event") },
    head,
    list,
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
