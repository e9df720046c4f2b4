import { fitAddress, readAddress, writeAddress, type Address } from "./address.ts";
import { makeCard } from "./card.ts";
import { handleCharts } from "./chart-hands.ts";
import { drawCharts, drawChart } from "./chart-section.ts";
import { postAnchor } from "./charts/draw-post.ts";
import { element } from "./element.ts";
import { failure } from "./failure.ts";
import { analysisWithCodes } from "./data/readers-codes.ts";
import { OWN_STUDY, ownStudy, ownThread } from "./data/own-thread.ts";
import { inFull, servedStudy } from "./data/served-study.ts";
import { fetchStudies, type StudyFacts } from "./fetch-analysis.ts";
import { countWords } from "./count-words.ts";
import { listKeys } from "./keys.ts";
import { makeWaiting, rememberHeights } from "./later.ts";
import { leftOut, leftOutWords } from "./left-out.ts";
import { pageFoot, pageHead } from "./page-frame.ts";
import { restoreTheme } from "./theme.ts";
import { leaving, viewContext, type ViewContext } from "./view-context.ts";
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
  let asked = 0;
  const render = async (change: "first" | "go" | "back") => {
    asked += 1;
    const turn = asked;
    const address = readAddress(location.search);
    const [context, make] = await Promise.all([
      contextOf(address, { served, opened, go }),
      viewMaker(address.view),
    ]);
    // What was asked for since is shown instead.
    if (turn !== asked && shown !== null) return shown;
    const before = shown;
    shown = context;
    draw(context, make, { change, before });
    return context;
  };
  const go = (change: Partial<Address>) => {
    const now = shown?.address ?? readAddress(location.search);
    history.pushState(
      null,
      "",
      writeAddress({ ...now, ...leaving(change, now), ...change }) || location.pathname,
    );
    void tryTo(() => render("go"));
  };
  const context = await render("first");
  handleCharts(root, () => shown ?? context, say, makeCard());
  listKeys();
  fetchViewsInIdle();
  addEventListener("popstate", () => void tryTo(() => render("back")));
  document.addEventListener("click", (event) => followLink(event, () => tryTo(() => render("go"))));
}

type Page = Pick<ViewContext, "opened" | "go"> & { readonly served: readonly StudyFacts[] };

/** All that a view is given for an address: the study that it names, coded again where it holds the reader's codes. */
async function contextOf(address: Address, { served, opened, go }: Page): Promise<ViewContext> {
  const mine = ownStudy();
  const studies = mine === null ? served : [...served, mine];
  const study = studies.find(({ id }) => id === address.study) ?? studies[0];
  if (study === undefined) throw new Error("expected a study, found none");
  const pasted = study.id === OWN_STUDY ? ownThread() : null;
  const plain = pasted === null ? await servedStudy(study) : inFull(pasted.analysis);
  const fitted = fitAddress(address, plain.analysis);
  const isCoded = fitted.mine.length > 0;
  const held = isCoded ? inFull(await analysisWithCodes(study.id, fitted.mine)) : plain;
  const { analysis, posts, load, texts } = held;
  const ids = studies.map(({ id }) => id);
  return viewContext({
    analysis,
    before: isCoded ? plain.analysis : null,
    study,
    studies,
    address,
    opened,
    go,
    posts,
    load,
    leftOut: leftOut(location.search, analysis, ids),
    allTexts: texts,
    textsHere: fitted.filter.words === "" ? (held.textsHere() ?? []) : await texts(),
  });
}

async function tryTo(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => root.replaceChildren(failure(error)));
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
  const focused = document.activeElement?.getAttribute("data-focus") ?? null;
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
    if (focused !== null && document.activeElement === document.body) focusAgain(focused);
  };
  shown(main);
  makeWaiting(main, shown);
  root.style.minHeight = "";
  document.title = `${analysis.title} · threadlens`;
  say([countWords(context), leftOutWords(context)].filter(Boolean).join(". "));
  const sameView = before?.address.view === address.view && before.study.id === context.study.id;
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

function focusAgain(name: string): void {
  const found = root.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (found instanceof HTMLElement) found.focus({ preventScroll: true });
}

function scrollToChoice({ view, at }: Address): void {
  if (at === null) return;
  const id = view === "thread" ? postAnchor(at) : `at-${at}`;
  // A chosen event stays in one window with the rulers where both fit.
  const block = view === "timeline" ? "nearest" : "start";
  document.getElementById(id)?.scrollIntoView({ block });
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
