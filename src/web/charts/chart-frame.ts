import { creator, select, type Selection } from "d3";

/** The document makes the elements; `width` is in CSS pixels, the height follows from the data. */
export type ChartFrame = { readonly document: Document; readonly width: number };

/** What a screen reader hears of a chart: the section's head and its reading. */
export type ChartText = { readonly title: string; readonly description: string };

export type SvgRoot = Selection<SVGSVGElement, unknown, null, undefined>;
export type SvgGroup = Selection<SVGGElement, unknown, null, undefined>;

/** Charts narrower than this take their phone form. */
export const PHONE_WIDTH = 600;

type Opening = {
  /** Names the chart for styles, and for screen readers where `about` is missing. */
  readonly name: string;
  readonly height: number;
  readonly about?: ChartText | undefined;
};

/** A detached `svg` of the chart's size, with title and description; nothing drawn yet. */
export function openChart(frame: ChartFrame, { name, height, about }: Opening): SvgRoot {
  const width = twoDecimals(frame.width);
  const root = select(creator("svg").call(frame.document.documentElement))
    .attr("xmlns", "http://www.w3.org/2000/svg")
    .attr("class", `chart chart-${name}`)
    .attr("role", "img")
    .attr("width", width)
    .attr("height", twoDecimals(height))
    .attr("viewBox", `0 0 ${width} ${twoDecimals(height)}`);
  root.append("title").text(about?.title ?? name);
  if (about !== undefined) root.append("desc").text(about.description);
  return root;
}

/** The element of a finished chart. */
export function closeChart(root: SvgRoot): SVGSVGElement {
  const element = root.node();
  if (element === null) throw new Error("expected the chart's svg element, found none");
  return element;
}

/** Charts are written with at most two decimals, so that the same input gives the same bytes. */
export function twoDecimals(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? 0 : rounded;
}

export function moved(x: number, y: number): string {
  return `translate(${twoDecimals(x)},${twoDecimals(y)})`;
}

type Written = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: string;
  readonly anchor?: "start" | "middle" | "end";
};

/** Writes one line of text; `y` is the base line. */
export function write(parent: SvgRoot | SvgGroup, { text, x, y, style, anchor }: Written): void {
  const line = parent
    .append("text")
    .attr("class", style)
    .attr("x", twoDecimals(x))
    .attr("y", twoDecimals(y));
  if (anchor !== undefined && anchor !== "start") line.attr("text-anchor", anchor);
  line.text(text);
}

/** A group with a class, inside another one. */
export function group(parent: SvgRoot | SvgGroup, style: string): SvgGroup {
  return parent.append("g").attr("class", style);
}
