import { drawPost } from "../charts/draw-post.ts";
import { counted, listed } from "../charts/label.ts";
import { HEDGES } from "../charts/ground-reading.ts";
import type { PostView } from "../charts/post-view.ts";
import { NOTES } from "../charts/readings.ts";
import { drawThreadMap } from "../charts/thread-map.ts";
import { chartBox } from "../chart-section.ts";
import { element, wordButton } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { nothingMatches } from "../nothing-matches.ts";
import type { ViewContext } from "../view-context.ts";

/** Posts shown before the reader asks for more. */
const FIRST_POSTS = 8;
const MORE_POSTS = 200;
/** More ids than this are not listed where the filter leaves posts out. */
const NAMED_POSTS = 6;

/** The thread to read: a map of all posts beside the posts themselves, in their order. */
export function thread(context: ViewContext): HTMLElement[] {
  const head = element("h1", { class: "view-title" }, "The thread");
  if (context.matching === 0) return [head, filterBar(context), nothingMatches(context)];
  return [head, filterBar(context), reading(context)];
}

function reading(context: ViewContext): HTMLElement {
  const { views, analysis, address, opened } = context;
  const about = {
    title: "Map of the thread",
    description: "One row a post, in the order of the thread.",
  };
  const map = element(
    "div",
    { class: "thread-map", id: "thread-map" },
    element(
      "p",
      { class: "note" },
      `${NOTES.map} ${isHedged(views) ? `${HEDGES} ` : ""}Choose a row to read it.`,
    ),
    chartBox("map", about.title, (width) =>
      drawThreadMap(
        views,
        analysis.codebook.targets,
        { document, width },
        { ...selectedOf(address.at), about },
      ),
    ),
  );
  const columns = element("div", { class: "thread-columns" }, map, posts(context));
  const bare = wordButton(
    "Hide underlines",
    { "aria-pressed": "false", "data-focus": "bare" },
    () => {
      const hidden = columns.classList.toggle("bare");
      if (hidden) opened.add("bare");
      else opened.delete("bare");
      bare.textContent = hidden ? "Show underlines" : "Hide underlines";
      bare.setAttribute("aria-pressed", String(hidden));
    },
  );
  if (opened.has("bare")) bare.click();
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

function isHedged(views: readonly PostView[]): boolean {
  return views.some(({ inferred, unsure }) => inferred.size > 0 || unsure.size > 0);
}

function selectedOf(at: string | null): { selected: string } | Record<string, never> {
  return at === null ? {} : { selected: at };
}

type Run = { readonly kept: PostView } | { readonly left: readonly PostView[] };

/** Posts that the filter keeps, and between them what it leaves out. */
function runsOf(views: readonly PostView[], shown: (view: PostView) => boolean): Run[] {
  const runs: Run[] = [];
  let left: PostView[] = [];
  for (const view of views) {
    if (!shown(view)) left.push(view);
    else {
      if (left.length > 0) runs.push({ left });
      left = [];
      runs.push({ kept: view });
    }
  }
  return left.length > 0 ? [...runs, { left }] : runs;
}

function posts(context: ViewContext): HTMLElement {
  const { views, address, opened } = context;
  const list = element("div", { class: "posts" });
  const runs = runsOf(
    views,
    ({ key, matches }) => matches || key === address.at || opened.has(`post-${key}`),
  );
  const places = runs.flatMap((run, index) =>
    "kept" in run ? [{ index, key: run.kept.key }] : [],
  );
  const at = places.findIndex(({ key }) => key === address.at);
  let end = 0;
  const more = element("p", { class: "tools more-posts" });
  const showUpTo = (count: number) => {
    const last = places[count - 1]?.index ?? runs.length - 1;
    const until = count >= places.length ? runs.length : last + 1;
    more.before(...runs.slice(end, until).map((run) => drawRun(context, run)));
    end = until;
    const rest = places.length - Math.min(count, places.length);
    more.hidden = rest === 0;
    more.replaceChildren(
      wordButton(counted(rest, "more post"), { "data-focus": "more" }, () => {
        opened.add("more");
        const next = count + MORE_POSTS;
        showUpTo(next);
      }),
    );
  };
  list.append(more);
  showUpTo(Math.max(opened.has("more") ? MORE_POSTS : FIRST_POSTS, at + 3));
  return list;
}

function drawRun(context: ViewContext, run: Run): HTMLElement {
  if ("kept" in run) return draw(context, run.kept);
  const { left } = run;
  const ids = left.map(({ id }) => id);
  const named = ids.length > NAMED_POSTS ? "" : `: ${listed(ids)}`;
  const button = wordButton(
    `${counted(left.length, "post")} left out by the filter${named}`,
    {},
    () => {
      for (const { key } of left) context.opened.add(`post-${key}`);
      holder.replaceWith(...left.map((view) => draw(context, view)));
    },
  );
  const holder = element("p", { class: "left-out" }, button);
  return holder;
}

function draw(context: ViewContext, view: PostView): HTMLElement {
  const { analysis, coder, posts: byKey, opened, address, href } = context;
  const post = byKey.get(view.key);
  if (post === undefined) return element("div");
  const whole = `whole-${view.key}`;
  const drawn = drawPost(analysis, post, {
    document,
    coder,
    cut: !opened.has(whole) && address.filter.words === "",
    heading: "h2",
    linked: (key) => href({ view: "thread", at: key }),
    eventLinked: (id) => href({ view: "timeline", at: id }),
  });
  drawn.classList.toggle("is-selected", view.key === address.at);
  drawn.classList.toggle("ghosted", !view.matches);
  drawn.querySelector("button.more")?.addEventListener("click", () => {
    opened.add(whole);
    const next = draw(context, view);
    drawn.replaceWith(next);
    next.setAttribute("tabindex", "-1");
    next.focus({ preventScroll: true });
  });
  return drawn;
}
