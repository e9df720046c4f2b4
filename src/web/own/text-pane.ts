import type { Doubt, Thread } from "../../model/thread.ts";
import { numeral } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { stepTo } from "./picker.ts";
import { textRows, type TextRow } from "./text-rows.ts";
import { WindowedList } from "./windowed-list.ts";
import { firstWords } from "./word-count.ts";

const ROW_PX = 44;
const MAX_WORDS = 380;
const MAX_CHOSEN_WORDS = 4_000;

/** What lines of an open question are called, by the question's kind. */
const ASKED_WORDS = {
  list: "list?",
  gap: "gap?",
  header: "name?",
  form: "",
  short: "post?",
  unnamed: "name?",
  "article-end": "article?",
  below: "post?",
  lost: "post?",
} as const satisfies Record<Doubt["kind"], string>;

export type TextPaneParts = {
  readonly text: string;
  readonly thread: Thread;
  readonly lines: number;
  readonly chosen: string | null;
  /** Places that open questions are about. */
  readonly asked: readonly Doubt[];
  readonly onChoose: (post: string) => void;
  /** Leads to the post in its own pane. */
  readonly onOpen: (post: string) => void;
  /** A new post is to begin at the offset. */
  readonly onDivide: (at: number) => void;
};

/** The page by line, with what each line was read as; one line chosen. */
export class TextPane {
  readonly element: HTMLElement;
  readonly #parts: TextPaneParts;
  readonly #rows: readonly TextRow[];
  readonly #list: WindowedList;
  readonly #pane = element("div", { class: "own-scroll" });
  readonly #where = element("span", {});
  #post: string | null;
  #stop = 0;
  #opened: number | null = null;

