import { STANCES } from "../../web/charts/label.ts";
import { inlineMark } from "../../web/charts/marks.ts";

/** Size of the marks in the head of a post. */
const MARK = 15;

type Shared = { readonly id: string; readonly drawn: SVGSVGElement };

/** The marks that stand in the heads of posts, each drawn once. */
function sharedMarks(document: Document): Shared[] {
  return STANCES.flatMap((value) => [
    { id: `m-${value}`, drawn: inlineMark(document, value, MARK) },
    ...(value === "neither"
      ? []
      : [{ id: `m-${value}-open`, drawn: inlineMark(document, value, MARK, { inferred: true }) }]),
  ]);
}

/** The marks as symbols that other parts of the page use. */
export function drawSymbols(document: Document): string {
  const symbols = sharedMarks(document).map(({ id, drawn }) => {
    const [box, style] = [drawn.getAttribute("viewBox"), drawn.getAttribute("class")];
    return `<symbol id="${id}" viewBox="${box}"><g class="${style}">${drawn.innerHTML}</g></symbol>`;
  });
  return `<svg width="0" height="0" aria-hidden="true">${symbols.join("")}</svg>`;
}

/** Replaces marks in markup by uses of their symbols; text cannot be taken for one, since it holds no tags. */
export function shareMarks(document: Document): (markup: string) => string {
  const uses = sharedMarks(document).map(({ id, drawn }): [string, string] => [
    drawn.outerHTML,
    `<svg class="${drawn.getAttribute("class")}" aria-hidden="true"><use href="#${id}"/></svg>`,
  ]);
  return (markup) => uses.reduce((text, [whole, use]) => text.replaceAll(whole, use), markup);
}
