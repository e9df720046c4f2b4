import type { StanceValue } from "../../model/stance.ts";
import { PHONE_WIDTH } from "./chart-frame.ts";
import { numeral, short, type TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { countText, hasUnsure, heldText, sidesOf, type Side } from "./stance-counts.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A run of marks or a bar: it begins at `from` and grows to the left (−1) or right (1). */
export type Run = Side & {
  readonly from: number;
  readonly y: number;
  readonly grows: -1 | 1;
  readonly count: string;
  /** Width between the middle line, or the marks of sure and held codes next to it, and the others; 0 where there are no others. */
  readonly gap: number;
};

export type StanceRow = {
  readonly target: TargetLabel;
  readonly label: { readonly text: string; readonly x: number; readonly y: number };
  readonly runs: readonly Run[];
  /** Top and bottom of the row's zero line. */
  readonly zero: { readonly top: number; readonly bottom: number };
};

export type StanceBarsLayout = {
  readonly form: "marks" | "bars";
  readonly phone: boolean;
  readonly height: number;
  readonly zero: number;
  readonly neitherFrom: number;
  readonly pitch: number;
  readonly headY: number;
  /** The longer heading of the last block, where it fits. */
  readonly roomyHead: boolean;
  readonly rows: readonly StanceRow[];
};

export const LABEL_SIZE = 14;
/** Past these, single marks can no longer be told apart. */
const MOST_MARKS = 150;
const LEAST_MARK_PITCH = 8;
const MOST_PITCH = 21;
const PHONE_PITCH = 13;
export const ZERO_GAP = 5;
export const COUNT_GAP = 6;
const SURE_GAP = 9;
const LABEL_GAP = 14;
const NAMES_PART = 0.25;
const AGAINST_HEAD = 78;
const FAVOR_HEAD = 92;
export const LONG_HEAD = "neither: not judged, or balanced";
const ROOMY = 900;

type Counts = Record<StanceValue, number>;

/**
 * Places the stance bars: a row a target, against left of zero, in favor right of it, neither apart.
 *
 * Out: under 600 px the phone form, with neither beneath; bars instead of marks for more than 150
 *      posts or where a mark would have less than 8 px.
 */
export function layoutStanceBars(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  width: number,
): StanceBarsLayout {
  const sides = targets.map((target) => ({ target, sides: sidesOf(views, target.id) }));
  const longest = (value: StanceValue): number =>
    Math.max(1, ...sides.map((row) => row.sides[value].whole));
  const most: Counts = {
    favor: longest("favor"),
    against: longest("against"),
    neither: longest("neither"),
  };
  const open = hasUnsure(views, targets);
  const told = open && width >= PHONE_WIDTH;
  const beyond = COUNT_GAP + (open ? SURE_GAP : 0);
  const counts: Counts = {
    favor: widest(sides.map((row) => sideText(row, "favor", told))) + beyond,
    against: widest(sides.map((row) => sideText(row, "against", told))) + beyond,
    neither: widest(sides.map((row) => neitherText(row.sides, views, width))) + COUNT_GAP,
  };
  const labels = widest(sides.map((row) => nameOf(row, width, open))) + LABEL_GAP;
  const place = width < PHONE_WIDTH ? placePhone : placeWide;
  const placed = place({ width, most, counts, labels });
  const tooMany = views.length > MOST_MARKS || placed.pitch < LEAST_MARK_PITCH;
  const rows = sides.map((row, index) => rowOf(row, index, { ...placed, views, width, open }));
  return {
    ...placed,
    form: tooMany ? "bars" : "marks",
    height: placed.top + targets.length * placed.rowHeight + (placed.phone ? 0 : 4),
    rows,
  };
}

/** On a phone a name has a line of its own, with how many codes are surer; beside marks a long one is cut. */
function nameOf({ target, sides: { favor, against } }: RowInput, width: number, open: boolean) {
  const name = short(target.label);
  if (width >= PHONE_WIDTH) return fitted(name, width * NAMES_PART, LABEL_SIZE, 600);
  const judged = favor.matching + against.matching;
  const sure = favor.sure + against.sure;
  const held = heldText(favor.held + against.held);
  const tail = open && judged > 0 ? `: ${numeral(sure)} of ${numeral(judged)} surer${held}` : "";
  return fitted(name, width - textWidth(tail, LABEL_SIZE, 600), LABEL_SIZE, 600) + tail;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE, 600)));
}

