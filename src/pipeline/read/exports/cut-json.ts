import type { Place } from "../../../model/place.ts";
import { LeafScan } from "./json-leaf.ts";
import { TextPosition } from "./text-position.ts";

export type JsonPath = readonly (string | number)[];

/** The text of a value that is not looked into further, and where it stands. */
export type JsonCut = {
  readonly raw: string;
  readonly path: JsonPath;
  readonly place: Place;
  /** Why the text was not kept, where it is beyond a limit; `raw` is then empty. */
  readonly refused: string | null;
};

type Frame = {
  readonly isArray: boolean;
  key: string | number;
  readonly shapes: readonly (readonly string[])[];
};
type Awaited = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma";

const SCALAR_START = "-0123456789tfn";

/**
 * Cuts JSON into the values that stand on the outer levels, without looking into them.
 *
 * In:   pieces of any size; one JSON text or several, with white space between them. `shapes` says what is walked into, as in
 *       "data.children.[]": the object at the root, its `data`, the array `children`; all else is cut whole.
 * Out:  cuts in source order, "end" after each JSON text; `fault` is the place of the first character that can't stand where it does, and nothing is
 *       read after it.
 */
export class JsonCutter {
  fault: Place | null = null;
  /** Where the last value that was cut begins. */
  place: Place;
  private readonly position: TextPosition;
  private readonly shapes: readonly (readonly string[])[];
  private readonly frames: Frame[] = [];
  private awaited: Awaited = "value";
  /** A JSON text of those that stand one after another has just ended. */
  private hasEnded = false;
  private leaf: LeafScan | null = null;

  constructor(file: string, line: number, shapes: readonly string[]) {
    this.position = new TextPosition(file, line);
    this.shapes = shapes.map((shape) => shape.split("."));
    this.place = this.position.placeAt(0);
  }

  *feed(piece: string): Generator<JsonCut | "end"> {
    this.position.enter(piece);
    let index = 0;
    while (index < piece.length && this.fault === null) {
      if (this.leaf === null) index = this.step(piece, index);
      else {
        const end = this.leaf.scan(piece, index);
        if (end === null) return;
        index = end;
        const cut = this.closeLeaf(this.leaf);
        if (cut !== null) yield cut;
      }
      if (this.hasEnded) yield "end";
      this.hasEnded = false;
    }
  }

  /** Where the text ends within a value: its last place, and the beginning of a value that is not whole. */
  end(): { readonly place: Place; readonly open: JsonCut | null } | null {
    const place = this.position.placeAt(Number.MAX_SAFE_INTEGER);
    const { leaf } = this;
    if (leaf === null) return this.frames.length > 0 ? { place, open: null } : null;
    return leaf.isScalar && this.frames.length === 0 ? null : { place, open: this.cutOf(leaf) };
  }

  private cutOf(leaf: LeafScan): JsonCut {
    const path = this.frames.map(({ key }) => key);
    return { raw: leaf.raw, path, place: this.place, refused: leaf.refused };
  }

  private closeLeaf(leaf: LeafScan): JsonCut | null {
    const frame = this.frames.at(-1);
    this.leaf = null;
    if (leaf.isKey && frame !== undefined) {
      frame.key = readKey(leaf.raw);
      this.awaited = "colon";
      return null;
    }
    const cut = this.cutOf(leaf);
    this.valueEnded();
    return cut;
  }

  /** Reads one character of the outer levels; the index after it, or of the value that begins there. */
  private step(piece: string, index: number): number {
    const char = piece.charAt(index);
    if (" \n\r\t\uFEFF".includes(char)) return index + 1;
    const read = this.takes(char);
    if (read === "fault") this.fault = this.position.placeAt(index);
    if (read !== "leaf") return index + 1;
    this.place = this.position.placeAt(index);
    this.leaf = new LeafScan(char, this.awaited.startsWith("key"));
    return index;
  }

  private takes(char: string): "mark" | "leaf" | "fault" {
    const frame = this.frames.at(-1);
    switch (this.awaited) {
      case "comma":
        if (frame === undefined || char !== ",") return this.closes(char, frame);
        if (frame.isArray) frame.key = Number(frame.key) + 1;
        this.awaited = frame.isArray ? "value" : "key";
        return "mark";
      case "colon":
        if (char !== ":") return "fault";
        this.awaited = "value";
        return "mark";
      case "key-or-end":
      case "key":
        if (char === '"') return "leaf";
        return this.awaited === "key" ? "fault" : this.closes(char, frame);
      default:
        if (char === "]" && this.awaited === "value-or-end") return this.closes(char, frame);
        return this.opens(char);
    }
  }

  private opens(char: string): "mark" | "leaf" | "fault" {
    if (char !== "{" && char !== "[")
      return char === '"' || SCALAR_START.includes(char) ? "leaf" : "fault";
    const isArray = char === "[";
    const frame = this.frames.at(-1);
    const here = frame === undefined ? this.shapes : below(frame);
    const shapes = here.filter(([first]) => first !== undefined && (first === "[]") === isArray);
    if (shapes.length === 0) return "leaf";
    this.frames.push({ isArray, key: isArray ? 0 : "", shapes });
    this.awaited = isArray ? "value-or-end" : "key-or-end";
    return "mark";
  }

  private closes(char: string, frame: Frame | undefined): "mark" | "fault" {
    if (frame === undefined || char !== (frame.isArray ? "]" : "}")) return "fault";
    this.frames.pop();
    this.valueEnded();
    return "mark";
  }

  private valueEnded(): void {
    this.hasEnded = this.frames.length === 0;
    this.awaited = this.hasEnded ? "value" : "comma";
  }
}

/** What the shapes say of the member that is being read. */
const below = ({ isArray, key, shapes }: Frame): Frame["shapes"] =>
  shapes.filter(([first]) => isArray || first === key).map((shape) => shape.slice(1));

function readKey(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    return "";
  }
}
