import { agreementRows, drawAgreement } from "../../web/charts/agreement.ts";
import { coderLabel } from "../../web/charts/post-view.ts";
import { counted } from "../../web/charts/label.ts";
import { drawMatrix, largestCount, MATRIX_WIDTH } from "../../web/charts/matrix.ts";
import {
  answerMatrix,
  confusionMatrix,
  matrixTitle,
  stancePair,
  sumCells,
  targetPairs,
  type MatrixData,
} from "../../web/charts/matrix-data.ts";
import { readAgreement, readThread, readTimeline, readTone } from "../../web/charts/readings.ts";
import { DIVISION_TITLE, readDivision, shownDivisions } from "../../web/charts/division-view.ts";
import { drawKeyness } from "../../web/charts/keyness-chart.ts";
import { KEYNESS_TITLE, readKeyness } from "../../web/charts/keyness-reading.ts";
import { drawSides } from "../../web/charts/sides.ts";
import { drawScore, scoreFits } from "../../web/charts/score.ts";
import { drawStanceBars } from "../../web/charts/stance-bars.ts";
import { readStance } from "../../web/charts/stance-reading.ts";
import { drawThreadMap } from "../../web/charts/thread-map.ts";
import { drawTimeline } from "../../web/charts/timeline.ts";
import { drawToneBars } from "../../web/charts/tone-bars.ts";
import { isMapped } from "../../web/charts/report-figures.ts";
import { WIDTHS } from "../../web/charts/report-sections.ts";
import { drawPicture, PICTURE_STYLE } from "./figure-picture.ts";
import type { ReportAssets, ReportFile } from "./report-assets.ts";
import type { ReportContext } from "./report-context.ts";
import { comparedWords } from "./words-section.ts";

const FROM = "/* figures: from here on what a chart needs by itself */";
const TO = "/* figures: to here */";
const FIRST_RULE = /:root \{([^}]*)\}/u;
const TOKEN = /(--[\w-]+):([^;]+);/gu;
const TOKEN_USE = /var\((--[\w-]+)\)/gu;
const TOKENS_DEEP = 4;
/** What the page uses to find posts again; a picture needs none of it. */
const PAGE_ATTRIBUTES = [
  "data-post",
  "data-posts",
  "data-filter",
  "data-event",
  "data-events",
  "data-variable",
  "data-word",
];

/** Every figure as a file of its own, in the light tokens, opened by any program that reads SVG. */
export function figureFiles(context: ReportContext, assets: ReportAssets): ReportFile[] {
  const { document, analysis, views, targets, timeline } = context;
  const make = {
    style: figureStyle(assets.chartsCss, PICTURE_STYLE),
    document,
    source: sourceOf(context),
  };
  const ofEvents = { ...make, source: eventSourceOf(context) };
  const frame = { document, width: WIDTHS.wide };
  const thread = {
    title: "Every post, in the order of the thread",
    description: readThread(views),
  };
  const stance = {
    title: "Stance toward each target",
    description: readStance(views, targets),
  };
  const tone = { title: "Tone", description: readTone(views, targets) };
  const events = { title: "When, and by which source", description: readTimeline(timeline) };
  const files = [
    svgFile("stance", drawStanceBars(views, targets, frame, stance), make),
    ...(isMapped(context)
      ? [
          svgFile(
            "thread",
            scoreFits(views, frame.width)
              ? drawScore(views, targets, frame, thread)
              : drawThreadMap(views, targets, frame, { about: thread }),
            make,
          ),
        ]
      : []),
    svgFile("tone", drawToneBars(views, frame, tone), make),
    ...matrixFiles(
      "together",
      targetPairs(targets).map(([a, b]) => [`${a.id}-${b.id}`, stancePair(views, a, b)]),
      context,
      make,
    ),
    ...matrixFiles(
      "answers",
      targets.map((t) => [t.id, answerMatrix(views, t)]),
      context,
      make,
    ),
  ];
  for (const [index, division] of shownDivisions(analysis).entries()) {
    const about = { title: DIVISION_TITLE, description: readDivision(analysis, division) };
    const drawn = drawSides(analysis, division, frame, about);
    if (drawn !== null)
      files.push(svgFile(index === 0 ? "sides" : `sides-${division.thread}`, drawn, make));
  }
  const words = comparedWords(context);
  if (words !== null && words.words.length > 0) {
    const about = { title: KEYNESS_TITLE, description: readKeyness(words) };
    files.push(svgFile("words", drawKeyness(words, frame, { about }), make));
  }
  if (timeline.events.length > 0)
    files.push(svgFile("timeline", drawTimeline(timeline, frame, { about: events }), ofEvents));
  for (const reference of new Set(analysis.summary.agreement.map((entry) => entry.reference))) {
    const rows = agreementRows(analysis, reference);
    const about = {
      title: "Agreement",
      description: readAgreement(rows, coderLabel(analysis, reference)),
    };
    files.push(
      svgFile(
        `agreement-${reference}`,
        drawAgreement(rows, { document, width: WIDTHS.page }, about),
        make,
      ),
    );
    const confusion = targets.map((t): [string, MatrixData] => [
      t.id,
      confusionMatrix(analysis, reference, t),
    ]);
    files.push(...matrixFiles(`confusion-${reference}`, confusion, context, make));
  }
  return files;
}

