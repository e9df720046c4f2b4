import type { Place } from "../../../model/place.ts";

/** Counts lines over a text that comes in pieces; asked for places in rising order. */
export class TextPosition {
  private readonly file: string;
  private line: number;
  /** Index in the present piece at which its line begins; below 0 where that was in an earlier piece. */
  private lineStart = 0;
  /** Index of the next line break in the present piece; beyond its end where there is none. */
  private newline = Number.POSITIVE_INFINITY;
  private piece = "";

  constructor(file: string, line = 1) {
    this.file = file;
    this.line = line;
  }

  /** Goes on to the next piece. */
  enter(piece: string): void {
    this.placeAt(this.piece.length);
    this.lineStart -= this.piece.length;
    this.piece = piece;
    this.findNewline(0);
  }

  /** The place of an index of the present piece, or of its end; not before the last one asked for. */
  placeAt(wanted: number): Place {
    const index = Math.min(wanted, this.piece.length);
    while (this.newline < index) {
      this.line += 1;
      this.lineStart = this.newline + 1;
      this.findNewline(this.lineStart);
    }
    return { file: this.file, line: this.line, column: index - this.lineStart + 1 };
  }

  private findNewline(from: number): void {
    const newline = this.piece.indexOf("\n", from);
    this.newline = newline < 0 ? Number.POSITIVE_INFINITY : newline;
  }
}
