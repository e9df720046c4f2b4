import type { MatrixData } from "./matrix-data.ts";

/** Names the filter that each cell of a drawn matrix sets, where the chart itself cannot say it. */
export function nameFilters(
  svg: SVGSVGElement,
  { rows, columns, cells: counts }: MatrixData,
  filterOf: (row: string, column: string) => string,
): void {
  const cells = svg.querySelectorAll(".cell");
  for (const [index, cell] of [...cells].entries()) {
    const row = rows[Math.floor(index / columns.length)];
    const column = columns[index % columns.length];
    // A filter knows nothing of pairs that were left out: it would show other posts than the cell counts.
    const partial = counts.flat()[index]?.leftOut !== 0;
    if (row !== undefined && column !== undefined && !partial)
      cell.setAttribute("data-filter", filterOf(row.value, column.value));
  }
}