  constructor(parts: TextPaneParts) {
    this.#parts = parts;
    this.#post = parts.chosen;
    this.#rows = textRows(parts.text, parts.thread);
    this.#list = new WindowedList(this.#pane, {
      count: this.#rows.length,
      label: "Lines of your text",
      rowPx: ROW_PX,
      draw: (index) => this.#row(index),
      onDrawn: () => this.#tellWhere(),
    });
    this.#pane.append(this.#list.list);
    const head = element("header", {}, element("h2", {}, "Your text"), this.#where);
    this.element = element(
      "section",
      { class: "own-text", "aria-label": "Your text" },
      head,
      this.#pane,
    );
    this.#pane.addEventListener("scroll", () => this.#tellWhere(), { passive: true });
    this.#pane.addEventListener("click", (event) => this.#click(event));
    this.#pane.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Lights up the lines of a post. */
  light(post: string | null): void {
    this.#post = post;
    for (const row of this.#pane.querySelectorAll("[data-line-of]"))
      row.classList.toggle("own-lit", row.getAttribute("data-line-of") === post);
  }

  /** Brings the first line of a post, or the line at an offset, to the top third of the pane. */
  reveal(place: string | number): void {
    const index = this.#rows.findIndex(({ end, kind, post }) =>
      typeof place === "number" ? end > place : kind === "post" && post === place,
    );
    const row = index < 0 ? undefined : this.#list.row(index);
    if (row === undefined) return;
    this.#setStop(index);
    const away = row.getBoundingClientRect().top - this.#pane.getBoundingClientRect().top;
    const isSeen = away >= 0 && away < this.#pane.clientHeight * 0.7;
    if (!isSeen) this.#pane.scrollTop += away - this.#pane.clientHeight / 4;
    this.#tellWhere();
  }

  close(): void {
    this.#list.close();
  }

  #row(index: number): HTMLElement {
    const row = this.#rows[index];
    if (row === undefined) return element("div");
    const { start, end, kind, label, line, post } = row;
    const { asked, text } = this.#parts;
    const isOpen = index === this.#opened;
    const doubt = kind === "blank" ? undefined : doubtAt(asked, start, end);
    const words = firstWords(text.slice(start, end), isOpen ? MAX_CHOSEN_WORDS : MAX_WORDS);
    const isLit = post !== null && post === this.#post && kind === "post";
    const head = element(
      "button",
      {
        type: "button",
        class: "own-textline",
        tabindex: index === this.#stop ? "0" : "-1",
        "aria-expanded": kind === "blank" ? null : String(isOpen),
      },
      element("span", { class: "own-line-number" }, numeral(line)),
      element("span", { class: `own-edge edge-${kind}` }),
      element("span", { class: "own-kind" }, doubt === undefined ? label : ASKED_WORDS[doubt.kind]),
      element("span", { class: "own-line-words" }, words),
    );
    return element(
      "div",
      {
        role: "listitem",
        class: `own-row row-${kind}${doubt === undefined ? "" : " asked"}${isLit ? " own-lit" : ""}`,
        "data-index": String(index),
        "data-line-of": kind === "post" ? post : null,
        "aria-setsize": String(this.#rows.length),
        "aria-posinset": String(index + 1),
      },
      head,
      isOpen && kind !== "blank" ? this.#actions(row) : null,
    );
  }

  #actions({ start, post, kind }: TextRow): HTMLElement {
    const { thread, onDivide, onOpen } = this.#parts;
    const isFirst = thread.posts.some(({ span }) => span?.start === start);
    const open = { "data-line-action": "" };
    return element(
      "div",
      { class: "own-meta" },
      isFirst ? null : wordButton("begin a new post here", open, () => onDivide(start)),
      post === null || kind !== "post"
        ? null
        : wordButton(`repair post ${post}`, open, () => onOpen(post)),
    );
  }

  #setStop(index: number): void {
    const before = this.#stop;
    this.#stop = index;
    this.#list.keep(index);
    for (const [at, tab] of [
      [before, "-1"],
      [index, "0"],
    ] as const)
      this.#list.row(at)?.querySelector(".own-textline")?.setAttribute("tabindex", tab);
  }

  /** Chooses a line: its post lights up, and what can be done with it stands below. */
  #open(index: number | null, focus: boolean): void {
    const before = this.#opened;
    this.#opened = index;
    if (index !== null) this.#setStop(index);
    for (const at of new Set([before, index])) if (at !== null) this.#list.redraw(at);
    const row = index === null ? undefined : this.#rows[index];
    if (row?.kind === "post" && row.post !== null) this.#parts.onChoose(row.post);
    if (focus) this.#focusStop();
  }

  #focusStop(): void {
    const row = this.#list.row(this.#stop);
    row?.querySelector<HTMLElement>(".own-textline")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  #click({ target }: Event): void {
    if (!(target instanceof Element) || target.closest("[data-line-action]") !== null) return;
    const index = target.closest("[data-index]")?.getAttribute("data-index") ?? null;
    if (index === null) return;
    this.#open(Number(index) === this.#opened ? null : Number(index), true);
  }

  #key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof Element)) return;
    const onAction = target.matches("[data-line-action]");
    const to = onAction ? null : stepTo(key, this.#stop, this.#rows.length);
    if (key === "Escape") this.#open(null, true);
    else if (key === "Enter" && !onAction) {
      this.#open(this.#stop, true);
      this.#list.row(this.#stop)?.querySelector<HTMLElement>("[data-line-action]")?.focus();
    } else if (to !== null) {
      this.#setStop(to);
      this.#focusStop();
      const row = this.#rows[to];
      if (row?.kind === "post" && row.post !== null) this.#parts.onChoose(row.post);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #tellWhere(): void {
    const { top, bottom } = this.#pane.getBoundingClientRect();
    const seen = [...this.#pane.querySelectorAll("[data-index]")].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    if (seen.length === 0) return;
    const lines = [seen[0], seen.at(-1)].map(
      (row) => this.#rows[Number(row?.getAttribute("data-index") ?? 0)]?.line ?? 1,
    );
    const [from = 1, to = 1] = lines;
    this.#where.textContent = `lines ${numeral(from)} to ${numeral(to)} of ${numeral(this.#parts.lines)}`;
  }
}

/** The question that a line is about; one about the whole page is of no line. */
const doubtAt = (asked: readonly Doubt[], start: number, end: number): Doubt | undefined =>
  asked.find((one) => one.kind !== "form" && one.start < end && start < one.end);
