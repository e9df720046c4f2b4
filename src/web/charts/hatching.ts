import { twoDecimals } from "./chart-frame.ts";

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Distance between stripes along the box's lower edge, in pixels. */
const STEP = 7;

/** Path data of stripes at 45° that end at the box's edges, so that no pattern with an id is needed. */
export function hatching({ x, y, width, height }: Box): string {
  let path = "";
  for (let foot = STEP / 2 - height; foot < width; foot += STEP) {
    const from = Math.max(0, foot);
    const to = Math.min(width, foot + height);
    if (to <= from) continue;
    const low = y + height - (from - foot);
    const high = y + height - (to - foot);
    path += `M${twoDecimals(x + from)},${twoDecimals(low)}L${twoDecimals(x + to)},${twoDecimals(high)}`;
  }
  return path;
}
