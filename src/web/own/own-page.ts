import { element } from "../element.ts";
import { AnswerError } from "../fetch-analysis.ts";
import type { ViewContext } from "../view-context.ts";

/** What a step draws; `close` ends what it watches. */
export type OwnStep = { readonly parts: readonly HTMLElement[]; readonly close?: () => void };

type StepMaker = (page: OwnPage) => OwnStep;

/** The page that is in the window, or was last: what comes late is shown in it. */
let shown: OwnPage | null = null;

/** The view of the reader's own thread: draws its step again whenever the session has changed. */
export class OwnPage {
  readonly context: ViewContext;
  readonly element = element("div", { class: "own" });
  readonly #status = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  readonly #draw: StepMaker;
  #step: OwnStep = { parts: [] };

  /** Draws the view, which takes the place of the one before it. */
  static open(context: ViewContext, draw: StepMaker): OwnPage {
    const page = new OwnPage(context, draw);
    if (shown !== null) shown.#step.close?.();
    shown = page;
    page.redraw();
    return page;
  }

  private constructor(context: ViewContext, draw: StepMaker) {
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
  }

  /** Draws the step anew; the focus stays on the part with the same name, or goes to the step's head where it would be lost. */
  redraw(focus?: string): void {
    if (shown !== null && shown !== this) {
      shown.redraw(focus);
      return;
    }
    const before = this.element.contains(document.activeElement) ? document.activeElement : null;
    const name = focus ?? before?.getAttribute("data-focus") ?? null;
    this.#step.close?.();
    this.#step = this.#draw(this);
    this.element.replaceChildren(...this.#step.parts, this.#status);
    if (name !== null || before !== null) this.focus(name ?? "");
  }

  /** The part with a name; null where the step has none. */
  part(name: string): HTMLElement | null {
    return (shown ?? this).element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
  }

  focus(name: string): void {
    this.part(name)?.focus({ preventScroll: true });
    this.#keepFocus();
  }

  /** Gives a part the focus where nothing has it. */
  focusIfLost(name: string): void {
    if (document.activeElement === document.body) this.focus(name);
  }

  /** Gives the step's head the focus where nothing has it: what had it is gone, or takes none. */
  #keepFocus(): void {
    const head = (shown ?? this).element.querySelector("h1");
    if (head === null || document.activeElement !== document.body) return;
    head.setAttribute("tabindex", "-1");
    head.focus({ preventScroll: true });
  }

  /** Tells those who do not see it what has changed. */
  say(words: string): void {
    (shown ?? this).#status.textContent = words;
  }

  /** Shows in the step what went wrong or is being done, in the place of what stood there. */
  tell(...parts: readonly HTMLElement[]): void {
    this.problem?.replaceChildren(...parts);
  }

  /** Where the step tells what goes wrong, or is being done. */
  get problem(): Element | null {
    return (shown ?? this).element.querySelector(".own-problem");
  }

  /** Another step begins at its head. */
  toTop(): void {
    if ((shown ?? this).element.isConnected) scrollTo(0, 0);
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
