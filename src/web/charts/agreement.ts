import type { Analysis } from "../../model/analysis.ts";
import {
  closeChart,
  group,
  openChart,
  PHONE_WIDTH,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgGroup,
  type SvgRoot,
} from "./chart-frame.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { coderFacts, coderLabel } from "./post-view.ts";
import { fitted, textWidth } from "./text-width.ts";

/** Agreement of the program with a reference on one variable. */
export type AgreementRow = {
  readonly variable: string;
  readonly label: string;
  readonly posts: number;
  /** Null where the two used one value alone: then it is not defined. */
  readonly alpha: number | null;
  readonly interval: readonly [number, number] | null;
  readonly macroF1: number;
  /** Label of the reference. */
  readonly reference: string;
  /** Alpha between the reference's own passes; null where not measured. */
  readonly passesAlpha: number | null;
};

/** Krippendorff 2004, p. 241: below the first, conclusions are not drawn; from the second on they are firm. */
export const TENTATIVE = 0.667;
export const FIRM = 0.8;

const ROW = 46;
const TOP = 56;
const LABEL_SIZE = 14;
const NAMES_PART = 0.3;
const DOT = 5.5;
const DIAMOND = 7;
const TICK = 0.2;
const LEAST = -0.2;
const HEAD_SIZE = 13;
/** Room for the number at the right of a diamond that stands at 1. */
const PASSES_MARGIN = 42;
/** From the middle of a diamond to its number. */
const PASSES_GAP = 12;
const TEXT_GAP = 8;
const UNDEFINED = "not defined: one value only";

/** Rows in codebook order, tone last; none where the two share no posts. */
export function agreementRows(analysis: Analysis, reference: string): AgreementRow[] {
  const passes = coderFacts(analysis, reference)?.passesAlpha ?? {};
  const variables = [
    ...analysis.codebook.targets.map(({ id, label }) => ({ variable: id, label })),
    { variable: SENTIMENT, label: "Tone" },
  ];
  return variables.flatMap(({ variable, label }): AgreementRow[] => {
    const found = analysis.summary.agreement.find(
      (entry) => entry.reference === reference && entry.variable === variable,
    );
    if (found === undefined || found.posts === 0) return [];
    const { posts, alpha, interval, macroF1 } = found;
    const own = Object.hasOwn(passes, variable) ? passes[variable] : undefined;
    const name = coderLabel(analysis, reference);
    const passesAlpha = own ?? null;
    return [{ variable, label, posts, alpha, interval, macroF1, reference: name, passesAlpha }];
  });
}

/** Alpha as a dot with its interval; the reference's own passes as diamonds on the same axis. */
export function drawAgreement(
  rows: readonly AgreementRow[],
  frame: ChartFrame,
  about?: ChartText,
): SVGSVGElement {
  const phone = frame.width < PHONE_WIDTH;
  const nameOf = (row: AgreementRow): string =>
    fitted(row.label, frame.width * NAMES_PART, LABEL_SIZE, 600);
  const labels = Math.max(0, ...rows.map((row) => textWidth(nameOf(row), LABEL_SIZE, 600)));
  const lowest = Math.min(LEAST, ...rows.map(({ interval }) => interval?.[0] ?? 0));
  const least = Math.floor(lowest / TICK) * TICK;
  const left = labels + (phone ? 14 : 40);
  const heads = rows.some((row) => row.passesAlpha !== null);
  const right = frame.width - (heads ? PASSES_MARGIN : 22);
  const x = (value: number): number => left + ((value - least) / (1 - least)) * (right - left);
  const bottom = TOP + rows.length * ROW - 6;
  const root = openChart(frame, { name: "agreement", height: bottom + 52, about });
  const verticals = [...ticksFrom(least), TENTATIVE, FIRM];
  drawScale(root, { x, least, bottom, phone });
  for (const [index, row] of rows.entries()) {
    const y = TOP + (index + 0.5) * ROW - 6;
    const line = group(root, "row").attr("data-variable", row.variable);
    write(line, { text: nameOf(row), x: 0, y: y + 5, style: "label" });
    drawAlpha(line, row, { x, y });
    if (row.passesAlpha !== null)
      drawPasses(line, row.passesAlpha, row.alpha ?? Number.NEGATIVE_INFINITY, {
        x,
        y,
        verticals: verticals.map(x),
      });
  }
  const posts = Math.max(0, ...rows.map((row) => row.posts));
  const text = phone
    ? `alpha, ${posts} posts; line: 95 % interval`
    : `Krippendorff’s alpha, nominal, ${posts} posts; line: 95 % bootstrap interval`;
  const anchor = "middle" as const;
  write(root, { text, x: (left + right) / 2, y: bottom + 44, style: "axis-name", anchor });
  if (heads) drawHead(root, rows[0]?.reference ?? "", frame.width);
  return closeChart(root);
}

