import { textWidth } from "../../src/web/charts/text-width.ts";

type LabelBox = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const SIZE = 13;
/** Part of a letter's size above and below its base line. */
const ABOVE = 0.72;
const BELOW = 0.2;

/** Where each line of text of a chart stands, by its attributes and the measured widths of letters. */
export function labelBoxes(svg: Element): LabelBox[] {
  return Array.from(svg.querySelectorAll("text")).map((line) => {
    const text = line.textContent ?? "";
    const [x, y] = ["x", "y"].map((name) => Number(line.getAttribute(name)));
    const width = textWidth(text, SIZE);
    const anchor = line.getAttribute("text-anchor");
    const left = (x ?? 0) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const [top, bottom] = [(y ?? 0) - SIZE * ABOVE, (y ?? 0) + SIZE * BELOW];
    return { text, left, right: left + width, top, bottom };
  });
}

/** Pairs of lines that touch, as words; more than a pixel on both axes. */
export function touching(boxes: readonly LabelBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left + 1 < b.right &&
          b.left + 1 < a.right &&
          a.top + 1 < b.bottom &&
          b.top + 1 < a.bottom,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** Lines that leave the chart, as words. */
export function outside(boxes: readonly LabelBox[], width: number, height: number): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
    )
    .map(({ text, left, right }) => `“${text}” ${left} to ${right}`);
}