type Measures = {
  readonly width: number;
  readonly most: Counts;
  readonly counts: Counts;
  readonly labels: number;
};

function placeWide({ width, most, counts, labels }: Measures) {
  const roomy = width >= ROOMY;
  const gap = roomy ? 36 : 18;
  const fixed = labels + counts.against + counts.favor + counts.neither + 2 * ZERO_GAP + gap;
  const total = most.against + most.favor + most.neither;
  const pitch = Math.min(MOST_PITCH, Math.max(0, width - fixed) / total);
  const against = Math.max(most.against * pitch, AGAINST_HEAD - counts.against);
  const zero = labels + counts.against + against + ZERO_GAP;
  const favor = Math.max(most.favor * pitch + counts.favor, FAVOR_HEAD);
  const neitherFrom = zero + ZERO_GAP + favor + gap;
  return {
    phone: false,
    pitch,
    zero,
    neitherFrom,
    headY: 15,
    top: roomy ? 34 : 25,
    rowHeight: roomy ? 44 : 21,
    roomyHead: width - neitherFrom > textWidth(LONG_HEAD, LABEL_SIZE, 600),
  };
}

function placePhone({ width, most, counts }: Measures) {
  const judged =
    (width - counts.against - counts.favor - 2 * ZERO_GAP) / (most.against + most.favor);
  const beneath = (width - counts.against - counts.neither) / most.neither;
  const pitch = Math.min(PHONE_PITCH, Math.max(0, Math.min(judged, beneath)));
  const zero = Math.max(counts.against + most.against * pitch + ZERO_GAP, AGAINST_HEAD);
  return {
    phone: true,
    pitch,
    zero,
    neitherFrom: counts.against,
    headY: 16,
    top: 26,
    rowHeight: 84,
    roomyHead: false,
  };
}

type Placed = ReturnType<typeof placeWide>;
type RowInput = { readonly target: TargetLabel; readonly sides: Record<StanceValue, Side> };

function rowOf(
  row: RowInput,
  index: number,
  placed: Placed & {
    readonly views: readonly PostView[];
    readonly width: number;
    readonly open: boolean;
  },
): StanceRow {
  const { target, sides } = row;
  const { phone, zero, top, rowHeight, neitherFrom, open } = placed;
  const rowTop = top + index * rowHeight;
  const y = phone ? rowTop + 36 : rowTop + rowHeight / 2;
  const endOf = (value: "favor" | "against") => ({
    count: sideText(row, value, open && !phone),
    gap: sides[value].unsure > 0 ? SURE_GAP : 0,
  });
  const against = { from: zero - ZERO_GAP, y, grows: -1, ...endOf("against") } as const;
  const favor = { from: zero + ZERO_GAP, y, grows: 1, ...endOf("favor") } as const;
  const neither = {
    from: neitherFrom,
    y: phone ? y + 24 : y,
    grows: 1,
    count: neitherText(sides, placed.views, placed.width),
    gap: 0,
  } as const;
  return {
    target,
    label: { text: nameOf(row, placed.width, open), x: 0, y: phone ? rowTop + 18 : y + 5 },
    zero: phone ? { top: y - 12, bottom: y + 12 } : { top: rowTop, bottom: rowTop + rowHeight },
    runs: [
      { ...sides.against, ...against },
      { ...sides.favor, ...favor },
      { ...sides.neither, ...neither },
    ],
  };
}

/** "11", or "11, 2 surer, 1 held" where the program is unsure of some codes of the chart. */
function sideText({ sides }: RowInput, value: "favor" | "against", open: boolean): string {
  const { matching, sure, held } = sides[value];
  const count = countText(sides[value]);
  if (!open || matching === 0) return count;
  return `${count}, ${numeral(sure)} surer${heldText(held)}`;
}

function neitherText(
  sides: Record<StanceValue, Side>,
  views: readonly PostView[],
  width: number,
): string {
  const coded = sides.favor.whole + sides.against.whole + sides.neither.whole;
  const missing = views.length - coded;
  const count = countText(sides.neither) + (width < PHONE_WIDTH ? " neither" : "");
  return missing === 0 ? count : `${count}, ${numeral(missing)} not coded`;
}