/** What dot and diamond are; the reference's name is cut where the line would leave the chart. */
function drawHead(root: SvgRoot, reference: string, width: number): void {
  const text = fitted(`● program  ◇ own passes of ${reference}`, width, HEAD_SIZE);
  write(root, { text, x: 0, y: 14, style: "axis-name" });
}

type Scale = {
  readonly x: (value: number) => number;
  readonly least: number;
  readonly bottom: number;
  readonly phone: boolean;
};

/** The values of the vertical lines, up to 1. */
function ticksFrom(least: number): number[] {
  const steps = Math.round((1 - least) / TICK);
  return Array.from({ length: steps + 1 }, (_, at) => Math.round((least + at * TICK) * 10) / 10);
}

function drawScale(root: SvgRoot, { x, least, bottom, phone }: Scale): void {
  const vertical = (value: number): string =>
    `M${twoDecimals(x(value))},${TOP - 10}V${twoDecimals(bottom)}`;
  for (const [step, value] of ticksFrom(least).entries()) {
    root
      .append("path")
      .attr("class", value === 0 ? "zero" : "hairline")
      .attr("d", vertical(value));
    const text = value === 0 ? "0" : value.toFixed(1).replace("-", "−");
    if (!phone || step % 2 === 0 || value === 1)
      write(root, { text, x: x(value), y: bottom + 20, style: "axis", anchor: "middle" });
  }
  for (const value of [TENTATIVE, FIRM])
    root.append("path").attr("class", "threshold").attr("d", vertical(value));
  const y = TOP - 16;
  write(root, { text: "chance", x: x(0), y, style: "axis", anchor: "middle" });
  const tentative = phone ? "0.667" : "0.667 tentative";
  const firm = phone ? "0.8" : "0.8 firm";
  write(root, {
    text: tentative,
    x: x(TENTATIVE),
    y,
    style: "axis",
    anchor: phone ? "end" : "middle",
  });
  write(root, { text: firm, x: x(FIRM) + (phone ? 0 : 10), y, style: "axis" });
}

type Place = { readonly x: (value: number) => number; readonly y: number };

function drawAlpha(line: SvgGroup, { alpha, interval }: AgreementRow, { x, y }: Place): void {
  const base = twoDecimals(y);
  if (alpha === null) {
    write(line, { text: UNDEFINED, x: x(0) + TEXT_GAP, y: y + 4.5, style: "axis halo" });
    return;
  }
  if (interval !== null)
    line
      .append("path")
      .attr("class", "interval")
      .attr("d", `M${twoDecimals(x(interval[0]))},${base}H${twoDecimals(x(interval[1]))}`);
  line
    .append("circle")
    .attr("class", "dot")
    .attr("cx", twoDecimals(x(alpha)))
    .attr("cy", base)
    .attr("r", DOT);
  const text = alpha.toFixed(2).replace("-", "−");
  write(line, { text, x: x(alpha), y: y - 11, style: "label halo", anchor: "middle" });
}

/** The number of a diamond stands where neither the dot nor a vertical line is in its way: at the right, at the left or above. */
function drawPasses(
  line: SvgGroup,
  alpha: number,
  program: number,
  { x, y, verticals }: Place & { readonly verticals: readonly number[] },
): void {
  const [cx, cy] = [twoDecimals(x(alpha)), twoDecimals(y)];
  line
    .append("path")
    .attr("class", "diamond")
    .attr(
      "d",
      `M${cx},${cy - DIAMOND}l${DIAMOND},${DIAMOND}l-${DIAMOND},${DIAMOND}l-${DIAMOND},-${DIAMOND}Z`,
    );
  const text = alpha.toFixed(2).replace("-", "−");
  const place = placeOfPasses(x(alpha), x(program), textWidth(text, HEAD_SIZE), verticals);
  const shift = { right: PASSES_GAP, left: -PASSES_GAP, above: 0 }[place];
  const anchor = { right: "start", left: "end", above: "middle" } as const;
  write(line, {
    text,
    x: x(alpha) + shift,
    y: place === "above" ? y - 11 : y + 4.5,
    style: "axis halo",
    anchor: anchor[place],
  });
}

/** Where nothing is free, the side away from the dot, over a line. */
function placeOfPasses(
  middle: number,
  dot: number,
  width: number,
  verticals: readonly number[],
): "right" | "left" | "above" {
  const reach = PASSES_GAP + width;
  const isClear = (from: number, to: number) => verticals.every((at) => at < from || at > to);
  const isRightFree = dot < middle || dot - middle > reach + DOT;
  const isLeftFree = dot > middle || middle - dot > reach + DOT;
  if (isRightFree && isClear(middle + PASSES_GAP, middle + reach)) return "right";
  if (isLeftFree && isClear(middle - reach, middle - PASSES_GAP)) return "left";
  // The program's own number stands above its dot.
  const isApart = Math.abs(dot - middle) > width + DOT;
  if (isApart && isClear(middle - width / 2, middle + width / 2)) return "above";
  return isRightFree ? "right" : "left";
}