function matrixFiles(
  name: string,
  entries: readonly (readonly [string, MatrixData])[],
  { document }: ReportContext,
  make: Making,
): ReportFile[] {
  const largest = largestCount(entries.map(([, matrix]) => matrix));
  return entries.map(([id, matrix]) => {
    const about = {
      title: matrixTitle(matrix),
      description: `Counts of posts, ${sumCells(matrix, () => true)} in all.`,
    };
    return svgFile(
      `${name}-${id}`,
      drawMatrix(matrix, { document, width: MATRIX_WIDTH }, { largest, about }),
      make,
    );
  });
}

/**
 * The part of the charts' style sheet that a figure needs, and what else is given.
 *
 * Out: the light value stands in the place of every token, since not every program that reads SVG knows
 *      variables; a declaration whose token has no value is left out.
 */
export function figureStyle(chartsCss: string, more = ""): string {
  const tokens = FIRST_RULE.exec(chartsCss)?.[1];
  const [from, to] = [chartsCss.indexOf(FROM), chartsCss.indexOf(TO)];
  if (tokens === undefined || from === -1 || to < from)
    throw new Error("expected the charts' style sheet with tokens and its part for figures");
  const own = chartsCss.slice(from + FROM.length, to).trim();
  return resolveTokens(`${own}${more}`.trim(), tokenValues(tokens));
}

function tokenValues(rule: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of rule.matchAll(TOKEN)) values.set(name, value.trim());
  return values;
}

/** A token's value may name another token; one that names itself ends as unresolved. */
function resolveTokens(style: string, values: ReadonlyMap<string, string>): string {
  let resolved = style;
  for (let depth = 0; depth < TOKENS_DEEP; depth += 1)
    resolved = resolved.replace(TOKEN_USE, (use, name: string) => values.get(name) ?? use);
  return resolved
    .split("\n")
    .filter((line) => !line.includes("var("))
    .join("\n");
}

/** What all figures of a report share. */
type Making = {
  readonly style: string;
  readonly document: Document;
  /** Stands beneath the figure. */
  readonly source: string;
};

/** Whose codes of which posts, and of which study. */
function sourceOf({ analysis, views, shownCodes }: ReportContext): string {
  const { id, version } = analysis.codebook;
  return `Source: threadlens, “${analysis.title}”. All ${counted(views.length, "post")}. Codes shown: ${shownCodes}; codebook ${id} ${version}. Counts are of posts and measure no public.`;
}

function eventSourceOf({ analysis, timeline }: ReportContext): string {
  const documents = counted(timeline.lanes.length, "document");
  return `Source: threadlens, “${analysis.title}”. ${counted(timeline.events.length, "dated event")} from ${documents}.`;
}

function svgFile(
  name: string,
  chart: SVGSVGElement,
  { style, document, source }: Making,
): ReportFile {
  for (const attribute of PAGE_ATTRIBUTES) {
    chart.removeAttribute(attribute);
    for (const marked of chart.querySelectorAll(`[${attribute}]`))
      marked.removeAttribute(attribute);
  }
  const [title, reading] = ["title", "desc"].map(
    (part) => chart.querySelector(part)?.textContent ?? "",
  );
  const text = { title: title ?? "", reading: reading ?? "", source };
  const markup = drawPicture(chart, text, document).outerHTML;
  const open = markup.indexOf(">") + 1;
  const content = `${markup.slice(0, open)}<style>${style}</style>${markup.slice(open)}\n`;
  return { path: `figures/${name}.svg`, content };
}
