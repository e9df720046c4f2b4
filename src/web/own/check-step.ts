import { countLines } from "./text-rows.ts";
import { characterWords } from "./characters.ts";
import type { Thread } from "../../model/thread.ts";
import { counted } from "../charts/label.ts";
import { element } from "../element.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import { hasPlaces } from "./has-places.ts";
import { analyseBar, threadName } from "./analyse-bar.ts";
import { failureBox, type OwnPage, type OwnStep } from "./own-page.ts";
import { PAGE_FORMS } from "./page-forms.ts";
import { ReviewPanes } from "./review-panes.ts";
import { readInForm } from "./repair-step.ts";
import { changeSession, ownSession, severalThreads, threadInView } from "./session.ts";

/** The second step: how the text was split, and its repair. */
export function checkStep(page: OwnPage): OwnStep {
  const thread = threadInView(ownSession());
  if (thread === null) return { parts: [] };
  const panes = new ReviewPanes(page, thread);
  return {
    parts: [heading(page, thread), analyseBar(page, thread), panes.element, legend(thread)],
    close: () => panes.close(),
  };
}

function heading(page: OwnPage, thread: Thread): HTMLElement {
  const head = element(
    "div",
    { class: "view-head" },
    element("h1", { class: "view-title" }, "Check how your text was split"),
  );
  if (thread.posts.length === 0) head.append(noPosts(page, thread));
  else head.append(element("p", { class: "standfirst" }, ...sentence(page, thread)));
  return head;
}

function sentence(page: OwnPage, thread: Thread): (Node | string)[] {
  const { source } = ownSession();
  const several = severalThreads(ownSession()).length;
  const found = counted(thread.posts.length, "post");
  const where = several > 1 ? [", thread ", threadPhrase(page), ` of ${several},`] : [];
  const placed = hasPlaces(thread)
    ? characterWords(source.text, thread)
    : "They were read from the fields of the file, so no lines are shown.";
  return [
    found,
    ...where,
    " found in the form ",
    formPhrase(page, thread),
    `. ${placed} Nothing is stored.`,
  ];
}

function noPosts(page: OwnPage, thread: Thread): HTMLElement {
  const lines = counted(countLines(ownSession().source.text), "line");
  const issue = thread.issues.find(({ severity }) => severity === "error");
  const isPage = issue === undefined || issue.code === "no-posts";
  return failureBox(
    isPage ? "No posts found in this text." : "No posts were read from this file.",
    isPage
      ? `It has ${lines} and no line begins like a comment (a number, a bullet, a name with a date). Paste the page from its first comment on, choose the form yourself, or choose a line below at which the first post begins.`
      : issue.message,
    element("span", {}, "Form: ", formPhrase(page, thread)),
  );
}

/** The form found opens on the others. */
function formPhrase(page: OwnPage, thread: Thread): HTMLElement {
  const { form } = ownSession();
  const choose = (name: string | null) => void readInForm(page, name);
  const rows = (): MenuRow[] => [
    { words: "the form that fits best", chosen: form === null, choose: () => choose(null) },
    ...PAGE_FORMS.map((name) => ({
      words: name,
      chosen: form === name,
      choose: () => choose(name),
    })),
  ];
  const name = form ?? thread.form.name;
  const words = name === "none" ? "none fits" : `“${name}”`;
  return menuPhrase(
    { id: "form", words, set: true, label: "in which form the text is read" },
    rows,
  );
}

function threadPhrase(page: OwnPage): HTMLElement {
  const { threadAt } = ownSession();
  const threads = severalThreads(ownSession());
  const rows = (): MenuRow[] =>
    threads.map((thread, index) => ({
      words: threadName(thread),
      count: counted(thread.posts.length, "post"),
      chosen: index === threadAt,
      choose: () => {
        changeSession({ threadAt: index, isAlone: true, chosen: null });
        page.redraw("phrase-own-thread");
      },
    }));
  const shown = threads[threadAt];
  const words = shown === undefined ? "" : threadName(shown);
  return menuPhrase(
    { id: "own-thread", words, set: true, label: "which thread is looked at" },
    rows,
  );
}

function legend(thread: Thread): HTMLElement {
  const lines = hasPlaces(thread)
    ? "Solid edge: words of a post. Dotted edge: page furniture. Double edge: the article. Lines in a frame belong to an open question. "
    : "";
  return element(
    "p",
    { class: "note" },
    `${lines}Arrow keys move over lines and posts, Enter opens what can be done, Escape leaves.`,
  );
}
