import { creator, select } from "d3";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { closeChart, moved, twoDecimals, type SvgGroup, type SvgRoot } from "./chart-frame.ts";

type Place = {
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Width of disc and square in pixels; the ring is smaller. */
  readonly size: number;
};

/** Parts of the mark's size. */
const SIGN_ARM = 0.27;
const SIGN_STROKE = 0.12;
const MIN_SIGN_STROKE = 1.2;
const RING = 0.46;
/** The square has less width than the disc has diameter, so that both look equally large. */
const SQUARE = 0.94;
const PIXEL_CORNER = 0.06;

/** What a mark says beside its value: whether the code rests on the conversation, not on words of the post. */
type Ground = { readonly inferred?: boolean };

/** An outline lies inside the mark's size, so that open and solid marks are equally large. */
const OUTLINE = 0.1;
const MIN_OUTLINE = 1.3;

/** Draws the mark of a post: disc with plus, square with minus, or small ring; open where the code is inferred. */
export function drawMark(
  parent: SvgRoot | SvgGroup,
  value: StanceValue,
  { x, y, size, inferred = false }: Place & Ground,
): SvgGroup {
  const open = inferred && value !== "neither";
  const style = `mark ${value}${open ? " inferred" : ""}`;
  const mark = parent.append("g").attr("class", style).attr("transform", moved(x, y));
  if (value === "neither") {
    mark.append("circle").attr("r", twoDecimals((size * RING) / 2));
    return mark;
  }
  const arm = twoDecimals(size * SIGN_ARM);
  const outline = open ? Math.max(MIN_OUTLINE, size * OUTLINE) : 0;
  if (open) mark.attr("stroke-width", twoDecimals(outline));
  if (value === "favor") mark.append("circle").attr("r", twoDecimals((size - outline) / 2));
  else {
    const side = twoDecimals(size * SQUARE - outline);
    const rect = mark
      .append("rect")
      .attr("x", twoDecimals(-side / 2))
      .attr("y", twoDecimals(-side / 2));
    rect
      .attr("width", side)
      .attr("height", side)
      .attr("rx", twoDecimals(size * PIXEL_CORNER));
  }
  const stroke = twoDecimals(Math.max(MIN_SIGN_STROKE, size * SIGN_STROKE));
  const across = `M${-arm},0H${arm}`;
  mark
    .append("path")
    .attr("class", "sign")
    .attr("d", value === "favor" ? `${across}M0,${-arm}V${arm}` : across)
    .attr("stroke-width", stroke);
  return mark;
}

/** Draws the square of a tone: solid, pale or open. */
export function drawTone(parent: SvgRoot | SvgGroup, value: SentimentValue, { x, y, size }: Place) {
  return drawToneBlock(parent, value, {
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  });
}

type Block = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Stroke of the open form; the outline lies inside the block's size. */
const OPEN_STROKE = 1.4;

/** Draws a block of a tone; x and y are its top left. */
export function drawToneBlock(parent: SvgRoot | SvgGroup, value: SentimentValue, block: Block) {
  const inset = value === "positive" ? Math.min(OPEN_STROKE / 2, block.width / 4) : 0;
  const mark = parent.append("g").attr("class", `tone ${value}`);
  mark
    .append("rect")
    .attr("x", twoDecimals(block.x + inset))
    .attr("y", twoDecimals(block.y + inset))
    .attr("width", twoDecimals(block.width - 2 * inset))
    .attr("height", twoDecimals(block.height - 2 * inset));
  return mark;
}

/** A mark that stands in a line of text; what it says must stand beside it in words. */
export function inlineMark(
  document: Document,
  value: StanceValue,
  sizePx = 15,
  ground: Ground = {},
): SVGSVGElement {
  const root = inlineRoot(document, `mark-inline ${value}`, sizePx);
  drawMark(root, value, { x: sizePx / 2, y: sizePx / 2, size: sizePx, ...ground });
  return closeChart(root);
}

export function inlineTone(document: Document, value: SentimentValue, sizePx = 13): SVGSVGElement {
  const root = inlineRoot(document, `mark-inline ${value}`, sizePx);
  drawTone(root, value, { x: sizePx / 2, y: sizePx / 2, size: sizePx });
  return closeChart(root);
}

function inlineRoot(document: Document, style: string, sizePx: number): SvgRoot {
  return select(creator("svg").call(document.documentElement))
    .attr("class", style)
    .attr("width", sizePx)
    .attr("height", sizePx)
    .attr("viewBox", `0 0 ${sizePx} ${sizePx}`)
    .attr("aria-hidden", "true");
}
