import {
  closeChart,
  group,
  openChart,
  PHONE_WIDTH,
  write,
  type ChartFrame,
  type ChartText,
} from "./chart-frame.ts";
import { drawToneBlock } from "./marks.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import type { PostView } from "./post-view.ts";
import { countText, matchingFirst } from "./stance-counts.ts";
import { postsOfTone, toneCounts, type ToneCount } from "./tone-counts.ts";
import { textWidth } from "./text-width.ts";

type ToneRow = ToneCount & {
  /** Top of the blocks. */
  readonly y: number;
};

const LABEL_WIDTH = 92;
const LABEL_SIZE = 14;
const COUNT_GAP = 10;
const MOST_PITCH = 27;
/** Part of the pitch that a block takes. */
const BLOCK = 0.55;
const LEAST_PITCH = 5;

/** Places the three rows of tone; `pitch` is the room of one post. */
export function layoutToneBars(views: readonly PostView[], width: number) {
  const phone = width < PHONE_WIDTH;
  const rowHeight = phone ? 34 : 38;
  const rows = toneCounts(views).map((row, index): ToneRow => ({
    ...row,
    y: index * rowHeight + 4,
  }));
  const counts = Math.max(...rows.map((row) => textWidth(countText(row), LABEL_SIZE, 600)));
  const most = Math.max(1, ...rows.map((row) => row.whole));
  const room = Math.max(0, width - LABEL_WIDTH - counts - COUNT_GAP);
  const pitch = Math.min(MOST_PITCH, room / most);
  return { rows, pitch, blockHeight: rowHeight - 14, height: rows.length * rowHeight };
}

/** Tone of the posts, in greys: it is not stance. */
export function drawToneBars(
  views: readonly PostView[],
  frame: ChartFrame,
  about?: ChartText,
): SVGSVGElement {
  const { rows, pitch, blockHeight, height } = layoutToneBars(views, frame.width);
  const root = openChart(frame, { name: "tone-bars", height, about });
  for (const row of rows) {
    const bar = group(root, "bar").attr("data-filter", `${SENTIMENT}:${row.value}`);
    const base = row.y + blockHeight / 2 + 5;
    write(bar, { text: row.value, x: 0, y: base, style: "label" });
    if (pitch < LEAST_PITCH) {
      const block = (count: number) =>
        drawToneBlock(bar, row.value, {
          x: LABEL_WIDTH,
          y: row.y,
          width: Math.max(1, count * pitch),
          height: blockHeight,
        });
      if (row.matching < row.whole) block(row.whole).classed("ghost", true);
      if (row.matching > 0) block(row.matching);
    } else
      for (const [index, post] of matchingFirst(postsOfTone(views, row.value)).entries()) {
        const x = LABEL_WIDTH + index * pitch;
        drawToneBlock(bar, row.value, { x, y: row.y, width: pitch * BLOCK, height: blockHeight })
          .attr("data-post", post.key)
          .classed("ghost", !post.matches);
      }
    const end = LABEL_WIDTH + row.whole * pitch + COUNT_GAP - pitch * (1 - BLOCK);
    write(bar, { text: countText(row), x: Math.max(LABEL_WIDTH, end), y: base, style: "count" });
  }
  return closeChart(root);
}
