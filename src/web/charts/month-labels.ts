import { write, type SvgRoot } from "./chart-frame.ts";
import type { LaneItem } from "./lane-items.ts";
import type { Box, LabelPlacer } from "./label-placer.ts";
import { balanced, fitted, textWidth, wrapped } from "./text-width.ts";

/** Height of a lane of the months. */
export const LANE = 46;
export const LABEL_SIZE = 13;
const LINE = 14.5;
/** A title up to this width stays on one line. */
const ONE_LINE = 210;
const TWO_LINES = 260;
const THREE_LINES = 210;
/** Where no whole form has room, three lines of these widths are cut. */
const CUT_WIDTHS = [180, 130, 100] as const;
const DOT_REACH = 11;
const GAP = 4;

/** The room that a mark takes in its lane. */
export function itemBox(item: LaneItem, y: number): Box {
  if (item.kind === "bar")
    return { left: item.x - 2, right: item.end + 2, top: y - 5, bottom: y + 5 };
  const reach = item.events.length > 1 ? DOT_REACH : 7;
  return { left: item.x - reach, right: item.x + reach, top: y - 9, bottom: y + 9 };
}

type Label = {
  readonly title: string;
  /** What must be said after the title, even where it is cut: " and 2 more". */
  readonly tail: string;
  /** Edges of the mark. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly style: string;
};

/** Writes a title to the right of its mark, to its left, above or beneath: whole on one to three lines, else cut, or not at all. */
export function placeLabel(root: SvgRoot, placer: LabelPlacer, label: Label): void {
  for (const lines of formsOf(label)) {
    const candidates = placesOf(lines, label);
    const chosen = candidates[placer.place(candidates) ?? -1];
    if (chosen === undefined) continue;
    const { style } = label;
    for (const [index, text] of lines.entries())
      write(root, {
        text,
        x: chosen.x,
        y: chosen.base + index * LINE,
        style,
        anchor: chosen.anchor,
      });
    return;
  }
}

/** The best form first. */
function formsOf({ title, tail }: Label): string[][] {
  const whole = title + tail;
  const inLines = (lines: number, mostPx: number) =>
    balanced(whole, { mostPx, sizePx: LABEL_SIZE, lines });
  const forms = [inLines(1, ONE_LINE), inLines(2, TWO_LINES), inLines(3, THREE_LINES)];
  const own = tail === "" ? [] : [tail.trim()];
  const cut = CUT_WIDTHS.map((most) => [
    ...wrapped(title, most, LABEL_SIZE, 3 - own.length),
    ...own,
  ]);
  const short = [fitted(title, CUT_WIDTHS[2], LABEL_SIZE) + tail];
  return [...forms.filter((lines) => lines !== null), ...cut, short];
}

function placesOf(lines: readonly string[], { left, right, y }: Label) {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const at = (x: number, base: number, anchor: "start" | "end") => ({
    x,
    base,
    anchor,
    left: anchor === "start" ? x : x - width,
    right: anchor === "start" ? x + width : x,
    top: base - 12,
    bottom: base + (lines.length - 1) * LINE + 3,
  });
  const middle = y + 4.5 - ((lines.length - 1) * LINE) / 2;
  const beside = [at(right + GAP, middle, "start"), at(left - GAP, middle, "end")];
  const apart = [at(left, y - 11, "start"), at(left, y + 19, "start")];
  return lines.length === 1 ? [...beside, ...apart] : beside;
}
