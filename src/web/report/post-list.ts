import { labelOf } from "../../model/post-codes.ts";
import { everyPost } from "../../model/post-filter.ts";
import { shownCodes } from "../charts/coverage-reading.ts";
import { counted, numeral } from "../charts/label.ts";
import type { PostView } from "../charts/post-view.ts";
import { countWords } from "../count-words.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import type { PagePosts } from "./page-posts.ts";
import { drawCodes } from "./post-codes.ts";

/** Shows the posts that the filter keeps, and one that was asked for by name; says how many are left out. */
export function showPosts(context: ViewContext, { byKey }: PagePosts, line: Element): void {
  const { views, matching, group, go, address, analysis, coder } = context;
  for (const view of views) {
    const article = byKey.get(view.key);
    if (article === undefined) continue;
    article.hidden = !view.matches && article.id !== address.at;
    showCodes(article, view, context);
  }
  const left = views.length - matching;
  const whose = `Heads and counts: codes by ${shownCodes(analysis, coder)}. The words marked, and the notes, are those of the codes shown first.`;
  const isOther = document.querySelector(".in-other-codes") !== null;
  line.replaceChildren(
    ...(group === undefined
      ? []
      : [
          element("strong", {}, countWords(context)),
          `; ${counted(left, "post")} left out. `,
          wordButton(`Show all ${numeral(views.length)}`, {}, () => go({ filter: everyPost })),
        ]),
    ...(isOther ? [element("span", { class: "note" }, whose)] : []),
  );
}

const firstHeads = new WeakMap<Element, readonly Element[]>();

/** Says at the top of the page whose codes it shows. */
export function nameCoder({ analysis, coder }: ViewContext): void {
  const place = document.querySelector(".coder-shown");
  const version = analysis.coders.find(({ id }) => id === coder)?.version ?? null;
  const words = `${labelOf(analysis, coder)}${version === null ? "" : ` ${version}`}`;
  if (place !== null && place.textContent !== words) place.textContent = words;
}

/** The head in the codes of the coder chosen; as it was written where the reader has chosen none. */
function showCodes(
  article: Element,
  view: PostView,
  { coderChosen, analysis, coder }: ViewContext,
): void {
  const head = article.querySelector(".post-head");
  const list = article.parentElement;
  if (head === null || list === null) return;
  const isOther = coderChosen && list.getAttribute("data-coder") !== coder;
  article.classList.toggle("in-other-codes", isOther);
  const first = firstHeads.get(article);
  if (!isOther && first === undefined) return;
  const codes = [...head.querySelectorAll(".code")];
  if (first === undefined) firstHeads.set(article, codes);
  for (const code of codes) code.remove();
  head.append(...(isOther ? drawCodes(view, analysis.codebook.targets) : (first ?? [])));
}
