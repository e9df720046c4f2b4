import { element } from "../element.ts";
import { AnswerError } from "../fetch-analysis.ts";
import type { ViewContext } from "../view-context.ts";

/** What a step draws; `close` ends what it watches. */
export type OwnStep = { readonly parts: readonly HTMLElement[]; readonly close?: () => void };

type StepMaker = (page: OwnPage) => OwnStep;

/** The view of the reader's own thread: draws its step again whenever the session has changed. */
export class OwnPage {
  readonly context: ViewContext;
  readonly element = element("div", { class: "own" });
  readonly #status = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  readonly #draw: StepMaker;
  #step: OwnStep = { parts: [] };

  constructor(context: ViewContext, draw: StepMaker) {
    this.context = context;
    this.#draw = draw;
    // What is typed into a field is no key of the page.
    this.element.addEventListener("keydown", (event) => {
      if (event.target instanceof HTMLTextAreaElement && event.key !== "Tab")
        event.stopPropagation();
    });
    // A file that misses its place must not take the page's.
    for (const name of ["dragover", "drop"])
      this.element.addEventListener(name, (event) => {
        if (event instanceof DragEvent && event.dataTransfer?.types.includes("Files") === true)
          event.preventDefault();
      });
    this.redraw();
  }

  /** Draws the step anew; the focus stays on the part with the same name. */
  redraw(focus?: string): void {
    const before = this.element.contains(document.activeElement) ? document.activeElement : null;
    const name = focus ?? before?.getAttribute("data-focus") ?? null;
    this.#step.close?.();
    this.#step = this.#draw(this);
    this.element.replaceChildren(...this.#step.parts, this.#status);
    if (name !== null) this.focus(name);
  }

  focus(name: string): void {
    const found = this.element.querySelector(`[data-focus="${CSS.escape(name)}"]`);
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }

  /** Tells those who do not see it what has changed. */
  say(words: string): void {
    this.#status.textContent = words;
  }
}

/** What went wrong and what to do, in its frame; the way out stands below. */
export function ownFailure(error: unknown, ...more: HTMLElement[]): HTMLElement {
  const isKnown = error instanceof AnswerError;
  const message = error instanceof Error ? error.message : String(error);
  return failureBox(
    isKnown ? message : `The page failed: ${message}`,
    isKnown ? error.advice : "Load the page again.",
    ...more,
  );
}

export function failureBox(found: string, advice: string, ...more: HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "failure own-failure", role: "alert" },
    element("p", {}, element("strong", {}, found)),
    element("p", {}, advice),
    more.length === 0 ? null : element("p", { class: "tools" }, ...more),
  );
}
