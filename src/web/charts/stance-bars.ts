import {
  closeChart,
  group,
  openChart,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgGroup,
  type SvgRoot,
} from "./chart-frame.ts";
import { hatching } from "./hatching.ts";
import type { TargetLabel } from "./label.ts";
import { drawMark } from "./marks.ts";
import type { PostView } from "./post-view.ts";
import {
  COUNT_GAP,
  layoutStanceBars,
  LONG_HEAD,
  type Run,
  type StanceBarsLayout,
  type StanceRow,
} from "./stance-bars-layout.ts";
import { matchingFirst, postsOfSide } from "./stance-counts.ts";

/** Part of the pitch that a mark takes. */
const MARK = 0.86;
const BAR_HEIGHT = 16;
const HEAD_GAP = 10;

/** Stance toward each target: one mark a post, or bars where there are too many. */
export function drawStanceBars(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  frame: ChartFrame,
  about?: ChartText,
): SVGSVGElement {
  const layout = layoutStanceBars(views, targets, frame.width);
  const root = openChart(frame, { name: "stance-bars", height: layout.height, about });
  drawHeads(root, layout);
  for (const row of layout.rows) drawRow(root, row, views, { layout, width: frame.width });
  return closeChart(root);
}

function drawHeads(
  root: SvgRoot,
  { zero, headY, phone, neitherFrom, roomyHead }: StanceBarsLayout,
) {
  const y = headY;
  write(root, { text: "− against", x: zero - HEAD_GAP, y, style: "head against", anchor: "end" });
  write(root, { text: "+ in favor", x: zero + HEAD_GAP, y, style: "head favor" });
  const neither = roomyHead ? LONG_HEAD : "neither";
  if (!phone) write(root, { text: neither, x: neitherFrom, y, style: "head neither" });
}

type Drawn = { readonly layout: StanceBarsLayout; readonly width: number };

function drawRow(
  root: SvgRoot,
  row: StanceRow,
  views: readonly PostView[],
  { layout, width }: Drawn,
): void {
  const line = group(root, "row");
  const { zero, phone } = layout;
  if (phone) {
    const y = twoDecimals(row.zero.top - 24);
    line
      .append("path")
      .attr("class", "hairline")
      .attr("d", `M0,${y}H${twoDecimals(width)}`);
  }
  write(line, { ...row.label, style: "label" });
  line
    .append("path")
    .attr("class", "zero")
    .attr(
      "d",
      `M${twoDecimals(zero)},${twoDecimals(row.zero.top)}V${twoDecimals(row.zero.bottom)}`,
    );
  for (const run of row.runs) {
    const bar = group(line, `bar ${run.value}`);
    bar.attr("data-filter", `${row.target.id}:${run.value}`);
    if (layout.form === "marks") {
      const posts = postsOfSide(views, row.target.id, run.value);
      drawMarks(bar, { ...run, posts }, layout.pitch, row.target.id);
    } else drawBar(bar, run, layout.pitch);
    const end = run.from + run.grows * (run.whole * layout.pitch + run.gap + COUNT_GAP);
    const anchor = run.grows < 0 ? "end" : "start";
    write(bar, { text: run.count, x: end, y: run.y + 5, style: `count ${run.value}`, anchor });
  }
}

/** From zero: matching posts with a sure or held code, behind the gap the other matching ones, then the rest. */
function drawMarks(
  bar: SvgGroup,
  { posts, from, grows, y, value, gap }: Run & { readonly posts: readonly PostView[] },
  pitch: number,
  target: string,
): void {
  const isNear = (view: PostView) => view.matches && !view.unsure.has(target);
  const [near, far] = [posts.filter(isNear), posts.filter((view) => !isNear(view))];
  for (const [index, post] of [...near, ...matchingFirst(far)].entries()) {
    const beyond = index < near.length ? 0 : gap;
    const x = from + grows * (pitch * (index + 0.5) + beyond);
    drawMark(bar, value, { x, y, size: pitch * MARK, inferred: post.inferred.has(target) })
      .attr("data-post", post.key)
      .classed("ghost", !post.matches);
  }
}

/** From zero: what matches and is sure or held, behind the gap what matches otherwise, then the rest; of each what rests on words first. */
function drawBar(bar: SvgGroup, run: Run, pitch: number): void {
  const { from, grows, y, value, gap, near, far, ghosts } = run;
  let at = 0;
  const block = (count: number, style: string, inferred: boolean): void => {
    if (count === 0) return;
    const width = count * pitch;
    const left = grows < 0 ? from - at - width : from + at;
    at += width;
    const box = { x: left, y: y - BAR_HEIGHT / 2, width, height: BAR_HEIGHT };
    const shape = group(bar, `solid ${value}${inferred ? " inferred" : ""}${style}`);
    shape
      .append("rect")
      .attr("x", twoDecimals(box.x))
      .attr("y", twoDecimals(box.y))
      .attr("width", twoDecimals(width))
      .attr("height", BAR_HEIGHT);
    if (value === "against" && !inferred)
      shape.append("path").attr("class", "stripes").attr("d", hatching(box));
  };
  for (const part of [near, far, ghosts]) {
    if (part === far) at += gap;
    const style = part === ghosts ? " ghost" : "";
    block(part.words, style, false);
    block(part.inferred, style, true);
  }
}
