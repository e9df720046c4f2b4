import { handleCharts } from "../chart-hands.ts";
import { countWords } from "../count-words.ts";
import { element } from "../element.ts";
import { listKeys } from "../keys.ts";
import { leftOut, leftOutWords } from "../left-out.ts";
import { viewContext, type ViewContext } from "../view-context.ts";
import { drawBar } from "./bar.ts";
import { pageCard } from "./card.ts";
import { drawAgain, drawAsWritten, openDrawings, paintThread, shownForm } from "./figures.ts";
import { changed, isUntouched, readFragment, writeFragment } from "./fragment.ts";
import { nameCoder, showPosts } from "./post-list.ts";
import { findPosts, type PagePosts } from "./page-posts.ts";
import { readData, type Carried } from "./read-data.ts";
import { foldTables } from "./tables.ts";
import { nameWholeCounts } from "./whole-counts.ts";

const data = document.getElementById("report-data")?.textContent ?? "";
const place = document.getElementById("filter-place");
const carried = data === "" ? null : readData(data);
if (carried !== null && place !== null) openReport(carried, place);

/** The script stands before the figures: the bar is there when they are first seen, the rest once the page is read. */
function openReport(study: Carried, bar: HTMLElement): void {
  document.documentElement.classList.add("scripted");
  const status = element("div", { class: "unseen", role: "status", "aria-live": "polite" });
  bar.append(drawBar(contextOf(study, null)));
  document.addEventListener("DOMContentLoaded", () => {
    document.body.append(status);
    const report = makeAlive(study, bar, status);
    report("first");
    addEventListener("popstate", () => report("back"));
  });
}

type Change = "first" | "go" | "back" | "size" | "print";

function makeAlive(study: Carried, bar: HTMLElement, status: HTMLElement) {
  const posts = findPosts(document);
  const line = element("p", { class: "kept-line" });
  document.querySelector("#posts .part-head")?.after(line);
  let shown = contextOf(study, posts);
  const root = document.querySelector("main") ?? document.body;
  const render = (change: Change): void => {
    const before = shown;
    shown = contextOf(study, posts);
    draw(shown, { before, change, bar, posts, line });
    const words = [countWords(shown), leftOutWords(shown)].filter(Boolean).join(". ");
    if (change !== "first" && status.textContent !== words) status.textContent = words;
  };
  handleCharts(
    root,
    () => shown,
    (words) => (status.textContent = words),
    pageCard(posts),
  );
  listKeys();
  document.addEventListener("click", (event) => followPlace(event, shown));
  addEventListener("report-change", () => render("go"));
  addEventListener("beforeprint", () => render("print"));
  let form = shownForm();
  addEventListener("resize", () => {
    if (form === shownForm()) return;
    form = shownForm();
    render("size");
  });
  return render;
}

function contextOf({ analysis: study, repeats }: Carried, posts: PagePosts | null): ViewContext {
  const address = readFragment(location.hash, study);
  const facts = {
    id: study.study,
    title: study.title,
    posts: posts?.articles.length ?? 0,
    report: null,
  };
  const texts = () => posts?.texts() ?? [];
  const context = viewContext({
    analysis: study,
    before: null,
    study: facts,
    studies: [facts],
    address: { ...address, study: study.study },
    go: (change) => {
      const next = writeFragment(changed(address, change));
      history.pushState(null, "", next === "" ? location.href.split("#")[0] : next);
      dispatchEvent(new Event("report-change"));
    },
    opened: new Set(),
    leftOut: leftOut(asked(), study, [study.study]),
    posts: new Map(),
    load: async () => {},
    words: async () => [],
    // Nothing in a report asks for other links.
    links: async () => repeats,
    linksHere: () => repeats,
    textsHere: address.filter.words === "" ? [] : texts(),
  });
  return { ...context, address, href: (change) => writeFragment(changed(address, change)) };
}

function asked(): string {
  return location.hash.includes("=") ? location.hash.replace("#", "?") : "";
}

type Drawn = {
  readonly before: ViewContext;
  readonly change: Change;
  readonly bar: HTMLElement;
  readonly posts: PagePosts;
  readonly line: Element;
};

function draw(context: ViewContext, { before, change, bar, posts, line }: Drawn): void {
  const focused = document.activeElement;
  const name = focused?.getAttribute("data-focus") ?? null;
  const top = focused?.getBoundingClientRect().top ?? 0;
  const untouched = isUntouched(context.address);
  if (untouched) drawAsWritten();
  else drawAgain(context, change === "print" ? undefined : [shownForm()]);
  if (change !== "first" || !untouched) {
    bar.replaceChildren(drawBar(context));
    showPosts(context, posts, line);
    nameCoder(context);
  }
  nameWholeCounts(context);
  openDrawings(document);
  foldTables(document);
  paintThread(context);
  if (change === "print") return;
  const again = name === null ? null : document.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (again instanceof HTMLElement && document.activeElement !== again) {
    again.focus({ preventScroll: true });
    // What the reader is at stays where it is, whatever grew or shrank above.
    if (change === "go")
      scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
  }
  goTo(context, before, change);
}

function goTo({ address: { at } }: ViewContext, before: ViewContext, change: Change): void {
  if (at === null || change === "size") return;
  if (change !== "first" && change !== "go" && before.address.at === at) return;
  document.getElementById(at)?.scrollIntoView({ block: "start" });
}

/** Links within the page keep the filter that is set. */
function followPlace(event: MouseEvent, { go }: ViewContext): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const href = link?.getAttribute("href");
  if (href === null || href === undefined) return;
  event.preventDefault();
  const at = readPlace(href);
  if (at !== null) go({ at });
}

function readPlace(href: string): string | null {
  const text = href.slice(1);
  if (!text.includes("=")) return decodeURIComponent(text);
  return new URLSearchParams(text).get("at");
}
