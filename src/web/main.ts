import { fitAddress, readAddress, writeAddress, type Address, type ViewName } from "./address.ts";
import { handleCharts } from "./chart-hands.ts";
import { drawCharts, drawChart } from "./chart-section.ts";
import { postAnchor } from "./charts/draw-post.ts";
import { element } from "./element.ts";
import { failure } from "./failure.ts";
import { analysisWithCodes } from "./data/readers-codes.ts";
import { OWN_STUDY, ownStudy, ownThread } from "./data/own-thread.ts";
import { servedAnalysis } from "./data/served-study.ts";
import { fetchStudies, type StudyFacts } from "./fetch-analysis.ts";
import { countWords } from "./filter-bar.ts";
import { listKeys } from "./keys.ts";
import { leftOut, leftOutWords } from "./left-out.ts";
import { pageFoot, pageHead } from "./page-frame.ts";
import { restoreTheme } from "./theme.ts";
import { leaving, viewContext, type ViewContext } from "./view-context.ts";
import { methods } from "./views/methods.ts";
import { overview } from "./views/overview.ts";
import { thread } from "./views/thread.ts";
import { own } from "./views/own.ts";
import { timeline } from "./views/timeline.ts";
import { words } from "./views/words.ts";

const VIEW_MAKERS = { overview, thread, timeline, words, own, methods } as const satisfies Record<
  ViewName,
  (context: ViewContext) => HTMLElement[]
>;
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
  const render = async (change: "first" | "go" | "back") => {
    const before = shown;
    shown = await contextOf(readAddress(location.search), { served, opened, go });
    draw(shown, change, before);
    return shown;
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
  handleCharts(root, () => shown ?? context, say);
  listKeys();
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
  const own = study.id === OWN_STUDY ? ownThread() : null;
  const plain = own?.analysis ?? (await servedAnalysis(study.id));
  const fitted = fitAddress(address, plain);
  const isCoded = fitted.mine.length > 0;
  const analysis = isCoded ? await analysisWithCodes(study.id, fitted.mine) : plain;
  const ids = studies.map(({ id }) => id);
  const missing = leftOut(location.search, analysis, ids);
  const before = isCoded ? plain : null;
  return viewContext({ analysis, before, study, studies, address, opened, go, leftOut: missing });
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

function draw(context: ViewContext, change: "first" | "go" | "back", before: ViewContext | null) {
  const { address, analysis } = context;
  const focused = document.activeElement?.getAttribute("data-focus") ?? null;
  // The page keeps its height until the charts are in, so that it does not jump.
  root.style.minHeight = `${root.offsetHeight}px`;
  sizes.disconnect();
  const main = element("main", { id: "main" }, ...VIEW_MAKERS[address.view](context));
  main.classList.add(`view-${address.view}`);
  root.replaceChildren(pageHead(context), main, pageFoot(context));
  drawCharts(main, sizes);
  root.style.minHeight = "";
  document.title = `${analysis.title} · threadlens`;
  if (focused !== null) focusAgain(focused);
  say([countWords(context), leftOutWords(context)].filter(Boolean).join(". "));
  const sameView = before?.address.view === address.view && before.study.id === context.study.id;
  if (!sameView && change === "go") scrollTo(0, 0);
  if (address.at !== null && address.at !== before?.address.at) scrollToChoice(address);
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

function say(words: string): void {
  if (status.textContent !== words) status.textContent = words;
}
