import type { Doubt, Thread } from "../../model/thread.ts";
import { element, wordButton } from "../element.ts";
import type { OwnPage } from "./own-page.ts";
import { answeredIn } from "./repair-history.ts";
import { readInForm, repair } from "./repair-step.ts";
import { ownSession } from "./session.ts";

/** Questions shown at once; the others come when these are answered. */
const MAX_SHOWN = 3;

const keyOf = ({ kind, start, end }: Doubt): string => `${kind}-${start}-${end}`;

/** The questions that the reader has not answered, in page order. */
export function openQuestions(thread: Thread): Doubt[] {
  const answered = answeredIn(ownSession().repairs);
  return (thread.doubts ?? []).filter((doubt) => !answered.has(keyOf(doubt)));
}

/** What stands above the posts: open questions, then what there is to know. */
export function questionsAndNotes(
  page: OwnPage,
  thread: Thread,
  showLine: (offset: number) => void,
): HTMLElement[] {
  const open = openQuestions(thread);
  const more = open.length - MAX_SHOWN;
  return [
    ...open.slice(0, MAX_SHOWN).map((doubt) => question(page, doubt, showLine)),
    ...(more > 0 ? [element("p", { class: "own-note" }, `${more} more after these.`)] : []),
    ...notesOf(thread).map((note) =>
      element("p", { class: "own-note" }, element("strong", {}, "Note. "), note),
    ),
  ];
}

/** The choice that leaves what the program did stands first and is filled. */
function question(page: OwnPage, doubt: Doubt, showLine: (offset: number) => void): HTMLElement {
  const { line, options, kept, reason, start } = doubt;
  const key = keyOf(doubt);
  const lead = wordButton(`Question, line ${line}.`, { class: "word own-question-line" }, () =>
    showLine(start),
  );
  const buttons = options.map((option, index) => {
    const button = element(
      "button",
      {
        type: "button",
        class: index === kept ? "button" : "button plain",
        "data-focus": `own-answer-${key}-${index}`,
      },
      option.words,
    );
    button.addEventListener("click", () => void answer(page, option, key));
    return button;
  });
  const safe = buttons.slice(kept, kept + 1);
  return element(
    "div",
    { class: "own-question", role: "group", "aria-label": `Question, line ${line}` },
    element("p", {}, lead, ` ${reason}`),
    element("p", { class: "own-buttons" }, ...safe, ...buttons.toSpliced(kept, 1)),
  );
}

function answer(page: OwnPage, { repairs, form }: Doubt["options"][number], key: string) {
  return form === null
    ? repair(page, { repairs, answers: key }, "own-undo")
    : readInForm(page, form);
}

/** What there is to know of the page: what is missing, and the splitter's own warnings. */
export function notesOf({ posts, issues }: Thread): string[] {
  const missing = [
    ...(posts.every(({ author }) => author === null) ? ["writers’ names"] : []),
    ...(posts.every(({ postedAt }) => postedAt === null) ? ["dates"] : []),
  ];
  const absent =
    posts.length === 0 || missing.length === 0
      ? []
      : [
          `No ${missing.join(" and no ")} were found.${missing.length === 2 ? " Answers are looked for by quotations, names and repeated words." : ""}`,
        ];
  const said = issues.filter(({ severity }) => posts.length > 0 || severity !== "error");
  return [
    ...absent,
    ...several(),
    ...said.map(({ message, place }) => withLine(message, place?.line)),
  ];
}

function several(): string[] {
  const { split } = ownSession();
  return split !== null && "threads" in split
    ? ["The file holds several threads, which are not repaired here."]
    : [];
}

const withLine = (message: string, line: number | undefined): string =>
  line === undefined || line === 1 ? message : `Line ${line}: ${message}`;
