import { readAddress, writeAddress, type Address } from "./address.ts";
import { makeCard } from "./card.ts";
import { handleCharts } from "./chart-hands.ts";
import { drawCharts, drawChart } from "./chart-section.ts";
import { postAnchor } from "./charts/draw-post.ts";
import { element } from "./element.ts";
import { failure } from "./failure.ts";
import { fetchStudies, type StudyFacts } from "./fetch-analysis.ts";
import { countWords } from "./count-words.ts";
import { listKeys } from "./keys.ts";
import { makeWaiting, rememberHeights } from "./later.ts";
import { leftOutWords } from "./left-out.ts";
import { mergeFilter } from "./merge-filter.ts";
import { openStudy } from "./open-study.ts";
import { pageFoot, pageHead } from "./page-frame.ts";
import { restoreTheme } from "./theme.ts";
import { leaving, type ViewContext } from "./view-context.ts";
import { fetchViewsInIdle, viewMaker, type ViewMaker } from "./view-makers.ts";

/** Work shorter than this is not announced. */
const WAIT_MS = 400;

const root = element("div", { id: "page" });
const status = element("div", { class: "unseen", role: "status", "aria-live": "polite" });
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) drawChart(target);
});

restoreTheme();
document.body.replaceChildren(root, status);
void openPage();

async function openPage(): Promise<void> {
  const waiting = setTimeout(
    () => root.replaceChildren(element("p", { class: "waiting" }, "Reading the study …")),
    WAIT_MS,
  );
  try {
    await showStudies(await fetchStudies());
  } catch (error) {
    root.replaceChildren(failure(error));
  } finally {
    clearTimeout(waiting);
  }
}

async function showStudies(served: readonly StudyFacts[]): Promise<void> {
  const opened = new Set<string>();
  let shown: ViewContext | null = null;
  let turn = new AbortController();
  // Where the page is going while it is not there yet: what is asked for meanwhile is asked of that.
  let going: Address | null = null;
  const render = async (change: Step["change"]) => {
    turn.abort();
    const own = new AbortController();
    turn = own;
    if (change === "back") going = null;
    const { search } = location;
    const address = readAddress(search);
    try {
      const [open, make] = await Promise.all([
        openStudy({ address, search, served, signal: own.signal }),
        viewMaker(address.view),
      ]);
      // What was asked for since is shown instead.
      if (own.signal.aborted) return;
      const before = shown;
      const context = open({ opened, go, onNote: noteInAddress });
      shown = context;
      going = null;
      if (before === null) handleCharts(root, () => shown ?? context, say, makeCard());
      if (before !== null && before.study.id !== context.study.id) opened.clear();
      draw(context, make, { change, before });
    } catch (error) {
      if (own.signal.aborted) return;
      going = null;
      root.replaceChildren(failure(error));
    }
  };
  const go = (change: Partial<Address>) => {
    const now = going ?? shown?.address ?? readAddress(location.search);
    const { filter } = change;
    const base = shown?.address.filter ?? now.filter;
    const merged = filter === undefined ? {} : { filter: mergeFilter(filter, base, now.filter) };
    going = { ...now, ...leaving(change, now), ...change, ...merged };
    history.pushState(null, "", writeAddress(going) || location.pathname);
    void render("go");
  };
  addEventListener("popstate", () => void render("back"));
  document.addEventListener("click", (event) => followLink(event, () => render("go")));
  listKeys();
  await render("first");
  fetchViewsInIdle();
}

/** A step in the history of the page, of which the links that are drawn say the same. */
function noteInAddress(change: Partial<Address>): void {
  const noted = (query: string) => writeAddress({ ...readAddress(query), ...change });
  history.pushState(null, "", noted(location.search) || location.pathname);
  for (const link of root.querySelectorAll("a[href^='?']"))
    link.setAttribute("href", noted(link.getAttribute("href") ?? "") || "?");
}

/** Links between views change the address without loading the page again; others are left to the browser. */
function followLink(event: MouseEvent, render: () => Promise<void>): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const href = link?.getAttribute("href") ?? "";
  if (!href.startsWith("?")) return;
  event.preventDefault();
  history.pushState(null, "", href === "?" ? location.pathname : href);
  void render();
}

