import { closeChart, openChart, twoDecimals, type SvgRoot } from "../../web/charts/chart-frame.ts";
import { wrapped } from "../../web/charts/text-width.ts";

/** Space around the chart and between it and the lines above and below it, CSS pixels. */
const MARGIN = 28;
const GAP = 18;
/** Lines narrower than this would be a word or two. */
const LEAST_WIDTH = 420;
const MOST_LINES = 16;
/** A program that has not the fonts sets letters this much wider at most: the lines must still fit. */
const OTHER_FONTS = 1.3;
const OTHER_SERIFS = 1.45;

const LINES = {
  title: { size: 20, line: 26 },
  reading: { size: 17, line: 25 },
  source: { size: 12, line: 17 },
} as const;
type LineName = keyof typeof LINES;

/** How the lines around a chart look, in the tokens of the charts. */
export const PICTURE_STYLE = `
.chart .picture-title { font-size: 20px; font-weight: 600; }
.chart .picture-reading { font-size: 17px; font-family: var(--serif); }
.chart .picture-source { font-size: 12px; fill: var(--ink3); }
`;

/** What stands around a chart in a file of its own. */
export type PictureText = {
  readonly title: string;
  readonly reading: string;
  /** Whose codes of which posts, and of which study; "" for none. */
  readonly source: string;
};

/** A chart with its title and reading above and its source beneath, so that it can leave the report. */
export function drawPicture(
  chart: SVGSVGElement,
  { title, reading, source }: PictureText,
  document: Document,
): SVGSVGElement {
  const [width, height] = [sizeOf(chart, "width"), sizeOf(chart, "height")];
  const room = Math.max(width, LEAST_WIDTH);
  const linesOf = (name: LineName, text: string, widthPx: number) =>
    text === "" ? [] : wrapped(text, widthPx, LINES[name].size, MOST_LINES);
  const head = linesOf("title", title, room / OTHER_SERIFS);
  const said = linesOf("reading", reading, room / OTHER_SERIFS);
  const foot = linesOf("source", source, room / OTHER_FONTS);
  const chartTop =
    MARGIN + head.length * LINES.title.line + 8 + said.length * LINES.reading.line + GAP;
  const footTop = chartTop + height + GAP;
  const root = openChart(
    { document, width: room + 2 * MARGIN },
    {
      name: "picture",
      height: footTop + foot.length * LINES.source.line + MARGIN / 2,
      about: { title, description: reading },
    },
  );
  root.append("rect").attr("width", "100%").attr("height", "100%").attr("fill", "#ffffff");
  writeLines(root, "title", head, MARGIN);
  writeLines(root, "reading", said, MARGIN + head.length * LINES.title.line + 8);
  writeLines(root, "source", foot, footTop);
  chart.setAttribute("x", String(MARGIN));
  chart.setAttribute("y", String(twoDecimals(chartTop)));
  const whole = closeChart(root);
  whole.append(chart);
  return whole;
}

function sizeOf(chart: Element, name: "width" | "height"): number {
  const size = Number(chart.getAttribute(name));
  if (!(size > 0)) throw new Error(`expected a chart with its ${name}, found ${size}`);
  return size;
}

function writeLines(root: SvgRoot, name: LineName, texts: readonly string[], top: number): void {
  const { size, line } = LINES[name];
  for (const [index, text] of texts.entries())
    root
      .append("text")
      .attr("class", `picture-${name}`)
      .attr("x", MARGIN)
      .attr("y", twoDecimals(top + size + index * line))
      .text(text);
}
