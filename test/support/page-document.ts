import { parseHTML } from "linkedom";

/** A new empty document, such as charts are drawn with outside a browser. */
export function pageDocument(): Document {
  return parseHTML("<!doctype html><html><head></head><body></body></html>").document;
}

/** Markup with a line for every element, so that a change shows in a diff. */
export function inLines(element: Element): string {
  return `${element.outerHTML.replaceAll("><", ">\n<")}\n`;
}
