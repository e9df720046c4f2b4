import { agreementRows, drawAgreement } from "../../web/charts/agreement.ts";
import { drawMatrix, largestCount, MATRIX_WIDTH } from "../../web/charts/matrix.ts";
import {
  answerMatrix,
  confusionMatrix,
  stancePair,
  targetPairs,
  type MatrixData,
} from "../../web/charts/matrix-data.ts";
import {
  readAgreement,
  readStance,
  readThread,
  readTimeline,
  readTone,
} from "../../web/charts/readings.ts";
import { drawScore, scoreFits } from "../../web/charts/score.ts";
import { drawStanceBars } from "../../web/charts/stance-bars.ts";
import { drawThreadMap } from "../../web/charts/thread-map.ts";
import { drawTimeline } from "../../web/charts/timeline.ts";
import { drawToneBars } from "../../web/charts/tone-bars.ts";
import type { ReportAssets, ReportFile } from "./report-assets.ts";
import { WIDTHS, type ReportContext } from "./report-context.ts";

const FROM = "/* figures: from here on what a chart needs by itself */";
const TO = "/* figures: to here */";
const FIRST_RULE = /:root \{[^}]*\}/u;
/** What the page uses to find posts again; a picture needs none of it. */
const PAGE_ATTRIBUTES = [
  "data-post",
  "data-posts",
  "data-filter",
  "data-event",
  "data-events",
  "data-variable",
];

/** Every figure as a file of its own, in the light tokens, opened by any program that reads SVG. */
export function figureFiles(context: ReportContext, assets: ReportAssets): ReportFile[] {
  const { document, analysis, views, targets, timeline } = context;
  const style = figureStyle(assets.chartsCss);
  const frame = { document, width: WIDTHS.wide };
  const thread = {
    title: "Every post, in the order of the thread",
    description: readThread(views),
  };
  const stance = { title: "Stance toward each target", description: readStance(views, targets) };
  const tone = { title: "Tone", description: readTone(views, targets) };
  const events = { title: "When, and by which source", description: readTimeline(timeline) };
  const files = [
    svgFile("stance", drawStanceBars(views, targets, frame, stance), style),
    svgFile(
      "thread",
      scoreFits(views, frame.width)
        ? drawScore(views, targets, frame, thread)
        : drawThreadMap(views, targets, frame, { about: thread }),
      style,
    ),
    svgFile("tone", drawToneBars(views, frame, tone), style),
    ...matrixFiles(
      "together",
      targetPairs(targets).map(([a, b]) => [`${a.id}-${b.id}`, stancePair(views, a, b)]),
      context,
      style,
    ),
    ...matrixFiles(
      "answers",
      targets.map((t) => [t.id, answerMatrix(views, t)]),
      context,
      style,
    ),
  ];
  if (timeline.events.length > 0)
    files.push(svgFile("timeline", drawTimeline(timeline, frame, { about: events }), style));
  for (const reference of new Set(analysis.summary.agreement.map((entry) => entry.reference))) {
    const rows = agreementRows(analysis, reference);
    const about = { title: "Agreement", description: readAgreement(rows, reference) };
    files.push(
      svgFile(
        `agreement-${reference}`,
        drawAgreement(rows, { document, width: WIDTHS.page }, about),
        style,
      ),
    );
    const confusion = targets.map((t): [string, MatrixData] => [
      t.id,
      confusionMatrix(analysis, reference, t),
    ]);
    files.push(...matrixFiles(`confusion-${reference}`, confusion, context, style));
  }
  return files;
}

function matrixFiles(
  name: string,
  entries: readonly (readonly [string, MatrixData])[],
  { document }: ReportContext,
  style: string,
): ReportFile[] {
  const largest = largestCount(entries.map(([, matrix]) => matrix));
  return entries.map(([id, matrix]) => {
    const about = {
      title: `${matrix.title}, ${matrix.columnsName}`,
      description: "Counts of posts.",
    };
    return svgFile(
      `${name}-${id}`,
      drawMatrix(matrix, { document, width: MATRIX_WIDTH }, { largest, about }),
      style,
    );
  });
}

/** The part of the charts' style sheet that a figure needs, with the light tokens. */
export function figureStyle(chartsCss: string): string {
  const tokens = FIRST_RULE.exec(chartsCss)?.[0];
  const [from, to] = [chartsCss.indexOf(FROM), chartsCss.indexOf(TO)];
  if (tokens === undefined || from === -1 || to < from)
    throw new Error("expected the charts' style sheet with tokens and its part for figures");
  return `${tokens}\n${chartsCss.slice(from + FROM.length, to).trim()}`;
}

function svgFile(name: string, svg: SVGSVGElement, style: string): ReportFile {
  for (const attribute of PAGE_ATTRIBUTES) {
    svg.removeAttribute(attribute);
    for (const marked of svg.querySelectorAll(`[${attribute}]`)) marked.removeAttribute(attribute);
  }
  const open = svg.outerHTML.indexOf(">") + 1;
  const markup = `${svg.outerHTML.slice(0, open)}<style>${style}</style>${svg.outerHTML.slice(open)}`;
  return { path: `figures/${name}.svg`, content: `${markup}\n` };
}
