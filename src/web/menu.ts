import { element } from "./element.ts";

export type MenuRow = {
  readonly words: string;
  readonly mark?: Element | null;
  readonly count?: string;
  /** Left out where the row is a thing to do. */
  readonly chosen?: boolean;
  /** The head under which it stands with others after it, apart from those before. */
  readonly under?: string;
  /** `adding` where Shift was held. */
  readonly choose: (adding: boolean) => void;
};

export type Phrase = {
  readonly id: string;
  readonly words: string;
  /** Whether the phrase says something, as against "any tone". */
  readonly set: boolean;
  /** What the menu is for, for readers who do not see it. */
  readonly label: string;
};

/** A phrase of a sentence that opens a menu of what it could say instead. */
export function menuPhrase(phrase: Phrase, rows: () => readonly MenuRow[]): HTMLElement {
  return openable(phrase, "menu", (close) => {
    const made = rows();
    const items = made.map((row) => {
      const item = element(
        "button",
        {
          type: "button",
          ...(row.chosen === undefined
            ? { role: "menuitem" }
            : { role: "menuitemradio", "aria-checked": String(row.chosen) }),
          tabindex: "-1",
        },
        element("span", { class: "menu-words" }, row.mark ?? null, row.words),
        element("span", { class: "menu-count" }, row.count ?? ""),
      );
      item.addEventListener("click", (event) => {
        close();
        row.choose(event.shiftKey);
      });
      return item;
    });
    const menu = element(
      "div",
      { class: "menu", role: "menu", "aria-label": phrase.label },
      ...grouped(made, items),
    );
    menu.addEventListener("keydown", (event) => moveIn(items, event));
    return { panel: menu, first: items.find((_, i) => made[i]?.chosen) ?? items[0] };
  });
}

/** The items as they are, and those under a head in a group of their own. */
function grouped(rows: readonly MenuRow[], items: readonly HTMLElement[]): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  return items.flatMap((item, index) => {
    const under = rows[index]?.under;
    if (under === undefined) return [item];
    const known = groups.get(under);
    known?.append(item);
    if (known !== undefined) return [];
    const head = element("div", { class: "menu-head", "aria-hidden": "true" }, under);
    const group = element("div", { role: "group", "aria-label": under }, head, item);
    groups.set(under, group);
    return [group];
  });
}

/** A phrase that opens a field for words. */
export function wordsPhrase(phrase: Phrase, value: string, choose: (words: string) => void) {
  return openable(phrase, "dialog", (close) => {
    const input = element("input", {
      type: "search",
      value,
      maxlength: "200",
      id: "filter-words",
      autocomplete: "off",
    });
    const form = element(
      "form",
      { class: "menu words-form", "aria-label": phrase.label },
      element("label", { for: "filter-words" }, "A word or phrase of the post"),
      element(
        "span",
        { class: "words-field" },
        input,
        element("button", { type: "submit", class: "button" }, "Show"),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      close();
      choose(input.value.trim());
    });
    return { panel: form, first: input };
  });
}

type Panel = { readonly panel: HTMLElement; readonly first: HTMLElement | undefined };

function openable(
  { id, words, set, label }: Phrase,
  popup: "menu" | "dialog",
  make: (close: () => void) => Panel,
): HTMLElement {
  const button = element(
    "button",
    {
      type: "button",
      class: set ? "phrase set" : "phrase",
      "aria-haspopup": popup,
      "aria-expanded": "false",
      "aria-label": `${words} (${label})`,
      "data-focus": `phrase-${id}`,
    },
    words,
    element("span", { class: "caret", "aria-hidden": "true" }, "▾"),
  );
  const holder = element("span", { class: "phrase-holder" }, button);
  let panel: HTMLElement | null = null;
  const close = () => {
    panel?.remove();
    panel = null;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeOutside);
  };
  const closeOutside = (event: Event) => {
    if (!event.composedPath().includes(holder)) close();
  };
  button.addEventListener("click", () => {
    if (panel !== null) {
      close();
      return;
    }
    const made = make(() => {
      close();
      // What is chosen may draw the page anew: the focus comes back to what has a name.
      button.focus();
    });
    panel = made.panel;
    holder.append(panel);
    keepInView(panel);
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", closeOutside);
    made.first?.focus();
  });
  holder.addEventListener("keydown", (event) => {
    if (panel === null || event.key !== "Escape") return;
    event.stopPropagation();
    close();
    button.focus();
  });
  holder.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !holder.contains(event.relatedTarget)) close();
  });
  return holder;
}

const EDGE_PX = 16;

/** Moves a panel left until it ends inside the window. */
function keepInView(panel: HTMLElement): void {
  const over = panel.getBoundingClientRect().right + EDGE_PX - document.documentElement.clientWidth;
  if (over > 0) panel.style.left = `${-over}px`;
}

function moveIn(items: readonly HTMLElement[], event: KeyboardEvent): void {
  const at = items.findIndex((item) => item === document.activeElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
