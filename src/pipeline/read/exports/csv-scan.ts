/** A field that is open for longer was opened by a stray quotation mark. */
const MAX_QUOTED = 1_000_000;

type Field = { readonly text: string; readonly end: number; readonly isStray: boolean };
type ScannedRecord = {
  readonly fields: readonly string[];
  readonly next: number;
  readonly lines: number;
  readonly hasStrayQuote: boolean;
};

/** Reads one CSV record after another from a text that can be added to. */
export class RecordScan {
  private readonly separator: string;
  private text = "";
  private start = 0;
  private isLast = false;
  /** A field opened before this index is not closed before it, unless by the quotation marks right behind its opening. */
  private openUntil = 0;
  /** The last quotation mark found that could close a field on its line. */
  private closing = -1;
  /** From the end of the last search for one to this index there is none. */
  private noClosingUntil = 0;
  /** The last line break looked for, and from where on. */
  private newline = { from: 0, at: -1 };

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Characters taken that are in no record yet. */
  get left(): number {
    return this.text.length - this.start;
  }

  /** In: the text that follows; whether it is all there is. */
  take(piece: string, isLast: boolean): void {
    this.text = this.text.slice(this.start) + piece;
    this.openUntil -= this.start;
    this.closing -= this.start;
    this.noClosingUntil -= this.start;
    this.newline = { from: 0, at: -1 };
    this.start = 0;
    this.isLast = isLast;
  }

  /** Null where the text does not hold another whole record. */
  next(): ScannedRecord | null {
    if (this.left === 0) return null;
    const record = this.record();
    if (record !== null) this.start = record.next;
    return record;
  }

  private record(): ScannedRecord | null {
    const fields: string[] = [];
    let hasStrayQuote = false;
    for (let index = this.start; ;) {
      const field = this.text[index] === '"' ? this.quoted(index) : this.plain(index, index);
      if (field === null) return null;
      fields.push(field.text);
      hasStrayQuote ||= field.isStray;
      index = field.end + 1;
      if (this.text[field.end] === this.separator) continue;
      if (this.text[field.end] === "\r") {
        if (index === this.text.length && !this.isLast) return null;
        if (this.text[index] === "\n") index += 1;
      }
      const next = Math.min(index, this.text.length);
      return { fields, next, lines: countLines(this.text, this.start, next), hasStrayQuote };
    }
  }

  /** A field that goes on to the first separator or line break from `from` on; null where that is not there yet. */
  private plain(begin: number, from: number, isStray = false): Field | null {
    let end = from;
    while (end < this.text.length && !this.isFieldEnd(end)) end += 1;
    if (end === this.text.length && !this.isLast) return null;
    return { text: this.text.slice(begin, end), end, isStray };
  }

  private quoted(opening: number): Field | null {
    const inside = opening + 1;
    let from = this.text[inside] === '"' ? inside : Math.max(inside, this.openUntil);
    for (;;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0 || quote - opening > MAX_QUOTED) return this.unclosed(opening, quote);
      const behind = this.skip('"', quote);
      const end = this.skip(" ", behind);
      if (end === this.text.length && !this.isLast) return null;
      if ((behind - quote) % 2 === 1) {
        if (end === this.text.length || this.isFieldEnd(end)) {
          const text = this.text.slice(inside, behind - 1).replaceAll('""', '"');
          return { text, end, isStray: false };
        }
        if (this.isOpening(quote) && this.nextNewline(opening) < quote)
          return this.plain(opening, opening, true);
        const closesLater = this.closesOnLine(behind);
        if (closesLater === null) return null;
        if (!closesLater) return this.wronglyQuoted(opening, quote);
      }
      from = Math.max(behind, this.openUntil);
    }
  }

  /** In: the index of the first quotation mark beyond the longest field; below 0 for none. */
  private unclosed(opening: number, quote: number): Field | null {
    if (quote < 0 && !this.isLast && this.text.length - opening <= MAX_QUOTED) return null;
    this.openUntil = quote < 0 ? this.text.length : quote;
    return this.plain(opening, opening, true);
  }

  /** `"No" is what he said`: text with quotation marks, to the separator behind them where they stand on one line. */
  private wronglyQuoted(opening: number, quote: number): Field | null {
    const isOneLine = !/[\r\n]/u.test(this.text.slice(opening, quote));
    return this.plain(opening, isOneLine ? quote : opening, !isOneLine);
  }

  /** Whether a quotation mark before the end of the line stands at the end of a field; null where the line goes on. */
  private closesOnLine(from: number): boolean | null {
    if (this.closing >= from) return true;
    if (from < this.noClosingUntil) return false;
    let index = from;
    for (; index < this.text.length; index += 1) {
      const char = this.text[index];
      if (char === "\n" || char === "\r" || index - from > MAX_QUOTED) break;
      if (char !== '"') continue;
      if (index + 1 === this.text.length && !this.isLast) return null;
      if (index + 1 < this.text.length && !this.isFieldEnd(index + 1)) continue;
      this.closing = index;
      return true;
    }
    if (index === this.text.length && !this.isLast) return null;
    this.noClosingUntil = index;
    return false;
  }

  private isOpening(quote: number): boolean {
    return this.isFieldEnd(quote - 1);
  }

  private nextNewline(from: number): number {
    if (from < this.newline.from || from > this.newline.at) {
      const at = this.text.indexOf("\n", from);
      this.newline = { from, at: at < 0 ? Number.POSITIVE_INFINITY : at };
    }
    return this.newline.at;
  }

  private skip(char: string, from: number): number {
    let index = from;
    while (this.text[index] === char) index += 1;
    return index;
  }

  private isFieldEnd(index: number): boolean {
    const char = this.text[index];
    return char === this.separator || char === "\n" || char === "\r";
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) lines += 1;
  }
  return lines;
}
