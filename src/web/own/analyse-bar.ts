import { analysisSchema } from "../../model/analysis.ts";
import type { Thread } from "../../model/thread.ts";
import { ELSEWHERE } from "../address.ts";
import { counted } from "../charts/label.ts";
import { keepOwnThread, OWN_STUDY, type AskedOfOwn } from "../data/own-thread.ts";
import { element } from "../element.ts";
import { doWork } from "../work.ts";
import { codebookChoice, codebookPhrase } from "./codebook-phrase.ts";
import { ownFailure, type OwnPage } from "./own-page.ts";
import { progressLine } from "./progress-line.ts";
import { notesOf, openQuestions } from "./questions.ts";
import { repairsOf } from "./repair-history.ts";
import { changeSession, ownSession, threadInView, type OwnSession } from "./session.ts";

/** What is left to do, the codebook, and the way on. */
export function analyseBar(page: OwnPage, thread: Thread): HTMLElement {
  const posts = postsInAll(thread);
  const work = element("div", { class: "own-problem" });
  const analyse = element(
    "button",
    { type: "button", class: "button", "data-focus": "own-analyse" },
    `Analyse ${counted(posts, "post")}`,
  );
  analyse.disabled = posts === 0;
  analyse.addEventListener("click", () => void analyseOwn(page, work, analyse));
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
    work,
  );
}

/** All posts of the file: those of several threads are analysed together. */
function postsInAll(thread: Thread): number {
  const { split } = ownSession();
  return split !== null && "threads" in split
    ? split.threads.reduce((sum, { posts }) => sum + posts.length, 0)
    : thread.posts.length;
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
  const { split } = ownSession();
  const of = split !== null && "threads" in split ? ` of ${split.threads.length} threads` : "";
  const what = element("strong", {}, `analyse ${counted(posts, "post")}${of}`);
  return ["Then ", what, " for ", codebookPhrase(page)];
}

/** The body of a request for the analysis of what the reader brought; null without a codebook. */
function askedOf(page: OwnPage): AskedOfOwn | null {
  const { source, form, facts, repairs } = ownSession();
  const choice = codebookChoice(page);
  if (choice === null) return null;
  const list = repairsOf(repairs);
  const title = facts.title.trim() === "" ? titleOf(ownSession()) : facts.title.trim();
  return {
    text: source.text,
    codebook: choice.kind === "own" ? choice.codebook : choice.id,
    ...(form === null ? {} : { form }),
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

async function analyseOwn(page: OwnPage, work: HTMLElement, button: HTMLButtonElement) {
  const asked = askedOf(page);
  if (asked === null) return;
  const cancelled = new AbortController();
  const progress = progressLine("Coding posts", () => cancelled.abort());
  work.replaceChildren(progress.element);
  button.disabled = true;
  try {
    const answer = await doWork({
      path: "api/analyses",
      body: asked,
      onProgress: progress.tell,
      signal: cancelled.signal,
    });
    keepOwnThread({ analysis: analysisSchema.parse(answer), asked });
    // A reader who has gone elsewhere meanwhile is not called back: the thread is among the studies.
    if (work.isConnected) page.context.go({ ...ELSEWHERE, study: OWN_STUDY, view: "overview" });
  } catch (error) {
    if (!cancelled.signal.aborted) work.replaceChildren(ownFailure(error));
    else page.say("The analysis was cancelled. Nothing was lost.");
  } finally {
    progress.end();
    button.disabled = false;
  }
}
