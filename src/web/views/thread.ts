import type { PostLink } from "../../model/post-links.ts";
import { tableOf } from "../../model/post-table.ts";
import { answerArcs, linkArcs } from "../charts/arcs.ts";
import { HEDGES } from "../charts/ground-reading.ts";
import { counted, numeral } from "../charts/label.ts";
import type { PostView } from "../charts/post-view.ts";
import { drawThreadMap } from "../charts/thread-map.ts";
import { blindRows } from "../codes/blind.ts";
import { chartBox } from "../chart-section.ts";
import { drawLate } from "../draw-late.ts";
import { element, wordButton } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { nothingMatches } from "../nothing-matches.ts";
import { arcSwitch } from "../thread/arc-switch.ts";
import { handlePostKeys } from "../thread/post-keys.ts";
import { postList } from "../thread/post-list.ts";
import { followReading } from "../thread/reading-place.ts";
import type { ViewContext } from "../view-context.ts";

/** Under this width the map folds away above the text and its rows are high enough for a finger. */
const FOLDED_PX = 860;

/** The thread to read: a map of all posts beside the posts themselves, in their order. */
export function thread(context: ViewContext): HTMLElement[] {
  const head = element("h1", { class: "view-title" }, "The thread");
  if (context.matching === 0) return [head, filterBar(context), nothingMatches(context)];
  return [head, filterBar(context), reading(context)];
}

function reading(context: ViewContext): HTMLElement {
  const { views } = context;
  const map = mapOf(context);
  const list = postList(context);
  handlePostKeys(list, context);
  followReading(list, map);
  const columns = element("div", { class: "thread-columns" }, map, list);
  const bare = barely(columns, context);
  const showMap = wordButton(
    `Map of all ${counted(views.length, "post")}`,
    {
      class: "word map-toggle",
      "aria-expanded": "false",
      "aria-controls": "thread-map",
      "data-focus": "map",
    },
    () => showMap.setAttribute("aria-expanded", String(columns.classList.toggle("with-map"))),
  );
  return element("div", {}, element("p", { class: "tools" }, showMap, bare), columns);
}

/** The map of a longer thread shows this many rows, around the chosen one. */
const MOST_ROWS = 1_000;

/** The rows of the map: all, or of a long thread a part of them. */
function rowsOf(
  all: readonly PostView[],
  at: string | null,
): { from: number; rows: readonly PostView[] } {
  if (all.length <= MOST_ROWS) return { from: 0, rows: all };
  const chosen = all.findIndex(({ key }) => key === at);
  const from = Math.max(0, Math.min(chosen - MOST_ROWS / 2, all.length - MOST_ROWS));
  return { from, rows: all.slice(from, from + MOST_ROWS) };
}

function mapOf(context: ViewContext): HTMLElement {
  const { views: all, address, links, linksHere } = context;
  const { from, rows: views } = rowsOf(all, address.at);
  const about = {
    title: "Map of the thread",
    description: "One row a post, in the order of the thread.",
  };
  const hedges = isHedged(views) ? ` ${HEDGES}` : "";
  const which =
    views.length === all.length
      ? ""
      : `Rows ${numeral(from + 1)} to ${numeral(from + views.length)} of ${numeral(all.length)}. `;
  const map = element(
    "div",
    { class: "thread-map", id: "thread-map" },
    element(
      "p",
      { class: "note" },
      `${which}One row a post; choose one to read it. Arcs of the post in hand stand out.`,
    ),
  );
  const rowsPart = element("div");
  map.append(rowsPart);
  if (hedges !== "") map.append(element("p", { class: "note" }, hedges.trim()));
  const draw = (known: readonly PostLink[]) =>
    rowsPart.replaceChildren(...withArcs(context, views, known, { map, about }));
  draw(linksHere() ?? []);
  if (linksHere() === null)
    void links().then(
      (known) => {
        if (!map.isConnected) return;
        const focused = rowsPart.contains(document.activeElement)
          ? document.activeElement?.getAttribute("data-focus")
          : null;
        draw(known);
        drawLate(rowsPart);
        const again = rowsPart.querySelector(`[data-focus="${CSS.escape(focused ?? "")}"]`);
        if (again instanceof HTMLElement) again.focus({ preventScroll: true });
      },
      () => rowsPart.prepend(element("p", { class: "note" }, NO_LINKS)),
    );
  return map;
}

const NO_LINKS =
  "What posts quote, name and repeat could not be read: the arcs are those of answers alone.";

type MapParts = {
  readonly map: HTMLElement;
  readonly about: { readonly title: string; readonly description: string };
};

/** The switch of arcs and the rows with the arcs of all posts among them. */
function withArcs(
  context: ViewContext,
  views: readonly PostView[],
  links: readonly PostLink[],
  { map, about }: MapParts,
): HTMLElement[] {
  const { analysis, address } = context;
  const { targets } = analysis.codebook;
  const keys = new Set(views.map(({ key }) => key));
  const arcs = [...answerArcs(views), ...linkArcs(tableOf(analysis), links, keys)];
  const kinds = arcSwitch(arcs, map, context);
  const box = chartBox("map", about.title, (width) => {
    const touch = document.documentElement.clientWidth <= FOLDED_PX;
    const options = { selected: address.at ?? undefined, about, arcs, touch };
    const drawn = drawThreadMap(views, targets, { document, width }, options);
    blindRows(drawn, context);
    return drawn;
  });
  return kinds === null ? [box] : [kinds, box];
}

/** Hides the underlines of the posts, for who wants to read first. */
function barely(columns: HTMLElement, { opened }: ViewContext): HTMLElement {
  const button = wordButton(
    "Hide underlines",
    { "aria-pressed": "false", "data-focus": "bare" },
    () => {
      const hidden = columns.classList.toggle("bare");
      if (hidden) opened.add("bare");
      else opened.delete("bare");
      button.textContent = hidden ? "Show underlines" : "Hide underlines";
      button.setAttribute("aria-pressed", String(hidden));
    },
  );
  if (opened.has("bare")) button.click();
  return button;
}

function isHedged(views: readonly PostView[]): boolean {
  return views.some(({ inferred, unsure }) => inferred.size > 0 || unsure.size > 0);
}
