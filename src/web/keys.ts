import { element } from "./element.ts";

const KEYS = [
  ["Tab", "goes to the next chart, phrase or link; a chart is one stop"],
  ["← → ↑ ↓", "move among the marks of a chart or the rows of a menu"],
  ["Enter", "shows the posts like the mark; on a dot of the timeline, its event"],
  [
    "+ −",
    "zoom the rulers of the timeline; on a frame of a ruler, arrows move it, Home and End go to the ends",
  ],
  ["Shift + Enter", "adds the mark to what is shown"],
  ["Shift + ← → ↑ ↓", "draws over posts that follow each other; Enter shows them"],
  ["Escape", "closes what is open, then takes back the last part of the filter"],
  [
    "j, k",
    "go to the next and the previous post of the thread; with Shift, of those that the filter keeps",
  ],
  ["e", "goes to the next words that a code rests on; with Shift, to the ones before"],
  ["← →", "in a post: move among its codes, marked words and events, and explain each"],
  ["↑ ↓", "in a page that you pasted: move over its lines and posts; Enter opens what can be done"],
  ["/", "goes to the words that a post must hold"],
  ["?", "shows this list"],
] as const;

/** Shows the list of keys. The browser keeps the focus inside and gives it back when the list closes. */
export function showKeys(): void {
  const close = element("button", { type: "button", class: "button" }, "Close");
  const dialog = element(
    "dialog",
    { class: "keys", "aria-labelledby": "keys-title" },
    element("h2", { id: "keys-title" }, "Keys"),
    element(
      "dl",
      {},
      ...KEYS.flatMap(([key, does]) => [
        element("dt", {}, element("kbd", {}, key)),
        element("dd", {}, does),
      ]),
    ),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  // Keys pressed in the list are not meant for the page behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
}

/** "?" shows the list, unless the reader is writing somewhere. */
export function listKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
      return;
    event.preventDefault();
    showKeys();
  });
}
