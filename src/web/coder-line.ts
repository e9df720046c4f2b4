import { codeOf } from "../model/post-codes.ts";
import { readCoverage } from "./charts/coverage-reading.ts";
import { counted, numeral } from "./charts/label.ts";
import { element } from "./element.ts";
import { coderLabel } from "./filter.ts";
import { menuPhrase, type MenuRow } from "./menu.ts";
import type { ViewContext } from "./view-context.ts";

/** Whose codes the view shows, of how many posts, and why these; opens on the other coders. */
export function coderLine(context: ViewContext): HTMLElement {
  const { analysis, coder, go } = context;
  const label = coderLabel(analysis, coder);
  const several = analysis.coders.length > 1;
  const rows = (): MenuRow[] =>
    analysis.coders.map(({ id }) => ({
      words: coderLabel(analysis, id),
      count: counted(covered(context, id), "post"),
      chosen: id === coder,
      choose: () => go({ coder: id }),
    }));
  const menuLabel = "whose codes are shown, and how many posts they cover";
  return element(
    "p",
    { class: "coder-line" },
    "Codes shown: ",
    several
      ? menuPhrase({ id: "coder", words: label, set: true, label: menuLabel }, rows)
      : element("strong", {}, label),
    ` ${whyShown(context)}`,
  );
}

/** Who coded a part alone, and whose codes are shown for the rest; null where everyone coded everything. */
export function coverageLine({ analysis, coder }: ViewContext): HTMLElement | null {
  const coverage = readCoverage(analysis, coder);
  return coverage === "" ? null : element("p", { class: "coverage-line" }, coverage);
}

/** Coverage, and for the first choice the reason. */
function whyShown(context: ViewContext): string {
  const { analysis, scope, coder, coderChosen } = context;
  const own = coder === analysis.coder.id;
  const posts = scope.posts.length;
  const cover = covered(context, coder);
  const all = `${numeral(cover)} of ${counted(posts, "post")}`;
  if (coderChosen || analysis.coders.length < 2 || posts === 0) return `(${all})`;
  const place = scope === analysis ? "" : " of this thread";
  return own
    ? `(${all}; shown first, since no other coder covers all${place})`
    : `(${all}; shown first, since they cover all${place})`;
}

/** Posts that a coder gave every target's code. */
function covered({ analysis, scope }: ViewContext, coder: string): number {
  const targets = analysis.codebook.targets.map(({ id }) => id);
  return scope.posts.filter((post) =>
    targets.every((target) => codeOf(analysis, post, coder, target) !== undefined),
  ).length;
}

/** In the thread view of a study of several threads: which of them is read; null elsewhere. */
export function threadLine({ analysis, address, go }: ViewContext): HTMLElement | null {
  if (analysis.threads.length < 2 || address.view !== "thread") return null;
  const every = `all ${numeral(analysis.threads.length)} threads`;
  const rows = (): MenuRow[] => [
    {
      words: every,
      count: counted(analysis.posts.length, "post"),
      chosen: address.thread === null,
      choose: () => go({ thread: null, at: null }),
    },
    ...analysis.threads.map(({ id, title }) => ({
      words: title,
      count: counted(analysis.posts.filter(({ thread }) => thread === id).length, "post"),
      chosen: address.thread === id,
      choose: () => go({ thread: id, at: null }),
    })),
  ];
  const words = analysis.threads.find(({ id }) => id === address.thread)?.title ?? every;
  const phrase = { id: "thread", words, set: true, label: "which thread is read" };
  return element("p", { class: "coder-line" }, "Thread: ", menuPhrase(phrase, rows));
}
