import type { Question, Questions } from "../../model/question.ts";
import { postKey } from "../../model/post-codes.ts";
import { counted, inText, listed } from "../charts/label.ts";
import { questionsBeside } from "../data/readers-codes.ts";
import { element, wordButton } from "../element.ts";
import { AnswerError } from "../fetch-analysis.ts";
import type { ViewContext } from "../view-context.ts";
import { openPanel } from "./code-panel.ts";
import { announce } from "../announce.ts";
import { bringBackButton } from "./bring-back.ts";

/** Larger studies are asked for questions when the reader wants them: it takes the server a while. */
const MOST_UNASKED = 2_000;
const WANTED = "questions-wanted";
/** What the reader has opened where the list beside the codes is open. */
export const QUESTIONS = "codes-questions";
/** The list is asked for when its place is so near to the window: who reads on finds it there. */
const NEAR = "1600px";

/** The section of the overview that offers the posts whose code by the reader would help most. */
export function questionsSection(context: ViewContext): HTMLElement {
  const { analysis, address, opened } = context;
  const holder = element("div", { class: "questions-holder" });
  const fill = () => holder.replaceChildren(questionsList(context));
  const isSmall = analysis.summary.posts <= MOST_UNASKED;
  if (isSmall || opened.has(WANTED)) {
    holder.classList.add("is-awaited");
    whenNear(holder, fill);
  } else
    holder.append(
      wordButton("Which posts?", { "data-focus": WANTED }, () => {
        opened.add(WANTED);
        fill();
      }),
    );
  return element(
    "section",
    { class: "part questions", "aria-labelledby": "questions-title" },
    element("h2", { id: "questions-title" }, "Where a code of yours would help"),
    element(
      "p",
      { class: "note" },
      "Say of a post where it stands, and the program codes the others again with yours held fixed. Writers with most replies come first; in trials no other order helped clearly more. ",
      address.mine.length > 0 ? null : bringBackButton(context, "Bring back codes from a CSV file"),
    ),
    holder,
  );
}

function whenNear(holder: HTMLElement, fill: () => void): void {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      fill();
    },
    { rootMargin: NEAR },
  );
  near.observe(holder);
}

/** The posts to code next, each with why; filled when the server has answered. */
export function questionsList(context: ViewContext): HTMLElement {
  const { study, address, opened } = context;
  // What nobody asked for is not said aloud.
  const isWanted = opened.has(WANTED) || opened.has(QUESTIONS);
  const box = element(
    "div",
    { class: "questions-list" },
    element("p", { class: "note" }, "Looking for posts to code …"),
  );
  const show = (answer: HTMLElement): void => {
    box.closest(".is-awaited")?.classList.remove("is-awaited");
    box.replaceChildren(answer);
  };
  questionsBeside(study.id, address.mine).then(
    (asked) => {
      show(drawQuestions(context, asked));
      if (isWanted) announce(readQuestions(asked));
    },
    (error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") return;
      if (!(error instanceof AnswerError)) throw error;
      show(element("p", { class: "note" }, `${error.message} ${error.advice}`));
    },
  );
  return box;
}

/** "3 posts whose code would help most." */
function readQuestions({ questions }: Questions): string {
  return questions.length === 0
    ? "No post is left to ask about: none likely judges a target that its writer is not coded for yet."
    : `${counted(questions.length, "post")} whose code would help most.`;
}

function drawQuestions(context: ViewContext, asked: Questions): HTMLElement {
  const { questions } = asked;
  if (questions.length === 0) return element("p", { class: "note" }, readQuestions(asked));
  return element("ol", { class: "question-items" }, ...questions.map((one) => item(context, one)));
}

function item(context: ViewContext, { thread, post, opening, targets, why }: Question) {
  const { analysis, href } = context;
  const key = postKey(analysis, { thread, id: post });
  const link = element(
    "a",
    { href: href({ view: "thread", at: key, thread: null }), "data-post-link": key },
    `Where does ${key} stand?`,
  );
  link.addEventListener("click", () => openPanel(context, key));
  const labels = targets.map((id) =>
    inText(analysis.codebook.targets.find((target) => target.id === id)?.label ?? id),
  );
  return element(
    "li",
    {},
    element("p", { class: "question-head" }, link),
    element("p", { class: "question-words" }, opening),
    element("p", { class: "note" }, `Toward ${listed(labels)}. ${sentence(why)}`),
  );
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
