import type { Thread, Threads } from "../../model/thread.ts";
import { counted } from "../charts/label.ts";
import type { AskedOfOwn } from "../data/own-thread.ts";
import { element } from "../element.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import { analyseOwn, isAnalysing } from "./analyse-own.ts";
import { codebookChoice, codebookPhrase } from "./codebook-phrase.ts";
import type { OwnPage } from "./own-page.ts";
import { problemPlace } from "./progress-line.ts";
import { notesOf, openQuestions } from "./questions.ts";
import { repairsOf } from "./repair-history.ts";
import {
  changeSession,
  ownSession,
  severalThreads,
  threadInView,
  type OwnSession,
} from "./session.ts";

/** What is left to do, the codebook, and the way on. */
export function analyseBar(page: OwnPage, thread: Thread): HTMLElement {
  const posts = postsMeant(thread);
  const analyse = element(
    "button",
    {
      type: "button",
      class: "button",
      "aria-disabled": isAnalysing() ? "true" : null,
      "data-focus": "own-analyse",
    },
    `Analyse ${counted(posts, "post")}`,
  );
  analyse.disabled = posts === 0;
  analyse.addEventListener("click", () => {
    const asked = askedOf(page);
    if (asked !== null) void analyseOwn(page, asked);
  });
  const back = element("button", { type: "button", class: "button plain" }, "Back to the text");
  back.addEventListener("click", () => {
    changeSession({ step: "paste" });
    page.redraw("own-text");
  });
  return element(
    "div",
    { class: "own-bar", role: "region", "aria-label": "Analyse" },
    element("p", { class: "own-bar-words" }, ...leftToDo(thread), ...forWhat(page, posts)),
    element("p", { class: "own-buttons" }, back, analyse),
    problemPlace(),
  );
}

/** How many posts are analysed: those of one thread, or of all of the file together. */
function postsMeant(thread: Thread): number {
  const threads = severalThreads(ownSession());
  return ownSession().isAlone || threads.length === 0 ? thread.posts.length : postsIn(threads);
}

function postsIn(threads: readonly Thread[]): number {
  return threads.reduce((sum, { posts }) => sum + posts.length, 0);
}

export function threadName({ id, title }: Threads["threads"][number]): string {
  return `“${title ?? id}”`;
}

function leftToDo(thread: Thread): (Node | string)[] {
  const questions = openQuestions(thread).length;
  const notes = notesOf(thread).length;
  const asked = element("strong", {}, counted(questions, "question"));
  const noted = notes === 0 ? "" : counted(notes, "note");
  if (questions === 0) return noted === "" ? [] : [`${noted}. `];
  return [asked, ` to answer${noted === "" ? "" : `, ${noted}`}. `];
}

function forWhat(page: OwnPage, posts: number): (Node | string)[] {
  const what = element("strong", {}, `analyse ${counted(posts, "post")}`);
  const of = severalThreads(ownSession()).length > 1 ? [" of ", threadsPhrase(page)] : [];
  return ["Then ", what, ...of, " for ", codebookPhrase(page)];
}

/** Which of several threads are analysed; opens on one and all. */
function threadsPhrase(page: OwnPage): HTMLElement {
  const { threadAt, isAlone } = ownSession();
  const threads = severalThreads(ownSession());
  const choose = (change: Partial<OwnSession>) => {
    changeSession(change);
    page.redraw("phrase-own-threads");
  };
  const all = `all ${threads.length} threads together`;
  const rows = (): MenuRow[] => [
    {
      words: all,
      count: counted(postsIn(threads), "post"),
      chosen: !isAlone,
      choose: () => choose({ isAlone: false }),
    },
    ...threads.map((thread, index) => ({
      words: `${threadName(thread)} alone`,
      count: counted(thread.posts.length, "post"),
      chosen: isAlone && index === threadAt,
      choose: () => choose({ threadAt: index, isAlone: true, chosen: null }),
    })),
  ];
  const shown = isAlone ? threads[threadAt] : undefined;
  const words = shown === undefined ? all : `${threadName(shown)} alone`;
  return menuPhrase(
    { id: "own-threads", words, set: true, label: "which threads are analysed" },
    rows,
  );
}

/** The body of a request for the analysis of what the reader brought; null without a codebook. */
function askedOf(page: OwnPage): AskedOfOwn | null {
  const { source, form, facts, repairs, isAlone, threadAt } = ownSession();
  const alone = isAlone ? severalThreads(ownSession())[threadAt] : undefined;
  const choice = codebookChoice(page);
  if (choice === null) return null;
  const list = repairsOf(repairs);
  const title = facts.title.trim() === "" ? titleOf(ownSession()) : facts.title.trim();
  return {
    text: source.text,
    codebook: choice.kind === "own" ? choice.codebook : choice.id,
    ...(form === null ? {} : { form }),
    ...(alone === undefined ? {} : { thread: alone.id }),
    ...(source.name === null ? {} : { name: source.name }),
    ...(title === null ? {} : { title }),
    ...(facts.publisher.trim() === "" ? {} : { publisher: facts.publisher.trim() }),
    ...(facts.published === "" ? {} : { published: facts.published }),
    ...(list.length === 0 ? {} : { repairs: list }),
  };
}

const LONGEST_TITLE = 200;

/** The first line of the article; null for a file without one, which the server titles by what it holds. */
function titleOf(session: OwnSession): string | null {
  const { text, name } = session.source;
  const article = threadInView(session)?.article ?? null;
  const words = article === null ? "" : text.slice(article.start, article.end);
  const [line = ""] = words.split(/[\r\n]/u, 1);
  return line !== "" && line.length <= LONGEST_TITLE
    ? line
    : name === null
      ? "A pasted thread"
      : null;
}
