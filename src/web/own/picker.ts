import { element, wordButton } from "../element.ts";

export type PickerChoice = {
  /** Stands before the words: a line's or a post's number. */
  readonly head: string;
  readonly words: string;
  readonly choose: () => void;
};

type Picker = {
  readonly question: string;
  readonly choices: readonly PickerChoice[];
  /** What there is to know beside the choices; null for nothing. */
  readonly note: string | null;
  readonly leave: () => void;
};

/** A question with a choice a line: arrows move, Enter chooses, Escape leaves. */
export function picker({ question, choices, note, leave }: Picker): HTMLElement {
  const buttons = choices.map(({ head, words, choose }, index) => {
    const button = element(
      "button",
      { type: "button", class: "own-choice", tabindex: index === 0 ? "0" : "-1" },
      element("span", { class: "own-choice-head" }, head),
      element("span", {}, words),
    );
    button.addEventListener("click", choose);
    return button;
  });
  const box = element(
    "div",
    { class: "own-picker", role: "group", "aria-label": question },
    element(
      "p",
      { class: "own-picker-head" },
      element("strong", {}, question),
      wordButton("leave it", {}, leave),
    ),
    note === null ? null : element("p", { class: "note" }, note),
    element("div", { class: "own-choices" }, ...buttons),
  );
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave();
      return;
    }
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = stepTo(event.key, at, buttons.length);
    if (to === null || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus();
  });
  return box;
}

const PAGE = 10;

/** Where a key leads in a list of so many rows; null for other keys. */
export function stepTo(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}
