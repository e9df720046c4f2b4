import { creator, select } from "d3";
import { ARTICLE } from "../../model/post-links.ts";
import type { Arc, ArcKind } from "./arcs.ts";
import { closeChart, group, twoDecimals, write, type SvgRoot } from "./chart-frame.ts";

/** Where the rows of a map stand; all in CSS pixels. */
export type ArcPlaces = {
  /** The row of a post; undefined where the map does not draw it. */
  readonly indexOf: (key: string) => number | undefined;
  /** Whether the filter keeps a post. */
  readonly matches: (key: string) => boolean;
  readonly centre: (index: number) => number;
  /** Where arcs begin and end; they bulge to the left of it, by `room` at most. */
  readonly x: number;
  readonly room: number;
  /** Height of the row of the article, above the first post. */
  readonly articleY: number;
};

const HANDLE = 4 / 3;
/** A near arc takes this part of the room, the farthest one all of it. */
const NEAR = 0.18;

/** Draws arcs as curves; each carries both its ends, so that a post can light up its own. */
export function drawArcs(root: SvgRoot, arcs: readonly Arc[], places: ArcPlaces): void {
  const { indexOf, matches, centre, x, room, articleY } = places;
  const layer = group(root, "curves");
  const drawn = arcs.flatMap((arc) => {
    const from = indexOf(arc.from);
    const to = arc.to === ARTICLE ? -1 : indexOf(arc.to);
    return from === undefined || to === undefined || from === to ? [] : [{ arc, from, to }];
  });
  let far = 1;
  for (const { from, to } of drawn) far = Math.max(far, Math.abs(from - to));
  for (const { arc, from, to } of drawn) {
    const reach = room * (NEAR + (1 - NEAR) * Math.sqrt(Math.abs(from - to) / far));
    const handle = twoDecimals(x - Math.min(room, reach) * HANDLE * 0.98);
    const [a, b] = [centre(from), to === -1 ? articleY : centre(to)].map(twoDecimals);
    layer
      .append("path")
      .attr("class", `curve ${styleOf(arc)}${matches(arc.from) ? "" : " ghost"}`)
      .attr("data-post", arc.from)
      .attr("data-to", arc.to)
      .attr("d", `M${twoDecimals(x)},${a}C${handle},${a} ${handle},${b} ${twoDecimals(x)},${b}`);
  }
  if (drawn.some(({ to }) => to === -1))
    write(root, { text: "Article", x: x + 3, y: articleY + 4, style: "column-head arc-article" });
}

function styleOf({ kind, by }: Arc): string {
  if (kind !== "answers") return kind;
  return by === "position" ? "answers under" : "answers found";
}

const KEY = { width: 26, height: 14 } as const;

/** A short piece of the line that a kind of arc is drawn in, for words beside it. */
export function arcSample(document: Document, kind: ArcKind): SVGSVGElement {
  const root = select(creator("svg").call(document.documentElement))
    .attr("class", "chart arc-sample")
    .attr("width", KEY.width)
    .attr("height", KEY.height)
    .attr("viewBox", `0 0 ${KEY.width} ${KEY.height}`)
    .attr("aria-hidden", "true");
  root
    .append("path")
    .attr("class", `curve ${kind === "answers" ? "answers under" : kind}`)
    .attr("d", `M0,${KEY.height / 2}H${KEY.width}`);
  return closeChart(root);
}
