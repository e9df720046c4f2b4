import { conversationIn, type Conversation } from "../charts/conversation.ts";
import { postAnchor } from "../charts/draw-post.ts";
import { counted, listed } from "../charts/label.ts";
import type { PostView } from "../charts/post-view.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { drawOne } from "./one-post.ts";

/** A thread of no more posts than this is laid out whole, so that a search of the page finds every word. */
const WHOLE_THREAD = 300;
/** Posts laid out at once where the thread is longer. */
const WINDOW = 60;
/** Posts of a window that stand before the chosen one. */
const BEFORE_CHOICE = 3;
/** More ids than this are not listed where the filter leaves posts out. */
const NAMED_POSTS = 6;
/** The browser lays out posts far from sight later where there are more of them than this. */
const FAR_POSTS = 40;

type Run = { readonly kept: PostView } | { readonly left: readonly PostView[] };

/** The posts in their order: all of a small thread; a window of a long one, which goes on as the reader comes to its end. */
export function postList(context: ViewContext): HTMLElement {
  const { views, address, opened } = context;
  const list = element("div", { class: "posts" });
  const runs = runsOf(
    views,
    ({ key, matches }) => matches || key === address.at || opened.has(`post-${key}`),
  );
  const places = runs.flatMap((run, index) =>
    "kept" in run ? [{ index, key: run.kept.key }] : [],
  );
  list.classList.toggle("many", places.length > FAR_POSTS);
  const drawn = (part: readonly Run[]) => {
    const made = part.map((run) => drawRun(context, run));
    void fill(context, made);
    return made;
  };
  if (places.length <= WHOLE_THREAD) {
    list.append(...drawn(runs));
    return list;
  }
  const at = places.findIndex(({ key }) => key === address.at);
  const first = Math.max(0, at - BEFORE_CHOICE);
  const bounds = { from: first, to: Math.min(places.length, first + WINDOW) };
  const runAt = (place: number): number => (place <= 0 ? 0 : (places[place]?.index ?? runs.length));
  const earlier = more("earlier", () => {
    const from = Math.max(0, bounds.from - WINDOW);
    const height = document.documentElement.scrollHeight;
    earlier.after(...drawn(runs.slice(runAt(from), runAt(bounds.from))));
    bounds.from = from;
    window.scrollBy(0, document.documentElement.scrollHeight - height);
    label();
  });
  const later = more("later", () => {
    const to = Math.min(places.length, bounds.to + WINDOW);
    later.before(...drawn(runs.slice(runAt(bounds.to), runAt(to))));
    bounds.to = to;
    label();
  });
  const label = () => {
    labelled(earlier, counted(bounds.from, "earlier post"), bounds.from);
    labelled(later, counted(places.length - bounds.to, "more post"), places.length - bounds.to);
  };
  list.append(earlier, ...drawn(runs.slice(runAt(bounds.from), runAt(bounds.to))), later);
  label();
  goOn(later);
  return list;
}

/** Who answers and who repeats whom; null where not all of it is here. */
function conversationHere({ analysis, linksHere }: ViewContext): Conversation | null {
  const links = linksHere();
  return links === null ? null : conversationIn(analysis, links);
}

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

function more(name: string, open: () => void): HTMLElement {
  return element(
    "p",
    { class: "tools more-posts" },
    wordButton("", { "data-focus": `posts-${name}` }, open),
  );
}

function labelled(line: HTMLElement, words: string, count: number): void {
  line.hidden = count === 0;
  const button = line.querySelector("button");
  if (button !== null) button.textContent = words;
}

/** A window goes on when its end comes near the part that is seen. */
function goOn(line: HTMLElement): void {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!line.isConnected) return;
      if (entries.some(({ isIntersecting }) => isIntersecting) && !line.hidden)
        line.querySelector("button")?.click();
    },
    { rootMargin: "600px 0px" },
  );
  seen.observe(line);
}

function drawRun(context: ViewContext, run: Run): HTMLElement {
  if ("kept" in run) return drawOne(context, run.kept, conversationHere(context));
  const { left } = run;
  const ids = left.map(({ id }) => id);
  const named = ids.length > NAMED_POSTS ? "" : `: ${listed(ids)}`;
  const button = wordButton(
    `${counted(left.length, "post")} left out by the filter${named}`,
    {},
    () => {
      for (const { key } of left) context.opened.add(`post-${key}`);
      const conversation = conversationHere(context);
      const made = left.map((view) => drawOne(context, view, conversation));
      holder.replaceWith(...made);
      void fill(context, made);
    },
  );
  const holder = element("p", { class: "left-out" }, button);
  return holder;
}

/** Brings the posts that are not here yet, and draws them in their places. */
async function fill(context: ViewContext, made: readonly HTMLElement[]): Promise<void> {
  const places = new Map(
    made
      .filter((one) => one.matches(".is-awaited"))
      .map((one) => [one.getAttribute("data-post") ?? "", one]),
  );
  if (places.size === 0) return;
  // Without the links posts are read with their answers alone; the map says that links are missing.
  const links = context.links().catch(() => []);
  try {
    await context.load([...places.keys()]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    for (const place of places.values())
      place.replaceChildren(element("p", { class: "note" }, `This post could not be read: ${why}`));
    return;
  }
  const conversation = conversationIn(context.analysis, await links);
  for (const view of context.views) {
    const place = places.get(view.key);
    if (place === undefined || !context.posts.has(view.key)) continue;
    place.replaceWith(drawOne(context, view, conversation));
    if (view.key === context.address.at)
      document.getElementById(postAnchor(view.key))?.scrollIntoView({ block: "start" });
  }
}
