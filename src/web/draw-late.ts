import { drawChart, drawCharts } from "./chart-section.ts";

/** Parts that are made after the page was drawn draw their charts themselves. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) drawChart(target);
});

/** Draws the charts of what came into the page late. */
export function drawLate(root: Element): void {
  drawCharts(root, sizes);
}
