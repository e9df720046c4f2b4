import { answerArcs, linkArcs } from "../charts/arcs.ts";
import { HEDGES } from "../charts/ground-reading.ts";
import { counted, numeral } from "../charts/label.ts";
import type { PostView } from "../charts/post-view.ts";
import { drawThreadMap } from "../charts/thread-map.ts";
import { blindRows } from "../codes/blind.ts";
import { chartBox } from "../chart-section.ts";
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
  const { views: all, analysis, address, posts, opened } = context;
  const { from, rows: views } = rowsOf(all, address.at);
  const about = {
    title: "Map of the thread",
    description: "One row a post, in the order of the thread.",
  };
  const inView = views.flatMap(({ key }) => posts.get(key) ?? []);
  const arcs = [...answerArcs(views), ...linkArcs(analysis, inView)];
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
  const kinds = arcSwitch(arcs, map, opened);
  const box = chartBox("map", about.title, (width) => {
    const drawn = drawThreadMap(
      views,
      analysis.codebook.targets,
      { document, width },
      {
        selected: address.at ?? undefined,
        about,
        arcs,
        touch: document.documentElement.clientWidth <= FOLDED_PX,
      },
    );
    blindRows(drawn, context);
    return drawn;
  });
  map.append(...(kinds === null ? [] : [kinds]), box);
  if (hedges !== "") map.append(element("p", { class: "note" }, hedges.trim()));
  return map;
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
