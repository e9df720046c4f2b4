import { madeWords } from "../model/coverage.ts";
import { tableOf } from "../model/post-table.ts";
import { VIEWS, type ViewName } from "./address.ts";
import { shownCodes } from "./charts/coverage-reading.ts";
import { element, wordButton } from "./element.ts";
import { showKeys } from "./keys.ts";
import { ownLine } from "./own/own-line.ts";
import { currentTheme, toggleTheme } from "./theme.ts";
import type { ViewContext } from "./view-context.ts";

const VIEW_WORDS = {
  overview: "Overview",
  thread: "Thread",
  timeline: "Timeline",
  words: "Words",
  own: "Paste your own",
  methods: "Methods",
} as const satisfies Record<ViewName, string>;

/** The head of the page: the views, the studies where there are several, and the theme. */
export function pageHead(context: ViewContext): HTMLElement {
  const { address, href, analysis } = context;
  const views = VIEWS.filter(
    (view) => view !== "own" && (view !== "timeline" || analysis.documents.length > 0),
  );
  const linkTo = (view: ViewName) =>
    element(
      "a",
      {
        href: href({ view, at: null }),
        "data-go": "",
        "data-focus": `view-${view}`,
        "aria-current": view === address.view ? "page" : null,
      },
      VIEW_WORDS[view],
    );
  const theme = wordButton(themeWord(), { "data-focus": "theme" }, () => {
    toggleTheme();
    theme.textContent = themeWord();
  });
  return element(
    "header",
    { class: "page-head" },
    element(
      "a",
      { class: "brand", href: href({ view: "overview", at: null }), "data-go": "" },
      logo(),
      "threadlens",
    ),
    element("nav", { "aria-label": "Views" }, ...views.map(linkTo)),
    element("div", { class: "head-tools" }, chooser(context), linkTo("own"), theme),
    ownLine(context),
  );
}

function themeWord(): string {
  return currentTheme() === "dark" ? "Light" : "Dark";
}

function chooser({ studies, study, go }: ViewContext): HTMLElement | null {
  if (studies.length < 2) return null;
  const select = element("select", { id: "study", "data-focus": "study" });
  for (const { id, title } of studies) select.append(new Option(title, id, false, id === study.id));
  select.addEventListener("change", () => go({ study: select.value }));
  return element("label", { class: "chooser", for: "study" }, "Study ", select);
}

/** Four lines, two of them set in: a comment, its replies, the next comment. */
function logo(): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({
    viewBox: "0 0 18 16",
    width: "18",
    height: "16",
    "aria-hidden": "true",
    class: "logo",
  }))
    svg.setAttribute(name, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M1 1v12h1M1 2h16M6 6.5h11M6 11h8M1 15h10");
  svg.append(path);
  return svg;
}

/** The foot of every view: what the counts are of, whose codes are shown, and where the data are. */
export function pageFoot(context: ViewContext): HTMLElement {
  const { analysis, coder, study, href } = context;
  const isOwn = context.address.view === "own";
  const links = [
    element(
      "a",
      { href: href({ view: "methods", at: null }), "data-go": "" },
      "Methods and limits",
    ),
    ...(study.report === null || isOwn
      ? []
      : [
          element("a", { href: `${study.report}posts.csv` }, "Data: posts.csv"),
          ...dataFiles(analysis).map((file) =>
            element("a", { href: `${study.report}${file}` }, file),
          ),
          element("a", { href: study.report }, "Report to print"),
        ]),
    wordButton("Keys", { "aria-haspopup": "dialog", "data-focus": "keys" }, showKeys),
  ];
  if (isOwn)
    return element(
      "footer",
      { class: "page-foot" },
      element("p", { class: "foot-links" }, ...links),
    );
  return element(
    "footer",
    { class: "page-foot" },
    element("p", {}, countsAreOf(context)),
    element("p", {}, `Codes shown: ${shownCodes(analysis, coder)}. ${madeWords(analysis, coder)}`),
    element(
      "p",
      { class: "foot-links" },
      ...links.map((link, index) =>
        element("span", {}, link, index === links.length - 1 ? "" : " ·"),
      ),
    ),
  );
}

/** The tables beside posts.csv: of a timeline those that have rows. */
function dataFiles({ events, readersEvents, curation }: ViewContext["analysis"]): string[] {
  const isLinked = readersEvents.length > 0 || events.some(({ posts }) => posts.length > 0);
  return [
    "codes.csv",
    ...(events.length > 0 ? ["events.csv"] : []),
    ...(curation === null ? [] : ["events-found.csv"]),
    ...(readersEvents.length > 0 ? ["readers-events.csv"] : []),
    ...(isLinked ? ["mentions.csv"] : []),
  ];
}

function countsAreOf({ analysis }: ViewContext): string {
  const { threads } = analysis;
  const { size, hasAuthors, hasTimes } = tableOf(analysis);
  const under = threads.length === 1 ? "one article" : `${threads.length} articles`;
  const missing = [...(hasAuthors ? [] : ["names of writers"]), ...(hasTimes ? [] : ["dates"])];
  const absent =
    size === 0 || missing.length === 0
      ? ""
      : ` The source gives no ${missing.join(" and no ")} with the posts.`;
  return `Counts are of posts under ${under}. They do not count people, and are no measure of a public or of a country’s opinion.${absent}`;
}
