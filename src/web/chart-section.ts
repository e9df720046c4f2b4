import { drawTable, type Table } from "./charts/table.ts";
import { element, wordButton } from "./element.ts";
import { saveChart } from "./take-away/save-chart.ts";
import type { ViewContext } from "./view-context.ts";

type ChartSectionText = {
  /** Names the section in addresses and in what readers opened. */
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  /** How the chart is to be read, in words or with its marks. */
  readonly note?: string | HTMLElement | undefined;
  /** Whose codes are counted, where any are: "by two readers". */
  readonly whose?: string | undefined;
  /** Made by the program from all posts, whatever the filter and the coder shown. */
  readonly ofAll?: boolean;
};

export type ChartSectionParts = ChartSectionText & {
  /** Beside: the text stands left of the chart where there is room. First: the reading is set larger. */
  readonly form: "first" | "above" | "beside";
  /** Draws the section's charts for a width in CSS pixels. */
  readonly draw: (widthPx: number) => Element;
  /** As the page shows them. */
  readonly tables: () => readonly Table[];
  /** As it is saved, one table for programs; where left out, the first of those shown. */
  readonly saved?: () => Table;
  /** Part of the methods view that tells how it is counted. */
  readonly counted?: string;
};

/** Charts can only be drawn once they are in the page: their width is the page's. */
const drawings = new WeakMap<Element, (widthPx: number) => Element>();
const drawnWidths = new WeakMap<Element, number>();
/** Of charts drawn in this window, by their names: to ask the page costs the layout of all of it. */
const usualWidths = new Map<string, number>();
let windowWidth = 0;

/** A section of a view: head, reading, and a chart that gives way to its table. */
export function chartSection(context: ViewContext, parts: ChartSectionParts): HTMLElement {
  const { id, title, reading, note, whose, form } = parts;
  const box = chartBox(id, title, parts.draw);
  const table = element("div", { class: "table-box", role: "region", tabindex: "0", hidden: "" });
  const text = element(
    "div",
    { class: "section-text" },
    element("h2", { id: `section-${id}` }, title),
    whose === undefined ? null : element("p", { class: "whose" }, whose),
    element("p", { class: form === "first" ? "reading first" : "reading" }, reading),
    typeof note === "string" ? element("p", { class: "note" }, note) : (note ?? null),
    tools(context, parts, { box, table }),
  );
  return element(
    "section",
    { class: `part ${form}`, "aria-labelledby": `section-${id}` },
    text,
    element("div", { class: "section-chart" }, box, table),
  );
}

/** The box of a chart: one stop of the Tab key, drawn once it is in the page. */
export function chartBox(
  id: string,
  title: string,
  draw: (widthPx: number) => Element,
): HTMLElement {
  const box = element("div", {
    class: "chart-box",
    tabindex: "0",
    role: "group",
    "aria-label": `${title}: chart. Arrow keys move inside, Enter chooses.`,
    "data-focus": `chart-${id}`,
  });
  drawings.set(box, draw);
  return box;
}

type Boxes = { readonly box: HTMLElement; readonly table: HTMLElement };

function tools(
  context: ViewContext,
  { id, title, reading, whose, ofAll = false, tables, saved, counted }: ChartSectionParts,
  { box, table }: Boxes,
): HTMLElement {
  const { opened, href } = context;
  const name = `table-${id}`;
  const toggle = wordButton("Table", { "data-focus": name, "aria-pressed": "false" }, () => {
    if (opened.has(name)) opened.delete(name);
    else opened.add(name);
    show();
  });
  const show = () => {
    const asTable = opened.has(name);
    if (asTable && table.childElementCount === 0)
      table.append(...tables().map((made) => drawTable(made, document)));
    // The frame keeps its height, so that nothing below moves.
    if (asTable && box.offsetHeight > 0) table.style.minHeight = `${box.offsetHeight}px`;
    table.hidden = !asTable;
    table.setAttribute("aria-label", `${title}: table`);
    box.hidden = asTable;
    toggle.textContent = asTable ? "Chart" : "Table";
    if (!asTable) drawChart(box);
  };
  if (opened.has(name)) show();
  const link =
    counted === undefined
      ? null
      : element(
          "a",
          { href: href({ view: "methods", at: counted }), "data-go": "" },
          "How it is counted",
        );
  const first = () => tables()[0] ?? { caption: title, columns: [], rows: [] };
  const save = saveChart(context, { id, title, reading, whose, ofAll, table: saved ?? first, box });
  return element("p", { class: "tools" }, toggle, save, link);
}

/**
 * Draws every chart under an element that is in the page, and again whenever its width changes.
 *
 * A chart drawn before in a window of this width is drawn that wide again; where it has another width now, the observer
 * tells it before anything is painted.
 */
export function drawCharts(root: Element, observer: ResizeObserver): void {
  if (windowWidth !== innerWidth) usualWidths.clear();
  windowWidth = innerWidth;
  for (const box of root.querySelectorAll(".chart-box")) {
    const usual = usualWidths.get(nameOf(box));
    if (usual === undefined || box.hasAttribute("hidden")) drawChart(box);
    else drawAt(box, usual);
    observer.observe(box);
  }
}

export function drawChart(box: Element): void {
  const width = Math.floor(box.clientWidth);
  if (width === 0) return;
  usualWidths.set(nameOf(box), width);
  drawAt(box, width);
}

const nameOf = (box: Element): string => box.getAttribute("data-focus") ?? "";

function drawAt(box: Element, width: number): void {
  const draw = drawings.get(box);
  if (draw === undefined || drawnWidths.get(box) === width) return;
  drawnWidths.set(box, width);
  box.replaceChildren(draw(width));
}
