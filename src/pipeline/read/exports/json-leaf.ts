/** The longest record of a thread with all its replies; a longer text is no export of comments. */
const MAX_LENGTH = 16_000_000;
/** Reddit's listings nest five brackets a reply, so this holds 400 replies to replies. */
const MAX_DEPTH = 2_000;

const QUOTE = 34;
const BACKSLASH = 92;
/** The characters that may stand after a number or a word of JSON. */
const AFTER_SCALAR = ",]}: \t\r\n";

/** Finds the end of one JSON value in a text that comes in pieces, by its quotes and brackets alone. */
export class LeafScan {
  readonly isKey: boolean;
  readonly isScalar: boolean;
  refused: string | null = null;
  private readonly parts: string[] = [];
  private length = 0;
  private depth = 0;
  private inString = false;
  /** The piece before ended in a backslash that escapes the first character of the next. */
  private isEscaped = false;

  constructor(first: string, isKey: boolean) {
    this.isKey = isKey;
    this.isScalar = !'"{['.includes(first);
  }

  get raw(): string {
    return this.refused === null ? this.parts.join("") : "";
  }

  /** In: a piece, and where the value begins or goes on in it. Out: the index after its end; null where it goes on. */
  scan(piece: string, from: number): number | null {
    const end = this.isScalar ? endOfScalar(piece, from) : this.endOfNested(piece, from);
    this.keep(piece, from, end ?? piece.length);
    return end;
  }

  private keep(piece: string, from: number, to: number): void {
    this.length += to - from;
    if (this.length > MAX_LENGTH)
      this.refuse(`it is longer than ${MAX_LENGTH / 1_000_000} million characters`);
    if (this.refused === null) this.parts.push(piece.slice(from, to));
  }

  private refuse(reason: string): void {
    this.refused ??= reason;
    this.parts.length = 0;
  }

  private endOfNested(piece: string, from: number): number | null {
    for (let index = from; index < piece.length; index += 1) {
      if (this.inString) {
        const quote = this.endOfString(piece, index);
        if (quote === null) return null;
        this.inString = false;
        if (this.depth === 0) return quote + 1;
        index = quote;
        continue;
      }
      const code = piece.charCodeAt(index);
      if (code === QUOTE) this.inString = true;
      else if (code === 123 || code === 91) {
        this.depth += 1;
        if (this.depth > MAX_DEPTH) this.refuse(`it is nested deeper than ${MAX_DEPTH} brackets`);
      } else if (code === 125 || code === 93) {
        this.depth -= 1;
        if (this.depth === 0) return index + 1;
      }
    }
    return null;
  }

  /** The index of the quote that closes the string; null where it goes on in the next piece. */
  private endOfString(piece: string, from: number): number | null {
    const start = this.isEscaped ? from + 1 : from;
    this.isEscaped = false;
    for (let search = start; ;) {
      const quote = piece.indexOf('"', search);
      const end = quote < 0 ? piece.length : quote;
      let slashes = 0;
      while (end - slashes > search && piece.charCodeAt(end - slashes - 1) === BACKSLASH)
        slashes += 1;
      const isEscaped = slashes % 2 === 1;
      if (quote < 0) {
        this.isEscaped = isEscaped;
        return null;
      }
      if (!isEscaped) return quote;
      search = quote + 1;
    }
  }
}

function endOfScalar(piece: string, from: number): number | null {
  for (let index = from; index < piece.length; index += 1)
    if (AFTER_SCALAR.includes(piece.charAt(index))) return index;
  return null;
}
