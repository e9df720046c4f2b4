import type { ChartText } from "./charts/chart-frame.ts";
import { hedged, STANCE_WORDS, type TargetLabel } from "./charts/label.ts";
import { layoutMap, MAP_HEAD, MAP_ROW, paintMap, rowsIn } from "./charts/paint-map.ts";
import type { Palette } from "./charts/paint-marks.ts";
import type { PostView } from "./charts/post-view.ts";
import { element } from "./element.ts";

/** Above this many posts the map is painted window by window. */
const MOST_DRAWN = 600;
/** Rows that a page key moves by. */
const PAGE = 20;

/** Whether the map of so many posts is painted on a canvas. */
export function isPainted(views: readonly PostView[]): boolean {
  return views.length > MOST_DRAWN;
}

export type MapSheet = {
  /** Moves the cursor by a key, brings its row into sight and gives it; null for other keys. */
  readonly move: (key: string) => HTMLElement | null;
  /** The row that the cursor is on. */
  readonly current: () => HTMLElement | null;
};

const sheets = new WeakMap<Element, MapSheet>();

/** The painted map inside a chart's box; null where there is none. */
export function sheetIn(box: Element): MapSheet | null {
  const sheet = box.querySelector(".map-sheet");
  return sheet === null ? null : (sheets.get(sheet) ?? null);
}

type Given = {
  readonly views: readonly PostView[];
  readonly targets: readonly TargetLabel[];
  readonly widthPx: number;
  readonly about: ChartText;
  readonly selected?: string | null;
};

/**
 * The map of very many posts: a sheet as high as all rows, of which a canvas paints what its scrolling frame shows.
 *
 * What can be pointed at are rows laid over the canvas, made for the window alone.
 */
export function mapCanvas({ views, targets, widthPx, about, selected = null }: Given): HTMLElement {
  const map = layoutMap(views, targets, widthPx);
  const label = `${about.title}. ${about.description}`;
  const canvas = element("canvas", { class: "map-canvas", role: "img", "aria-label": label });
  const rows = element("div", { class: "map-rows" });
  const sheet = element("div", { class: "map-sheet" }, canvas, rows);
  sheet.style.height = `${map.height}px`;
  let [at, painted] = [-1, ""];
  const frame = (): Element => sheet.closest(".chart-box") ?? sheet;
  const paint = (): void => {
    const on = canvas.getContext("2d");
    if (on === null || !sheet.isConnected) return;
    const { scrollTop: top, clientHeight } = frame();
    const height = Math.min(clientHeight, map.height);
    fit(canvas, map.width, height);
    const scale = canvas.width / map.width;
    on.setTransform(scale, 0, 0, scale, 0, 0);
    paintMap({ on, palette: paletteOf(canvas) }, map, { top, height, selected });
    const { first, last } = rowsIn(map, { top: top + MAP_HEAD, height: height - MAP_HEAD });
    if (painted === `${first}-${last}`) return;
    painted = `${first}-${last}`;
    const seen = Array.from({ length: last - first + 1 }, (_row, index) => first + index);
    rows.replaceChildren(...seen.map((row) => rowElement(views[row], row, targets)));
  };
  const rowAt = (row: number): HTMLElement | null => rows.querySelector(`[data-row="${row}"]`);
  // The caller puts the sheet into the page before its frame is looked for.
  queueMicrotask(() => keepPainted(sheet, paint));
  sheets.set(sheet, {
    move: (key) => {
      const to = nextRow(key, at === -1 ? -1 : at, views.length);
      if (to === null) return null;
      at = to;
      reveal(frame(), to);
      paint();
      return rowAt(to);
    },
    current: () => rowAt(at),
  });
  return sheet;
}

/** Paints when the sheet comes into the page, when its frame scrolls or changes size, and when colours change. */
function keepPainted(sheet: HTMLElement, paint: () => void): void {
  let waiting = 0;
  const soon = (): void => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => (sheet.isConnected ? paint() : end()));
  };
  const resized = new ResizeObserver(soon);
  const themed = new MutationObserver(soon);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const forced = matchMedia("(forced-colors: active)");
  const frame = sheet.closest(".chart-box");
  frame?.addEventListener("scroll", soon, { passive: true });
  if (frame !== null) resized.observe(frame);
  themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  for (const media of [scheme, forced]) media.addEventListener("change", soon);
  const end = (): void => {
    frame?.removeEventListener("scroll", soon);
    resized.disconnect();
    themed.disconnect();
    for (const media of [scheme, forced]) media.removeEventListener("change", soon);
  };
  void document.fonts.ready.then(soon);
  paint();
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  const scale = devicePixelRatio;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width === across && canvas.height === down) return;
  canvas.width = across;
  canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Where the system forces its colours, what is pale is mixed from them. */
const HALF_INK = "color-mix(in srgb, CanvasText 50%, Canvas)";

/** The page's colours; where the system forces its own, those. */
function paletteOf(canvas: Element): Palette {
  const style = getComputedStyle(canvas);
  const forced = matchMedia("(forced-colors: active)").matches;
  const token = (name: string, system = "CanvasText") =>
    forced ? system : style.getPropertyValue(name).trim();
  return {
    paper: token("--paper", "Canvas"),
    sel: token("--sel", "Highlight"),
    ink: token("--ink"),
    ink2: token("--ink2"),
    favor: token("--favor"),
    against: token("--against"),
    neither: token("--neither"),
    onMark: token("--on-mark", "Canvas"),
    toneNegative: token("--tone-negative"),
    toneNeutral: token("--tone-neutral", HALF_INK),
    rule2: token("--rule2"),
    sans: style.fontFamily,
  };
}

function rowElement(
  view: PostView | undefined,
  row: number,
  targets: readonly TargetLabel[],
): HTMLElement {
  const made = element("div", { class: "map-row", "data-row": String(row) });
  made.style.top = `${MAP_HEAD + row * MAP_ROW}px`;
  if (view === undefined) return made;
  made.setAttribute("data-post", view.key);
  made.setAttribute("data-words", codesOf(view, targets));
  return made;
}

/** "in favor: The tram; inferred: against?: Council; negative in tone". */
function codesOf(view: PostView, targets: readonly TargetLabel[]): string {
  const stances = targets.flatMap(({ id, label }) => {
    const value = view.stance.get(id);
    if (value === undefined || value === "neither") return [];
    const said = hedged(STANCE_WORDS[value], view.inferred.has(id), view.unsure.has(id));
    return [`${label}: ${said}`];
  });
  return [...stances, ...(view.tone === null ? [] : [`${view.tone} in tone`])].join("; ");
}

function nextRow(key: string, at: number, rows: number): number | null {
  const steps: ReadonlyMap<string, number> = new Map([
    ["ArrowDown", at + 1],
    ["ArrowUp", at - 1],
    ["PageDown", at + PAGE],
    ["PageUp", at - PAGE],
    ["Home", 0],
    ["End", rows - 1],
  ]);
  const to = steps.get(key);
  return to === undefined ? null : Math.max(0, Math.min(rows - 1, to));
}

/** Scrolls a frame as little as shows the row whole. */
function reveal(frame: Element, row: number): void {
  const top = row * MAP_ROW;
  const bottom = MAP_HEAD + (row + 1) * MAP_ROW;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (bottom > frame.scrollTop + frame.clientHeight)
    frame.scrollTop = bottom - frame.clientHeight;
}
