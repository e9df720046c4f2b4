import { shownCodes } from "../charts/coverage-reading.ts";
import { repeatsIn } from "../charts/repeat-reading.ts";
import { aboutThread, drawCodeFigures, isMapped } from "../charts/report-figures.ts";
import { drawAllMatrices } from "../charts/report-matrices.ts";
import { FORMS, type FigureContext, type Form } from "../charts/report-sections.ts";
import { codeTables, drawTables } from "../charts/report-tables.ts";
import { readSureHere } from "../charts/sure-here.ts";
import { element } from "../element.ts";
import { mapCanvas } from "../map-canvas.ts";
import type { ViewContext } from "../view-context.ts";

/** The form that the style sheet shows at the window's width. */
export function shownForm(): Form {
  if (matchMedia("(max-width: 753px)").matches) return "narrow";
  return matchMedia("(max-width: 1151px)").matches ? "page" : "wide";
}

function figureContext({ analysis, views, coder, group, linksHere }: ViewContext): FigureContext {
  return {
    document,
    views,
    targets: analysis.codebook.targets,
    group,
    shownCodes: shownCodes(analysis, coder),
    repeats: repeatsIn(analysis, linksHere() ?? []),
    sureHere: coder === analysis.coder.id ? readSureHere(analysis) : "",
  };
}

/** As the page was written: what it shows before any choice, and again once all are taken back. */
const written = new Map<string, Element>();

/** Draws what counts posts anew, in one form or in all of them. */
export function drawAgain(context: ViewContext, forms: readonly Form[] = FORMS): void {
  const figures = { ...figureContext(context), forms };
  for (const fresh of [...drawCodeFigures(figures), drawAllMatrices(figures)]) swap(fresh);
  for (const tables of codeTables(figures)) {
    const place = document.querySelector(`.table-set[data-figure="${tables.figure}"]`);
    const row = place?.querySelector(".tables");
    if (place === null || row === null || row === undefined) continue;
    const fresh = place.cloneNode(false);
    if (!(fresh instanceof HTMLElement)) continue;
    fresh.id = place.id || `tables-${tables.figure}`;
    place.id = fresh.id;
    fresh.append(
      ...[...place.children].filter((child) => child !== row).map((c) => c.cloneNode(true)),
    );
    fresh.append(drawTables(figures, tables));
    swap(fresh);
  }
}

/** Puts back what stood in the page when it was opened. */
export function drawAsWritten(): void {
  for (const section of written.values()) swap(section);
}

function swap(fresh: Element): void {
  const shown = document.getElementById(fresh.id);
  if (shown === null || shown === fresh) return;
  if (!written.has(fresh.id)) written.set(fresh.id, shown);
  shown.replaceWith(fresh);
}

/** Makes each drawing a stop of the Tab key in which arrow keys move. */
export function openDrawings(root: ParentNode): void {
  for (const section of root.querySelectorAll("section.part")) {
    const title = section.querySelector("h2")?.textContent ?? "";
    const drawings = [...section.querySelectorAll(".drawing")];
    for (const [index, box] of drawings.entries()) {
      if (box.classList.contains("chart-box") || box.querySelector("svg") === null) continue;
      openBox(box, title, `chart-${section.id}-${index % Math.max(1, countOf(drawings))}`);
    }
  }
}

/** Drawings of the form drawn most: those of the others stand for the same. */
function countOf(drawings: readonly Element[]): number {
  return Math.max(
    ...FORMS.map((form) => drawings.filter((box) => box.matches(`.on-${form}`)).length),
  );
}

function openBox(box: Element, title: string, name: string): void {
  box.classList.add("chart-box");
  box.setAttribute("tabindex", "0");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", `${title}: chart. Arrow keys move inside, Enter chooses.`);
  box.setAttribute("data-focus", name);
}

/** The painted map of a thread that is too long to be drawn. */
export function paintThread(context: ViewContext): void {
  const figures = figureContext(context);
  const room = document.querySelector(".map-room");
  if (isMapped(figures) || room === null) return;
  const { views, targets } = figures;
  const about = aboutThread(figures);
  const known = room.querySelector(".chart-box");
  const box = known ?? element("div", {});
  if (known === null) room.append(box);
  const { scrollTop } = box;
  openBox(box, about.title, "chart-map");
  box.replaceChildren(mapCanvas({ views, targets, widthPx: Math.floor(box.clientWidth), about }));
  box.scrollTop = scrollTop;
}
