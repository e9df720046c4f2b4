import { OWN_STUDY, ownThread } from "../data/own-thread.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/**
 * Under the head of every view: of the reader's own thread, where it is and how to take it away; of a link to one that
 * is gone, what has happened. Null elsewhere.
 */
export function ownLine(context: ViewContext): HTMLElement | null {
  const own = ownThread();
  if (context.study.id === OWN_STUDY && own !== null) return hereLine(context);
  return askedFor(OWN_STUDY) ? goneLine(context) : null;
}

const askedFor = (study: string): boolean =>
  new URLSearchParams(location.search).get("study") === study;

function hereLine({ address, href }: ViewContext): HTMLElement {
  const said = element("span", { role: "status" });
  const save = wordButton("Download as a study folder (zip)", { "data-focus": "own-zip" }, () => {
    // Asked for when it is first needed, like the view.
    void import("./save-folder.ts").then(({ saveFolder }) => saveFolder(address.mine, said));
  });
  const split = element(
    "a",
    { href: href({ view: "own", at: null }), "data-go": "", "data-focus": "own-split" },
    "How it was split",
  );
  return element(
    "p",
    { class: "own-line" },
    "This thread is in this tab alone. ",
    ...(address.view === "own" ? [] : [split, " "]),
    save,
    " ",
    said,
  );
}

function goneLine({ href, study }: ViewContext): HTMLElement {
  const again = element(
    "a",
    { href: href({ view: "own", study: study.id, at: null }), "data-go": "" },
    "Paste it again",
  );
  const words =
    "This link leads to a thread that was pasted into another tab, or before this page was loaded anew. It is kept nowhere. ";
  return element("p", { class: "own-line gone", role: "alert" }, words, again);
}
