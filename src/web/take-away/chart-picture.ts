import { wrapped } from "../charts/text-width.ts";
import { fontRules } from "./picture-fonts.ts";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN_PX = 28;
const GAP_PX = 18;
/** Serif letters run about this much wider than those of the interface font. */
const SERIF_WIDTH = 1.1;
const MOST_LINES = 12;
/** Widths of texts are estimated: so much of a line is filled. */
const SURE_WIDTH = 0.94;

/** What a picture of a chart says beside the chart. */
export type PictureText = {
  readonly title: string;
  readonly reading: string;
  /** Whose codes of which posts, and of which study. */
  readonly source: string;
};

/** A presentation attribute and the value that needs no writing. */
const LOOKS = [
  ["fill", "rgb(0, 0, 0)"],
  ["fill-opacity", "1"],
  ["stroke", "none"],
  ["stroke-width", "1px"],
  ["stroke-dasharray", "none"],
  ["stroke-linecap", "butt"],
  ["stroke-linejoin", "miter"],
  ["stroke-opacity", "1"],
  ["opacity", "1"],
  ["visibility", "visible"],
  ["display", "inline"],
  ["font-family", ""],
  ["font-size", ""],
  ["font-style", "normal"],
  ["font-weight", "400"],
  ["text-anchor", "start"],
  ["dominant-baseline", "auto"],
  ["paint-order", "normal"],
] as const;

/**
 * A chart of the page as a picture of its own, as it is seen: its title, its reading, the chart, and its source.
 *
 * In:  the box of the chart; every `svg` and `canvas` in it stands where it stands on the page.
 * Out: an `svg` that needs no style sheet and asks for nothing: fonts stand in it. Resolves once these are read.
 */
export async function chartPicture(box: HTMLElement, text: PictureText): Promise<SVGSVGElement> {
  const frame = box.getBoundingClientRect();
  const look = getComputedStyle(box);
  const parts = [...box.querySelectorAll("svg, canvas")].filter(isShown);
  // A chart that scrolls in its box is drawn from its top.
  const above = frame.top - box.scrollTop;
  const lowest = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom - above));
  const width = frame.width + 2 * MARGIN_PX;
  const [ink, ink3, paper] = ["--ink", "--ink3", "--paper"].map((name) =>
    look.getPropertyValue(name).trim(),
  );
  const root = made("svg", { xmlns: SVG });
  const style = made("style", {});
  style.textContent = await fontRules();
  const ground = made("rect", { width, fill: paper ?? "#fff" });
  root.append(style, named("title", text.title), named("desc", text.reading), ground);
  const head = lines(root, text.title, { width: frame.width, y: MARGIN_PX, size: 20, line: 26 });
  head.forEach((line) => mark(line, { fill: ink, "font-weight": 600, "font-family": SANS }));
  let y = MARGIN_PX + head.length * 26;
  const reading = lines(root, text.reading, {
    width: frame.width / SERIF_WIDTH,
    y: y + 8,
    size: 17,
    line: 25,
  });
  reading.forEach((line) => mark(line, { fill: ink, "font-family": SERIF }));
  y += 8 + reading.length * 25 + GAP_PX;
  for (const part of parts) root.append(placed(part, { left: frame.left, above, top: y }));
  y += lowest + GAP_PX;
  const foot = lines(root, text.source, { width: frame.width, y, size: 12, line: 17 });
  foot.forEach((line) => mark(line, { fill: ink3, "font-family": SANS }));
  const height = Math.ceil(y + foot.length * 17 + MARGIN_PX / 2);
  mark(root, { width, height, viewBox: `0 0 ${width} ${height}` });
  mark(ground, { height });
  return root;
}

const SANS = '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

function isShown(part: Element): boolean {
  const { width, height } = part.getBoundingClientRect();
  return width > 0 && height > 0 && part.parentElement?.closest("svg") === null;
}

/** Where the chart begins on the page, and how far down in the picture. */
type Place = { readonly left: number; readonly above: number; readonly top: number };

/** A part of the chart at its place under the head. */
function placed(part: Element, { left, above, top }: Place): SVGElement {
  const rect = part.getBoundingClientRect();
  const place = {
    x: rect.left - left + MARGIN_PX,
    y: rect.top - above + top,
    width: rect.width,
    height: rect.height,
  };
  if (part instanceof HTMLCanvasElement) return made("image", { ...place, href: part.toDataURL() });
  const copy = part.cloneNode(true);
  if (!(copy instanceof SVGElement)) throw new Error("expected the copy of an svg");
  dress(part, copy);
  mark(copy, place);
  return copy;
}

/** Writes on every part of the copy how the original looks, and takes off what only the page needs. */
function dress(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of copy.getAttributeNames())
    if (name === "class" || name === "tabindex" || name.startsWith("data-") || name === "style")
      copy.removeAttribute(name);
  for (const [name, usual] of LOOKS) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== usual) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  for (const [index, child] of [...original.children].entries()) {
    const twin = copy.children[index];
    if (twin !== undefined) dress(child, twin);
  }
}

type Lines = {
  readonly width: number;
  readonly y: number;
  readonly size: number;
  readonly line: number;
};

function lines(root: SVGElement, text: string, { width, y, size, line }: Lines): SVGElement[] {
  return wrapped(text, width * SURE_WIDTH, size, MOST_LINES).map((words, index) => {
    const written = made("text", { x: MARGIN_PX, y: y + size + index * line, "font-size": size });
    written.textContent = words;
    root.append(written);
    return written;
  });
}

type Marks = Readonly<Record<string, string | number | undefined>>;

function made<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Marks,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  mark(element, attributes);
  return element;
}

function named(name: "title" | "desc", text: string): SVGElement {
  const element = made(name, {});
  element.textContent = text;
  return element;
}

function mark(element: Element, attributes: Marks): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
}
