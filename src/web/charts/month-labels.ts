import { write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { labelForms, widestOf, type LineForm } from "./label-forms.ts";
import type { LaneItem } from "./lane-items.ts";
import type { Box, LabelPlacer } from "./label-placer.ts";

/** Height of a lane of the months: three lines of a name or a title, and room around them. */
export const LANE = 52;
export const LABEL_SIZE = 13;
const LINE = 14.5;
/** The fewest lines first, then narrower ones that find room where others do not. */
const FORMS: readonly LineForm[] = [
  { lines: 1, mostPx: 210 },
  { lines: 2, mostPx: 260 },
  { lines: 3, mostPx: 210 },
];
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

/** Writes a title to the right of its mark, to its left, above or beneath: whole on one to three lines, else shortened at a joint of the sentence, or not at all. */
export function placeLabel(root: SvgRoot | SvgGroup, placer: LabelPlacer, label: Label): boolean {
  for (const lines of labelForms(label, FORMS, LABEL_SIZE)) {
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
    return true;
  }
  return false;
}

function placesOf(lines: readonly string[], { left, right, y }: Label) {
  const width = widestOf(lines, LABEL_SIZE);
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
