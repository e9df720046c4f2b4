import { wordButton } from "../element.ts";

/** Figures whose tables the reader opened; kept while the page is open. */
const opened = new Set<string>();

/** Gives each figure a button that shows its table beneath it. */
export function foldTables(root: ParentNode): void {
  for (const figure of root.querySelectorAll("section.figure")) {
    const tools = figure.querySelector(".figure-tools");
    const number = figure.id.replace("figure-", "");
    if (tools === null || tableOf(number) === null) continue;
    const button = wordButton("Table", { "data-focus": `table-${figure.id}` }, () => {
      if (opened.has(number)) opened.delete(number);
      else opened.add(number);
      show(figure, button);
    });
    tools.replaceChildren(button);
    show(figure, button);
  }
}

function tableOf(number: string): Element | null {
  return document.querySelector(`.table-set[data-figure="${number}"] .tables`);
}

function show(figure: Element, button: Element): void {
  const number = figure.id.replace("figure-", "");
  const isOpen = opened.has(number);
  const title = figure.querySelector("h2")?.textContent ?? "";
  button.setAttribute("aria-expanded", String(isOpen));
  button.setAttribute("aria-label", `Table of figure ${title}`);
  figure.querySelector(":scope > .folded")?.remove();
  const table = isOpen ? tableOf(number)?.cloneNode(true) : undefined;
  if (!(table instanceof HTMLElement)) return;
  table.classList.add("folded");
  figure.append(table);
}