type Step = { readonly change: "first" | "go" | "back"; readonly before: ViewContext | null };

function draw(context: ViewContext, make: ViewMaker, { change, before }: Step): void {
  const { address, analysis } = context;
  const focused = focusedName();
  // The page keeps its height until the charts are in, so that it does not jump.
  root.style.minHeight = `${root.offsetHeight}px`;
  rememberHeights(root);
  const scrolled = scrolledBoxes();
  sizes.disconnect();
  const main = element("main", { id: "main" }, ...make(context));
  main.classList.add(`view-${address.view}`);
  root.replaceChildren(pageHead(context), main, pageFoot(context));
  const shown = (part: HTMLElement) => {
    drawCharts(part, sizes);
    for (const [name, top] of scrolled) scrollBox(part, name, top);
    if (focused !== null && isLost(focused)) focusAgain(focused);
  };
  shown(main);
  makeWaiting(main, shown);
  root.style.minHeight = "";
  document.title = `${analysis.title} · threadlens`;
  say([countWords(context), leftOutWords(context)].filter(Boolean).join(". "));
  const sameView = before?.address.view === address.view && before.study.id === context.study.id;
  const isNew = change !== "first" && !sameView;
  if (focused !== null || isNew) focusInstead(main, address, focused ?? "");
  if (!sameView && change === "go") scrollTo(0, 0);
  if (address.at !== null && address.at !== before?.address.at) scrollToChoice(address);
}

/** How far charts are scrolled that scroll by themselves, by their names. */
function scrolledBoxes(): [string, number][] {
  return [...root.querySelectorAll(".scrolls .chart-box")]
    .filter(({ scrollTop }) => scrollTop > 0)
    .map((box) => [box.getAttribute("data-focus") ?? "", box.scrollTop]);
}

function scrollBox(part: Element, name: string, top: number): void {
  const box = part.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (box !== null) box.scrollTop = top;
}

/** Whether what had the focus is gone, or stands in for what has this name. */
function isLost(name: string): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.getAttribute("data-instead") === name;
}

function focusAgain(name: string): void {
  const found = root.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (found instanceof HTMLElement) found.focus({ preventScroll: true });
}

/** The name of what has the focus; "" where it has none, null where nothing has the focus. */
function focusedName(): string | null {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return null;
  return (
    activeElement.getAttribute("data-instead") ?? activeElement.getAttribute("data-focus") ?? ""
  );
}

/** Where what had the focus is gone, what was opened has it: the chosen part, what says that nothing fits, or the head. */
function focusInstead(main: HTMLElement, address: Address, name: string): void {
  if (document.activeElement !== document.body) return;
  const chosen = address.at === null ? null : document.getElementById(placeOf(address, address.at));
  const place = chosen ?? main.querySelector(".nothing") ?? main.querySelector("h1");
  if (!(place instanceof HTMLElement)) return;
  place.setAttribute("tabindex", "-1");
  // It comes back to where it was, should that come back.
  place.setAttribute("data-instead", name);
  place.focus({ preventScroll: true });
}

function placeOf({ view }: Address, at: string): string {
  return view === "thread" ? postAnchor(at) : `at-${at}`;
}

function scrollToChoice(address: Address): void {
  const { view, at } = address;
  if (at === null) return;
  // A chosen event stays in one window with the rulers where both fit.
  const block = view === "timeline" ? "nearest" : "start";
  document.getElementById(placeOf(address, at))?.scrollIntoView({ block });
  if (view === "thread") scrollMapTo(at);
}

/** Brings the chosen row into the middle of the map, which scrolls by itself. */
function scrollMapTo(key: string): void {
  const map = root.querySelector("#thread-map");
  const row = map?.querySelector(`.map-row[data-post="${CSS.escape(key)}"]`);
  if (!(map instanceof HTMLElement) || !(row instanceof Element)) return;
  const away = row.getBoundingClientRect().top - map.getBoundingClientRect().top;
  map.scrollTop += away - map.clientHeight / 2;
}

function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}
