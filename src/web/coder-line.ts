import { areYours } from "./codes/whose-codes.ts";
import { codedPosts, madeWords } from "../model/coverage.ts";
import { tableOf, threadSize } from "../model/post-table.ts";
import { READER_CODER } from "../model/readers-code.ts";
import { readCoverage } from "./charts/coverage-reading.ts";
import { capital, counted, numeral } from "./charts/label.ts";
import { element } from "./element.ts";
import { coderLabel } from "./filter.ts";
import { menuPhrase, type MenuRow } from "./menu.ts";
import type { ViewContext } from "./view-context.ts";

const YOURS_MADE = "What you said you read; held fixed among the program’s codes.";
const SHARED_MADE =
  "Set in the address that this page was opened with, by whoever made it; held fixed among the program’s codes.";

/** Whose codes the view shows, of how many posts, how they were made, and why these; where there are several coders, one of them is chosen. */
export function coderLine(context: ViewContext): HTMLElement {
  const { analysis, coder } = context;
  const why = element("span", { class: "coder-why" }, whyShown(context));
  if (analysis.coders.length < 2) {
    const label = element("strong", {}, coderLabel(analysis, coder));
    return element("p", { class: "coder-line" }, "Codes shown: ", label, " ", why);
  }
  const made = [howMade(context), whyShown(context)].filter((part) => part !== "").join(" ");
  return element(
    "div",
    { class: "coder-line" },
    element(
      "fieldset",
      { class: "coder-switch" },
      element("legend", {}, "Codes shown"),
      element(
        "span",
        { class: "segments" },
        ...analysis.coders.map(({ id }) => segment(context, id)),
      ),
    ),
    element("p", { class: "coder-made" }, made),
  );
}

/** How the codes shown were made; those of the reader among the program's by themselves. */
function howMade({ analysis, coder, study }: ViewContext): string {
  if (coder !== READER_CODER) return madeWords(analysis, coder);
  return areYours(study.id) ? YOURS_MADE : SHARED_MADE;
}

/** One coder as a choice: whose codes they are, and of how many posts. */
function segment(context: ViewContext, id: string): HTMLElement {
  const { analysis, coder, go } = context;
  const input = element("input", {
    type: "radio",
    name: "coder",
    value: id,
    "data-focus": `coder-${id}`,
  });
  input.checked = id === coder;
  input.addEventListener("change", () => go({ coder: id }));
  return element(
    "label",
    { class: "segment" },
    input,
    element("span", { class: "segment-name" }, capital(coderLabel(analysis, id))),
    " ",
    element("span", { class: "segment-count" }, coveredWords(context, id)),
  );
}

/** "37 posts"; "2 of 37 posts" where the coder left some out. */
function coveredWords(context: ViewContext, coder: string): string {
  const posts = tableOf(context.scope).size;
  const cover = touched(context, coder);
  return cover === posts
    ? counted(posts, "post")
    : `${numeral(cover)} of ${counted(posts, "post")}`;
}

/** Who coded a part alone, and whose codes are shown for the rest; null where everyone coded everything. */
export function coverageLine({ analysis, coder }: ViewContext): HTMLElement | null {
  // What the reader coded is said under the filter, with what it changed.
  const coders = analysis.coders.filter(({ id }) => id === coder || id !== READER_CODER);
  const coverage = readCoverage({ ...analysis, coders }, coder);
  return coverage === "" ? null : element("p", { class: "coverage-line" }, coverage);
}

/** For the first choice the reason; for a coder alone how many posts it covers. */
function whyShown(context: ViewContext): string {
  const { analysis, scope, coder, coderChosen } = context;
  const posts = tableOf(scope).size;
  if (analysis.coders.length < 2)
    return `(${numeral(touched(context, coder))} of ${counted(posts, "post")})`;
  if (coderChosen || posts === 0) return "";
  const place = scope === analysis ? "" : " of this thread";
  return coder === analysis.coder.id
    ? `Shown first, since no other coder covers all posts${place}.`
    : `Shown first, since they are not the program’s and cover all posts${place}.`;
}

/** Posts that a coder gave any code. */
function touched({ scope }: ViewContext, coder: string): number {
  return codedPosts(tableOf(scope), coder);
}

/** In the thread view of a study of several threads: which of them is read; null elsewhere. */
export function threadLine({ analysis, address, go }: ViewContext): HTMLElement | null {
  if (analysis.threads.length < 2 || address.view !== "thread") return null;
  const every = `all ${numeral(analysis.threads.length)} threads`;
  const rows = (): MenuRow[] => [
    {
      words: every,
      count: counted(tableOf(analysis).size, "post"),
      chosen: address.thread === null,
      choose: () => go({ thread: null, at: null }),
    },
    ...analysis.threads.map(({ id, title }) => ({
      words: title,
      count: counted(threadSize(tableOf(analysis), id), "post"),
      chosen: address.thread === id,
      choose: () => go({ thread: id, at: null }),
    })),
  ];
  const words = analysis.threads.find(({ id }) => id === address.thread)?.title ?? every;
  const phrase = { id: "thread", words, set: true, label: "which thread is read" };
  return element("p", { class: "coder-line" }, "Thread: ", menuPhrase(phrase, rows));
}
