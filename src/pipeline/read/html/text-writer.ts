/** Deeper quotations and lists are written like the deepest. */
const MAX_SHOWN_DEPTH = 8;
const LIST_INDENT = 4;
/** White space that is not a single space between two words. */
const GAP = /[^\S ]\s*| \s+|^ | $/gu;
/** Controls but tab and line breaks; soft hyphen, zero-width space, word joiner, BOM; halves of characters. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]|\p{Surrogate}/gu; // oxlint-disable-line no-control-regex -- they are what is removed

/** A text without control characters and characters of no width. */
export const withoutUnseen = (text: string): string => text.replaceAll(UNSEEN, "");

export type TextStyle = {
  /** Whether lists inside lists are indented, as in a browser's copy; else each line begins at the left. */
  readonly indents: boolean;
  readonly bullet: string;
};

/** Writes plain text from pieces of text and breaks, as they come in a page. */
export class TextWriter {
  readonly #style: TextStyle;
  readonly #out: string[] = [];
  #breaks = 0;
  #space = false;
  #lineIsEmpty = true;
  #quotes = 0;
  /** Quotation depth of the line before, for the blank line between two. */
  #quotesBefore = 0;
  #marker = "";
  #margins: { outer: number; inner: number; next: number | null }[] = [];

  constructor(style: TextStyle) {
    this.#style = style;
  }

  /** `lineBreaks`: what a line break inside the text is; "blank" counts an empty line only. */
  text(text: string, lineBreaks: "space" | "blank" | "line"): void {
    const seen = withoutUnseen(text);
    let start = 0;
    for (const gap of seen.matchAll(GAP)) {
      if (gap.index > start) this.#words(seen.slice(start, gap.index));
      this.#gap(gap[0], lineBreaks);
      start = gap.index + gap[0].length;
    }
    if (start < seen.length) this.#words(seen.slice(start));
  }

  /** Ends the line; 2 leaves a blank line. */
  ensureBreaks(count: 1 | 2): void {
    if (this.#marker === "") this.#breaks = Math.max(this.#breaks, count);
    this.#space = false;
  }

  addBreak(): void {
    if (this.#marker === "") this.#breaks = Math.min(2, this.#breaks + 1);
    this.#space = false;
  }

  quote(by: 1 | -1): void {
    this.ensureBreaks(2);
    this.#quotes += by;
  }

  /** Ends the line where a quotation names its writer. */
  breakInQuote(): void {
    if (this.#quotes > 0) this.ensureBreaks(1);
  }

  openList(first: number | null): void {
    const outer = this.#margins.at(-1);
    const depth = Math.min(this.#margins.length, MAX_SHOWN_DEPTH);
    const margin = outer === undefined ? 0 : Math.max(depth * LIST_INDENT, 0);
    this.#margins.push({ outer: margin, inner: margin, next: first });
  }

  closeList(): void {
    this.#margins.pop();
    this.#marker = "";
  }

  openItem(value: number | null): void {
    this.ensureBreaks(1);
    const list = this.#margins.at(-1);
    if (list === undefined) return;
    if (list.next !== null && value !== null) list.next = value;
    this.#marker = list.next === null ? `${this.#style.bullet} ` : `${list.next}. `;
    if (list.next !== null) list.next += 1;
    list.inner = list.outer + this.#marker.length;
  }

  closeItem(): void {
    this.#marker = "";
    this.ensureBreaks(1);
  }

  finish(): string {
    return this.#out.join("");
  }

  #gap(run: string, lineBreaks: "space" | "blank" | "line"): void {
    const lines = lineBreaks === "space" ? 0 : run.split("\n").length - 1;
    if (lines > 1) this.ensureBreaks(2);
    else if (lines === 1 && lineBreaks === "line") this.ensureBreaks(1);
    else this.#space = true;
  }

  #words(words: string): void {
    if (this.#out.length === 0 || this.#breaks > 0) this.#startLine();
    else if (this.#space && !this.#lineIsEmpty) this.#out.push(" ");
    this.#out.push(words);
    this.#space = false;
    this.#lineIsEmpty = false;
  }

  #startLine(): void {
    const quotes = Math.min(this.#quotes, MAX_SHOWN_DEPTH);
    if (this.#out.length > 0) {
      this.#out.push("\n");
      if (this.#breaks > 1) this.#out.push(">".repeat(Math.min(quotes, this.#quotesBefore)), "\n");
    }
    const list = this.#margins.at(-1);
    const margin = this.#marker === "" ? list?.inner : list?.outer;
    if (this.#style.indents) this.#out.push(" ".repeat(margin ?? 0));
    this.#out.push("> ".repeat(quotes), this.#marker);
    this.#marker = "";
    this.#breaks = 0;
    this.#quotesBefore = quotes;
    this.#lineIsEmpty = true;
  }
}
