import { drawDayList } from "../../web/charts/day-list.ts";
import { element } from "../../web/charts/html.ts";
import type { TargetLabel } from "../../web/charts/label.ts";
import { drawMatrix, largestCount } from "../../web/charts/matrix.ts";
import {
  answerMatrix,
  stancePair,
  sumCells,
  targetPairs,
  type MatrixData,
} from "../../web/charts/matrix-data.ts";
import { drawMonthLanes } from "../../web/charts/month-lanes.ts";
import {
  NOTES,
  readAnswers,
  readEvents,
  readThread,
  readTimeline,
  readTone,
} from "../../web/charts/readings.ts";
import { readGrounds, readInferred, readLeftOut } from "../../web/charts/ground-reading.ts";
import { readPairList } from "../../web/charts/pair-reading.ts";
import { drawScore, scoreFits } from "../../web/charts/score.ts";
import { drawStanceBars } from "../../web/charts/stance-bars.ts";
import { readStance } from "../../web/charts/stance-reading.ts";
import { drawThreadMap } from "../../web/charts/thread-map.ts";
import { drawTimeline } from "../../web/charts/timeline.ts";
import { UNREVIEWED } from "./event-sections.ts";
import { inForms, openSection, WIDTHS, type Form, type ReportContext } from "./report-context.ts";

/** Matrices that stand beside each other in one figure of the first page. */
const MATRICES = 2;
const MATRIX_WIDTHS: Record<Form, number> = { wide: 236, page: 148, narrow: 340 };
/** Width of a matrix where three stand in a row of the page. */
export const ROOMY_MATRICES: Record<Form, number> = { wide: 244, page: 206, narrow: 340 };

/** The five figures of the first page, numbered. */
export function drawFigures(context: ReportContext): HTMLElement[] {
  const pair = element(context.document, "div", "side-by-side");
  pair.append(drawPairs(context), drawAnswers(context));
  return [drawStance(context), drawThread(context), pair, drawEvents(context)];
}

function figure(
  context: ReportContext,
  { number, title, readings, whose = `by ${context.shownCodes}` }: FigureHead,
): HTMLElement {
  const section = openSection(context, {
    id: `figure-${number}`,
    title: `${number} ${title}`,
    style: "figure",
    ...(whose !== null && { whose }),
  });
  for (const reading of readings)
    section.append(element(context.document, "p", "reading", reading));
  return section;
}

type FigureHead = {
  readonly number: number;
  readonly title: string;
  readonly readings: readonly string[];
  /** Whose work it shows: the shown codes unless said otherwise; null for nobody's. */
  readonly whose?: string | null;
};

function drawStance(context: ReportContext): HTMLElement {
  const { document, views, targets } = context;
  const about = { title: "Stance toward each target", description: readStance(views, targets) };
  const section = figure(context, { number: 1, title: about.title, readings: [about.description] });
  const grounds = readGrounds(views, targets);
  if (grounds !== "") section.append(element(document, "p", "note", grounds));
  const draw = (form: Form) => [
    drawStanceBars(views, targets, { document, width: WIDTHS[form] }, about),
  ];
  section.append(...inForms(context, draw));
  return section;
}

function drawThread(context: ReportContext): HTMLElement {
  const { document, views, targets } = context;
  const reading = `${readThread(views)} ${readTone(views, targets)}`;
  const about = { title: "Every post, in the order of the thread", description: reading };
  const section = figure(context, { number: 2, title: about.title, readings: [reading] });
  const note = (text: string) => element(document, "p", "note screen-only", text);
  const draw = (form: Form) => {
    const frame = { document, width: WIDTHS[form] };
    if (form !== "narrow" && scoreFits(views, frame.width))
      return [note(NOTES.score), drawScore(views, targets, frame, about)];
    return [note(NOTES.map), drawThreadMap(views, targets, frame, { about })];
  };
  section.append(...inForms(context, draw));
  return section;
}

/** The entries with the most posts, in their own order; the earlier of equals. */
function fullest<T>(entries: readonly T[], weigh: (entry: T) => number): T[] {
  const chosen = new Set(entries.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, MATRICES));
  return entries.filter((entry) => chosen.has(entry));
}

function bothJudged(matrix: MatrixData): number {
  return sumCells(matrix, (row, column) => row !== "neither" && column !== "neither");
}

function drawPairs(context: ReportContext): HTMLElement {
  const { views, targets } = context;
  const pairs = fullest(targetPairs(targets), ([a, b]) => bothJudged(stancePair(views, a, b)));
  const section = figure(context, {
    number: 3,
    title: "Stances that go together",
    readings: [pairs.length === 0 ? "The codebook has one target." : readPairList(views, pairs)],
  });
  const matrices = pairs.map(([a, b]) => stancePair(views, a, b));
  const unsure = readInferred(matrices);
  if (unsure !== "") section.append(element(context.document, "p", "note", unsure));
  section.append(...drawMatrices(context, matrices));
  return section;
}

function drawAnswers(context: ReportContext): HTMLElement {
  const { document, views, targets } = context;
  const shown = fullest<TargetLabel>(targets, (target) => bothJudged(answerMatrix(views, target)));
  const section = figure(context, {
    number: 4,
    title: "Who answers whom",
    readings: [readAnswers(views, shown)],
  });
  section.append(element(document, "p", "note screen-only", NOTES.answers));
  const leftOut = readLeftOut(views, shown).trim();
  if (leftOut !== "") section.append(element(document, "p", "note screen-only", leftOut));
  const matrices = shown.map((target) => answerMatrix(views, target));
  const unsure = readInferred(matrices);
  if (unsure !== "") section.append(element(document, "p", "note", unsure));
  section.append(...drawMatrices(context, matrices));
  return section;
}

/** Matrices in a row, on one scale of area. */
export function drawMatrices(
  context: ReportContext,
  matrices: readonly MatrixData[],
  widths: Record<Form, number> = MATRIX_WIDTHS,
) {
  const { document } = context;
  const largest = largestCount(matrices);
  return inForms(context, (form) => {
    const row = element(document, "div", "matrices");
    const frame = { document, width: widths[form] };
    for (const matrix of matrices) row.append(drawMatrix(matrix, frame, { largest }));
    return [row];
  });
}

function drawEvents(context: ReportContext): HTMLElement {
  const { document, timeline } = context;
  const about = { title: "When, and by which source", description: readTimeline(timeline) };
  const section = figure(context, {
    number: 5,
    title: about.title,
    readings: [readEvents(timeline)],
    whose: timeline.events.length === 0 || timeline.version !== null ? null : UNREVIEWED,
  });
  if (timeline.events.length === 0) return section;
  section.append(element(document, "p", "note screen-only", NOTES.timeline));
  const draw = (form: Form): readonly Element[] => {
    const frame = { document, width: WIDTHS[form] };
    if (form === "wide") return [drawTimeline(timeline, frame, { about })];
    if (form === "page") return [drawMonthLanes(timeline, frame, { about })];
    return [drawDayList(timeline, document)];
  };
  section.append(...inForms(context, draw));
  return section;
}
