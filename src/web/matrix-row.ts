import { drawMatrix, largestCount, MATRIX_WIDTH } from "./charts/matrix.ts";
import { counted } from "./charts/label.ts";
import { sumCells, type MatrixData } from "./charts/matrix-data.ts";
import { nameFilters } from "./charts/matrix-filters.ts";
import { wrapped } from "./charts/text-width.ts";
import { element } from "./element.ts";

/** From here on matrices stand beside each other; below, one is shown at a time. */
const ROW_FROM_PX = 600;
const LEAST_GAP_PX = 28;
/** More matrices are chosen from a menu. */
const MOST_BESIDE = 4;
/** The words of a switch, and the room beside them. */
const [SWITCH_SIZE, SWITCH_LINES, SWITCH_SIDES] = [14.5, 2, 14];
/** Width of a matrix that stands alone. */
const LARGE_MATRIX = 420;

export type NamedMatrix = {
  readonly name: string;
  readonly data: MatrixData;
  /** The filter that a cell sets, where the chart itself cannot say it. */
  readonly filterOf?: (row: string, column: string) => string;
};

/** Matrices on one scale: beside each other, or on a narrow page one at a time under a switch. */
export function drawMatrixRow(
  matrices: readonly NamedMatrix[],
  widthPx: number,
  reading: string,
  chosen: Chosen,
): Element {
  const largest = largestCount(matrices.map(({ data }) => data));
  const draw = ({ data, filterOf }: NamedMatrix, width: number) => {
    const about = { title: titleOf(data), description: reading };
    const svg = drawMatrix(data, { document, width }, { largest, about });
    if (filterOf !== undefined) nameFilters(svg, data, filterOf);
    return svg;
  };
  const isLong = widthPx < ROW_FROM_PX && !fitSwitch(matrices, widthPx);
  if (matrices.length > MOST_BESIDE || isLong) return drawChosen(matrices, widthPx, draw, chosen);
  if (widthPx >= ROW_FROM_PX) {
    const perRow = Math.max(
      1,
      Math.floor((widthPx + LEAST_GAP_PX) / (MATRIX_WIDTH + LEAST_GAP_PX)),
    );
    const columns = Math.min(perRow, Math.max(matrices.length, 3));
    return element(
      "div",
      { class: `matrices columns-${Math.min(columns, 4)}` },
      ...matrices.map((matrix) => draw(matrix, MATRIX_WIDTH)),
    );
  }
  const holder = element("div", { class: "matrix-one" });
  const buttons = matrices.map(({ name }, index) => {
    const button = element("button", { type: "button", class: "switch" }, name);
    button.addEventListener("click", () => show(index));
    return button;
  });
  const show = (index: number) => {
    const matrix = matrices[index] ?? matrices[0];
    if (matrix === undefined) return;
    chosen.set(index);
    for (const [i, button] of buttons.entries())
      button.setAttribute("aria-pressed", String(i === index));
    holder.replaceChildren(draw(matrix, widthPx));
  };
  show(Math.min(chosen.get(), matrices.length - 1));
  return element("div", {}, element("div", { class: "switches" }, ...buttons), holder);
}

/** Whether every name stands on two lines of its part of a switch. */
function fitSwitch(matrices: readonly NamedMatrix[], widthPx: number): boolean {
  const room = widthPx / matrices.length - SWITCH_SIDES;
  return matrices.every(
    ({ name }) => wrapped(name, room, SWITCH_SIZE, SWITCH_LINES).join(" ") === name,
  );
}

type Draw = (matrix: NamedMatrix, width: number) => SVGSVGElement;
type Chosen = { readonly get: () => number; readonly set: (index: number) => void };

/** Many matrices: one at a time, chosen from a menu that says how many posts each counts. */
function drawChosen(
  matrices: readonly NamedMatrix[],
  widthPx: number,
  draw: Draw,
  chosen: Chosen,
): HTMLElement {
  const holder = element("div", { class: "matrix-one" });
  const menu = element("select", { "data-focus": `matrix-${matrices[0]?.data.kind ?? ""}` });
  const at = Math.min(chosen.get(), matrices.length - 1);
  for (const [index, { name, data }] of matrices.entries()) {
    menu.append(new Option(`${name}${judgedWords(data)}`, String(index), false, index === at));
  }
  const show = () => {
    const matrix = matrices[menu.selectedIndex];
    if (matrix === undefined) return;
    chosen.set(menu.selectedIndex);
    holder.replaceChildren(draw(matrix, Math.min(widthPx, LARGE_MATRIX)));
  };
  menu.addEventListener("change", show);
  show();
  const label = `Shown, of ${matrices.length} `;
  return element("div", {}, element("label", { class: "chooser" }, label, menu), holder);
}

/** ": 12 posts judge both", for the menu. */
function judgedWords(data: MatrixData): string {
  const both = sumCells(data, (row, column) => row !== "neither" && column !== "neither");
  const verb = both === 1 ? "judges" : "judge";
  if (data.kind === "pair") return `: ${counted(both, "post")} ${verb} both`;
  if (data.kind === "tone") return `: ${counted(both, "post")} ${verb} it`;
  return data.kind === "answers"
    ? `: ${counted(both, "answer")} ${verb} it under a post that does`
    : "";
}

function titleOf({ title, rowsName, columnsName }: MatrixData): string {
  return title === rowsName
    ? `${title}: ${columnsName}`
    : `${title}: ${rowsName} by ${columnsName}`;
}
